using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>Everything that a pack's files say, validated against their schema but not compiled.</summary>
internal sealed class PackSource
{
    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string IdPrefix { get; init; }

    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>What the compiler needs of each rule, in the order of <see cref="Rules"/>.</summary>
    public ImmutableArray<RuleBody> Bodies { get => Files is null ? field : Files.Value.Bodies; init; }

    public ImmutableArray<PartBody> Parts { get => Files is null ? field : Files.Value.Parts; init; } = [];

    /// <summary>The names of <see cref="Parts"/>.</summary>
    public ImmutableArray<string> PartNames { get; init; } = [];

    public ImmutableArray<ListBody> Lists { get => Files is null ? field : Files.Value.Lists; init; } = [];

    public ImmutableArray<MarketplaceProfile> Marketplaces { get; init; } = [];

    /// <summary>Severity changes to rules of other packs, by id or name.</summary>
    public required ImmutableArray<KeyValuePair<string, Severity>> Overrides { get; init; }

    /// <summary>Return statements by language, from rules/statements.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ReturnStatements { get => Files is null ? field : Files.Value.ReturnStatements; init; }

    /// <summary>The same pack read from its files, where this one was read from <see cref="CompiledPack"/>: it has what only compiling and documentation need.</summary>
    public Lazy<PackSource>? Files { get; init; }

    /// <summary>Sentences that ask the buyer to go on in the marketplace's messages, by language.</summary>
    public ImmutableArray<KeyValuePair<string, string>> PlatformRequests { get => Files is null ? field : Files.Value.PlatformRequests; init; } = [];

    /// <summary>SHA-256 over all files of the pack, path and content, in path order.</summary>
    public required ImmutableArray<byte> ContentHash { get; init; }
}

/// <summary>A phrase as written, with the language it is filed under and the key for messages, for example <c>phrases.en[2]</c>.</summary>
internal sealed record PhraseText(string Language, string Text, string Key);

internal sealed record RuleBody(string? Detector, ImmutableArray<string> Parts, ImmutableArray<PhraseText> Phrases, ImmutableArray<PhraseText> Unless);

internal sealed record PartBody(string Name, string File, ImmutableArray<PhraseText> Phrases, ImmutableArray<PhraseText> Unless, ImmutableArray<PartExample> Examples);

/// <summary>An example of a part: where it occurs (spans) or, with none, a text in which it does not.</summary>
internal sealed record PartExample(string Text, ImmutableArray<TextSpan> Spans);

internal sealed record ListBody(string Name, string File, ImmutableArray<string> Entries);
