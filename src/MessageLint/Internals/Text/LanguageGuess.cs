using System.Collections.Frozen;

namespace MessageLint.Internals.Text;

/// <summary>Tells the language of a text by its script and its most frequent words. Says nothing where the evidence is thin.</summary>
internal static class LanguageGuess
{
    /// <summary>Fewer words of a language than this prove nothing: names and products are foreign everywhere.</summary>
    private const int FewestWords = 3;

    /// <summary>Fewer characters of a script than this prove nothing.</summary>
    private const int FewestCharacters = 4;

    private const int LongestWord = 16;

    private static readonly FrozenDictionary<string, string> Languages = Load();
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> ByWord = Languages.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The language of the text as a tag: <c>de</c>, <c>ja</c>, <c>zh-Hans</c>, <c>zh-Hant</c>; <see langword="null"/> if it cannot be told.</summary>
    public static string? Of(ReadOnlySpan<char> text) => ByScript(text) ?? ByWords(text);

    private static string? ByScript(ReadOnlySpan<char> text)
    {
        int kana = 0;
        int hangul = 0;
        int han = 0;
        int traditional = 0;
        int letters = 0;
        foreach (char c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            kana += c is >= 'ぁ' and <= 'ヺ' ? 1 : 0;
            hangul += c is >= '가' and <= '힣' ? 1 : 0;
            if (c is < '一' or > '鿿')
                continue;
            han++;
            traditional += HanVariants.Fold(c) != c ? 1 : 0;
        }

        // A brand or a name in another script does not make the text one in that language.
        if ((kana + hangul + han) * 3 < letters)
            return null;
        if (kana >= FewestCharacters || (kana > 0 && han >= FewestCharacters))
            return "ja";
        if (hangul >= FewestCharacters)
            return "ko";
        return han < FewestCharacters ? null : traditional > 0 ? "zh-Hant" : "zh-Hans";
    }

    private static string? ByWords(ReadOnlySpan<char> text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        Span<char> lower = stackalloc char[LongestWord];
        int position = 0;
        while (position < text.Length)
        {
            int start = position;
            while (position < text.Length && char.IsLetter(text[position]))
                position++;
            int length = position - start;
            position++;
            if (length is < 1 or > LongestWord)
                continue;
            text.Slice(start, length).ToLowerInvariant(lower);
            if (ByWord.TryGetValue(lower[..length], out string? language))
                counts[language] = counts.GetValueOrDefault(language) + 1;
        }

        if (counts.Count == 0)
            return null;
        KeyValuePair<string, int>[] ranked = [.. counts.OrderByDescending(static entry => entry.Value).ThenBy(static entry => entry.Key, StringComparer.Ordinal)];
        return ranked[0].Value >= FewestWords && (ranked.Length == 1 || ranked[0].Value >= 2 * ranked[1].Value) ? ranked[0].Key : null;
    }

    private static FrozenDictionary<string, string> Load()
    {
        var words = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (string line in DataFile.Lines("rules/data/stop-words.txt"))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (string word in columns.Skip(1))
                words[word] = words.TryGetValue(word, out string? other) && other != columns[0] ? null : columns[0];
        }

        return words.Where(static entry => entry.Value is not null).ToFrozenDictionary(static entry => entry.Key, static entry => entry.Value!, StringComparer.Ordinal);
    }
}
