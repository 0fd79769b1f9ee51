using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads a word in which figures or signs stand for the letters that they look like: <c>st4r</c>, <c>r3v13w</c>, <c>wh@tsapp</c>.</summary>
internal static class LeetWord
{
    public const int Longest = 16;

    /// <summary>Shorter ones are models and abbreviations: "b2b", "gr8".</summary>
    private const int Shortest = 4;

    /// <summary>How many readings <see cref="Read"/> has: the figure one is an i or an l.</summary>
    public const int Readings = 2;

    /// <summary>Whether a run of letters and figures may be such a word. One figure alone at its end counts or names a model, "note5", if it is not the round end of "sconto".</summary>
    public static bool MayBe(ReadOnlySpan<char> word)
    {
        if (word.Length is < Shortest or > Longest || !IsWritten(word[0]))
            return false;
        int letters = 0;
        int end = 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (!IsWritten(word[i]))
            {
                if (!IsLetter(word[i]))
                    return false;
                continue;
            }

            letters++;
            end = i + 1;
        }

        bool endsInLetter = end == word.Length || (end == word.Length - 1 && (letters < end || word[end] is '0' or '$' or '€'));
        return endsInLetter && letters < word.Length && letters * 2 >= word.Length;
    }

    /// <summary>Index behind the letters, figures and signs that begin at <paramref name="start"/>, a letter; the start itself if no sign is among them.</summary>
    public static int EndWithSigns(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        bool holdsSign = false;
        for (; end < text.Length && end - start <= Longest; end++)
        {
            if (char.IsAsciiLetterOrDigit(text[end]))
                continue;
            if (!IsSign(text[end]))
                break;
            holdsSign = true;
        }

        if (!holdsSign)
            return start;

        // What goes on behind it is an address: "test@iana-.com".
        bool goesOn = Shape.At(text, end) is '-' or '_' || (Shape.At(text, end) == '.' && CharTable.IsWordPart(Shape.At(text, end + 1)));
        return goesOn ? start : end;
    }

    /// <summary>Writes one reading of the word, in small letters.</summary>
    public static ReadOnlySpan<char> Read(ReadOnlySpan<char> word, int reading, Span<char> letters)
    {
        for (int i = 0; i < word.Length; i++)
            letters[i] = !IsWritten(word[i]) ? LetterOf(word[i], reading) : word[i] <= '\x7F' ? (char)(word[i] | 0x20) : word[i];
        return letters[..word.Length];
    }

    /// <summary>Whether a figure or sign can stand for a letter.</summary>
    public static bool IsLetter(char c) => LetterOf(c, reading: 0) != '\0';

    private static bool IsWritten(char c) => c <= '\x7F' ? char.IsAsciiLetter(c) : CharTable.ClassOf(c) == CharClass.Latin;

    /// <summary>Whether a sign can stand for a letter within a word.</summary>
    public static bool IsSign(char c) => c is '@' or '$' or '€';

    private static char LetterOf(char figure, int reading) => figure switch
    {
        '0' => 'o',
        '1' => reading == 0 ? 'i' : 'l',
        '3' => 'e',
        '4' => 'a',
        '5' => 's',
        '7' => 't',
        '@' => 'a',
        '$' => 's',
        '€' => 'e',
        '!' => 'i',
        _ => '\0',
    };
}
