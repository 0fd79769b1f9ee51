namespace MessageLint.Internals.Matching;

/// <summary>One word of a phrase or list entry.</summary>
/// <param name="Kind"><see cref="TokenKind.Word"/>, or what the tokenizer takes it for, in which case it can never match as a word.</param>
/// <param name="Folded">Its folded form.</param>
/// <param name="Original">As written.</param>
/// <param name="IsIdeograph">Whether it is one Han or hiragana character.</param>
internal sealed record PhraseWord(TokenKind Kind, string Folded, string Original, bool IsIdeograph)
{
    /// <summary>The form with ae, oe, ue for ä, ö, ü, folded; <see langword="null"/> if the word has none of them.</summary>
    public string? Umlaut { get; } = PhraseWordCutter.FoldUmlauts(Original);
}
