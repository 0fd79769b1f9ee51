using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Tells stars that are given as a mark from those that adorn a text.</summary>
internal static class TextStars
{
    /// <summary>Whether the star of text at <paramref name="index"/> is a mark: one of three or more in a row, or one that touches a figure from 1 to 5.</summary>
    public static bool AreMark(ReadOnlySpan<char> text, int index)
    {
        int before = IsAt(text, index - 1) ? IsAt(text, index - 2) ? 2 : 1 : 0;
        int behind = IsAt(text, index + 1) ? IsAt(text, index + 2) ? 2 : 1 : 0;
        return before + behind >= 2 || (IsFigure(text, index + 1) && !Shape.IsDigitAt(text, index + 2)) || (IsFigure(text, index - 1) && !(index > 1 && Shape.IsDigit(text[index - 2])));
    }

    /// <summary>Whether a star follows the digit at <paramref name="index"/>: how many stars somebody wants is a number, whatever key it is painted on.</summary>
    public static bool Follow(ReadOnlySpan<char> text, int index)
    {
        int star = Shape.SkipBlanks(text, index + 1, 1);
        return IsAt(text, star) || (star < text.Length && EmojiScan.TryScan(text, star, out int length) && EmojiScan.IsStar(text.Slice(star, length)));
    }

    private static bool IsAt(ReadOnlySpan<char> text, int index) => index >= 0 && EmojiScan.IsTextStar(Shape.At(text, index));

    private static bool IsFigure(ReadOnlySpan<char> text, int index) => index >= 0 && Shape.At(text, index) is >= '1' and <= '5';
}
