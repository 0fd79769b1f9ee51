namespace MessageLint.Internals.Scanning;

/// <summary>What the tokenizer must know of a record besides its text.</summary>
internal readonly struct ScanSettings
{
    /// <summary>Region of the record (ISO 3166), whose national phone numbers are tried first.</summary>
    public string? Region { get; init; }

    /// <summary>Region of the marketplace, tried next.</summary>
    public string? MarketplaceRegion { get; init; }

    /// <summary>Identifiers that the user declared; the value of an Identifier token is the index in this list.</summary>
    public DeclaredIdentifierScanner[]? Identifiers { get; init; }
}
