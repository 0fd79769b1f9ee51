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

    /// <summary>Masks what a finding or an explanation underlines.</summary>
    /// <param name="text">The underlined words.</param>
    /// <param name="isDatum">Whether they are the contact itself: its words say who it is, even those that rules know.</param>
    public string Mask(ReadOnlySpan<char> text, bool isDatum)
    {
        if (isDatum)
            return MaskAll(text);
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
            bool known = token.Kind == TokenKind.Word && tokens.Sets[token.SymbolSet].Length > kept.SymbolsOfAnyWord && !IsPartOfName(text, token);
            if (!known)
                MaskRange(masked, token.StartUnit, token.EndUnit);
        }

        MaskRange(masked, unmaskedUntil, masked.Length);
        kept.Bag.Add(tokens);
        return new string(masked);
    }

    private static string MaskAll(ReadOnlySpan<char> text)
    {
        char[] masked = text.ToArray();
        MaskRange(masked, 0, masked.Length);
        return new string(masked);
    }

    /// <summary>"gift_card_shop": words that an underscore joins are the name of somebody.</summary>
    private static bool IsPartOfName(ReadOnlySpan<char> text, in MessageToken token) =>
        Shape.At(text, token.StartUnit - 1) is '_' or '＿' || Shape.At(text, token.EndUnit) is '_' or '＿';

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
