using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Says which symbols of the phrase automaton a piece of text is. Immutable; never allocates.</summary>
internal sealed class Vocabulary : ITokenSymbols
{
    private const string Section = "phrases.vocabulary.";

    private readonly Table<int> _slots;
    private readonly Table<Entry> _entries;
    private readonly Table<char> _letters;
    private readonly Table<int> _symbols;
    private readonly Table<ExactForm> _exactForms;
    private readonly AffixAutomaton? _affixes;
    private readonly MisspeltWords _misspelt;
    private readonly int[][] _kinds;
    private readonly int[][] _numbers;
    private readonly int[][] _identifiers;
    private readonly int _abbreviation;
    private readonly int _turn;
    private readonly int _turnOpening;
    private readonly int _turnEnd;
    private readonly int _condition;

    /// <summary>How many entries stand before those that only say what a word does not mean.</summary>
    private readonly int _wordsOfRules;

    internal Vocabulary(VocabularyBuilder builder)
    {
        foreach (string often in MisspeltWords.OftenMisspelt)
            builder.Know(often);
        foreach ((string word, string meant) in MisspeltWords.Respelt)
            builder.Respell(word, meant);
        _wordsOfRules = builder.Words.Count;
        foreach (string own in MisspeltWords.OwnWords)
            builder.Know(own);
        SymbolCount = builder.SymbolCount;
        _misspelt = new MisspeltWords(builder);
        _kinds = builder.Kinds;
        _numbers = builder.Numbers;
        _identifiers = builder.Identifiers;
        _affixes = AffixAutomaton.Build(builder.Affixes);
        _abbreviation = builder.Abbreviation;
        _turn = builder.Turn;
        _turnOpening = builder.TurnOpening;
        _turnEnd = builder.TurnEnd;
        _condition = builder.Condition;

        var letters = new System.Text.StringBuilder();
        var symbols = new List<int>();
        var exactForms = new Growing<ExactForm>();
        var entries = new Entry[builder.Words.Count];
        int count = 0;
        var slots = HashSlots.Of(builder.Words.Count);
        foreach ((string word, VocabularyBuilder.WordUses uses) in builder.Words)
        {
            uint hash = Hash(word);
            entries[count++] = new Entry(hash, letters.Length, word.Length, symbols.Count, uses.Symbols.Count, exactForms.Count, uses.ExactForms.Count);
            letters.Append(word);
            symbols.AddRange(uses.Symbols);
            foreach (ref readonly VocabularyBuilder.ExactWord exact in uses.ExactForms.Items)
            {
                exactForms.Add(new ExactForm(exact.Form, letters.Length, exact.Key.Length, exact.Symbol));
                letters.Append(exact.Key);
            }

            HashSlots.Add(slots, hash, count);
        }

        _slots = new Table<int>(slots);
        _entries = new Table<Entry>(entries);
        _letters = new Table<char>(letters.ToString().ToCharArray());
        _symbols = new Table<int>(symbols.ToArray());
        _exactForms = new Table<ExactForm>(exactForms.ToArray());
    }

    private Vocabulary(CompiledData data)
    {
        _slots = data.ReadInPlace<int>(Section + "slots");
        _entries = data.ReadInPlace<Entry>(Section + "entries");
        _letters = data.ReadInPlace<char>(Section + "letters");
        _symbols = data.ReadInPlace<int>(Section + "symbols");
        _exactForms = data.ReadInPlace<ExactForm>(Section + "exact-forms");
        CompiledReader rest = data.Open(Section + "rest");
        SymbolCount = rest.ReadInt32();
        _abbreviation = rest.ReadInt32();
        _turn = rest.ReadInt32();
        _turnOpening = rest.ReadInt32();
        _turnEnd = rest.ReadInt32();
        _condition = rest.ReadInt32();
        _wordsOfRules = rest.ReadInt32();
        _affixes = rest.ReadBoolean() ? AffixAutomaton.Read(data) : null;
        _misspelt = MisspeltWords.Read(data);
        _kinds = ReadTable(rest);
        _numbers = ReadTable(rest);
        _identifiers = ReadTable(rest);
    }

