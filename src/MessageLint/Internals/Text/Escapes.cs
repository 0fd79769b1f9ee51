namespace MessageLint.Internals.Text;

/// <summary>Entities and percent escapes in plain text that stand for a printable ASCII character.</summary>
internal static class Escapes
{
    /// <summary>Decodes the escape at <paramref name="start"/>.</summary>
    /// <remarks>
    /// Only decimal and hexadecimal references, the named signs of addresses, and percent escapes of signs: a percentage such as
    /// "100%20 pieces" must not change, so percent escapes of digits and letters stay.
    /// </remarks>
    public static bool TryDecode(ReadOnlySpan<char> text, int start, out char decoded, out int length)
    {
        decoded = '\0';
        length = 0;
        return text[start] == '%' ? TryPercent(text[start..], out decoded, out length) : TryEntity(text[start..], out decoded, out length);
    }

    private static bool TryPercent(ReadOnlySpan<char> text, out char decoded, out int length)
    {
        length = 3;
        decoded = '\0';
        if (text.Length < 3)
            return false;
        decoded = (text[1], text[2]) switch
        {
            ('4', '0') => '@',
            ('2', 'e' or 'E') => '.',
            _ => '\0',
        };
        return decoded != '\0';
    }

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
