using System.Globalization;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Compiles phrases, exceptions and lists into one <see cref="PhraseProgram"/>.</summary>
internal sealed class PhraseCompiler
{
    private readonly PhraseSources _sources;
    private readonly PhraseNames _names;
    private readonly PhraseGraphBuilder _graphs;
    private readonly AutomatonBuilder _automaton = new();
    private readonly Growing<PhraseAccept> _phraseAccepts = new();
    private readonly Growing<ListAccept> _listAccepts = new();
    private readonly int _phraseRoot;
    private readonly int _listRoot;

    private PhraseCompiler(PhraseSources sources)
    {
        _sources = sources;
        _names = new PhraseNames(sources);
        _graphs = new PhraseGraphBuilder(_names);
        _phraseRoot = _automaton.AddRoot();
        _listRoot = _automaton.AddRoot();
    }

    public static PhraseProgram Compile(PhraseSources sources) => new PhraseCompiler(sources).Compile();

    /// <summary>Runs a step for one phrase and says where the phrase stands if it fails.</summary>
    public static T Located<T>(PhraseOwnerSource owner, PhraseSource phrase, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (PhraseSyntaxException exception)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{exception.Message} (column {exception.Column} of '{phrase.Text}')");
            throw new RuleFormatException(owner.File, owner.Name, phrase.Key, place, line: null, exception);
        }
    }

    private PhraseProgram Compile()
    {
        var owners = new CompiledOwner[_sources.Owners.Count];
        for (int i = 0; i < owners.Length; i++)
            owners[i] = CompileOwner(i, _sources.Owners[i]);
        foreach (int list in _names.UsedLists)
            CompileList(_sources.Lists[list]);
        foreach (string abbreviation in _sources.Abbreviations)
        {
            // Of "p. ej." only the last word can stand before the full stop that matters; the others are followed by a word.
            if (PhraseWordCutter.Cut(abbreviation) is [.., { Kind: TokenKind.Word } last])
                _names.Vocabulary.AttachAbbreviation(last);
        }

        foreach (string turn in _sources.Turns)
            _names.Vocabulary.AttachTurn(PhraseWordCutter.Cut(turn));
        foreach (string condition in _sources.Conditions)
            _names.Vocabulary.AttachCondition(PhraseWordCutter.Cut(condition).Single());

        var vocabulary = new Vocabulary(_names.Vocabulary);
        Automaton automaton = _automaton.Build();
        return new PhraseProgram(
            vocabulary,
            automaton,
            _phraseRoot,
            _listRoot,
            owners,
            new StartTable(automaton, _phraseRoot, vocabulary.SymbolCount),
            new StartTable(automaton, _listRoot, vocabulary.SymbolCount),
            new Table<PhraseAccept>(_phraseAccepts.ToArray()),
            new Table<ListAccept>(_listAccepts.ToArray()));
    }

    private CompiledOwner CompileOwner(int index, PhraseOwnerSource owner)
    {
        // Parts that only phrases use are compiled where they are used; here they are only proven.
        bool hasHits = owner.Kind != OwnerKind.InlinePart;
        for (int i = 0; i < owner.Phrases.Count; i++)
        {
            PhraseSource phrase = owner.Phrases[i];
            int accept = _phraseAccepts.Count;
            if (hasHits)
                _phraseAccepts.Add(new PhraseAccept(index, i));
            Located(owner, phrase, () => CompilePhrase(owner, _names.Parse(phrase.Text), hasHits ? accept : -1));
        }

        var exceptions = new ExceptionCompiler(_graphs, _automaton);
        foreach (PhraseSource unless in owner.Unless)
            Located(owner, unless, () => exceptions.Add(_names.ParseUnless(unless.Text), hasHits));
        return new CompiledOwner(owner.Name, owner.Kind, PhraseLanguage.Of(owner.Phrases), exceptions.ClauseRoot, exceptions.HitExceptions);
    }

    private bool CompilePhrase(PhraseOwnerSource owner, SequenceNode phrase, int accept)
    {
        _graphs.Begin(owner.Kind == OwnerKind.Rule ? null : owner.Name);
        Fragment whole = _graphs.Build(phrase);
        FragmentRules.MustNotBeMissing(whole, phrase);
        FragmentRules.MustNotStartWithGap(whole, phrase);
        FragmentRules.MustNotEndWithGap(whole, phrase);
        if (accept >= 0)
            _automaton.Add(_phraseRoot, _graphs.Graph, whole, accept);
        _graphs.Return(whole);
        return true;
    }

    private void CompileList(ListSource list)
    {
        IReadOnlyList<ListEntry> entries = _names.EntriesOf(list);
        int symbol = _names.Vocabulary.List(list.Name);
        // A word that stands in a harmless entry is an entry only where that one does not stand, so it cannot simply be the list's symbol.
        PhraseWordOverlap[] harmless = [.. entries.Where(static entry => entry.IsHarmless).SelectMany(entry => entry.Words.Items.Cast<WordNode>()).SelectMany(WordsOf)];
        int accept = _listAccepts.Count;
        _listAccepts.Add(new ListAccept(symbol, Harmless: 0));
        _listAccepts.Add(new ListAccept(symbol, Harmless: 1));
        foreach (ListEntry entry in entries)
        {
            if (entry.IsHarmless || !TryAttachSingleWords(entry, symbol, harmless))
                CompileEntry(list, entry, entry.IsHarmless ? accept + 1 : accept);
        }
    }

    private IEnumerable<PhraseWordOverlap> WordsOf(WordNode node) =>
        _names.VariantsOf(node).SelectMany(static words => words).Select(word => new PhraseWordOverlap(word, node.OpenStart, node.OpenEnd));

    private bool TryAttachSingleWords(ListEntry entry, int symbol, PhraseWordOverlap[] harmless)
    {
        if (entry.Words.Items is not [WordNode word])
            return false;
        IReadOnlyList<IReadOnlyList<PhraseWord>> variants = _names.VariantsOf(word);
        if (variants.Any(static words => words.Count != 1 || words[0].Kind != TokenKind.Word))
            return false;
        if (WordsOf(word).Any(own => Array.Exists(harmless, own.MayBeOneWith)))
            return false;
        foreach (IReadOnlyList<PhraseWord> words in variants)
            _names.Vocabulary.AttachWord(symbol, words[0], word.Form, word.OpenStart, word.OpenEnd);
        return true;
    }

    private void CompileEntry(ListSource list, ListEntry entry, int accept)
    {
        _graphs.Begin();
        Fragment whole = _graphs.Build(entry.Words);
        if (entry.Words.Items.Sum(node => _names.VariantsOf((WordNode)node).Max(static words => words.Count)) > ListEntries.MaxTokens)
        {
            string limit = string.Create(CultureInfo.InvariantCulture, $"{ListEntries.MaxTokens}");
            throw new RuleFormatException(list.File, list.Name, $"entry '{entry.Words}'", $"more than {limit} words; a list holds names and short turns of phrase, so write a phrase for it");
        }

        _automaton.Add(_listRoot, _graphs.Graph, whole, accept);
        _graphs.Return(whole);
    }
}
