using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Text;

/// <summary>Growing, reusable store of the tokens of one message and of the symbols they are for the phrase automaton.</summary>
internal sealed class TokenBuffer
{
    private MessageToken[] _tokens = new MessageToken[256];
    private int[] _symbols = new int[512];
    private WordMemo? _words;

    public int Count { get; private set; }

    /// <summary>The message with invisible and styled characters folded, if it has any; kept here so that its room is reused from message to message.</summary>
    public FoldedText Folded { get; } = new();

    /// <summary>The words of the messages before; kept here so that they stay known from message to message.</summary>
    public WordMemo Words => _words ??= new WordMemo();

    public int SymbolCount { get; private set; }

    public ReadOnlySpan<MessageToken> Tokens => _tokens.AsSpan(0, Count);

    public ReadOnlySpan<int> Symbols => _symbols.AsSpan(0, SymbolCount);

    public ref readonly MessageToken this[int index] => ref _tokens[index];

    public ReadOnlySpan<int> SymbolsOf(int token) => _symbols.AsSpan(_tokens[token].FirstSymbol, _tokens[token].SymbolCount);

    public void Clear()
    {
        Count = 0;
        SymbolCount = 0;
    }

    public void AddSymbol(int symbol)
    {
        if (SymbolCount == _symbols.Length)
            Array.Resize(ref _symbols, _symbols.Length * 2);
        _symbols[SymbolCount++] = symbol;
    }

    public void AddSymbols(ReadOnlySpan<int> symbols)
    {
        if (SymbolCount + symbols.Length > _symbols.Length)
            Array.Resize(ref _symbols, (_symbols.Length + symbols.Length) * 2);
        symbols.CopyTo(_symbols.AsSpan(SymbolCount));
        SymbolCount += symbols.Length;
    }

    public void Add(in MessageToken token)
    {
        if (Count == _tokens.Length)
            Array.Resize(ref _tokens, _tokens.Length * 2);
        _tokens[Count++] = token;
    }

    /// <summary>Takes back the last <paramref name="count"/> tokens with their symbols: a shape scanner found that they are one thing.</summary>
    public void RemoveLast(int count)
    {
        if (count == 0)
            return;
        Count -= count;
        SymbolCount = _tokens[Count].FirstSymbol;
    }

    /// <summary>Takes back the symbols from <paramref name="first"/> on, which no token has yet.</summary>
    public void RemoveSymbols(int first) => SymbolCount = first;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Replace(int index, in MessageToken token) => _tokens[index] = token;
}
