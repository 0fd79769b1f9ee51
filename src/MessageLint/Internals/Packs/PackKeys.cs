using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>The keys that the files of a pack may have. The JSON schemas in <c>rules/</c> name the same.</summary>
internal static class PackKeys
{
    public static readonly ImmutableArray<string> Pack = ["$schema", "name", "version", "description", "idPrefix", "schema", "overrides"];

    public static readonly ImmutableArray<string> Rule =
    [
        "$schema", "id", "name", "family", "status", "severity", "marketplaces", "title", "message", "why", "instead", "source",
        "detector", "parts", "phrases", "unless", "formerIds", "formerNames", "bad", "good",
    ];

    public static readonly ImmutableArray<string> Example =
    [
        "text", "repeat", "lang", "marketplace", "region", "language", "buyerLanguage", "kind", "phase", "channel", "operation", "format", "author", "visibility",
        "automatic", "noResponseNeeded", "sentAt", "order", "subject", "attachments", "conversation", "skip", "why",
    ];

    /// <summary>Keys of a message inside an example's conversation.</summary>
    public static readonly ImmutableArray<string> ConversationMessage =
    [
        "id", "text", "repeat", "marketplace", "region", "language", "buyerLanguage", "kind", "phase", "channel", "operation", "format", "author", "visibility",
        "automatic", "noResponseNeeded", "sentAt", "order", "subject", "attachments",
    ];

    public static readonly ImmutableArray<string> Conversation = ["status", "asOf", "marketplace", "events", "messages"];

    public static readonly ImmutableArray<string> ConversationEvent = ["type", "at"];

    public static readonly ImmutableArray<string> Attachment = ["name", "size"];

    public static readonly ImmutableArray<string> Repeat = ["text", "times"];

    /// <summary>The free invariants of which an example can opt out, with a reason.</summary>
    public static readonly ImmutableArray<string> Skip = ["prefix", "shouting", "fix", "rerun"];

    public static readonly ImmutableArray<string> Part = ["$schema", "name", "why", "phrases", "unless", "bad", "good"];

    public static readonly ImmutableArray<string> PartExample = ["text", "lang", "why"];

    public static readonly ImmutableArray<string> Profile =
    [
        "$schema", "id", "title", "description", "sites", "allowedDomains", "carrierDomains", "conditionalDomains", "linkShorteners", "proxyEmailDomains", "officialPhones",
        "orderIdShapes", "userNamesAllowed", "maxLength", "maxAttachments", "maxAttachmentBytes", "subjectTags", "clocks", "timeZones", "identifiers", "severities", "sources",
    ];

    public static readonly ImmutableArray<string> Clocks = ["buyerMessage", "caseOpened", "claimQuestion"];

    public static readonly ImmutableArray<string> Clock = ["hours", "hoursByRegion", "businessDays", "onlyFirstMessage", "source"];

    public static readonly ImmutableArray<string> Identifier = ["name", "mask", "context"];
}
