namespace MessageLint.Internals.Conversations;

/// <summary>What a message does to the protocol of moving outside and back.</summary>
internal enum ProtocolStep
{
    /// <summary>Nothing: a message of the buyer in the thread, a note without a reason, what a robot wrote.</summary>
    None,

    /// <summary>An internal note with a reason that justifies a move.</summary>
    Note,

    /// <summary>The seller tells the buyer in the thread to write or call outside.</summary>
    Notice,

    /// <summary>The buyer writes or calls outside.</summary>
    BuyerOutside,

    /// <summary>The seller writes or calls outside.</summary>
    SellerOutside,

    /// <summary>The seller writes in the thread, without naming an action.</summary>
    Reply,

    /// <summary>The seller writes in the thread what was done.</summary>
    Summary,
}
