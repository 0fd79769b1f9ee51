namespace MessageLint;

/// <summary>Whether a conversation is still being worked on.</summary>
public enum ConversationStatus
{
    /// <summary>Open; the default.</summary>
    Open,

    /// <summary>Closed by the seller.</summary>
    Closed,
}
