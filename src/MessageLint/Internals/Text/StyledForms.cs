namespace MessageLint.Internals.Text;

/// <summary>ASCII letters, digits and signs in other dress: full-width, mathematical, circled, raised, small capitals, digits of other scripts; and Chinese digits in brackets.</summary>
internal static class StyledForms
{
    private const string SmallCapitals = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ\0ʏᴢ";
    private const string RaisedLetters = "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖ\0ʳˢᵗᵘᵛʷˣʸᶻ";

    /// <summary>Letter-like symbols of U+2100–U+214F that are styled ASCII letters; the letters missing from the mathematical block are among them.</summary>
    private const string LetterLike = "\u2102C\u210Ag\u210BH\u210CH\u210DH\u210Eh\u2110I\u2111I\u2112L\u2113l\u2115N\u2119P\u211AQ\u211BR\u211CR\u211DR\u2124Z\u2128Z\u212AK\u212CB\u212DC\u212Fe\u2130E\u2131F\u2133M\u2134o\u2139i\u2145D\u2146d\u2147e\u2148i\u2149j";

    /// <summary>What U+3220 to U+3228 have in brackets.</summary>
    private const string HanDigits = "一二三四五六七八九";

    private const string Section = "text.styled-forms";

    private static readonly Table<char> s_plain = CompiledData.Library.IsEmpty ? new(Build()) : CompiledData.Library.ReadInPlace<char>(Section);

    public static void Write(CompiledDataWriter data) => data.Add(Section, Build());

    /// <summary>The plain character that <paramref name="c"/> is a styled form of; the character itself if none; <c>'\0'</c> for the numbers of <see cref="Number"/>.</summary>
    public static char Plain(char c) => s_plain[c];

    /// <summary>The value of circled and parenthesised numbers above 9, which fold to two digits; 0 for others.</summary>
    public static int Number(char c) => c switch
    {
        >= '\u2469' and <= '\u2473' => c - '\u2460' + 1,
        >= '\u247D' and <= '\u2487' => c - '\u2474' + 1,
        >= '\u2491' and <= '\u249B' => c - '\u2488' + 1,
        >= '\u24EB' and <= '\u24F4' => c - '\u24EB' + 11,
        '\u24FE' or '\u277F' or '\u2789' or '\u2793' or '\u3289' => 10,
        _ => 0,
    };

    /// <summary>The ASCII character of a styled code point outside the basic plane; <c>'\0'</c> if none.</summary>
    public static char PlainSupplementary(int codePoint)
    {
        if (codePoint is >= 0x1D400 and <= 0x1D6A3)
        {
            // The block repeats the 52 letters once for each style; its few holes are unassigned and lie in the letter-like block.
            int letter = (codePoint - 0x1D400) % 52;
            return (char)(letter < 26 ? 'A' + letter : 'a' + letter - 26);
        }

        return codePoint switch
        {
            >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((codePoint - 0x1D7CE) % 10)),
            >= 0x1F101 and <= 0x1F10A => (char)('0' + codePoint - 0x1F101),
            0x1F100 or 0x1F10B or 0x1F10C => '0',
            >= 0x1F110 and <= 0x1F129 => (char)('A' + codePoint - 0x1F110),
            >= 0x1F130 and <= 0x1F149 => (char)('A' + codePoint - 0x1F130),
            >= 0x1F150 and <= 0x1F169 => (char)('A' + codePoint - 0x1F150),
            >= 0x1F170 and <= 0x1F189 => (char)('A' + codePoint - 0x1F170),
            >= 0x1FBF0 and <= 0x1FBF9 => (char)('0' + codePoint - 0x1FBF0),
            _ => '\0',
        };
    }

    private static char[] Build()
    {
        char[] plain = new char[char.MaxValue + 1];
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            char c = (char)unit;
            int digit = c > '\x7F' ? System.Globalization.CharUnicodeInfo.GetDecimalDigitValue(c) : -1;
            if (digit < 0 && c > '\x7F' && System.Globalization.CharUnicodeInfo.GetDigitValue(c) is >= 0 and <= 9 and int value && Number(c) == 0)
                digit = value;
            plain[unit] = digit >= 0 ? (char)('0' + digit) : c;
        }

        for (char c = '\uFF21'; c <= '\uFF3A'; c++)
            plain[c] = (char)(c - 0xFEE0);
        for (char c = '\uFF41'; c <= '\uFF5A'; c++)
            plain[c] = (char)(c - 0xFEE0);

        // Full-width brackets, commas, colons and stops stay: they are the ordinary punctuation of Chinese and Japanese, and clause ends.
        foreach (char sign in "#$%&*+-./@=_~")
            plain[sign + 0xFEE0] = sign;
        for (int i = 0; i < 26; i++)
        {
            plain[0x249C + i] = plain[0x24D0 + i] = (char)('a' + i);
            plain[0x24B6 + i] = (char)('A' + i);
            if (SmallCapitals[i] != '\0')
                plain[SmallCapitals[i]] = (char)('a' + i);
            if (RaisedLetters[i] != '\0')
                plain[RaisedLetters[i]] = (char)('a' + i);
        }

        for (int i = 0; i < LetterLike.Length; i += 2)
            plain[LetterLike[i]] = LetterLike[i + 1];
        for (int i = 0; i < 9; i++)
        {
            plain[0x3280 + i] = (char)('1' + i);
            plain[0x3220 + i] = HanDigits[i];
        }

        plain['\u24EA'] = plain['\u24FF'] = '0';
        plain['\u2024'] = plain['\uFE52'] = '.';
        plain['\uFE6B'] = '@';
        plain['\uFE55'] = ':';
        plain['\uFE63'] = plain['\u2010'] = plain['\u2011'] = plain['\u2212'] = '-';
        plain['\uFE62'] = '+';
        for (int unit = 0x2460; unit <= 0x3289; unit++)
        {
            if (Number((char)unit) > 0)
                plain[unit] = '\0';
        }

        return plain;
    }
}
