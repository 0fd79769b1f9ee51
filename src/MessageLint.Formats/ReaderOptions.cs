using System.Collections.Immutable;

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

    /// <summary>Domains of the seller, for example <c>brightlamp.example</c>, subdomains included: mail from them is the seller's, mail between them is internal.</summary>
    public ImmutableArray<string> OwnDomains { get; init; } = [];

    /// <summary>User names of the seller on a marketplace, for example <c>acme_store</c>, and single e-mail addresses; case does not matter.</summary>
    public ImmutableArray<string> OwnAccounts { get; init; } = [];

    /// <summary>The name of the file or its path, for what only it says; <see langword="null"/> if there is none.</summary>
    public string? FileName { get; init; }

    /// <summary>Threads of mails that other files may belong to as well; a reader without it knows those of its own files alone.</summary>
    public MailThreads? Threads { get; init; }

    /// <summary>Told how a file was understood where its name does not say, for example <c>comma-separated, Windows-1252</c>. Never told a text.</summary>
    public Action<string>? Notice { get; init; }
}
