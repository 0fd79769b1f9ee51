namespace MessageLint;

/// <summary>Another place that belongs to a finding, for example the message that holds the other half of a number.</summary>
/// <param name="MessageIndex">Index of the message in <see cref="Conversation.Messages"/>.</param>
/// <param name="MessageId">Its id, if it has one.</param>
/// <param name="Span">The place in that message's original text.</param>
public sealed record RelatedLocation(int MessageIndex, string? MessageId, TextSpan Span);
