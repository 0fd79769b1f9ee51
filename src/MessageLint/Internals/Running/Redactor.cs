using System.Collections.Concurrent;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>The one place where message text is masked before it leaves.</summary>
/// <remarks>
/// Words that stand in the rules themselves are shown, since they say nothing about a person; letters and digits of everything else become <c>•</c>,
/// but for the last two digits of a run, by which an agent recognises a number.
/// </remarks>
internal sealed class Redactor(ITokenSymbols vocabulary)
{
    private const char Masked = '•';

    /// <summary>Kept, since a buffer is large and a log has many findings.</summary>
    private Buffers? _kept;

    public string Mask(ReadOnlySpan<char> text)
    {
        Buffers kept = _kept ?? Keep();
        if (!kept.Bag.TryTake(out TokenBuffer? tokens))
            tokens = new TokenBuffer();
        tokens.Clear();
        Tokenizer.Tokenize(text, vocabulary, default, tokens);
        char[] masked = text.ToArray();
        int unmaskedUntil = 0;
        foreach (ref readonly MessageToken token in tokens.Tokens)
        {
            MaskRange(masked, unmaskedUntil, token.StartUnit);
            unmaskedUntil = token.EndUnit;
            bool known = token.Kind == TokenKind.Word && tokens.Sets[token.SymbolSet].Length > kept.SymbolsOfAnyWord;
            if (!known)
                MaskRange(masked, token.StartUnit, token.EndUnit);
        }

        MaskRange(masked, unmaskedUntil, masked.Length);
        kept.Bag.Add(tokens);
        return new string(masked);
    }

    private Buffers Keep()
    {
        var scratch = new TokenBuffer();
        vocabulary.AddKind(TokenKind.Word, 0, scratch);
        Interlocked.CompareExchange(ref _kept, new Buffers(scratch.Symbols.Length), null);
        return _kept;
    }

    private static void MaskRange(char[] text, int start, int end)
    {
        int shown = 0;
        for (int i = end - 1; i >= start; i--)
        {
            char c = text[i];
            if (char.IsAsciiDigit(c) && shown < 2)
            {
                shown++;
                continue;
            }

            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c) || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherNumber or System.Globalization.UnicodeCategory.LetterNumber)
                text[i] = Masked;
        }
    }

    /// <remarks>A class of its own: the bag's assembly is not loaded where nothing is masked.</remarks>
    private sealed class Buffers(int symbolsOfAnyWord)
    {
        public ConcurrentBag<TokenBuffer> Bag { get; } = [];

        public int SymbolsOfAnyWord => symbolsOfAnyWord;
    }
}
