namespace MessageLint.Internals.Conversations;

/// <summary>Something in a message that may be a piece of a contact detail.</summary>
/// <param name="Span">Where it stands, in the message's source.</param>
/// <param name="Value">Digits, or the characters of an address with its signs: <c>71@</c>.</param>
/// <param name="Kind">What it may be a piece of.</param>
/// <param name="Cue">How plainly it is said to be a piece.</param>
/// <param name="IsInternational">Whether a plus sign stands before it.</param>
/// <param name="IsRound">Whether it is a round number in figures: an amount, more likely.</param>
internal readonly record struct ContactPiece(TextSpan Span, string Value, PieceKind Kind, PieceCue Cue, bool IsInternational = false, bool IsRound = false);

/// <summary>What something may be a piece of.</summary>
internal enum PieceKind : byte
{
    Phone,
    Address,

    /// <summary>The name of an account, in a sentence that speaks of accounts or of a messenger.</summary>
    Account,
}

/// <summary>How plainly something is said to be a piece, weakest first.</summary>
internal enum PieceCue : byte
{
    None,

    /// <summary>It stands alone in its clause.</summary>
    Alone,

    /// <summary>An everyday word stands before it: then, plus, after that.</summary>
    Weak,

    /// <summary>It is called a half, the rest, or something to note down or to dial; the name of an account is called one.</summary>
    Strong,
}
