using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>A sign of an address that is said in several words, or in characters that are words of their own: <c>full stop</c>, <c>圈起来的a</c>.</summary>
/// <param name="Parts">The words, folded, as the tokenizer parts them.</param>
/// <param name="Word">What they mean.</param>
internal readonly record struct SignPhrase(string[] Parts, AddressWord Word)
{
    /// <summary>Blanks, or a hyphen, between two words.</summary>
    public const int LongestGap = 2;

    /// <summary>The words of an entry: Han and hiragana stand alone, katakana and letters in runs.</summary>
    public static string[] Split(string entry, char joint)
    {
        List<string> parts = [];
        foreach (string word in entry.Split(joint))
        {
            for (int i = 0; i < word.Length;)
            {
                int end = WordedHost.WordEnd(word, i);
                if (end == i)
                    return [];
                parts.Add(word[i..end]);
                i = end;
            }
        }

        return [.. parts];
    }

    /// <summary>Whether the words stand at <paramref name="index"/>.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int index, Span<char> folded, out int end)
    {
        end = index;
        for (int part = 0; part < Parts.Length; part++)
        {
            int start = part == 0 ? index : Shape.At(text, end) == '-' ? end + 1 : Shape.SkipBlanks(text, end, LongestGap);
            end = WordedHost.WordEnd(text, start);
            if (end == start || end - start > WordFolder.MaxLength || !WordFolder.Folded(text[start..end], folded).SequenceEqual(Parts[part]))
                return false;
        }

        return true;
    }
}
