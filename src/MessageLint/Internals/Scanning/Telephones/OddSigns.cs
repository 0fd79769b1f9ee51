using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>A few signs and blanks between two groups of digits of which at least one is not among those that group numbers: <c> → </c>, <c>][</c>, <c>, </c>.</summary>
internal readonly ref struct OddSigns
{
    /// <summary>Where so many stand, they are odd whatever they are.</summary>
    public const int Most = 5;

    private OddSigns(ReadOnlySpan<char> signs, bool isList)
    {
        Signs = signs;
        IsList = isList;
    }

    public ReadOnlySpan<char> Signs { get; }

    /// <summary>Whether they are those that lists have between their values.</summary>
    public bool IsList { get; }

    /// <summary>Whether one sign stands there alone: a number that was taken apart has no blank behind its commas, a list has.</summary>
    public bool IsSingle => Signs.Length == 1;

    /// <summary>Whether they are those between the sides of something.</summary>
    public bool HoldCross => Signs.ContainsAny('x', 'X', '×');

    /// <summary>Stars stand between sides too.</summary>
    public bool HoldStar => Signs.Contains('*');

    /// <summary>Whether one of them is such as ids are numbered, parted or joined with.</summary>
    public bool AreOfIds => Signs.ContainsAny('#', '_', '&');

    /// <summary>What is added up is no number.</summary>
    public bool HoldPlus => Signs.Contains('+');

    public bool HoldBracket => Signs.ContainsAny('[', '{', '<');

    public bool BeginWithBlank => CharTable.IsBlank(Signs[0]);

    /// <summary>
    /// Whether signs that may be odd stand between a group of digits and the next figure: single digits may have any, and letters that look like figures may go on with the group.
    /// </summary>
    public static bool MayStandBehind(ReadOnlySpan<char> text, int start, int digitsEnd)
    {
        bool mayBeOdd = digitsEnd == start + 1;

        // Behind several digits nearly always one blank or sign of a group stands before what is no sign.
        if (!mayBeOdd && digitsEnd + 1 < text.Length && text[digitsEnd] is ' ' or '-' or '.' or '/' && char.IsAsciiLetterOrDigit(text[digitsEnd + 1]) && text[digitsEnd + 1] is not ('x' or 'X'))
            return false;
        int end = digitsEnd;
        while (end < text.Length && end - digitsEnd < Most && MayBeSign(text[end]))
            mayBeOdd |= !IsUsual(text[end++]);
        if (end == digitsEnd)
            return end < text.Length && LetterFigures.MayBeFigure(text[end]);
        return (mayBeOdd || end - digitsEnd == Most) && LetterFigures.IsFigureAt(text, end);
    }

    /// <summary>Reads the signs from <paramref name="index"/> to the next digit.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int index, out OddSigns signs)
    {
        signs = default;
        int end = index;
        bool isOdd = false;
        bool isOnlyList = true;
        bool isBroken = false;
        bool holdsSign = false;
        while (end < text.Length && end - index < Most && !LetterFigures.IsFigureAt(text, end))
        {
            char c = text[end];
            CharClass kind = IsCrossBetweenBlanks(text, end) ? CharClass.Other : CharTable.ClassOf(c);
            if (kind is not (CharClass.Other or CharClass.Blank or CharClass.Surrogate or CharClass.Ignorable or CharClass.LineBreak) && c != '・')
                return false;
            holdsSign |= kind is CharClass.Other or CharClass.Surrogate;
            bool isUsual = kind == CharClass.LineBreak || IsUsual(c);
            isOdd |= !isUsual;
            isBroken |= kind == CharClass.LineBreak && holdsSign;
            isOnlyList &= isUsual || c is ',' or '，' or '、' or ';' or '；' or ':' or '：' or '+';
            end++;
        }

        // "011-\n0000-\n562": nobody breaks a line behind each hyphen, but one before it begins a list.
        if (!(isOdd || isBroken || end - index == Most) || !LetterFigures.IsFigureAt(text, end))
            return false;
        signs = new OddSigns(text[index..end], isOdd && isOnlyList);
        return true;
    }

    /// <summary>Blanks and the signs that group numbers.</summary>
    private static bool IsUsual(char c) => CharTable.IsBlank(c) || c is '-' or '.' or '/' or '–' or '—' or '(' or ')';

    /// <summary>Whether it may stand between two groups, odd or not.</summary>
    public static bool MayBeSign(char c) =>
        c is ' ' or 'x' or 'X' or '・' || CharTable.ClassOf(c) is CharClass.Other or CharClass.Blank or CharClass.Surrogate or CharClass.Ignorable or CharClass.LineBreak;

    /// <summary>The letter that stands for a cross where no sign for it is at hand: "05 x 36".</summary>
    private static bool IsCrossBetweenBlanks(ReadOnlySpan<char> text, int index) =>
        text[index] is 'x' or 'X' && CharTable.IsBlank(text[index - 1]) && CharTable.IsBlank(Shape.At(text, index + 1));
}
