namespace MessageLint;

/// <summary>What happened to the case of a conversation besides its messages.</summary>
public enum ConversationEventType
{
    /// <summary>The buyer opened a case or claim.</summary>
    CaseOpened,

    /// <summary>The marketplace asked the seller about a claim.</summary>
    ClaimQuestion,

    /// <summary>The seller acted in the case.</summary>
    CaseAction,
}
