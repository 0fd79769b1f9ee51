namespace MessageLint.Internals.Scanning;

/// <summary>Reads a number as people write amounts: thousands separated by comma, point, apostrophe or blank, decimals behind point or comma.</summary>
internal static class Amounts
{
    /// <summary>Longest amount with its separators that is read as one; the rest of a longer run is scanned on its own.</summary>
    private const int MaxGroups = 8;

    /// <summary>
    /// Index behind the amount at <paramref name="start"/>, which must be a digit. With <paramref name="blanks"/> a blank may separate
    /// thousands, which only a currency or unit behind makes sure.
    /// </summary>
    public static int Read(ReadOnlySpan<char> text, int start, bool blanks, out int digits)
    {
        int end = Shape.SkipDigits(text, start);
        digits = end - start;
        char separator = '\0';
        if (digits <= 3)
        {
            for (int group = 0; group < MaxGroups && end < text.Length; group++)
            {
                char c = text[end];
                bool separates = c is ',' or '.' or '\'' or '\u2019' or '\u202F' || (blanks && c is ' ' or '\u00A0');
                if (!separates || (separator != '\0' && c != separator) || !Shape.HasDigits(text, end + 1, 3))
                    break;
                separator = c;
                end += 4;
                digits += 3;
            }
        }

        // A decimal sign differs from the thousands sign, and what looks like a further one makes it an enumeration or a version.
        if (end < text.Length && text[end] is '.' or ',' && text[end] != separator && Shape.IsDigitAt(text, end + 1))
        {
            int decimals = Shape.SkipDigits(text, end + 1);
            bool continues = decimals < text.Length && text[decimals] is '.' or ',' && Shape.IsDigitAt(text, decimals + 1);
            if (!continues && decimals - end <= 10)
            {
                digits += decimals - end - 1;
                end = decimals;
            }
        }

        return end;
    }
}
