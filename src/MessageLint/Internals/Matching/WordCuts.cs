namespace MessageLint.Internals.Matching;

/// <summary>Cuts the words of phrases and lists, each distinct one once: parts and lists bring the same words again and again. For compiling: not thread-safe.</summary>
internal sealed class WordCuts
{
    private readonly Dictionary<string, List<IReadOnlyList<PhraseWord>>> _variants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IReadOnlyList<PhraseWord>>> _exactVariants = new(StringComparer.Ordinal);

    /// <summary>As <see cref="WordVariants.Of"/>, which depends on the text and on whether the case matters.</summary>
    public List<IReadOnlyList<PhraseWord>> VariantsOf(WordNode word)
    {
        Dictionary<string, List<IReadOnlyList<PhraseWord>>> known = word.Form == WordForm.ExactCase ? _exactVariants : _variants;
        if (!known.TryGetValue(word.Text, out List<IReadOnlyList<PhraseWord>>? variants))
            known.Add(word.Text, variants = WordVariants.Of(word));
        return variants;
    }
}
