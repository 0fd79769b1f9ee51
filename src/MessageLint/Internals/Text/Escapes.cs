namespace MessageLint.Internals.Text;

/// <summary>Entities and percent escapes in plain text that stand for a printable ASCII character.</summary>
internal static class Escapes
{
    private const int PercentLength = 3;

    /// <summary>Links escape a blank or a letter or two of another script's bytes; so many printable ASCII characters in a row need no escape.</summary>
    private const int RunLength = 4;

    /// <summary>Decodes the escape at <paramref name="start"/>.</summary>
    /// <remarks>
    /// Only decimal and hexadecimal references, the named signs of addresses, and percent escapes of signs: a percentage such as
    /// "100%20 pieces" must not change, so percent escapes of digits and letters stay unless several follow each other.
    /// </remarks>
    public static bool TryDecode(ReadOnlySpan<char> text, int start, out char decoded, out int length)
    {
        decoded = '\0';
        length = 0;
        return text[start] == '%' ? TryPercent(text, start, out decoded, out length) : TryEntity(text[start..], out decoded, out length);
    }

    private static bool TryPercent(ReadOnlySpan<char> text, int start, out char decoded, out int length)
    {
        length = PercentLength;
        decoded = '\0';
        if (!IsPercent(text, start))
            return false;
        int value = (Hex(text[start + 1]) * 16) + Hex(text[start + 2]);
        if (value is '@' or '.' || (value is > ' ' and < 0x7F && IsInRun(text, start)))
            decoded = (char)value;
        return decoded != '\0';
    }

    /// <summary>Whether so many escapes stand one behind the other that they hide a text, and are no percentages or blanks of a link.</summary>
    private static bool IsInRun(ReadOnlySpan<char> text, int start)
    {
        int first = start;
        while (start - first < RunLength * PercentLength && IsPercent(text, first - PercentLength))
            first -= PercentLength;
        for (int i = 0; i < RunLength; i++)
        {
            if (!IsPercent(text, first + (i * PercentLength)))
                return false;
        }

        return true;
    }

    private static bool IsPercent(ReadOnlySpan<char> text, int index) =>
        index >= 0 && index + PercentLength <= text.Length && text[index] == '%' && char.IsAsciiHexDigit(text[index + 1]) && char.IsAsciiHexDigit(text[index + 2]);

    private static int Hex(char c) => char.IsAsciiDigit(c) ? c - '0' : (c | 0x20) - 'a' + 10;

    private static bool TryEntity(ReadOnlySpan<char> text, out char decoded, out int length)
    {
        decoded = '\0';
        length = 0;
        int end = text[..Math.Min(text.Length, 12)].IndexOf(';');
        if (end < 3)
            return false;
        length = end + 1;
        ReadOnlySpan<char> name = text[1..end];
        if (name[0] != '#')
        {
            decoded = name switch
            {
                "commat" => '@',
                "period" => '.',
                "num" => '#',
                "sol" => '/',
                "colon" => ':',
                "plus" => '+',
                _ => '\0',
            };
            return decoded != '\0';
        }

        int value = 0;
        bool hexadecimal = name.Length > 2 && (name[1] | 0x20) == 'x';
        foreach (char c in name[(hexadecimal ? 2 : 1)..])
        {
            int digit = char.IsAsciiDigit(c) ? c - '0' : hexadecimal && char.IsAsciiHexDigit(c) ? (c | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
                return false;
            value = (value * (hexadecimal ? 16 : 10)) + digit;
            if (value > 0x7E)
                return false;
        }

        decoded = (char)value;
        return value > 0x20;
    }
}