    /// <summary>Symbols are 1 to this, included.</summary>
    public int SymbolCount { get; }

    public static Vocabulary Read(CompiledData data) => new(data);

    public void Write(CompiledDataWriter data)
    {
        data.Add(Section + "slots", _slots);
        data.Add(Section + "entries", _entries);
        data.Add(Section + "letters", _letters);
        data.Add(Section + "symbols", _symbols);
        data.Add(Section + "exact-forms", _exactForms);
        _affixes?.Write(data);
        _misspelt.Write(data);
        data.Add(Section + "rest", rest =>
        {
            rest.Write(SymbolCount);
            rest.Write(_abbreviation);
            rest.Write(_turn);
            rest.Write(_turnOpening);
            rest.Write(_turnEnd);
            rest.Write(_condition);
            rest.Write(_wordsOfRules);
            rest.Write(_affixes is not null);
            WriteTable(rest, _kinds);
            WriteTable(rest, _numbers);
            WriteTable(rest, _identifiers);
        });
    }

    public bool IsStable => true;

    /// <summary>The same words without what misspelt ones mean: a name that only sounds like a word of the rules is a name.</summary>
    public ITokenSymbols AsSpelt => new SpeltWords(this);

    public void AddWord(ReadOnlySpan<char> folded, ReadOnlySpan<char> original, TokenBuffer buffer)
    {
        if (!AddSpelt(folded, original, buffer))
            AddMeant(folded, buffer);
    }

    /// <summary>Adds the symbols of a word as it is spelt; whether the vocabulary has it.</summary>
    private bool AddSpelt(ReadOnlySpan<char> folded, ReadOnlySpan<char> original, TokenBuffer buffer)
    {
        int found = Find(folded);
        if (found >= 0)
        {
            ref readonly Entry entry = ref _entries[found];
            foreach (int symbol in _symbols.Range(entry.FirstSymbol, entry.FirstSymbol + entry.SymbolCount))
                buffer.AddSymbol(symbol);
            foreach (ref readonly ExactForm exact in _exactForms.Range(entry.FirstExactForm, entry.FirstExactForm + entry.ExactFormCount))
            {
                if (ExactSpelling.Matches(original, exact.Form, _letters.Range(exact.FirstLetter, exact.FirstLetter + exact.Length)))
                    buffer.AddSymbol(exact.Symbol);
            }
        }

        _affixes?.AddSymbols(folded, buffer);
        return found >= 0;
    }

    public void AddKind(TokenKind kind, int value, TokenBuffer buffer)
    {
        AddAll(_kinds, (int)kind, buffer);
        if (kind == TokenKind.Number)
            AddAll(_numbers, value, buffer);
        else if (kind == TokenKind.Identifier)
            AddAll(_identifiers, value, buffer);
    }

    /// <summary>How many symbols every token of a kind has, whatever it says: a word with more is one that some phrase or list knows.</summary>
    public int SymbolsOf(TokenKind kind) => (uint)kind < (uint)_kinds.Length ? _kinds[(int)kind].Length : 0;

    /// <summary>Whether a phrase or list names exactly this folded word. That it is no misspelling of another one says nothing here: accounts bear such names, too.</summary>
    public bool Contains(ReadOnlySpan<char> folded)
    {
        int found = Find(folded);
        return found >= 0 && found < _wordsOfRules;
    }

    public bool IsAbbreviation(ReadOnlySpan<int> symbols) => _abbreviation != 0 && Holds(symbols, _abbreviation);

    /// <summary>Whether the symbols of a word say that a sentence turns with it.</summary>
    public bool IsTurn(ReadOnlySpan<int> symbols) => _turn != 0 && Holds(symbols, _turn);

    /// <summary>The same of two words.</summary>
    public bool IsTurn(ReadOnlySpan<int> symbols, ReadOnlySpan<int> next) =>
        _turnOpening != 0 && Holds(symbols, _turnOpening) && Holds(next, _turnEnd);

    /// <summary>Whether the symbols of a word say that a condition begins with it.</summary>
    public bool IsCondition(ReadOnlySpan<int> symbols) => _condition != 0 && Holds(symbols, _condition);

