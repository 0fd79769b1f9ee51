using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds numbers with a unit, dimensions, ratios and ratings: <c>12 kg</c>, <c>80 x 80 x 5 cm</c>, <c>5V@2A</c>, <c>24/6</c>.</summary>
internal static class MeasureScanner
{
    private const int LongestUnit = 6;
    private const int MaxFactors = 6;

    /// <summary>Units that are no ordinary word in any of the supported languages, whatever their case.</summary>
    public const string Units =
        "kg mg lb lbs oz cm mm km ft ml cl dl kw mw kwh wh mah ah ma mv kv va hz khz mhz ghz " +
        "gb tb kb mb mib gib kib mbit gbit kbit mbps gbps kbps fps dpi px psi nm rpm db lm lx ppm bar btu kcal kj " +
        "volt volts watt watts ampere amp amps ohm inch inches zoll cfm kmh mph hpa kpa mpa mbar ms awg mp m2 m3 cm2 cm3 qm ccm den gsm";

    private static readonly WordSet s_units = WordSet.Of(Units, ignoresCase: true);

    private static readonly string[] s_eastAsianUnits =
    [
        "公斤", "千克", "毫米", "厘米", "公分", "毫升", "英寸", "英吋", "公里", "平方米", "米", "克", "升", "吋", "寸", "伏", "瓦",
        "センチメートル", "センチ", "ミリ", "メートル", "キログラム", "キロ", "グラム", "リットル", "インチ", "ワット", "ボルト",
    ];

    /// <summary>Finds the measure whose first number ends at <paramref name="amountEnd"/>.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, int start, int amountEnd, out int length)
    {
        length = 0;
        int end = SkipUnit(text, amountEnd);
        bool measured = end > amountEnd;
        for (int factor = 0; factor < MaxFactors; factor++)
        {
            int next = SkipFactorSign(text, end, measured, out bool range);
            if (next < 0)
                break;
            int numberEnd = Amounts.Read(text, next, blanks: false, out _);
            int nextUnit = SkipUnit(text, numberEnd);
            if (text[next - 1] == '/' && (numberEnd - next > 3 || next - 1 - start > 4 || !Shape.EndsNumberAt(text, numberEnd) || (Shape.At(text, numberEnd) == ' ' && Shape.IsDigitAt(text, numberEnd + 1))))
                break;
            bool closes = nextUnit > numberEnd || Shape.EndsAt(text, nextUnit) || SkipFactorSign(text, nextUnit, measured, out _) > 0;
            if (!closes || (range && nextUnit == numberEnd))
                break;
            end = nextUnit;
            measured = true;
        }

        if (!measured)
            return false;
        length = end - start;
        return true;
    }

    /// <summary>A metric thread with its pitch: M8x1.25.</summary>
    public static bool TryScanThread(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int size = Shape.SkipDigits(text, start + 1, 3);
        if (text[start] is not ('M' or 'm') || size == start + 1 || Shape.At(text, size) is not ('x' or 'X' or '×') || !Shape.IsDigitAt(text, size + 1))
            return false;
        int end = Amounts.Read(text, size + 1, blanks: false, out _);
        length = Shape.EndsAt(text, end) ? end - start : 0;
        return length > 0;
    }

    /// <summary>Index of the digits behind "x", "×", "*", "@" or a range; -1 if none.</summary>
    private static int SkipFactorSign(ReadOnlySpan<char> text, int end, bool measured, out bool range)
    {
        range = false;
        int index = Shape.SkipBlanks(text, end);
        char c = Shape.At(text, index);
        range = Shape.IsHyphen(c);
        bool sign = c is 'x' or 'X' or '×' or '*' or '\u2715' || (c == '@' && measured && index == end) || (c == '/' && index == end) || range;
        if (!sign)
            return -1;
        int number = c is '@' or '/' ? index + 1 : Shape.SkipBlanks(text, index + 1);
        return Shape.IsDigitAt(text, number) ? number : -1;
    }

