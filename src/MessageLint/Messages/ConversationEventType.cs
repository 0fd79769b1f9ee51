namespace MessageLint;

/// <summary>What happened to the case of a conversation besides its messages.</summary>
public enum ConversationEventType
{
    /// <summary>The buyer opened a case, return or claim. Starts the clock <see cref="ClockStart.CaseOpened"/>.</summary>
    CaseOpened,

    /// <summary>The marketplace asked the seller about a claim. Starts the clock <see cref="ClockStart.ClaimQuestion"/>.</summary>
    ClaimQuestion,

    /// <summary>The seller acted in the case where it is kept, such as the Resolution Centre; a message is no action. Stops the clocks of the case.</summary>
    CaseAction,
}
