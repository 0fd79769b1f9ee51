namespace MessageLint.Internals.Scanning;

/// <summary>Finds the id that stands where a context word announces one: any shape of digits and letters with a few signs.</summary>
internal static class ReferenceIdScanner
{
    private const int MaxLength = 48;
    private const int FewestDigits = 4;

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int stop = Math.Min(text.Length, start + MaxLength);
        int end = start;
        int digits = 0;
        int letters = 0;
        while (end < stop)
        {
            char c = text[end];
            if (Shape.IsDigit(c))
                digits++;
            else if (char.IsAsciiLetter(c))
                letters++;
            else if (!(c is '-' or '_' or '/' or '.' or '#' && end > start && end + 1 < stop && Shape.IsAsciiAlphanumeric(text[end + 1]) && IsJoint(text, end)))
                break;
            end++;
        }

        if (digits == 0 || !Shape.EndsAt(text, end))
            return false;

        // Digits in blank-separated groups are one id; a word behind the blank is not part of it.
        while (letters == 0 && digits < 24 && end < stop && text[end] is ' ' or '\u00A0' && Shape.IsDigitAt(text, end + 1))
        {
            int group = Shape.SkipDigits(text, end + 1, 13);
            if (group - end > 12 || group - end < 3 || !Shape.EndsAt(text, group) || Shape.At(text, group) is '-' or '.' or ':' or '/' or ',' && Shape.IsDigitAt(text, group + 1))
                break;
            digits += group - end - 1;
            end = group;
        }

        if (digits < FewestDigits && !(letters > 0 && digits + letters >= FewestDigits + 1))
            return false;
        length = end - start;
        return true;
    }

    /// <summary>A point or slash joins only digits or short codes; before a word it is the end of the sentence or an alternative.</summary>
    private static bool IsJoint(ReadOnlySpan<char> text, int index)
    {
        if (text[index] is '-' or '_' or '#')
            return true;
        return Shape.IsDigitAt(text, index + 1) || Shape.IsDigitAt(text, index - 1) && !char.IsAsciiLetter(Shape.At(text, index + 2));
    }
}
