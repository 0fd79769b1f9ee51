namespace MessageLint;

/// <summary>What starts a marketplace's clock.</summary>
public enum ClockStart
{
    /// <summary>A buyer's public message on the marketplace that is not marked as needing no response. A public message of the seller there stops it.</summary>
    BuyerMessage,

    /// <summary>The buyer opened a case or claim. An action of the seller in the case stops it, a message does not.</summary>
    CaseOpened,

    /// <summary>The marketplace asked the seller about a claim. An action of the seller in the case stops it, a message does not.</summary>
    ClaimQuestion,
}
