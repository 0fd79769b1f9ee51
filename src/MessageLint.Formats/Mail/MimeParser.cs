using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace MessageLint.Formats;

/// <summary>Reads one mail line by line (RFC 5322, 2045 to 2047). Attachments are counted as they pass by and never kept, so that a mail takes no more memory than its text.</summary>
internal sealed class MimeParser(MailLines lines)
{
    /// <summary>Deeper parts are read as one.</summary>
    public const int MaxDepth = 32;

    public const int MaxParts = 1000;

    /// <summary>Of the headers of a mail or part, in bytes.</summary>
    public const int MaxHeaders = 256 * 1024;

    /// <summary>Of a text before its charset is undone: four bytes for each unit that a message may have.</summary>
    public const int MaxTextBytes = 4 * MessageLinter.MaxTextLength;

    /// <summary>Of all that comes out of a mail, attachments included.</summary>
    public const long MaxDecoded = 1L << 30;

    private const int AtEnd = -1;

    private readonly List<byte[]> _boundaries = [];
    private readonly List<MessageAttachment> _attachments = [];
    private RecordProblem? _textProblem;
    private RecordProblem? _restProblem;
    private long _decoded;
    private int _parts;

    // What ended the last part: the number of an open boundary, whether it was its last.
    private int _endedBy = AtEnd;
    private bool _isLast;

    // The end was met while something else was looked for: the next look at the content finds it.
    private bool _hasEnded;

    /// <summary>Reads the mail that the lines stand at. Never throws on what it says.</summary>
    public Mail Read()
    {
        int line = lines.Line;
        MailHeaders headers = ReadHeaders();
        MimePart? root = ReadEntity(headers, depth: 0);
        ImmutableArray<MailBody> body = root is null ? [] : [.. root.Shown()];
        string? plain = null;
        if (root is not null && body.Any(part => part.IsHtml))
            plain = root.Plain().FirstOrDefault();
        return new Mail(line, headers)
        {
            Body = body,
            PlainAlternative = plain,
            Attachments = [.. _attachments],
            TextProblem = _textProblem ?? (body.IsEmpty && _attachments.Count == 0 ? _restProblem ?? RecordProblem.Unreadable("The mail has no text.") : null),
            RestProblem = _restProblem,
        };
    }

    private MimePart? ReadEntity(MailHeaders headers, int depth)
    {
        HeaderParameters type = HeaderParameters.Parse(headers.Find("Content-Type") ?? "text/plain");
        HeaderParameters disposition = HeaderParameters.Parse(headers.Find("Content-Disposition"));
        if (type.Value.StartsWith("multipart/", StringComparison.Ordinal))
        {
            if (type["boundary"]?.Trim() is not { Length: > 0 } boundary)
            {
                Skip();
                return NoParts(RecordProblem.Unreadable("The parts of the mail have no boundary."));
            }

            if (type.Value == "multipart/encrypted")
                _textProblem ??= RecordProblem.Unreadable("The mail is encrypted.");
            if (depth < MaxDepth)
                return ReadMultipart(type.Value, boundary, depth);
            _restProblem ??= RecordProblem.TooLong(string.Create(CultureInfo.InvariantCulture, $"The parts of the mail lie deeper than {MaxDepth} levels; what lies deeper was not read."));
            Skip();
            return null;
        }

        string? name = disposition["filename"] ?? type["name"];
        bool isText = type.Value is "text/plain" or "text/html" or "text" or "";
        if (!isText || disposition.Value == "attachment" || (name is not null && disposition.Value != "inline"))
        {
            CountAttachment(headers, type, name);
            return null;
        }

        return ReadText(headers, type) is { } body ? new MimePart(body, IsAlternative: false, []) : null;
    }

    private MimePart ReadMultipart(string type, string boundary, int depth)
    {
        int number = _boundaries.Count;
        _boundaries.Add(Encoding.UTF8.GetBytes("--" + boundary));
        var parts = ImmutableArray.CreateBuilder<MimePart>();
        Skip();
        while (_endedBy == number && !_isLast)
        {
            if (++_parts > MaxParts)
            {
                _restProblem ??= RecordProblem.TooLong(string.Create(CultureInfo.InvariantCulture, $"The mail has more than {MaxParts} parts; the rest was not read."));
                Skip();
                continue;
            }

            MailHeaders headers = ReadHeaders();
            if (ReadEntity(headers, depth + 1) is { } part)
                parts.Add(part);
        }

        _boundaries.RemoveAt(number);

        // Behind the last boundary stands what old programs showed. Where an outer boundary came first, the inner one was left open.
        if (_endedBy == number)
            Skip();
        return new MimePart(Body: null, type == "multipart/alternative", parts.ToImmutable());
    }

    /// <summary>Reads to the next boundary or the end.</summary>
    private void Skip()
    {
        while (ReadContent(out _, out _))
        {
        }
    }

