namespace MessageLint.Internals.Matching;

/// <summary>The compiled phrases of all rules and parts: immutable, shared by all threads.</summary>
internal sealed class PhraseProgram
{
    private readonly CompiledOwner[] _owners;
    private readonly PhraseAccept[] _phraseAccepts;
    private readonly ListAccept[] _listAccepts;

    internal PhraseProgram(
        Vocabulary vocabulary,
        Automaton automaton,
        int phraseRoot,
        int listRoot,
        CompiledOwner[] owners,
        PhraseAccept[] phraseAccepts,
        ListAccept[] listAccepts)
    {
        Vocabulary = vocabulary;
        Automaton = automaton;
        Phrases = new StartTable(automaton, phraseRoot, vocabulary.SymbolCount);
        Lists = new StartTable(automaton, listRoot, vocabulary.SymbolCount);
        _owners = owners;
        _phraseAccepts = phraseAccepts;
        _listAccepts = listAccepts;
    }

    /// <summary>What the tokenizer asks for the symbols of words and kinds.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>Rules and parts, in the order of <see cref="PhraseSources.Owners"/>.</summary>
    public ReadOnlySpan<CompiledOwner> Owners => _owners;

    internal Automaton Automaton { get; }

    internal StartTable Phrases { get; }

    internal StartTable Lists { get; }

    internal ReadOnlySpan<PhraseAccept> PhraseAccepts => _phraseAccepts;

    internal ReadOnlySpan<ListAccept> ListAccepts => _listAccepts;

    /// <summary>The language key of the phrase that hit, for example <c>de</c>.</summary>
    public string LanguageOf(in PhraseHit hit) => _owners[hit.Owner].Languages[hit.Phrase];

    /// <summary>Compiles all phrases, or says what is wrong with the first that cannot be compiled.</summary>
    /// <exception cref="RuleFormatException">A phrase, list or part is wrong.</exception>
    public static PhraseProgram Compile(PhraseSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return PhraseCompiler.Compile(sources);
    }
}

/// <summary>A rule or part with what silences its hits.</summary>
/// <param name="Name">Id of the rule, or name of the part.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Languages">The language key of each phrase.</param>
/// <param name="ClauseRoot">Root of the exceptions for the clause, or <see cref="HitException.None"/>.</param>
/// <param name="HitExceptions">Exceptions tied to the hit.</param>
internal sealed record CompiledOwner(string Name, OwnerKind Kind, string[] Languages, int ClauseRoot, HitException[] HitExceptions);

/// <summary>An exception tied to the hit: what must stand before it, what behind it.</summary>
internal readonly record struct HitException(int BeforeRoot, int AfterRoot)
{
    public const int None = -1;
}

/// <summary>What a match of a phrase means.</summary>
internal readonly record struct PhraseAccept(int Owner, int Phrase);

/// <summary>What a match of a list entry means.</summary>
internal readonly record struct ListAccept(int Symbol, bool IsHarmless);

/// <summary>The transitions of a root, found by symbol in one step.</summary>
internal sealed class StartTable(Automaton automaton, int root, int symbolCount)
{
    private readonly int[] _index = automaton.IndexOf(root, symbolCount);

    public bool IsEmpty => _index[^1] == _index[0];

    public (int From, int To) Find(int symbol) => (_index[symbol], _index[symbol + 1]);
}
