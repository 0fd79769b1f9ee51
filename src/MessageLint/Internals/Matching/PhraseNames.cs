namespace MessageLint.Internals.Matching;

/// <summary>What phrases can refer to: words, lists, parts, identifiers.</summary>
internal sealed class PhraseNames
{
    private readonly PhraseSources _sources;
    private readonly Dictionary<string, int> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PhraseOwnerSource> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<SequenceNode>> _partPhrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<ListEntry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int[]>?[]> _wordSymbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _listSymbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SequenceNode> _parsed = new(StringComparer.Ordinal);
    private readonly WordCuts _cuts = new();
    private readonly bool[] _isUsed;

    public PhraseNames(PhraseSources sources)
    {
        _sources = sources;
        _isUsed = new bool[sources.Lists.Count];
        Vocabulary = new VocabularyBuilder(sources.Identifiers.Count);
        for (int i = 0; i < sources.Lists.Count; i++)
        {
            if (!_lists.TryAdd(sources.Lists[i].Name, i))
                throw new RuleFormatException(sources.Lists[i].File, sources.Lists[i].Name, null, "a second list of this name; phrases could not tell them apart");
        }

        foreach (PhraseOwnerSource part in sources.Owners.Where(static owner => owner.Kind != OwnerKind.Rule))
        {
            if (!_parts.TryAdd(part.Name, part))
                throw new RuleFormatException(part.File, part.Name, null, "a second part of this name; phrases could not tell them apart");
        }
    }

    public VocabularyBuilder Vocabulary { get; }

    /// <summary>The lists that some phrase uses, as indexes into the sources.</summary>
    public IEnumerable<int> UsedLists => Enumerable.Range(0, _isUsed.Length).Where(list => _isUsed[list]);

    public IReadOnlyList<ListEntry> EntriesOf(ListSource list)
    {
        if (!_entries.TryGetValue(list.Name, out IReadOnlyList<ListEntry>? entries))
            _entries.Add(list.Name, entries = ListEntries.Of(list, _cuts));
        return entries;
    }

    /// <summary>The sequences of symbols that a phrase word can be; remembered, because parts bring the same words again and again.</summary>
    public IReadOnlyList<int[]> SymbolsOf(WordNode word)
    {
        if (!_wordSymbols.TryGetValue(word.Text, out List<int[]>?[]? byUse))
            _wordSymbols.Add(word.Text, byUse = new List<int[]>?[((int)WordForm.ExactAccent + 1) * 4]);
        ref List<int[]>? known = ref byUse[((int)word.Form * 4) + (word.OpenStart ? 2 : 0) + (word.OpenEnd ? 1 : 0)];
        if (known is not null)
            return known;
        var variants = new List<int[]>();
        foreach (IReadOnlyList<PhraseWord> words in _cuts.VariantsOf(word))
        {
            if (words.All(static piece => piece.Kind == TokenKind.Word))
                variants.Add([.. words.Select((piece, i) => Vocabulary.Word(piece, word.Form, word.OpenStart && i == 0, word.OpenEnd && i == words.Count - 1))]);
        }

        known = variants;
        return variants;
    }

    public int SymbolOf(ListNode list)
    {
        if (_listSymbols.TryGetValue(list.Name, out int symbol))
            return symbol;
        if (!_lists.TryGetValue(list.Name, out int index))
            throw new PhraseSyntaxException($"unknown list '{list.Name}', so the phrase could never match{Suggestion(list.Name, _lists.Keys)}", list.Column);
        if (!EntriesOf(_sources.Lists[index]).Any(static entry => !entry.IsHarmless))
            throw new PhraseSyntaxException($"the list '{list.Name}' has no entries, so the phrase could never match", list.Column);
        _isUsed[index] = true;
        _listSymbols.Add(list.Name, symbol = Vocabulary.List(list.Name));
        return symbol;
    }

    public int IndexOf(IdentifierNode identifier)
    {
        for (int i = 0; i < _sources.Identifiers.Count; i++)
        {
            if (string.Equals(_sources.Identifiers[i], identifier.Name, StringComparison.Ordinal))
                return i;
        }

        throw new PhraseSyntaxException(
            $"unknown identifier '{identifier.Name}', so the phrase could never match; declare it in a profile or the configuration{Suggestion(identifier.Name, _sources.Identifiers)}",
            identifier.Column);
    }

    public IReadOnlyList<SequenceNode> PhrasesOf(PartNode part)
    {
        if (_partPhrases.TryGetValue(part.Name, out IReadOnlyList<SequenceNode>? phrases))
            return phrases;
        if (!_parts.TryGetValue(part.Name, out PhraseOwnerSource? source))
            throw new PhraseSyntaxException($"unknown part '{part.Name}', so the phrase could never match{Suggestion(part.Name, _parts.Keys)}", part.Column);
        if (source.Phrases.Count == 0)
            throw new PhraseSyntaxException($"the part '{part.Name}' has no phrases, so the phrase could never match", part.Column);
        // What a part underlines, and what silences it, is meant for where the part stands alone; the phrase around it has its own.
        phrases = [.. source.Phrases.Select(phrase => PhraseCompiler.Located(source, phrase, () => WithoutUnderline(Parse(phrase.Text))))];
        _partPhrases.Add(part.Name, phrases);
        return phrases;
    }

    /// <summary>Reads a phrase; remembered, because a part is read for itself and for those that use it.</summary>
    public SequenceNode Parse(string phrase)
    {
        if (!_parsed.TryGetValue(phrase, out SequenceNode? tree))
            _parsed.Add(phrase, tree = PhraseParser.ParsePhrase(phrase, _cuts));
        return tree;
    }

    public SequenceNode ParseUnless(string phrase) => PhraseParser.ParseUnless(phrase, _cuts);

    /// <summary>Each way in which a phrase word can be written, cut into words.</summary>
    public IReadOnlyList<IReadOnlyList<PhraseWord>> VariantsOf(WordNode word) => _cuts.VariantsOf(word);

    private static SequenceNode WithoutUnderline(SequenceNode phrase) =>
        phrase.Items.Any(static item => item is UnderlineNode) ? phrase with { Items = [.. phrase.Items.Select(static item => item is UnderlineNode underline ? underline.Inner : item)] } : phrase;

    private static string Suggestion(string name, IEnumerable<string> known)
    {
        string? nearest = known.MinBy(other => Distance(name, other));
        return nearest is not null && Distance(name, nearest) <= Math.Max(1, name.Length / 3) ? $"; did you mean '{nearest}'?" : "";
    }

    private static int Distance(string left, string right)
    {
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
