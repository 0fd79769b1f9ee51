using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Tells by its form alone a number that is dialled from afar: "030 901820", but neither "2024" nor a parcel's number.</summary>
internal static class DialledNumber
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;

    /// <summary>Signs between two groups of digits: ") ", " - ".</summary>
    private const int MostSeparators = 3;

    /// <summary>Digits of a number that is dialled without a trunk zero.</summary>
    private const int FewestGrouped = 9;
    private const int MostGrouped = 11;

    /// <summary>Whether a number is dialled from afar, or has as many digits, in groups with blanks between: "612 345 678".</summary>
    public static bool MayBeAt(ReadOnlySpan<char> text, int start) => IsAt(text, start) || IsGroupedAt(text, start);

    /// <summary>Whether a number begins with a zero, a plus sign or a bracket and has no more digits than can be dialled.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int start)
    {
        if (Shape.At(text, start) is not ('0' or '+' or '('))
            return false;
        int digits = 0;
        for (int i = start; i < text.Length && digits <= MostDigits && (Shape.IsDigit(text[i]) || IsSeparator(text[i])); i++)
            digits += Shape.IsDigit(text[i]) ? 1 : 0;
        return digits <= MostDigits;
    }

    /// <summary>Whether a number has a form that ids do not have: an area in brackets, or a prefix of free calls.</summary>
    public static bool IsTelephoneAt(ReadOnlySpan<char> text, int start) =>
        Shape.At(text, start) is '(' or '（' || Shape.StartsWith(text, start, "0800") || Shape.StartsWith(text, start, "0808") || Shape.StartsWith(text, start, "1-8") || Shape.StartsWith(text, start, "1 (");

    /// <summary>Index behind digits in plain groups, as many as can be dialled; the start if there are more or fewer.</summary>
    public static int End(ReadOnlySpan<char> text, int start)
    {
        int digits = 0;
        int end = start;
        for (int i = start; i < text.Length && i - end <= MostSeparators && digits <= MostDigits && (Shape.IsDigit(text[i]) || IsSeparator(text[i]) || text[i] == '.'); i++)
        {
            if (!Shape.IsDigit(text[i]))
                continue;
            digits++;
            end = i + 1;
        }

        return digits is >= FewestDigits and <= MostDigits ? end : start;
    }

    private static bool IsGroupedAt(ReadOnlySpan<char> text, int start)
    {
        int digits = 0;
        int groups = 0;
        for (int i = start; Shape.IsDigitAt(text, i) && digits <= MostGrouped; i = Shape.SkipBlanks(text, i, 1))
        {
            int end = Shape.SkipDigits(text, i, MostDigits);
            digits += end - i;
            groups++;
            i = end;
        }

        return groups > 1 && digits is >= FewestGrouped and <= MostGrouped;
    }

    private static bool IsSeparator(char c) => CharTable.IsBlank(c) || c is '-' or '/' or '(' or ')' or '+';
}
