namespace MessageLint;

/// <summary>Something that happened to the case of a conversation.</summary>
/// <param name="Type">What happened.</param>
/// <param name="At">When it happened: an instant, whatever the offset it is written with.</param>
public sealed record ConversationEvent(ConversationEventType Type, DateTimeOffset At);
