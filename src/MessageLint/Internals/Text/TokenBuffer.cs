using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Text;

/// <summary>Growing, reusable store of the tokens of one message and of the symbols they are for the phrase automaton.</summary>
internal sealed class TokenBuffer
{
    /// <summary>Several times as many sets as the words of a language have. Made-up compounds go on having new ones, and a server runs for months.</summary>
    internal const int MostSets = 1 << 15;

    /// <summary>The set of a token that is nothing to the rules.</summary>
    internal const int NoSymbols = 0;

    private MessageToken[] _tokens = new MessageToken[256];
    private int[] _symbols = new int[32];
    private int _symbolCount;
    private WordMemo? _words;

    public int Count { get; private set; }

    /// <summary>
    /// One bit for each kind that some token has, so that nobody looks at all tokens for a kind that the message does not have. The kinds of tokens that were taken back
    /// stay among them.
    /// </summary>
    public ulong Kinds { get; private set; }

    /// <summary>The message with invisible and styled characters folded, if it has any; kept here so that its room is reused from message to message.</summary>
    public FoldedText Folded { get; } = new();

    /// <summary>The words of the messages before; kept here so that they stay known from message to message.</summary>
    public WordMemo Words => _words ??= new WordMemo();

    /// <summary>
    /// The sets of symbols of all tokens, those of the messages before included: what is worked out for a set holds for every token that has it. Rules know few words,
    /// so there are few sets; others take their place once there are very many.
    /// </summary>
    public RowTable Sets { get; private set; } = NewSets();

    /// <summary>Symbols that were added and that no token has yet.</summary>
    public ReadOnlySpan<int> Symbols => _symbols.AsSpan(0, _symbolCount);

    public ReadOnlySpan<MessageToken> Tokens => _tokens.AsSpan(0, Count);

    public ref readonly MessageToken this[int index] => ref _tokens[index];

    public ReadOnlySpan<int> SymbolsOf(int token) => Sets[_tokens[token].SymbolSet];

    public void Clear()
    {
        Count = 0;
        Kinds = 0;
        _symbolCount = 0;
        if (Sets.Count <= MostSets)
            return;
        Sets = NewSets();
        _words?.Forget();
    }

    public void AddSymbol(int symbol)
    {
        if (_symbolCount == _symbols.Length)
            Array.Resize(ref _symbols, _symbols.Length * 2);
        _symbols[_symbolCount++] = symbol;
    }

    /// <summary>Makes a set of the symbols that no token has yet, for the next token.</summary>
    public int TakeSymbols()
    {
        int set = Sets.Add(Symbols);
        _symbolCount = 0;
        return set;
    }

    /// <summary>Room for one more token of a kind, which has to be written.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref MessageToken Append(TokenKind kind)
    {
        int index = Count;
        if (index == _tokens.Length)
            Grow();
        Count = index + 1;
        Kinds |= BitOf(kind);
        return ref _tokens[index];
    }

    /// <summary>The bit that a kind has in <see cref="Kinds"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong BitOf(TokenKind kind) => 1UL << (int)kind;

    /// <summary>Takes back the last <paramref name="count"/> tokens: a shape scanner found that they are one thing.</summary>
    public void RemoveLast(int count) => Count -= count;

    /// <summary>Gives a token other flags: what stands around it is known only later.</summary>
    public void SetFlags(int index, TokenFlags flags)
    {
        MessageToken token = _tokens[index];
        _tokens[index] = new MessageToken(token.StartUnit, token.LengthUnits, token.Kind, token.Disguise, flags, token.SymbolSet, token.Value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow() => Array.Resize(ref _tokens, _tokens.Length * 2);

    private static RowTable NewSets()
    {
        var sets = new RowTable();
        sets.Add([]);
        return sets;
    }
}
