namespace MessageLint;

/// <summary>Settings of the linter that <see cref="MessageLintServiceCollectionExtensions.AddMessageLint"/> registers. Validated when the host starts; a mistake names the setting and the value.</summary>
public sealed class MessageLintOptions
{
    /// <summary>Marketplace of messages that name none, with or without country, for example <c>amazon.de</c>. Default: <c>generic</c>.</summary>
    public string DefaultMarketplace { get; set; } = "generic";

    /// <summary>The marketplaces to get ready, for example <c>amazon</c>, <c>ebay</c>. Default: empty, all that the packs bring.</summary>
    public IList<string> Marketplaces { get; } = [];

    /// <summary>Folders with <c>pack.json</c>, or single rule files, whose rules are added, for example <c>house-rules</c>. Relative paths start at the current directory.</summary>
    public IList<string> RulePaths { get; } = [];

    /// <summary>Severity by rule or family, for example <c>emoji</c> to <see cref="Severity.Info"/>. A rule wins over its family.</summary>
    public IDictionary<string, Severity> Severities { get; } = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Domains of the seller, for example <c>brightlamp.example</c>.</summary>
    public IList<string> OwnDomains { get; } = [];

    /// <summary>Identifiers of the house that are no contact details, for example its RMA numbers.</summary>
    public IList<DeclaredIdentifier> Identifiers { get; } = [];

    /// <summary>Accepted findings, with reason and last day.</summary>
    public IList<ConfiguredSuppression> Suppressions { get; } = [];

    /// <summary>What settings cannot say: analyzers, suppressors, profiles in code. Runs last. Default: nothing.</summary>
    public Action<MessageLinterBuilder>? Configure { get; set; }
}
