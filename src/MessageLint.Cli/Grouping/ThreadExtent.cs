namespace MessageLint.Cli;

/// <summary>How much of a conversation is there. One that is longer than <see cref="AsideStore.MaxConversationLength"/> is told, and its messages are judged one by one.</summary>
internal enum ThreadExtent
{
    /// <summary>All of it.</summary>
    Whole,

    /// <summary>The first stretch of one that is too long.</summary>
    TooLong,

    /// <summary>A later stretch of it.</summary>
    Rest,
}
