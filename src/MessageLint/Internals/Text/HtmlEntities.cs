using System.Collections.Frozen;

namespace MessageLint.Internals.Text;

/// <summary>Decodes character references of HTML: decimal, hexadecimal, and the names that mail programs and help desks write.</summary>
internal static class HtmlEntities
{
    private const int LongestReference = 12;

    /// <summary>What browsers make of the numbers 128 to 159, which Windows-1252 used for these characters.</summary>
    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private const string Latin1Names =
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest "
        + "Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig "
        + "agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

    private static readonly FrozenDictionary<string, int> s_names = BuildNames();
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Decodes the reference at the start of the text, which is an ampersand.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, out int codePoint, out int length)
    {
        codePoint = 0;
        length = 0;
        if (text.Length < 3)
            return false;
        return text[1] == '#' ? TryNumber(text, out codePoint, out length) : TryName(text, out codePoint, out length);
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out int codePoint, out int length)
    {
        codePoint = 0;
        bool hexadecimal = text[2] is 'x' or 'X';
        int i = hexadecimal ? 3 : 2;
        int first = i;
        while (i < text.Length && i < LongestReference + first)
        {
            int digit = char.IsAsciiDigit(text[i]) ? text[i] - '0' : hexadecimal && char.IsAsciiHexDigit(text[i]) ? (text[i] | 0x20) - 'a' + 10 : -1;
            if (digit < 0)
                break;
            codePoint = Math.Min((codePoint * (hexadecimal ? 16 : 10)) + digit, 0x110000);
            i++;
        }

        length = i < text.Length && text[i] == ';' ? i + 1 : i;
        if (i == first)
            return false;
        if (codePoint is >= 0x80 and <= 0x9F)
            codePoint = Windows1252[codePoint - 0x80];
        else if (codePoint is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
            codePoint = 0xFFFD;
        return true;
    }

    private static bool TryName(ReadOnlySpan<char> text, out int codePoint, out int length)
    {
        codePoint = 0;
        length = 0;
        int end = 1;
        int limit = Math.Min(text.Length, LongestReference);
        while (end < limit && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end < 3 || !s_lookup.TryGetValue(text[1..end], out codePoint))
            return false;
        bool closed = end < text.Length && text[end] == ';';

        // Only the old names are also known without the semicolon.
        if (!closed && codePoint is not ('&' or '<' or '>' or '"') && codePoint is < 0xA0 or > 0xFF)
            return false;
        length = closed ? end + 1 : end;
        return true;
    }

    private static FrozenDictionary<string, int> BuildNames()
    {
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        int codePoint = 0xA0;
        foreach (string name in Latin1Names.Split(' '))
            names.Add(name, codePoint++);
        string[] others =
        [
            "amp&", "lt<", "gt>", "quot\"", "apos'", "commat@", "period.", "num#", "sol/", "colon:", "semi;", "comma,", "plus+", "lowbar_", "lpar(", "rpar)", "lsqb[", "rsqb]", "lcub{", "rcub}",
            "excl!", "quest?", "percnt%", "dollar$", "ast*", "equals=", "hyphen\u2010", "dash\u2010", "ndash–", "mdash—", "lsquo‘", "rsquo’", "sbquo‚", "ldquo“", "rdquo”", "bdquo„", "lsaquo‹", "rsaquo›",
            "hellip…", "bull•", "euro€", "trade™", "permil‰", "prime′", "ensp\u2002", "emsp\u2003", "thinsp\u2009", "zwnj\u200C", "zwj\u200D", "lrm\u200E", "rlm\u200F", "OEligŒ", "oeligœ", "ScaronŠ", "scaronš", "YumlŸ",
            "fnofƒ", "minus−", "hearts♥", "starf★", "star☆", "check✓", "phone☎", "rarr→", "larr←", "infin∞", "le≤", "ge≥", "ne≠", "Tab\t", "NewLine\n", "nbsp\u00A0", "AMP&", "LT<", "GT>", "QUOT\"",
        ];
        foreach (string entry in others)
            names[entry[..^1]] = entry[^1];
        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
