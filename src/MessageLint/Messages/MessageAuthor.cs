namespace MessageLint;

/// <summary>Who wrote a message. Only seller messages are judged.</summary>
public enum MessageAuthor
{
    /// <summary>The seller or an agent of the seller; the default.</summary>
    Seller,

    /// <summary>The buyer: context for the rules about conversations, never judged.</summary>
    Buyer,

    /// <summary>The marketplace or a helpdesk robot that speaks for neither side.</summary>
    System,
}
