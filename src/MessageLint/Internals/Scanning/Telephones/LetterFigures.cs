using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Letters that somebody writes for digits because they look alike: "O17l 555 O13l".</summary>
internal static class LetterFigures
{
    private const int LongestLikeGroup = 12;

    /// <summary>Single digits before a letter that stands for one more: "3 o 4" is a choice.</summary>
    private const int SinglesBeforeLetter = 3;

    public static bool IsLetterForDigit(char c) => c is 'o' or 'O' or 'l' or 'I';

    /// <summary>Letters that look like a digit behind a word of calling alone; elsewhere they are sizes, units and parts.</summary>
    public static bool IsRareFigure(char c) => IsInnerFigure(c) || c is 'Z' or 'z' or 's' or 'G' or 'b' or 'q' or 'D' or 'Q';

    /// <summary>A digit, or a letter that stands for one in some place.</summary>
    public static bool MayBeFigure(char c) => IsFigure(c) || IsRareFigure(c);

    /// <summary>The digit that a letter looks like; a digit is its own.</summary>
    public static char DigitOf(char figure) => figure switch
    {
        'l' or 'I' or 'i' => '1',
        'o' or 'O' or 'D' or 'Q' => '0',
        'Z' or 'z' => '2',
        'S' or 's' => '5',
        'G' or 'b' => '6',
        'q' => '9',
        'B' => '8',
        _ => figure,
    };

    /// <summary>A digit, or a letter that stands for one: it must touch a digit or another such letter, so that "l" or "O" alone stay words.</summary>
    public static bool IsFigureAt(ReadOnlySpan<char> text, int index)
    {
        char c = Shape.At(text, index);
        return Shape.IsDigit(c) || (IsLetterForDigit(c) && (IsFigure(Shape.At(text, index + 1)) || (index > 0 && IsFigure(text[index - 1]))));
    }

    /// <summary>The same behind groups that were read already; the groups tell which other letters may begin one.</summary>
    public static bool IsFigureBehind(ref readonly DigitGroups groups, ReadOnlySpan<char> text, int index) =>
        IsFigureAt(text, index) || (groups.IsAnnounced && IsGroupOfLikeFigures(text, index)) || (groups.TakesCapitals && IsGroupOfCapitals(text, index)) || IsZeroAmongSingles(in groups, text, index);

    /// <summary>Index behind the figures of one group; at most <paramref name="most"/> are passed over.</summary>
    public static int Skip(ReadOnlySpan<char> text, int index, int most, bool isAnnounced)
    {
        int digitsEnd = Shape.SkipDigits(text, index, most);
        int stop = Math.Min(text.Length, index + most);
        int end = digitsEnd;
        while (end < stop && (IsFigure(text[end]) || (end > index && IsInnerFigure(text[end])) || (isAnnounced && IsRareFigure(text[end]) && (end > index || IsGroupOfLikeFigures(text, index)))))
            end++;

        // Letters of a word behind the digits are no figures: "5lamps", "020 7946 0371 or".
        return Shape.EndsAt(text, end) ? end : digitsEnd;
    }

    /// <summary>Whether figures and two capitals for them or more, or a small L, make up what stands here: "SSl2". One letter is a model's, "2Z", and capitals alone are words, such as "BIS" and "SO", unless it is one of them: "OOO".</summary>
    public static bool IsGroupOfCapitals(ReadOnlySpan<char> text, int index)
    {
        if (index > 0 && CharTable.IsWordPart(text[index - 1]))
            return false;
        int end = index;
        bool isMixed = false;
        int letters = 0;
        for (; end < text.Length && end - index < LongestLikeGroup && (Shape.IsDigit(text[end]) || text[end] is 'O' or 'I' or 'l' or 'S' or 'B' or 'Z'); end++)
        {
            letters += Shape.IsDigit(text[end]) ? 0 : 1;
            isMixed |= text[end] != text[index];
        }

        return letters > 1 && (letters < end - index || !isMixed) && Shape.EndsAt(text, end);
    }

    private static bool IsFigure(char c) => Shape.IsDigit(c) || IsLetterForDigit(c);

    /// <summary>Letters that look like a digit only among digits; models and sizes have them too, so they need a word of calling.</summary>
    private static bool IsInnerFigure(char c) => c is 'i' or 'S' or 'B';

    /// <summary>"Z66", "S0l": letters that look like figures begin a group that is figures otherwise.</summary>
    private static bool IsGroupOfLikeFigures(ReadOnlySpan<char> text, int index)
    {
        if (!IsRareFigure(Shape.At(text, index)) || CharTable.IsWordPart(text[index - 1]))
            return false;
        int end = index;
        int digits = 0;
        while (end < text.Length && end - index < LongestLikeGroup && (IsFigure(text[end]) || IsRareFigure(text[end])))
            digits += Shape.IsDigit(text[end++]) ? 1 : 0;
        return digits * 2 >= end - index && Shape.EndsAt(text, end);
    }

    /// <summary>Among single digits a letter for zero that stands alone as they do: "3 4 7 o o o 5".</summary>
    private static bool IsZeroAmongSingles(ref readonly DigitGroups groups, ReadOnlySpan<char> text, int index) =>
        Shape.At(text, index) is 'o' or 'O' && groups.GroupCount >= SinglesBeforeLetter && groups.LongestLength == 1
        && !CharTable.IsWordPart(text[index - 1]) && !CharTable.IsWordPart(Shape.At(text, index + 1));
}
