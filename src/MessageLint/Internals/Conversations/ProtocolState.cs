namespace MessageLint.Internals.Conversations;

/// <summary>How far a thread is on the way outside and back.</summary>
internal enum ProtocolState
{
    /// <summary>Everything is said in the marketplace; the beginning.</summary>
    InThread,

    /// <summary>An internal note gives the reason why the buyer has to be moved.</summary>
    Noted,

    /// <summary>The buyer was told where to write, and did not yet.</summary>
    Announced,

    /// <summary>Buyer and seller write or talk outside.</summary>
    Outside,

    /// <summary>The seller wrote in the thread again, but not what was done.</summary>
    Back,

    /// <summary>The seller wrote in the thread what was done.</summary>
    Settled,
}
