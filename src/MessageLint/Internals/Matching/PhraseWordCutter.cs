using System.Text;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Cuts what a phrase or list writes between two blanks into words, by the rules by which messages are cut.</summary>
internal static class PhraseWordCutter
{
    /// <summary>The words of <paramref name="text"/>; a piece that is no word has another <see cref="PhraseWord.Kind"/>.</summary>
    public static IReadOnlyList<PhraseWord> Cut(string text)
    {
        var words = new List<PhraseWord>();
        int position = 0;
        while (position < text.Length)
        {
            char c = text[position];
            int end = position + 1;
            if (IsIdeograph(c))
            {
                words.Add(new PhraseWord(TokenKind.Word, c.ToString(), c.ToString(), IsIdeograph: true));
            }
            else if (char.IsLetterOrDigit(c))
            {
                while (end < text.Length && char.IsLetterOrDigit(text[end]) && !IsIdeograph(text[end]))
                    end++;
                string original = text[position..end];
                words.Add(new PhraseWord(original.All(char.IsDigit) ? TokenKind.Number : TokenKind.Word, Fold(original), original, IsIdeograph: false));
            }

            position = end;
        }

        return words;
    }

    /// <summary>The folded form of <paramref name="original"/> with ae, oe, ue for its umlauts; <see langword="null"/> if it has none.</summary>
    public static string? FoldUmlauts(string original)
    {
        string spelt = original
            .Replace("\u0308", "e", StringComparison.Ordinal)
            .Replace("ä", "ae", StringComparison.OrdinalIgnoreCase)
            .Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase);
        return string.Equals(spelt, original, StringComparison.Ordinal) ? null : Fold(spelt);
    }

    private static bool IsIdeograph(char c) => c is (>= '\u3041' and <= '\u309F') or (>= '\u4E00' and <= '\u9FFF');

    private static string Fold(string word)
    {
        var folded = new StringBuilder();
        foreach (char c in word)
        {
            folded.Append(char.ToLowerInvariant(c) switch
            {
                'ä' or 'á' or 'à' or 'â' => "a",
                'ö' or 'ó' or 'ò' or 'ô' => "o",
                'ü' or 'ú' or 'ù' or 'û' => "u",
                'é' or 'è' or 'ê' => "e",
                'í' or 'ì' or 'î' => "i",
                'ß' => "ss",
                char other => other.ToString(),
            });
        }

        return folded.Length > WordFolder.MaxLength ? folded.ToString(0, WordFolder.MaxLength) : folded.ToString();
    }
}
