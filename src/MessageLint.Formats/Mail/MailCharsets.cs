using System.Globalization;
using System.Text;

namespace MessageLint.Formats;

/// <summary>The encodings that mail names.</summary>
internal static class MailCharsets
{
    /// <summary>What mail programs really mean by a name.</summary>
    private static readonly (string Name, int CodePage)[] Meanings =
    [
        ("utf8", 65001), ("unicode-1-1-utf-8", 65001), ("iso-8859-1", 1252), ("latin1", 1252), ("iso-8859-9", 1254), ("iso-8859-11", 874),
        ("gb2312", 54936), ("gbk", 54936), ("gb_2312-80", 54936), ("cp936", 54936), ("x-gbk", 54936),
        ("shift_jis", 932), ("shift-jis", 932), ("x-sjis", 932), ("sjis", 932), ("windows-31j", 932), ("cp932", 932), ("ms_kanji", 932),
        ("iso-2022-jp", 50220), ("iso-2022-jp-ms", 50220), ("cp50220", 50220), ("euc-jp", 51932), ("x-euc-jp", 51932),
        ("big5", 950), ("big5-hkscs", 950), ("cn-big5", 950), ("ks_c_5601-1987", 949), ("euc-kr", 949), ("iso-2022-kr", 50225),
    ];

    static MailCharsets() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes bytes in the encoding of a name.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="charset">The name; <see langword="null"/> or US-ASCII: UTF-8 if it is that, else Windows-1252, as senders who name nothing mean.</param>
    /// <returns>The text, or <see langword="null"/> if the encoding is not known or the bytes are invalid in it.</returns>
    public static string? TryDecode(ReadOnlySpan<byte> bytes, string? charset)
    {
        string name = charset?.Trim().Trim('"', '\'').ToLowerInvariant() ?? "";
        if (name is "" or "us-ascii" or "ascii" or "ansi_x3.4-1968" or "unknown-8bit" or "8bit" or "default" or "x-unknown")
            return Decode(bytes, 65001) ?? Decode(bytes, 1252);
        foreach ((string alias, int codePage) in Meanings)
        {
            if (name == alias)
                return Decode(bytes, codePage);
        }

        int number = name.StartsWith("cp", StringComparison.Ordinal) && int.TryParse(name.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int parsed) ? parsed : 0;
        return number != 0 ? Decode(bytes, number) : Decode(bytes, name);
    }

    /// <summary>Reads as UTF-8 what was read as Windows-1252; <see langword="null"/> if it was not.</summary>
    public static string? TryReadAgain(string text)
    {
        try
        {
            byte[] bytes = Encoding.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetBytes(text);
            return Decode(bytes, 65001);
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    private static string? Decode(ReadOnlySpan<byte> bytes, object encoding)
    {
        try
        {
            Encoding strict = encoding is int codePage
                ? Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                : Encoding.GetEncoding((string)encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

            // UTF-7 is a way round filters, not an encoding that mail is written in.
            if (strict.CodePage == 65000)
                return null;
            ReadOnlySpan<byte> mark = strict.Preamble;
            return strict.GetString(!mark.IsEmpty && bytes.StartsWith(mark) ? bytes[mark.Length..] : bytes);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            // What no such encoding exists for, and what the bytes are not: DecoderFallbackException is an ArgumentException.
            return null;
        }
    }
}
