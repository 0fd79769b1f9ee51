using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The dot of a host as it is written out, set apart, or by another sign in its place: "example (dot) com", "example . com", "example·com".</summary>
internal static class WrittenDot
{
    private const int LongestWord = 14;

    /// <summary>Index behind the word for it, in brackets or in Chinese; -1 if there is none.</summary>
    public static int SkipSign(ReadOnlySpan<char> text, int index)
    {
        // The Chinese word stands between Latin letters without brackets or blanks.
        if (Shape.At(text, index) is '点' or '點')
            return Shape.IsAsciiAlphanumeric(Shape.At(text, index - 1)) ? index + 1 : -1;
        return BracketedSign.Skip(text, index, AddressCue.BracketedDot);
    }

    /// <summary>Where the label begins behind the dot that follows the one which ends at <paramref name="end"/>; -1 if no dot follows.</summary>
    public static int Skip(ReadOnlySpan<char> text, int end)
    {
        char c = Shape.At(text, end);
        if (c is '.' or ',' or '，' or '、' or '。' or '·' or '•' or '∙' or '‧' or '⋅' or '・' && Shape.IsAsciiAlphanumeric(Shape.At(text, end + 1)))
            return end + 1;
        int index = Shape.SkipBlanks(text, end, 2);
        if (CharTable.ClassOf(Shape.At(text, index)) == CharClass.LineBreak)
            return SkipOnOwnLine(text, index);
        if (Shape.At(text, index) is ',' or '*' && index > end && Shape.SkipBlanks(text, index + 1, 2) is var behind && CertainTops.IsAt(text, behind))
            return behind;
        if (Shape.At(text, index) is '.' or '·' or '•' or '‧' or '∙' or '⋅' or '。' or '．' && (index > end || c == '.'))
        {
            int label = Shape.SkipBlanks(text, index + 1, 2);
            if ((index > end && label > index + 1) || CertainTops.IsAt(text, label))
                return label;
        }

        int sign = SkipSign(text, index);
        if (sign < 0 && index > end)
            sign = SkipWord(text, index);
        return sign > 0 ? Shape.SkipBlanks(text, sign, 2) : -1;
    }

    /// <summary>Where the label begins behind a dot that begins the next line, and may stand on it alone: no sentence does; -1 if there is none.</summary>
    private static int SkipOnOwnLine(ReadOnlySpan<char> text, int lineBreak)
    {
        int dot = Shape.SkipGap(text, lineBreak, 2);
        return Shape.At(text, dot) == '.' && Shape.SkipGap(text, dot + 1, 2) is var label && Shape.IsAsciiAlphanumeric(Shape.At(text, label)) ? label : -1;
    }

    /// <summary>Index behind a word for the dot between blanks; -1 if there is none.</summary>
    [SkipLocalsInit]
    private static int SkipWord(ReadOnlySpan<char> text, int index)
    {
        int end = Shape.SkipLetters(text[..Math.Min(text.Length, index + LongestWord)], index);
        if (end == index || !CharTable.IsBlank(Shape.At(text, end)))
            return -1;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return AddressCues.Contains(AddressCue.BracketedDot, folded[..WordFolder.Fold(text[index..end], folded)]) ? end : -1;
    }
}