    /// <summary>Index behind a unit, with what it is divided by; the index itself if none follows.</summary>
    private static int SkipUnit(ReadOnlySpan<char> text, int end)
    {
        int index = Shape.SkipBlanks(text, end);
        bool glued = index == end;
        char c = Shape.At(text, index);
        if (c is '"' or '″' or '\u201D' or '′' && glued)
            return index + 1;
        if (c == '°')
            return Shape.At(text, index + 1) is 'C' or 'F' or 'c' or 'f' && Shape.EndsAt(text, index + 2) ? index + 2 : index + 1;
        if (c is '℃' or '℉' or 'Ω' or 'Ω')
            return index + 1;
        if (c is 'µ' or 'μ')
            return Shape.SkipAsciiLetters(text, index + 1, 2);
        if (CharTable.ClassOf(c) is CharClass.Ideograph or CharClass.Katakana)
            return SkipEastAsianUnit(text, index, end);
        int letters = Shape.SkipAsciiLetters(text, index, LongestUnit + 1);
        int size = letters - index;
        if (size is 0 or > LongestUnit)
            return end;
        // Of units of one letter only the metre is squared: "6l2 340" hides a figure.
        int exponent = (size > 1 || c is 'm') && letters < text.Length && text[letters] is '2' or '3' && Shape.EndsAt(text, letters + 1) ? letters + 1 : letters;
        if (size == 1 && !IsSingleLetterUnit(text, index, exponent, glued))
        {
            // "120x60": the letter is the sign between two numbers.
            return end;
        }

        if (size > 1 && !s_units.Contains(text[index..letters]) && (exponent == letters || !s_units.Contains(text[index..exponent])))
            return end;
        if (!Shape.EndsAt(text, exponent))
        {
            // "5V@2A" and "80cmx60cm" go on; anything else glued to it makes it a model number.
            bool factor = text[exponent] is 'x' or 'X' && Shape.IsDigitAt(text, exponent + 1);
            if (!factor)
                return end;
        }

        return SkipDivisor(text, exponent);
    }

    private static bool IsSingleLetterUnit(ReadOnlySpan<char> text, int index, int behind, bool glued)
    {
        char c = text[index];
        if (!glued && IsSpelled(text, behind))
            return false;
        if (Shape.At(text, behind) is '\'' or '\u2019' || (Shape.At(text, behind) == '.' && char.IsAsciiLetter(Shape.At(text, behind + 1))))
            return false;
        if (glued)
            return c is 'V' or 'A' or 'W' or 'g' or 'm' or 'l' or 'L' or 's' or 'J' or 'N' or 'v' or 'w';
        return c is 'V' or 'W' or 'g' or 'm' or 'L' or 'l' or 's' || (c == 'A' && !char.IsAsciiLetter(Shape.At(text, behind + 1)));
    }

    /// <summary>Whether a letter is the first of a word whose letters were set apart: "5 s-t-a-r-s", "5 s t a r s".</summary>
    private static bool IsSpelled(ReadOnlySpan<char> text, int behind) =>
        Shape.At(text, behind) is '-' or '.' or '_' or ' ' && char.IsAsciiLetter(Shape.At(text, behind + 1))
        && Shape.At(text, behind + 2) == Shape.At(text, behind) && char.IsAsciiLetter(Shape.At(text, behind + 3)) && !char.IsAsciiLetter(Shape.At(text, behind + 4));

    private static int SkipDivisor(ReadOnlySpan<char> text, int end)
    {
        if (Shape.At(text, end) is not '/')
            return end;
        int letters = Shape.SkipAsciiLetters(text, end + 1, 4);
        if (letters == end + 1 || letters - end > 4)
            return end;
        if (Shape.At(text, letters) is '2' or '3')
            letters++;
        return Shape.EndsAt(text, letters) ? letters : end;
    }

    private static int SkipEastAsianUnit(ReadOnlySpan<char> text, int index, int otherwise)
    {
        foreach (string unit in s_eastAsianUnits)
        {
            if (unit[0] == text[index] && Shape.StartsWith(text, index, unit))
                return index + unit.Length;
        }

        return otherwise;
    }
}
