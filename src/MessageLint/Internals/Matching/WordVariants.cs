namespace MessageLint.Internals.Matching;

/// <summary>The sequences of tokens that a phrase word can be in a message.</summary>
internal static class WordVariants
{
    private const int MaxSegments = 5;

    private static readonly char[] s_hyphens = ['-', '\u2010', '\u2011'];

    /// <summary>Each way to write <paramref name="node"/>: with a hyphen, a blank or nothing where it has a hyphen. Pieces that the tokenizer takes for no word are left in.</summary>
    public static List<IReadOnlyList<PhraseWord>> Of(WordNode node)
    {
        var variants = new List<IReadOnlyList<PhraseWord>>();
        Add(variants, PhraseWordCutter.Cut(node.Text));
        if (node.Form == WordForm.ExactCase)
            return variants;
        string[] segments = node.Text.Split(s_hyphens, StringSplitOptions.RemoveEmptyEntries);
        if (segments.Length is 1 or > MaxSegments)
            return variants;
        for (int joins = 0; joins < 1 << (segments.Length - 1); joins++)
        {
            var words = new List<PhraseWord>();
            string piece = segments[0];
            for (int i = 1; i < segments.Length; i++)
            {
                if ((joins & (1 << (i - 1))) != 0)
                {
                    piece += segments[i];
                    continue;
                }

                words.AddRange(PhraseWordCutter.Cut(piece));
                piece = segments[i];
            }

            words.AddRange(PhraseWordCutter.Cut(piece));
            Add(variants, words);
        }

        return variants;
    }

    private static void Add(List<IReadOnlyList<PhraseWord>> variants, IReadOnlyList<PhraseWord> words)
    {
        if (words.Count > 0 && !variants.Exists(known => known.SequenceEqual(words)))
            variants.Add(words);
    }
}
