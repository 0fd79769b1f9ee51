using System.Text;

namespace MessageLint.Formats;

/// <summary>Decodes the words of headers that are not ASCII: <c>=?utf-8?B?…?=</c> (RFC 2047).</summary>
internal static class EncodedWords
{
    /// <summary>Decodes what is encoded and leaves the rest as it stands.</summary>
    public static string Decode(string header)
    {
        if (!header.Contains("=?", StringComparison.Ordinal))
            return header;
        var text = new StringBuilder(header.Length);
        var run = new List<byte>();
        string? runCharset = null;
        int i = 0;
        int plainStart = 0;
        while (i < header.Length)
        {
            int open = header.IndexOf("=?", i, StringComparison.Ordinal);
            if (open < 0)
                break;
            if (!TryRead(header, open, out string charset, out byte[] bytes, out int end))
            {
                i = open + 2;
                continue;
            }

            ReadOnlySpan<char> between = header.AsSpan(plainStart, open - plainStart);

            // White space between two encoded words only parts lines; and programs cut letters in two there.
            bool joins = runCharset is not null && between.IsWhiteSpace();
            if (!joins || !charset.Equals(runCharset, StringComparison.OrdinalIgnoreCase))
            {
                Flush(text, run, runCharset);
                if (!joins)
                    text.Append(between);
            }

            run.AddRange(bytes);
            runCharset = charset;
            i = plainStart = end;
        }

        Flush(text, run, runCharset);
        return text.Append(header.AsSpan(plainStart)).ToString();
    }

    private static void Flush(StringBuilder text, List<byte> run, string? charset)
    {
        if (run.Count == 0)
            return;
        byte[] bytes = [.. run];
        text.Append(MailCharsets.TryDecode(bytes, charset) ?? Encoding.UTF8.GetString(bytes));
        run.Clear();
    }

    private static bool TryRead(string header, int open, out string charset, out byte[] bytes, out int end)
    {
        // RFC 2047 allows 75; programs write a whole subject into one. Without an end every beginning would be searched to the end of the header.
        const int longestWord = 8192;
        (charset, bytes, end) = ("", [], open);
        int limit = Math.Min(longestWord, header.Length - open - 2);
        int encoding = header.IndexOf('?', open + 2, limit);
        if (encoding < 0 || encoding + 2 >= header.Length || header[encoding + 2] != '?')
            return false;
        int close = header.IndexOf("?=", encoding + 3, Math.Min(longestWord, header.Length - encoding - 3), StringComparison.Ordinal);
        if (close < 0)
            return false;
        ReadOnlySpan<char> name = header.AsSpan(open + 2, encoding - open - 2);
        ReadOnlySpan<char> data = header.AsSpan(encoding + 3, close - encoding - 3);
        if (name.IsEmpty || name.ContainsAny(' ', '\t') || data.ContainsAnyExceptInRange('\0', '~'))
            return false;
        bool isBase64 = header[encoding + 1] is 'B' or 'b';
        if (!isBase64 && header[encoding + 1] is not ('Q' or 'q'))
            return false;
        var decoder = new TransferDecoder(isBase64 ? TransferEncoding.Base64 : TransferEncoding.QuotedPrintable, int.MaxValue);
        byte[] raw = Encoding.ASCII.GetBytes(isBase64 ? data.ToString() : data.ToString().Replace('_', ' '));
        decoder.Add(raw, endsLine: false);

        // The language behind a star says nothing here.
        int star = name.IndexOf('*');
        (charset, bytes, end) = ((star < 0 ? name : name[..star]).ToString(), decoder.Bytes.ToArray(), close + 2);
        return true;
    }
}
