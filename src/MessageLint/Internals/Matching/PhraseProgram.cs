using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>The compiled phrases of all rules and parts: immutable, shared by all threads.</summary>
internal sealed class PhraseProgram
{
    private const string Section = "phrases";
    private const string PhraseStarts = Section + ".starts";
    private const string ListStarts = Section + ".list-starts";

    /// <summary>So many messages cost about what <see cref="Foresight"/> costs to make; a process that judges one never needs it.</summary>
    private const int RunsBeforeForesight = 64;

    private readonly int _phraseRoot;
    private readonly int _listRoot;
    private readonly CompiledOwner[] _owners;
    private readonly Table<PhraseAccept> _phraseAccepts;
    private readonly Table<ListAccept> _listAccepts;
    private Foresight? _foresight;
    private Foresight? _leadingForesight;
    private int _runs;
    private int _leadingRuns;

    internal PhraseProgram(
        Vocabulary vocabulary,
        Automaton automaton,
        int phraseRoot,
        int listRoot,
        CompiledOwner[] owners,
        StartTable phrases,
        StartTable lists,
        Table<PhraseAccept> phraseAccepts,
        Table<ListAccept> listAccepts)
    {
        _phraseRoot = phraseRoot;
        _listRoot = listRoot;
        HasSupportingParts = Array.Exists(owners, static owner => owner.Kind == OwnerKind.SupportingPart);
        Vocabulary = vocabulary;
        Automaton = automaton;
        Phrases = phrases;
        Lists = lists;
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

    /// <summary>What spares following phrases that cannot match; <see langword="null"/> for the first messages, which are done before it would be made.</summary>
    internal Foresight? Foresight => _foresight ?? (++_runs < RunsBeforeForesight ? null : MakeForesight());

    /// <summary>Makes <see cref="Foresight"/> now; matches are the same with it and without.</summary>
    internal Foresight MakeForesight() => _foresight ??= new Foresight(Automaton, Vocabulary.SymbolCount, new AllStates(Automaton));

    /// <summary>What spares phrases that no rule or part of its own comes to its end by; <see langword="null"/> for the first messages.</summary>
    internal Foresight? LeadingForesight => _leadingForesight ?? (++_leadingRuns < RunsBeforeForesight ? null : MakeLeadingForesight());

    /// <summary>Makes <see cref="LeadingForesight"/> now.</summary>
    internal Foresight MakeLeadingForesight()
    {
        // From here on nearly no message is collected, so the messages that the other one is made for are counted anew.
        _runs = 0;
        return _leadingForesight ??= new Foresight(Automaton, Vocabulary.SymbolCount, LeadingStates.Of(this));
    }

    /// <summary>Whether some parts only support others.</summary>
    internal bool HasSupportingParts { get; }

    internal int PhraseRoot => _phraseRoot;

    internal int ListRoot => _listRoot;

    internal ReadOnlySpan<PhraseAccept> PhraseAccepts => _phraseAccepts.Span;

    internal ReadOnlySpan<ListAccept> ListAccepts => _listAccepts.Span;

    /// <summary>The language key of the phrase that hit, for example <c>de</c>.</summary>
    public string LanguageOf(in PhraseHit hit) => _owners[hit.Owner].LanguageOf(hit.Phrase);

    /// <summary>Compiles all phrases, or says what is wrong with the first that cannot be compiled.</summary>
    /// <exception cref="RuleFormatException">A phrase, list or part is wrong.</exception>
    public static PhraseProgram Compile(PhraseSources sources)
    {
        ArgumentNullException.ThrowIfNull(sources);
        return PhraseCompiler.Compile(sources);
    }

    /// <summary>Reads a program that was compiled before.</summary>
    public static PhraseProgram Read(CompiledData data)
    {
        CompiledReader reader = data.Open(Section);
        int phraseRoot = reader.ReadInt32();
        int listRoot = reader.ReadInt32();
        var owners = new CompiledOwner[reader.ReadInt32()];
        for (int i = 0; i < owners.Length; i++)
            owners[i] = CompiledOwner.Read(reader);
        return new PhraseProgram(
            Vocabulary.Read(data),
            Automaton.Read(data),
            phraseRoot,
            listRoot,
            owners,
            StartTable.Read(data, PhraseStarts),
            StartTable.Read(data, ListStarts),
            data.ReadInPlace<PhraseAccept>(Section + ".phrase-accepts"),
            data.ReadInPlace<ListAccept>(Section + ".list-accepts"));
    }

    public void Write(CompiledDataWriter data)
    {
        Vocabulary.Write(data);
        Automaton.Write(data);
        Phrases.Write(data, PhraseStarts);
        Lists.Write(data, ListStarts);
        data.Add(Section + ".phrase-accepts", _phraseAccepts);
        data.Add(Section + ".list-accepts", _listAccepts);
        data.Add(Section, writer =>
        {
            writer.Write(_phraseRoot);
            writer.Write(_listRoot);
            writer.Write(_owners.Length);
            foreach (CompiledOwner owner in _owners)
                owner.Write(writer);        });
    }
}

/// <summary>A rule or part with what silences its hits.</summary>
/// <param name="Name">Id of the rule, or name of the part.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Languages">The language keys of its phrases, which stand by language.</param>
/// <param name="ClauseRoot">Root of the exceptions for the clause, or <see cref="HitException.None"/>.</param>
/// <param name="HitExceptions">Exceptions tied to the hit.</param>
internal sealed record CompiledOwner(string Name, OwnerKind Kind, PhraseLanguage[] Languages, int ClauseRoot, HitException[] HitExceptions)
{
    /// <summary>The language key of a phrase.</summary>
    public string LanguageOf(int phrase)
    {
        int index = 0;
        while (phrase >= Languages[index].End)
            index++;
        return Languages[index].Key;
    }

