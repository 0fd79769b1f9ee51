using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>The compiled phrases of all rules and parts: immutable, shared by all threads.</summary>
internal sealed class PhraseProgram
{
    private const string Section = "phrases";

    /// <summary>So many messages cost about what <see cref="Foresight"/> costs to make; a process that judges one never needs it.</summary>
    private const int RunsBeforeForesight = 64;

    private readonly int _phraseRoot;
    private readonly int _listRoot;
    private readonly CompiledOwner[] _owners;
    private readonly PhraseAccept[] _phraseAccepts;
    private readonly ListAccept[] _listAccepts;
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
        PhraseAccept[] phraseAccepts,
        ListAccept[] listAccepts)
    {
        _phraseRoot = phraseRoot;
        _listRoot = listRoot;
        HasSupportingParts = Array.Exists(owners, static owner => owner.Kind == OwnerKind.SupportingPart);
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

    /// <summary>Reads a program that was compiled before.</summary>
    public static PhraseProgram Read(CompiledData data)
    {
        CompiledReader reader = data.Open(Section);
        int phraseRoot = reader.ReadInt32();
        int listRoot = reader.ReadInt32();
        var owners = new CompiledOwner[reader.ReadInt32()];
        for (int i = 0; i < owners.Length; i++)
            owners[i] = CompiledOwner.Read(reader);
        var phraseAccepts = new PhraseAccept[reader.ReadInt32()];
        for (int i = 0; i < phraseAccepts.Length; i++)
            phraseAccepts[i] = new PhraseAccept(reader.ReadInt32(), reader.ReadInt32());
        var listAccepts = new ListAccept[reader.ReadInt32()];
        for (int i = 0; i < listAccepts.Length; i++)
            listAccepts[i] = new ListAccept(reader.ReadInt32(), reader.ReadBoolean());
        return new PhraseProgram(Vocabulary.Read(data), Automaton.Read(data), phraseRoot, listRoot, owners, phraseAccepts, listAccepts);
    }

    public void Write(CompiledDataWriter data)
    {
        Vocabulary.Write(data);
        Automaton.Write(data);
        data.Add(Section, writer =>
        {
            writer.Write(_phraseRoot);
            writer.Write(_listRoot);
            writer.Write(_owners.Length);
            foreach (CompiledOwner owner in _owners)
                owner.Write(writer);
            writer.Write(_phraseAccepts.Length);
            foreach (PhraseAccept accept in _phraseAccepts)
            {
                writer.Write(accept.Owner);
                writer.Write(accept.Phrase);
            }

            writer.Write(_listAccepts.Length);
            foreach (ListAccept accept in _listAccepts)
            {
                writer.Write(accept.Symbol);
                writer.Write(accept.IsHarmless);
            }
        });
    }
}

/// <summary>A rule or part with what silences its hits.</summary>
/// <param name="Name">Id of the rule, or name of the part.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Languages">The language key of each phrase.</param>
/// <param name="ClauseRoot">Root of the exceptions for the clause, or <see cref="HitException.None"/>.</param>
/// <param name="HitExceptions">Exceptions tied to the hit.</param>
internal sealed record CompiledOwner(string Name, OwnerKind Kind, string[] Languages, int ClauseRoot, HitException[] HitExceptions)
{
    public static CompiledOwner Read(CompiledReader reader)
    {
        string name = reader.ReadString();
        var kind = (OwnerKind)reader.ReadByte();
        int clauseRoot = reader.ReadInt32();
        var exceptions = new HitException[reader.ReadInt32()];
        for (int i = 0; i < exceptions.Length; i++)
            exceptions[i] = new HitException(reader.ReadInt32(), reader.ReadInt32(), reader.ReadBoolean());

        // Phrases stand by language, so most have the language of the phrase before.
        var languages = new string[reader.ReadInt32()];
        for (int i = 0; i < languages.Length;)
        {
            string language = reader.ReadString();
            for (int count = reader.ReadInt32(); count > 0; count--)
                languages[i++] = language;
        }

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
        for (int i = 0; i < Languages.Length;)
        {
            int end = i + 1;
            while (end < Languages.Length && string.Equals(Languages[end], Languages[i], StringComparison.Ordinal))
                end++;
            writer.Write(Languages[i]);
            writer.Write(end - i);
            i = end;
        }
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
internal readonly record struct ListAccept(int Symbol, bool IsHarmless);

/// <summary>The transitions of a root, found by symbol in one step.</summary>
internal sealed class StartTable(Automaton automaton, int root, int symbolCount)
{
    private readonly int[] _index = automaton.IndexOf(root, symbolCount);

    public bool IsEmpty => _index[^1] == _index[0];

    public (int From, int To) Find(int symbol) => (_index[symbol], _index[symbol + 1]);
}