    /// <summary>Reads a line of the current part; <see langword="false"/> at its end.</summary>
    private bool ReadContent(out ReadOnlySpan<byte> piece, out bool endsLine)
    {
        if (_hasEnded)
        {
            _hasEnded = false;
            piece = default;
            endsLine = true;
            return false;
        }

        if (!lines.Read(out piece, out bool startsLine, out endsLine))
        {
            _endedBy = AtEnd;
            _isLast = true;
            return false;
        }

        return !(startsLine && piece.StartsWith("--"u8) && IsBoundary(piece));
    }

    private bool IsBoundary(ReadOnlySpan<byte> line)
    {
        for (int i = _boundaries.Count - 1; i >= 0; i--)
        {
            if (!line.StartsWith(_boundaries[i]))
                continue;
            ReadOnlySpan<byte> rest = line[_boundaries[i].Length..];
            bool isLast = rest.StartsWith("--"u8);
            if (!(isLast ? rest[2..] : rest).TrimEnd(" \t"u8).IsEmpty)
                continue;
            (_endedBy, _isLast) = (i, isLast);
            return true;
        }

        return false;
    }

    private MailHeaders ReadHeaders()
    {
        var headers = new MailHeaders();
        var field = new List<byte>();
        int length = 0;
        while (lines.Read(out ReadOnlySpan<byte> piece, out bool startsLine, out bool endsLine))
        {
            // A part may end before its headers do.
            if (startsLine && piece.StartsWith("--"u8) && IsBoundary(piece))
            {
                _hasEnded = true;
                break;
            }

            if (startsLine && endsLine && piece.Trim(" \t"u8).IsEmpty)
                break;
            length += piece.Length;
            if (length > MaxHeaders)
            {
                _restProblem ??= RecordProblem.TooLong("The headers of the mail are longer than 256 KB; the rest of them was not read.");
                continue;
            }

            if (startsLine && piece[0] is not ((byte)' ' or (byte)'\t'))
                AddField(headers, field);
            field.AddRange(piece);
        }

        AddField(headers, field);
        return headers;
    }

    private static void AddField(MailHeaders headers, List<byte> field)
    {
        string text = MailCharsets.TryDecode([.. field], charset: null) ?? "";
        field.Clear();
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
            headers.Add(text[..colon].Trim(), text[(colon + 1)..].Trim());
    }

    private void CountAttachment(MailHeaders headers, HeaderParameters type, string? name)
    {
        if (type.Value is "application/pkcs7-mime" or "application/x-pkcs7-mime" && type["smime-type"] is not "signed-data")
            _textProblem ??= RecordProblem.Unreadable("The mail is encrypted.");
        long size = ReadDecoded(EncodingOf(headers), keepAtMost: 0).Length;
        string subtype = type.Value[(type.Value.IndexOf('/', StringComparison.Ordinal) + 1)..];
        _attachments.Add(new MessageAttachment(string.IsNullOrWhiteSpace(name) ? $"unnamed.{(type.Value == "message/rfc822" ? "eml" : subtype)}" : name.Trim(), size));
    }

    private MailBody? ReadText(MailHeaders headers, HeaderParameters type)
    {
        TransferEncoding encoding = EncodingOf(headers);
        TransferDecoder decoder = ReadDecoded(encoding, MaxTextBytes);
        if (encoding == TransferEncoding.Unknown)
            return NoText(RecordProblem.Unreadable("The transfer encoding of the text is not known."));
        if (decoder.IsCut)
            return NoText(RecordProblem.TooLong("The text is longer than 1 MB."));
        string? text = MailCharsets.TryDecode(decoder.Bytes, type["charset"]);
        if (text is null)
            return NoText(RecordProblem.Unreadable("The charset of the text is not known, or the text is invalid in it."));
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        bool isHtml = type.Value == "text/html";
        if (!isHtml && "flowed".Equals(type["format"], StringComparison.OrdinalIgnoreCase))
            text = FlowedText.Join(text, "yes".Equals(type["delsp"], StringComparison.OrdinalIgnoreCase));
        return new MailBody(text, isHtml);
    }

    private MimePart? NoParts(RecordProblem problem)
    {
        _textProblem ??= problem;
        return null;
    }

    private MailBody? NoText(RecordProblem problem)
    {
        _textProblem ??= problem;
        return null;
    }

    private TransferDecoder ReadDecoded(TransferEncoding encoding, int keepAtMost)
    {
        var decoder = new TransferDecoder(encoding, keepAtMost);
        while (ReadContent(out ReadOnlySpan<byte> piece, out bool endsLine))
        {
            if (_decoded + decoder.Length <= MaxDecoded)
                decoder.Add(piece, endsLine);
            else
                _restProblem ??= RecordProblem.TooLong("The mail is larger than 1 GB; the rest was not read.");
        }

        _decoded += decoder.Length;
        return decoder;
    }

    private static TransferEncoding EncodingOf(MailHeaders headers) => HeaderParameters.Parse(headers.Find("Content-Transfer-Encoding")).Value switch
    {
        "" or "7bit" or "8bit" or "binary" or "7-bit" or "8-bit" => TransferEncoding.None,
        "quoted-printable" => TransferEncoding.QuotedPrintable,
        "base64" => TransferEncoding.Base64,
        _ => TransferEncoding.Unknown,
    };
}
