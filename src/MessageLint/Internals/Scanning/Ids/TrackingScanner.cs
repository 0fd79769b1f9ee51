using MessageLint.Internals.Text;
using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds parcel numbers of carriers by their prefix, length and check digit; those that are digits alone and short need a context word.</summary>
internal static class TrackingScanner
{
    private const int LongestNumber = 34;
    private const int LongestPrefix = 7;

    /// <summary>No number of digits alone has fewer, whatever announces it.</summary>
    private const int FewestDigits = 8;

    /// <summary>A number of UPU S10 without blanks.</summary>
    private const int PostalLength = 13;

    /// <summary>Prefixes of letters with the least and most digits behind them.</summary>
    private static readonly (string Prefix, int Least, int Most)[] s_prefixes =
    [
        ("TBA", 10, 13), ("TBC", 10, 13), ("TBM", 10, 13), ("JJD", 14, 20), ("JVGL", 16, 20), ("JD", 13, 20), ("GM", 16, 20), ("LX", 14, 18), ("RX", 14, 18),
        ("YT", 16, 16), ("SF", 12, 15), ("LP", 14, 16), ("YD", 13, 15), ("ZTO", 12, 14), ("UJ", 13, 15), ("CNFR", 10, 20), ("CAINIAO", 8, 20), ("1LS", 10, 16),
        ("C", 14, 14), ("H", 19, 19), ("T00", 13, 17), ("UUS", 14, 18), ("SYRM", 9, 12), ("WNB", 14, 18), ("DPD", 10, 14),
    ];

    public static bool TryScan(ReadOnlySpan<char> text, int start, NumberContext context, out int length)
    {
        length = 0;
        if (Shape.IsDigit(text[start]))
            return TryUps(text, start, out length) || TryLaPoste(text, start, out length) || TryDigits(text, start, context, out length);

        // The prefix and the figures are one run, and no prefix is longer.
        int figures = Shape.SkipAsciiLetters(text, start, LongestPrefix + 1);
        return (figures == start + 2 && TryPostal(text, start, out length)) || (Shape.IsDigitAt(text, figures) && TryPrefix(text, start, out length));
    }

    private static bool TryUps(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (text[start] != '1' || Shape.At(text, start + 1) is not ('Z' or 'z'))
            return false;
        int count = 0;
        int end = start;
        while (end < text.Length && count < 18)
        {
            if (char.IsAsciiLetterOrDigit(text[end]))
                count++;
            else if (text[end] != ' ')
                break;
            end++;
        }

        if (count != 18 || !Shape.EndsAt(text, end))
            return false;
        length = end - start;
        return true;
    }

    private static bool TryLaPoste(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (!char.IsAsciiLetter(Shape.At(text, start + 1)) || text[start] is not (>= '2' and <= '9'))
            return false;
        if (!Shape.HasDigits(text, start + 2, 11) || !Shape.EndsAt(text, start + 13))
            return false;
        length = 13;
        return true;
    }

    /// <summary>Two letters, nine digits, the two letters of a country: UPU S10. Blanks may group the digits, if no word of the sentence is taken for the letters: "is 624 918 667 We".</summary>
    private static bool TryPostal(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int end = start + 2;
        int digits = 0;
        while (end < text.Length && digits < 9 && end - start < 16)
        {
            if (Shape.IsDigit(text[end]))
                digits++;
            else if (text[end] != ' ')
                break;
            end++;
        }

        if (digits != 9)
            return false;
        end = Shape.SkipBlanks(text, end);
        if (Shape.SkipAsciiLetters(text, end, 3) != end + 2 || !Shape.EndsAt(text, end + 2) || !char.IsAsciiLetterUpper(text[end]))
            return false;
        length = end + 2 - start;
        return length == PostalLength || !(UnitRange.HoldsAny(text.Slice(start, 2), 'a', 'z') || char.IsAsciiLetterLower(text[end + 1]));
    }

    private static bool TryPrefix(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        foreach ((string prefix, int least, int most) in s_prefixes)
        {
            if (!Shape.StartsWith(text, start, prefix))
                continue;
            int digits = start + prefix.Length;
            int end = Shape.SkipDigits(text, digits, most + 1);
            if (end - digits >= least && end - digits <= most && Shape.EndsAt(text, end))
            {
                length = end - start;
                return true;
            }
        }

        return false;
    }

    [SkipLocalsInit]
    private static bool TryDigits(ReadOnlySpan<char> text, int start, NumberContext context, out int length)
    {
        length = 0;
        Span<char> digits = stackalloc char[LongestNumber + 1];
        int count = 0;
        int end = start;
        int groups = 1;
        int firstGroup = 0;
        bool fours = true;
        int group = 0;
        char separator = '\0';
        int i = start;
        while (i < text.Length && count <= LongestNumber)
        {
            char c = text[i];
            if (Shape.IsDigit(c))
            {
                digits[count++] = c;
                group++;
                end = ++i;
                continue;
            }

            if (c is not (' ' or '-' or '\u00A0') || (separator != '\0' && c != separator) || !Shape.IsDigitAt(text, i + 1))
                break;
            if (groups == 1)
                firstGroup = group;
            fours &= group == 4;
            separator = c;
            group = 0;
            groups++;
            i++;
        }

        if (count > LongestNumber || !Shape.EndsAt(text, end))
            return false;
        if (IsNumber(digits[..count], groups, fours && group <= 4, fours && group == 4, separator, context))
        {
            length = end - start;
            return true;
        }

        // A blank may separate the number from something else; then the first run stands alone.
        if (groups > 1 && separator == ' ' && firstGroup >= 10 && IsNumber(digits[..firstGroup], 1, false, false, '\0', context))
        {
            length = firstGroup;
            return true;
        }

        return false;
    }

    private static bool IsNumber(ReadOnlySpan<char> digits, int groups, bool byFours, bool allFours, char separator, NumberContext context)
    {
        bool inContext = context == NumberContext.Tracking;
        int count = digits.Length;
        if (groups == 1)
        {
            if (count == 20 && digits.StartsWith("00", StringComparison.Ordinal))
                return true;
            if (count is 20 or 22 or 26 or 30 or 34 && (digits[0] == '9' || digits.StartsWith("420", StringComparison.Ordinal) || CheckDigits.UspsMod10(digits)))
                return true;
            return inContext && count is >= FewestDigits and <= LongestNumber;
        }

        if (count is 20 or 22 && byFours)
            return digits[0] == '9' || inContext;

        // As parcels in Japan are numbered; behind a word of calling it is a mobile number of Germany.
        if (count == 12 && allFours)
            return inContext || (separator == '-' && context != NumberContext.Phone);
        return inContext && count is >= FewestDigits and <= LongestNumber && groups <= 9;
    }
}
