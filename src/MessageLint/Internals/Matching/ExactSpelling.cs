using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Compares words whose case or accents matter. Invisible characters and the dress of letters never matter.</summary>
internal static class ExactSpelling
{
    // A folded word has at most MaxLength units; room for two marks on each letter, and anything longer is another word.
    private const int Room = WordFolder.MaxLength * 3;

    /// <summary>The form of <paramref name="word"/> that <see cref="Matches"/> compares with.</summary>
    public static string KeyOf(string word, WordForm form)
    {
        Span<char> key = stackalloc char[Room];
        int length = Write(word, form, key);
        return length < 0 ? word : key[..length].ToString();
    }

    /// <summary>Whether a word of a message is spelt as <paramref name="key"/> says.</summary>
    public static bool Matches(ReadOnlySpan<char> word, WordForm form, ReadOnlySpan<char> key)
    {
        Span<char> own = stackalloc char[Room];
        int length = Write(word, form, own);
        if (length < 0)
            return false;

        // Who dresses letters up hides a name, in whatever case.
        return form == WordForm.ExactCase && IsDressed(word) ? own[..length].Equals(key, StringComparison.OrdinalIgnoreCase) : own[..length].SequenceEqual(key);
    }

    /// <summary>Whether a letter of another script looks like a Latin one.</summary>
    private static bool IsOfOtherScript(char c) =>
        CharTable.ClassOf(c) is CharClass.Greek or CharClass.Cyrillic or CharClass.OtherLetter && LookAlikeRun.LatinOf(c) != '\0';

    private static bool IsDressed(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (c > '\x7F' && (char.IsHighSurrogate(c) || char.IsAsciiLetter(StyledForms.Plain(c)) || IsOfOtherScript(c)))
                return true;
        }

        return false;
    }

    private static int Write(ReadOnlySpan<char> word, WordForm form, Span<char> destination)
    {
        int length = 0;
        for (int i = 0; i < word.Length; i++)
        {
            if (IsInvisible(word[i]))
                continue;
            char c = IsOfOtherScript(word[i]) ? LookAlikeRun.LatinOf(word[i]) : StyledForms.Plain(word[i]) is not '\0' and char plain ? plain : word[i];
            if (i + 1 < word.Length && char.IsSurrogatePair(word[i], word[i + 1]) && StyledForms.PlainSupplementary(char.ConvertToUtf32(word[i], word[i + 1])) is not '\0' and char styled)
            {
                c = styled;
                i++;
            }

            int room = destination.Length - length;
            if (room < 3)
                return -1;
            if (form == WordForm.ExactCase)
                destination[length++] = c;
            else
                length += Decompose(char.ToLowerInvariant(c), destination[length..]);
        }

        return length;
    }

    private static int Decompose(char letter, Span<char> destination)
    {
        if (!AccentTable.TryDecompose(letter, out char inner, out char outerMark))
        {
            destination[0] = letter;
            return 1;
        }

        int length = 1;
        if (AccentTable.TryDecompose(inner, out char innermost, out char innerMark))
            destination[length++] = innerMark;
        destination[0] = innermost;
        destination[length++] = outerMark;
        return length;
    }

    private static bool IsInvisible(char c) =>
        c is '\u00AD' or '\u034F' or '\u061C' or '\u180E' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2069') or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF';
}
