using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Signs of addresses that stand between brackets or other marks: "(at)", "[dot]", "//AT//", "(at sign)".</summary>
internal static class BracketedSign
{
    private const int Longest = 14;

    /// <summary>Marks in a row on one side of a sign.</summary>
    private const int MostMarks = 3;

    private static readonly string[] s_nouns = ["sign", "symbol", "zeichen"];

    /// <summary>Whether a sign may open a word for at or dot: a bracket, or a mark that the word stands between.</summary>
    public static bool MayOpen(ReadOnlySpan<char> text, int index) =>
        text[index] is '(' or '[' or '{' or '<' or '（' or '【' or '〔' or '〈' or '《' or '［' or '｛' or '「' or '『' or '〖' or '*'
        || (text[index] is '-' or '"' or '~' or '|' or '/' or '_' or '=' or '“' or '\'' or '\\' && IsBetweenMarks(text, index));

    /// <summary>Index behind the brackets that open at <paramref name="index"/> if one of the words stands between them; -1 if not.</summary>
    [SkipLocalsInit]
    public static int Skip(ReadOnlySpan<char> text, int index, AddressCue words)
    {
        char close = Closing(Shape.At(text, index));
        if (close == '\0')
            return -1;
        int marks = MarksAt(text, index);
        int first = Shape.SkipBlanks(text, index + marks);
        if (!AddressCues.MayBegin(words, Shape.At(text, first), Shape.At(text, first + 1)))
            return -1;
        int end = first;
        while (end < text.Length && end - first <= Longest && text[end] != close && !EndsWord(text[end]))
            end++;
        int last = SkipNoun(text, Shape.SkipBlanks(text, end));
        if (Plain(Shape.At(text, last)) != close || end == first || end - first > Longest)
            return -1;

        // A letter alone is a sign only in brackets: "-a-" and "*a*" stand in names.
        if ((end - first == 1 && marks == 1 && text[first] != '@' && close is not (')' or ']' or '}')) || MarksAt(text, last) < marks)
            return -1;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return AddressCues.Contains(words, folded[..WordFolder.Fold(text[first..end], folded)]) ? last + marks : -1;
    }

    /// <summary>Whether a short word or a sign stands between marks: the same ones, or their closing form.</summary>
    private static bool IsBetweenMarks(ReadOnlySpan<char> text, int index)
    {
        // Between marks no word is read that begins with another letter, and nearly always one stands behind a single mark.
        char behind = Shape.At(text, index + 1);
        if (char.IsAsciiLetter(behind) && (behind | 0x20) is not ('a' or 'd' or 'p'))
            return false;
        int marks = MarksAt(text, index);
        int first = index + marks;
        int end = Shape.At(text, first) switch
        {
            'a' or 'A' or 'd' or 'D' or 'p' or 'P' or 'ä' or 'Ä' => Shape.SkipLetters(text[..Math.Min(text.Length, first + 1 + Longest)], first),
            '@' => first + 1,
            '.' when marks > 1 => first + 1,
            _ => first,
        };
        return end > first && Shape.At(text, end) == Closing(text[index]);
    }

    /// <summary>How often a mark stands here: "//AT//".</summary>
    private static int MarksAt(ReadOnlySpan<char> text, int index)
    {
        int marks = 1;
        while (marks < MostMarks && Shape.At(text, index + marks) == text[index])
            marks++;
        return marks;
    }

    /// <summary>"(at sign)", "[dot symbol]": the word says what it is.</summary>
    private static int SkipNoun(ReadOnlySpan<char> text, int index)
    {
        foreach (string noun in s_nouns)
        {
            if (Shape.StartsWith(text, index, noun))
                return Shape.SkipBlanks(text, index + noun.Length);
        }

        return index;
    }

    private static bool EndsWord(char c) => c is ')' or ']' or '}' or '>' or '）' or '】' or '〕' or '〉' or '》' or '］' or '｝' or '」' or '』' or '〗' or ' ' or '*';

    private static char Closing(char open) => open switch
    {
        '(' or '（' => ')',
        '[' or '【' or '〔' or '［' or '「' or '『' or '〖' => ']',
        '{' or '｛' => '}',
        '<' or '〈' or '《' => '>',
        '“' => '”',
        '\\' => '/',
        '*' or '-' or '"' or '~' or '|' or '/' or '_' or '=' or '\'' => open,
        _ => '\0',
    };

    private static char Plain(char close) => close switch
    {
        '）' => ')',
        '】' or '〕' or '］' or '」' or '』' or '〗' => ']',
        '｝' => '}',
        '〉' or '》' => '>',
        _ => close,
    };
}
