using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds versions and IP addresses (<c>1.2.3.4</c>), model numbers (<c>HX-4410-B2</c>) and words with digits (<c>p2p</c>).</summary>
internal static class ModelScanner
{
    private const int MaxLength = 64;
    private const int MaxParts = 8;

    /// <summary>Three or more numbers of at most five digits with points between them.</summary>
    public static bool TryScanVersion(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int end = start;
        int parts = 0;
        int longest = 0;
        int digits = 0;
        while (parts < MaxParts)
        {
            int next = Shape.SkipDigits(text, end, 6);
            if (next == end || next - end > 5)
                return false;
            parts++;
            longest = Math.Max(longest, next - end);
            digits += next - end;
            end = next;
            if (Shape.At(text, end) != '.' || !Shape.IsDigitAt(text, end + 1))
                break;
            end++;
        }

        // A dotted phone number has longer parts or more of them: 415.555.0132, 01.23.45.67.89, 3.2.3.4.3.8.
        bool version = parts is 3 or 4 && longest <= 3 && digits <= 7 && text[start] != '0' && !Shape.IsDigitAt(text, end);
        if (!version && !IsAddress(text, start, end, parts))
            return false;
        if (!Shape.EndsAt(text, end) || (Shape.At(text, end) is '-' or '/' && Shape.IsDigitAt(text, end + 1)))
            return false;
        length = end - start;
        return true;
    }

    /// <summary>Whether what stands behind digits may make them a model: a letter, or a sign that joins one.</summary>
    public static bool MayGoOnWith(char next) => next is '-' or '_' || CharTable.ClassOf(next) is CharClass.Latin or CharClass.Greek or CharClass.Cyrillic or CharClass.Mark;

    /// <summary>
    /// A run of letters and digits, both of them, joined by single hyphens or underscores.
    /// Words joined by a hyphen belong to it only if they are one or two letters or begin a code such as WH-1000: "5-star" stays a number and a word.
    /// </summary>
    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int end = ScanGroup(text, start, out int letters, out int digits);
        if (end == start)
            return false;
        bool firstIsWord = digits == 0;
        if (firstIsWord && letters > 4)
            return false;
        int allLetters = letters;
        int allDigits = digits;
        bool mixed = letters > 0 && digits > 0;
        int accepted = mixed ? end : start;
        while (end - start < MaxLength && Shape.At(text, end) is '-' or '_' && Shape.IsAsciiAlphanumeric(Shape.At(text, end + 1)))
        {
            int next = ScanGroup(text, end + 1, out letters, out digits);
            if (digits == 0 && (letters > 2 || firstIsWord && allDigits == 0))
                break;
            if (allDigits == 0 && letters == 0 && digits is < 3 or > 6)
                break;
            allLetters += letters;
            allDigits += digits;
            end = next;
            if (allLetters > 0 && allDigits > 0)
                accepted = end;
        }

        if (accepted == start || !Shape.EndsAt(text, accepted))
            return false;
        length = accepted - start;
        return true;
    }

    private static int ScanGroup(ReadOnlySpan<char> text, int start, out int letters, out int digits)
    {
        letters = 0;
        digits = 0;
        int stop = Math.Min(text.Length, start + MaxLength);
        int end = start;
        while (end < stop)
        {
            if (Shape.IsDigit(text[end]))
                digits++;
            else if (CharTable.ClassOf(text[end]) is CharClass.Latin or CharClass.Greek or CharClass.Cyrillic or CharClass.Mark)
                letters++;
            else
                break;
            end++;
        }

        return end;
    }

    private static bool IsAddress(ReadOnlySpan<char> text, int start, int end, int parts)
    {
        if (parts != 4)
            return false;
        while (start < end)
        {
            int next = Shape.SkipDigits(text, start, 3);
            if (Shape.IsDigitAt(text, next) || Shape.Value(text[start..next]) > 255 || (text[start] == '0' && next - start > 1))
                return false;
            start = next + 1;
        }

        return true;
    }
}