    public static CompiledOwner Read(CompiledReader reader)
    {
        string name = reader.ReadString();
        var kind = (OwnerKind)reader.ReadByte();
        int clauseRoot = reader.ReadInt32();
        var exceptions = new HitException[reader.ReadInt32()];
        for (int i = 0; i < exceptions.Length; i++)
            exceptions[i] = new HitException(reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());

        var languages = new PhraseLanguage[reader.ReadInt32()];
        for (int i = 0; i < languages.Length; i++)
            languages[i] = new PhraseLanguage(reader.ReadString(), reader.ReadInt32());

        return new CompiledOwner(name, kind, languages, clauseRoot, exceptions);
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(Name);
        writer.Write((byte)Kind);
        writer.Write(ClauseRoot);
        writer.Write(HitExceptions.Length);
        foreach (HitException exception in HitExceptions)
        {
            writer.Write(exception.BeforeRoot);
            writer.Write(exception.AfterRoot);
            writer.Write(exception.IsQuoted);
        }

        writer.Write(Languages.Length);
        foreach (PhraseLanguage language in Languages)
        {
            writer.Write(language.Key);
            writer.Write(language.End);
        }
    }
}

/// <summary>Phrases of one language that stand in a row.</summary>
/// <param name="Key">The language key, for example <c>de</c>.</param>
/// <param name="End">Index behind the last of them.</param>
internal readonly record struct PhraseLanguage(string Key, int End)
{
    public static PhraseLanguage[] Of(IReadOnlyList<PhraseSource> phrases)
    {
        var languages = new List<PhraseLanguage>();
        for (int i = 0; i < phrases.Count; i++)
        {
            if (i + 1 == phrases.Count || !string.Equals(phrases[i + 1].Language, phrases[i].Language, StringComparison.Ordinal))
                languages.Add(new PhraseLanguage(phrases[i].Language, i + 1));
        }

        return [.. languages];
    }
}

/// <summary>An exception tied to the hit: what must stand before it, what behind it.</summary>
internal readonly record struct HitException(int BeforeRoot, int AfterRoot, bool IsQuoted)
{
    public const int None = -1;
}

/// <summary>What a match of a phrase means.</summary>
internal readonly record struct PhraseAccept(int Owner, int Phrase);

/// <summary>What a match of a list entry means.</summary>
/// <param name="Symbol">The symbol of the list.</param>
/// <param name="Harmless">1 if the entry voids others, else 0: a number, because it lies in compiled data, which have no gaps.</param>
internal readonly record struct ListAccept(int Symbol, int Harmless)
{
    public bool IsHarmless => Harmless != 0;
}

/// <summary>The transitions of a root, found by symbol in one step.</summary>
internal sealed class StartTable
{
    private readonly Table<int> _index;

    public StartTable(Automaton automaton, int root, int symbolCount)
        : this(new Table<int>(automaton.IndexOf(root, symbolCount)))
    {
    }

    private StartTable(Table<int> index) => _index = index;

    public bool IsEmpty => _index[_index.Length - 1] == _index[0];

    public static StartTable Read(CompiledData data, string section) => new(data.ReadInPlace<int>(section));

    public void Write(CompiledDataWriter data, string section) => data.Add(section, _index);

    public (int From, int To) Find(int symbol) => (_index[symbol], _index[symbol + 1]);
}
