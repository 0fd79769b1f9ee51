using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>What stands around a run of digits in the text, whatever it means.</summary>
internal static class NumberSurroundings
{
    /// <summary>Fewer digits are no id and no telephone number.</summary>
    public const int FewestOfId = 4;

    /// <summary>Units within which digits that were set apart are counted.</summary>
    private const int SpreadUnits = 24;

    /// <summary>More digits in a row, with blanks between groups, are no telephone number with its country and an extension.</summary>
    private const int MostPhoneDigits = 17;

    private const int LongestDigitRun = 32;

    /// <summary>Signs and blanks between a Chinese or Japanese word and its number.</summary>
    private const int MostSignsBeforeNumber = 4;

    /// <summary>Whether the digits are enough for an id or a telephone number, with those that follow apart, so that their context is worth reading.</summary>
    public static bool MayBeAnnounced(ReadOnlySpan<char> text, int start, int digitsEnd)
    {
        int digits = digitsEnd - start;
        int stop = Math.Min(text.Length, start + SpreadUnits);
        for (int i = digitsEnd; i < stop && digits < FewestOfId; i++)
        {
            if (Shape.IsDigit(text[i]))
                digits++;
            else if (!MayStandInNumber(text[i]))
                break;
        }

        return digits >= FewestOfId;
    }

    /// <summary>Whether so many digits in groups stand right before that what follows is the rest of an id: "00340 4341 6092 0000 1234". A zero in front begins a number of its own.</summary>
    public static bool EndsLongRun(ReadOnlySpan<char> text, int start)
    {
        if (text[start] == '0' && Shape.At(text, start + 1) != '0')
            return false;
        int around = 0;
        for (int i = start - 1; i >= 0 && start - i <= LongestDigitRun && (Shape.IsDigit(text[i]) || text[i] == ' '); i--)
            around += Shape.IsDigit(text[i]) ? 1 : 0;
        if (around == 0)
            return false;
        for (int i = start; i < text.Length && i - start <= LongestDigitRun && (Shape.IsDigit(text[i]) || text[i] == ' '); i++)
            around += Shape.IsDigit(text[i]) ? 1 : 0;
        return around > MostPhoneDigits;
    }

    /// <summary>Whether the text right before is Chinese or Japanese.</summary>
    public static bool AreIdeographsBefore(ReadOnlySpan<char> text, int start)
    {
        int first = Math.Max(0, start - MostSignsBeforeNumber);
        int i = start;
        while (i > first && CharTable.ClassOf(text[i - 1]) is not (CharClass.Ideograph or CharClass.Latin or CharClass.Digit or CharClass.LineBreak))
            i--;
        return i > first && CharTable.ClassOf(text[i - 1]) == CharClass.Ideograph;
    }

    /// <summary>Whether a digit stands before the one sign before the number, in the same sentence.</summary>
    public static bool IsDigitBeforeSign(ReadOnlySpan<char> text, int start) =>
        start > 1 && Shape.IsDigit(text[start - 2]) && !Shape.IsDigit(text[start - 1]) && text[start - 1] is not ('。' or '！' or '？' or '，' or '；');

    private static bool MayStandInNumber(char c) =>
        CharTable.IsBlank(c) || c is '-' or '.' or '/' or '(' or ')' or '（' or '）' or '–' or '—' or '·' or '_' or '*' or '~' or '|' or '…' or '・' or '=' or 'o' or 'l' or 'i'
        || CharTable.ClassOf(c) == CharClass.LineBreak || char.IsAsciiLetterUpper(c);
}
