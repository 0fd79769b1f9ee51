using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Hands out the symbols while phrases and lists are compiled.</summary>
internal sealed class VocabularyBuilder
{
    private const int MaxDigits = 99;

    private readonly Dictionary<string, int> _symbolOf = new(StringComparer.Ordinal);
    private readonly List<Affix> _affixes = [];
    private readonly HashSet<Affix> _knownAffixes = [];
    private readonly int[] _kindSymbols = new int[Enum.GetValues<TokenKind>().Length];

    public VocabularyBuilder(int identifiers)
    {
        Kinds = EmptyTable(Enum.GetValues<TokenKind>().Length);
        Numbers = EmptyTable(MaxDigits + 1);
        Identifiers = EmptyTable(identifiers);
    }

    public int SymbolCount { get; private set; }

    public int Abbreviation { get; private set; }

    /// <summary>Symbol of the words with which a sentence turns; 0 if there are none.</summary>
    public int Turn { get; private set; }

    /// <summary>The same of the first words of such as are two.</summary>
    public int TurnOpening { get; private set; }

    /// <summary>And of the second ones.</summary>
    public int TurnEnd { get; private set; }

    /// <summary>Symbol of the words with which a condition begins; 0 if there are none.</summary>
    public int Condition { get; private set; }

    /// <summary>In order of first use, so that the same rules give the same program.</summary>
    public OrderedDictionary<string, WordUses> Words { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<Affix> Affixes => _affixes;

    public int[][] Kinds { get; }

    public int[][] Numbers { get; }

    public int[][] Identifiers { get; }

    public int Word(PhraseWord word, WordForm form, bool openStart, bool openEnd)
    {
        string spelling = form == WordForm.Folded ? $"{word.Folded}|{word.Umlaut}" : ExactSpelling.KeyOf(word.Original, form);
        string name = $"word {form} {(openStart ? "*" : "")}{spelling}{(openEnd ? "*" : "")}";
        if (_symbolOf.TryGetValue(name, out int symbol))
            return symbol;
        symbol = Intern(name);
        AttachWord(symbol, word, form, openStart, openEnd);
        return symbol;
    }

    public int List(string name) => Intern($"list {name}");

    /// <summary>Makes a word be <paramref name="symbol"/>, besides what else it is.</summary>
    public void AttachWord(int symbol, PhraseWord word, WordForm form, bool openStart, bool openEnd)
    {
        if (form != WordForm.Folded)
        {
            var exact = new ExactWord(form, ExactSpelling.KeyOf(word.Original, form), symbol);
            Growing<ExactWord> known = UsesOf(word.Folded).ExactForms;
            for (int i = 0; i < known.Count; i++)
            {
                if (known[i] == exact)
                    return;
            }

            known.Add(exact);
            return;
        }

        AttachFolded(symbol, word.Folded, openStart, openEnd);
        if (word.Umlaut is string umlaut)
            AttachFolded(symbol, umlaut, openStart, openEnd);
    }

    /// <summary>Notes a word with which a sentence turns, or the first and the last one of several: "sin embargo".</summary>
    public void AttachTurn(IReadOnlyList<PhraseWord> words)
    {
        if (words.Count == 1)
        {
            Turn = AttachMark("turn", words[0]);
            return;
        }

        TurnOpening = AttachMark("turn opening", words[0]);
        TurnEnd = AttachMark("turn end", words[^1]);
    }

    /// <summary>Notes a word with which a condition begins.</summary>
    public void AttachCondition(PhraseWord word) => Condition = AttachMark("condition", word);

    public void AttachAbbreviation(PhraseWord word) => Abbreviation = AttachMark("abbreviation", word);

    private int AttachMark(string mark, PhraseWord word)
    {
        int symbol = Intern(mark);
        AttachWord(symbol, word, WordForm.Folded, openStart: false, openEnd: false);
        return symbol;
    }

    public int Kind(TokenKind kind)
    {
        ref int symbol = ref _kindSymbols[(int)kind];
        if (symbol != 0)
            return symbol;
        symbol = Intern($"kind {kind}");
        Kinds[(int)kind] = [.. Kinds[(int)kind], symbol];
        return symbol;
    }

    public int Number(int minDigits, int maxDigits)
    {
        string name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"number {minDigits}-{maxDigits}");
        if (_symbolOf.TryGetValue(name, out int symbol))
            return symbol;
        symbol = Intern(name);
        for (int digits = minDigits; digits <= maxDigits; digits++)
            Numbers[digits] = [.. Numbers[digits], symbol];
        return symbol;
    }

    public int Identifier(int index)
    {
        string name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"id {index}");
        if (_symbolOf.TryGetValue(name, out int symbol))
            return symbol;
        symbol = Intern(name);
        Identifiers[index] = [.. Identifiers[index], symbol];
        return symbol;
    }

    private static int[][] EmptyTable(int length)
    {
        var table = new int[length][];
        Array.Fill(table, []);
        return table;
    }

    private void AttachFolded(int symbol, string folded, bool openStart, bool openEnd)
    {
        if (openStart || openEnd)
        {
            var affix = new Affix(AffixAutomaton.PatternOf(folded, openStart, openEnd), symbol);
            if (_knownAffixes.Add(affix))
                _affixes.Add(affix);
        }
        else if (UsesOf(folded) is { } uses && !uses.Symbols.Contains(symbol))
        {
            uses.Symbols.Add(symbol);
        }
    }

    private int Intern(string name)
    {
        if (!_symbolOf.TryGetValue(name, out int symbol))
            _symbolOf.Add(name, symbol = ++SymbolCount);
        return symbol;
    }

    /// <summary>Makes a word one that is known, whether or not it is anything for the phrases.</summary>
    public void Know(string folded) => UsesOf(folded);

    /// <summary>Makes a word be for the phrases what another one is, besides what it is itself; nothing if they do not know that one.</summary>
    public void Respell(string folded, string meant)
    {
        if (!Words.TryGetValue(meant, out WordUses? uses))
            return;
        List<int> own = UsesOf(folded).Symbols;
        foreach (int symbol in uses.Symbols)
        {
            if (!own.Contains(symbol))
                own.Add(symbol);
        }
    }

    private WordUses UsesOf(string folded)
    {
        if (!Words.TryGetValue(folded, out WordUses? uses))
            Words.Add(folded, uses = new WordUses());
        return uses;
    }

    /// <summary>A spelling that is compared only when the folded word is found.</summary>
    internal readonly record struct ExactWord(WordForm Form, string Key, int Symbol);

    /// <summary>What a folded word is for the phrases.</summary>
    internal sealed class WordUses
    {
        public List<int> Symbols { get; } = [];

        public Growing<ExactWord> ExactForms { get; } = new();
    }
}
