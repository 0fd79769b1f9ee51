namespace MessageLint;

/// <summary>Whether the buyer has committed to buy.</summary>
public enum SalePhase
{
    /// <summary>Not said; the default.</summary>
    Unknown,

    /// <summary>Before the sale.</summary>
    PreSale,

    /// <summary>After the sale.</summary>
    PostSale,
}
