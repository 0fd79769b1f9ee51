using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds a word whose letters were set apart by one and the same sign: <c>W.e.C.h.a.t</c>, <c>s k y p e</c>.</summary>
internal static class SpacedWordScanner
{
    public const int MostLetters = 32;

    /// <summary>Three single letters are initials or an abbreviation (U.S.A.), four a word that was pulled apart.</summary>
    private const int FewestLetters = 4;

    /// <summary>Reads the word that begins with the single letter at <paramref name="start"/> into <paramref name="letters"/>.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, int start, Span<char> letters, out int count, out int length)
    {
        count = 0;
        length = 0;
        char separator = Shape.At(text, start + 1);
        if (!IsSeparator(separator))
            return false;
        int end = start;
        for (int i = start; count < MostLetters && i < text.Length && CharTable.IsRunLetter(CharTable.ClassOf(text[i])); i += 2)
        {
            char next = Shape.At(text, i + 1);
            if (CharTable.IsWordPart(next))
                break;
            letters[count++] = text[i];
            end = i + 1;
            if (next != separator)
                break;
        }

        length = end - start;
        return count >= FewestLetters;
    }

    private static bool IsSeparator(char c) => CharTable.IsBlank(c) || c is '.' or '-' or '_' or '*' or '·' or '・' or '•' or '|' or '~' or '+' or '‐' or '–';
}
