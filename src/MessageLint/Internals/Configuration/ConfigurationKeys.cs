using System.Collections.Immutable;

namespace MessageLint.Internals.Configuration;

/// <summary>The keys of a configuration file. Its JSON schema names the same.</summary>
internal static class ConfigurationKeys
{
    public static readonly ImmutableArray<string> File =
        ["$schema", "packs", "severities", "marketplaces", "defaultMarketplace", "ownDomains", "ownAccounts", "identifiers", "maps", "calendars", "suppressions"];

    public static readonly ImmutableArray<string> Calendar = ["timeZone", "holidays"];

    public static readonly ImmutableArray<string> Suppression = ["rule", "marketplace", "reason", "by", "until"];
}
