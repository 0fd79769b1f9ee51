namespace MessageLint.Internals.Scanning;

/// <summary>What stands around digits that may be a phone number.</summary>
internal readonly ref struct PhoneContext
{
    /// <summary>Region of the record, or empty.</summary>
    public ReadOnlySpan<char> Region { get; init; }

    /// <summary>Region of the marketplace, or empty.</summary>
    public ReadOnlySpan<char> MarketplaceRegion { get; init; }

    /// <summary>Whether a word of calling stands close before.</summary>
    public bool HasContactWord { get; init; }

    /// <summary>Whether the name of an id stands close before. Nobody disguises an id, so it is not believed of digits that are hidden and can be dialled.</summary>
    public bool IsNamedAsId { get; init; }

    /// <summary>Whether the digits are written in look-alikes: circled, mathematical, on keys.</summary>
    public bool AreDigitsStyled { get; init; }

    /// <summary>Whether digits and a separator stand just before, so that the number may be the tail of something longer.</summary>
    public bool FollowsDigits { get; init; }

    /// <summary>Whether Chinese or Japanese characters stand right before.</summary>
    public bool IsAmongIdeographs { get; init; }
}
