using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Text;

/// <summary>What the tokenizer asks of the compiled rules: which symbols of the phrase automaton a piece of text is.</summary>
internal interface ITokenSymbols
{
    /// <summary>Whether the same spelling always has the same symbols, so that they need to be asked for only once.</summary>
    bool IsStable { get; }

    /// <summary>
    /// Adds the symbols of a word to <paramref name="buffer"/>: its folded form, exact forms it equals, lists of single words it is in, affix patterns it meets.
    /// </summary>
    /// <param name="folded">The folded word, at most <see cref="WordFolder.MaxLength"/> units; longer words are cut.</param>
    /// <param name="original">The word as it stands in the text.</param>
    /// <param name="buffer">Where the symbols go.</param>
    void AddWord(ReadOnlySpan<char> folded, ReadOnlySpan<char> original, TokenBuffer buffer);

    /// <summary>Adds the symbol of a token kind, and those of number lengths or identifiers it meets.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="value">Digits of a number, index of an identifier, else 0.</param>
    /// <param name="buffer">Where the symbols go.</param>
    void AddKind(TokenKind kind, int value, TokenBuffer buffer);

    /// <summary>Whether a phrase or list names exactly this folded word.</summary>
    bool Contains(ReadOnlySpan<char> folded);

    /// <summary>Whether the symbols of a word say that it is an abbreviation, behind which a full stop ends no sentence.</summary>
    bool IsAbbreviation(ReadOnlySpan<int> symbols);
}

/// <summary>What is made of the answers.</summary>
internal static class TokenSymbols
{
    /// <summary>The set of symbols of a word.</summary>
    public static int SetOf(this ITokenSymbols symbols, ReadOnlySpan<char> folded, ReadOnlySpan<char> original, TokenBuffer buffer, TokenKind kind = TokenKind.Word)
    {
        symbols.AddWord(folded, original, buffer);
        symbols.AddKind(kind, 0, buffer);
        return buffer.TakeSymbols();
    }

    /// <summary>Whether a phrase or list names exactly this word, whatever its case and accents.</summary>
    [SkipLocalsInit]
    public static bool Names(this ITokenSymbols symbols, ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return symbols.Contains(folded[..WordFolder.Fold(word, folded)]);
    }
}