    // A word has few symbols, and the platform's search for a number would be compiled in every process anew.
    private static bool Holds(ReadOnlySpan<int> symbols, int wanted)
    {
        foreach (int symbol in symbols)
        {
            if (symbol == wanted)
                return true;
        }

        return false;
    }

    private static int[][] ReadTable(CompiledReader reader)
    {
        var table = new int[reader.ReadInt32()][];
        for (int i = 0; i < table.Length; i++)
        {
            int length = reader.ReadByte();
            table[i] = length == 0 ? [] : new int[length];
            for (int j = 0; j < length; j++)
                table[i][j] = reader.ReadInt32();
        }

        return table;
    }

    private static void WriteTable(BinaryWriter writer, int[][] table)
    {
        writer.Write(table.Length);
        foreach (int[] row in table)
        {
            writer.Write(checked((byte)row.Length));
            foreach (int symbol in row)
                writer.Write(symbol);
        }
    }

    private static void AddAll(int[][] table, int index, TokenBuffer buffer)
    {
        if ((uint)index >= (uint)table.Length)
            return;
        foreach (int symbol in table[index])
            buffer.AddSymbol(symbol);
    }

    /// <summary>The folded word with an index.</summary>
    internal ReadOnlySpan<char> WordAt(int index)
    {
        ref readonly Entry entry = ref _entries[index];
        return _letters.Range(entry.FirstLetter, entry.FirstLetter + entry.Length);
    }

    /// <summary>Adds the symbols of the words that an unknown word is meant to be, if it is a misspelt one. In which case or with which accents those are to be written is not asked.</summary>
    private void AddMeant(ReadOnlySpan<char> folded, TokenBuffer buffer)
    {
        Span<int> meant = stackalloc int[MisspeltWords.MostMeant];
        foreach (int word in meant[.._misspelt.Find(folded, this, meant)])
        {
            ref readonly Entry entry = ref _entries[word];
            foreach (int symbol in _symbols.Range(entry.FirstSymbol, entry.FirstSymbol + entry.SymbolCount))
            {
                if (!Holds(buffer.Symbols, symbol))
                    buffer.AddSymbol(symbol);
            }

            _affixes?.AddSymbols(WordAt(word), buffer);
        }
    }

    private int Find(ReadOnlySpan<char> folded)
    {
        uint hash = Hash(folded);
        uint mask = (uint)(_slots.Length - 1);
        for (uint slot = hash & mask; _slots[(int)slot] != 0; slot = (slot + 1) & mask)
        {
            int index = _slots[(int)slot] - 1;
            ref readonly Entry entry = ref _entries[index];
            if (entry.Hash == hash && _letters.Range(entry.FirstLetter, entry.FirstLetter + entry.Length).SequenceEqual(folded))
                return index;
        }

        return -1;
    }

    // FNV-1a with a final mix, because the slot is taken from the low bits.
    internal static uint Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
            hash = (hash ^ c) * 16777619;
        return hash ^ (hash >> 15);
    }

    private sealed class SpeltWords(Vocabulary vocabulary) : ITokenSymbols
    {
        public bool IsStable => true;

        public void AddWord(ReadOnlySpan<char> folded, ReadOnlySpan<char> original, TokenBuffer buffer) => vocabulary.AddSpelt(folded, original, buffer);

        public void AddKind(TokenKind kind, int value, TokenBuffer buffer) => vocabulary.AddKind(kind, value, buffer);

        public bool Contains(ReadOnlySpan<char> folded) => vocabulary.Contains(folded);

        public bool IsAbbreviation(ReadOnlySpan<int> symbols) => vocabulary.IsAbbreviation(symbols);
    }

    /// <summary>A spelling that is compared only when the folded word is found.</summary>
    private readonly record struct ExactForm(WordForm Form, int FirstLetter, int Length, int Symbol);

    private readonly record struct Entry(uint Hash, int FirstLetter, int Length, int FirstSymbol, int SymbolCount, int FirstExactForm, int ExactFormCount);
}
