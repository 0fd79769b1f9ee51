namespace MessageLint.Internals.Conversations;

/// <summary>Something in a message that may be a piece of a contact detail.</summary>
/// <param name="Span">Where it stands, in the message's source.</param>
/// <param name="Value">Digits, or the characters of an address with its signs: <c>71@</c>.</param>
/// <param name="IsDigits">Whether it is digits of a telephone number, else part of an address.</param>
/// <param name="HasCue">Whether words beside it say that it is a piece, or that it is to be dialled.</param>
/// <param name="IsInternational">Whether a plus sign stands before it.</param>
internal readonly record struct ContactPiece(TextSpan Span, string Value, bool IsDigits, bool HasCue, bool IsInternational);
