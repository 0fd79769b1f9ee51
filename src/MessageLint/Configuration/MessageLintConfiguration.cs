using System.Collections.Immutable;
using MessageLint.Internals.Configuration;

namespace MessageLint;

/// <summary>The settings of a house, as a JSON file says them. Immutable.</summary>
/// <remarks>A file is read only where it is named; none is ever looked for beside the messages. Comments and trailing commas are allowed, unknown keys are errors.</remarks>
/// <example>
/// <code>
/// {
///   "packs": ["house-rules"],
///   "severities": { "ML6001": "off", "promotion": { "ebay": "info" } },
///   "marketplaces": ["amazon", "ebay"], "defaultMarketplace": "amazon",
///   "ownDomains": ["brightlamp.example"], "ownAccounts": ["brightlamp_store"],
///   "identifiers": [{ "name": "rma", "mask": "RMA-999999", "context": ["rma"] }],
///   "maps": { "desk": "text=body,author=direction(outgoing:seller,incoming:buyer)" },
///   "calendars": { "ebay.co.uk": { "timeZone": "Europe/London", "holidays": ["2026-12-25", "2026-12-28"] } },
///   "suppressions": [{ "rule": "ML1002", "marketplace": "amazon", "reason": "Statutory warranty line", "by": "jane", "until": "2026-12-31" }]
/// }
/// </code>
/// </example>
public sealed class MessageLintConfiguration
{
    internal MessageLintConfiguration()
    {
    }

    /// <summary>JSON schema (draft-07) of the file, for completion and validation in editors.</summary>
    public static string Schema => ConfigurationSchema.Text.Value;

    /// <summary>The file that was read, as it was named, for example <c>messagelint.json</c>.</summary>
    public required string File { get; init; }

    /// <summary>Rule packs: full paths of folders or rule files. The file names them relative to its own folder.</summary>
    public ImmutableArray<string> Packs { get; init; } = [];

    /// <summary>Severities over rule files and profiles, in file order.</summary>
    public ImmutableArray<ConfiguredSeverity> Severities { get; init; } = [];

    /// <summary>The only marketplaces to make ready, for example <c>amazon</c>, <c>ebay</c>; empty: all.</summary>
    public ImmutableArray<string> Marketplaces { get; init; } = [];

    /// <summary>Marketplace of messages that name none; <see langword="null"/> if the file does not say.</summary>
    public string? DefaultMarketplace { get; init; }

    /// <summary>Domains of the seller, for example <c>brightlamp.example</c>; subdomains are included.</summary>
    public ImmutableArray<string> OwnDomains { get; init; } = [];

    /// <summary>User names of the seller on marketplaces and single e-mail addresses of the seller, by which readers of exports tell the two sides; the linter itself does not look at them. For example <c>acme_store</c>.</summary>
    public ImmutableArray<string> OwnAccounts { get; init; } = [];

    /// <summary>Identifiers of the house.</summary>
    public ImmutableArray<DeclaredIdentifier> Identifiers { get; init; } = [];

    /// <summary>Column maps for readers of exports, by file pattern, in the order of the file; the linter itself does not look at them. For example <c>desk-*.csv</c> to <c>text=body,author=direction(outgoing:seller)</c>.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Maps { get; init; } = [];

    /// <summary>The business days by which deadlines count, by marketplace with its country, for example <c>ebay.co.uk</c>.</summary>
    public ImmutableArray<KeyValuePair<string, BusinessCalendar>> Calendars { get; init; } = [];

    /// <summary>Findings that the house accepts until a day.</summary>
    public ImmutableArray<ConfiguredSuppression> Suppressions { get; init; } = [];

    /// <summary>Reads a configuration file.</summary>
    /// <param name="path">The file, for example <c>messagelint.json</c>; at most 1 MB.</param>
    /// <returns>The settings. Whether their rules and marketplaces exist is known when a linter is built with them.</returns>
    /// <exception cref="MessageLintConfigurationException">The file does not validate, or names a pack that does not exist.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static MessageLintConfiguration Load(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return ConfigurationReader.Read(path);
    }
}
