namespace MessageLint.Formats;

/// <summary>How to read a file. Immutable.</summary>
public sealed record ReaderOptions
{
    /// <summary>No map and nobody to tell.</summary>
    public static ReaderOptions Default { get; } = new();

    /// <summary>Which column or JSON field is which; <see cref="FieldMap.Empty"/> if the names say it themselves.</summary>
    public FieldMap Map { get; init; } = FieldMap.Empty;

    /// <summary>The profiles by whose addresses and names the marketplace of a message is told, for example <see cref="CompiledRuleSet.Marketplaces"/>; empty: the built-in ones.</summary>
    public IReadOnlyList<MarketplaceProfile> Marketplaces { get; init; } = [];

    /// <summary>Why messages are written where no column says it.</summary>
    internal MessageKind Kind { get; init; }

    /// <summary>Told how a file was understood where its name does not say, for example <c>comma-separated, Windows-1252</c>. Never told a text.</summary>
    public Action<string>? Notice { get; init; }
}
