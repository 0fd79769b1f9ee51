namespace MessageLint.Internals.Text;

/// <summary>Tokens in the form under which lists of words know them.</summary>
internal static class FoldedToken
{
    /// <summary>Units of a token that are read: no list has a longer word, and so a token costs no more, however long it is.</summary>
    public const int MostUnits = WordFolder.MaxLength;

    /// <summary>A token, folded; nothing, which no list has, if it is longer than <see cref="MostUnits"/>.</summary>
    /// <param name="text">The text that the token indexes.</param>
    /// <param name="token">The token.</param>
    /// <param name="room">Where the folded token is kept: <see cref="WordFolder.MaxLength"/> units.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, in MessageToken token, Span<char> room) =>
        token.LengthUnits <= MostUnits ? WordFolder.Folded(token.TextIn(text), room) : default;

    /// <summary>The first <see cref="MostUnits"/> of a token, folded: a longer token is known by as much of it.</summary>
    /// <inheritdoc cref="Of"/>
    public static ReadOnlySpan<char> StartOf(ReadOnlySpan<char> text, in MessageToken token, Span<char> room) =>
        WordFolder.Folded(text.Slice(token.StartUnit, Math.Min(token.LengthUnits, MostUnits)), room);
}
