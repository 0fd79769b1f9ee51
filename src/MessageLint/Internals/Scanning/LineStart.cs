using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>What a line begins with besides its words.</summary>
internal static class LineStart
{
    private const int DeepestIndent = 16;

    /// <summary>Digits of the number of an item; longer ones are years and ids.</summary>
    private const int MostDigitsOfItem = 2;

    /// <summary>Whether a line with this first unit may be quoted or an item: both begin with blanks, a sign or a digit, and nearly all lines with a letter.</summary>
    public static bool MayTell(char first) => CharTable.ClassOf(first) is CharClass.Blank or CharClass.Digit or CharClass.Other;

    /// <summary>Index behind the blanks that a line begins with.</summary>
    public static int SkipIndent(ReadOnlySpan<char> text, int lineStart) => Shape.SkipBlanks(text, lineStart, DeepestIndent);

    /// <summary>Whether the line is quoted from another message.</summary>
    public static bool IsQuoted(ReadOnlySpan<char> text, int start) => Shape.At(text, start) is '>' or '＞';

    /// <summary>Whether the line is an item of a list: "- ", "2. ".</summary>
    public static bool IsItem(ReadOnlySpan<char> text, int start)
    {
        char first = Shape.At(text, start);
        if (!Shape.IsDigit(first))
            return first is '-' or '*' or '•' or '–' or '·' or '・' && CharTable.IsBlank(Shape.At(text, start + 1));
        int end = Shape.SkipDigits(text, start, MostDigitsOfItem + 1);
        return end - start <= MostDigitsOfItem && Shape.At(text, end) is '.' or ')' or '、' && CharTable.ClassOf(Shape.At(text, end + 1)) is CharClass.Blank or CharClass.Ideograph or CharClass.Katakana;
    }
}
