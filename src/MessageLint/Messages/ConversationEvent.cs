namespace MessageLint;

/// <summary>Something that happened to the case of a conversation.</summary>
/// <param name="Type">What happened.</param>
/// <param name="At">When it happened.</param>
public sealed record ConversationEvent(ConversationEventType Type, DateTimeOffset At);
