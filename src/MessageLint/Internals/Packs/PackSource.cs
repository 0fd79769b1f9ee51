using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace MessageLint.Internals.Packs;

/// <summary>Everything that a pack's files say, validated against their schema but not compiled.</summary>
/// <remarks>What only compiling needs is kept in plain arrays: each kind of immutable array costs a new process a good part of a millisecond to know.</remarks>
internal sealed class PackSource
{
    private readonly RuleBody[]? _bodies;
    private readonly PartBody[]? _parts;
    private readonly ListBody[]? _lists;

    public required string Name { get; init; }

    public required string Version { get; init; }

    public required string IdPrefix { get; init; }

    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>What the compiler needs of each rule, in the order of <see cref="Rules"/>.</summary>
    public ImmutableArray<RuleBody> Bodies { get => Files is null ? Of(_bodies) : Files.Value.Bodies; init => _bodies = ImmutableCollectionsMarshal.AsArray(value); }

    public ImmutableArray<PartBody> Parts { get => Files is null ? Of(_parts) : Files.Value.Parts; init => _parts = ImmutableCollectionsMarshal.AsArray(value); }

    /// <summary>The names of <see cref="Parts"/>.</summary>
    public ImmutableArray<string> PartNames { get; init; } = [];

    public ImmutableArray<ListBody> Lists { get => Files is null ? Of(_lists) : Files.Value.Lists; init => _lists = ImmutableCollectionsMarshal.AsArray(value); }

    public ImmutableArray<MarketplaceProfile> Marketplaces { get; init; } = [];

    /// <summary>Severity changes to rules of other packs, by id or name.</summary>
    public ImmutableArray<KeyValuePair<string, Severity>> Overrides { get => Of(OverrideItems); init => OverrideItems = ImmutableCollectionsMarshal.AsArray(value); }

    /// <summary>What <see cref="Overrides"/> hold; <see langword="null"/> for none.</summary>
    internal KeyValuePair<string, Severity>[]? OverrideItems { get; init; }

    /// <summary>Return statements by language, from rules/statements.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ReturnStatements { get => Of(ReturnStatementItems); init => ReturnStatementItems = ImmutableCollectionsMarshal.AsArray(value); }

    /// <summary>What <see cref="ReturnStatements"/> hold; <see langword="null"/> for none.</summary>
    internal KeyValuePair<string, string>[]? ReturnStatementItems { get; init; }

    /// <summary>The same pack read from its files, where this one was read from <see cref="CompiledPack"/>: it has what only compiling and documentation need.</summary>
    public Lazy<PackSource>? Files { get; init; }

    /// <summary>Sentences that ask the buyer to go on in the marketplace's messages, by language.</summary>
    public ImmutableArray<KeyValuePair<string, string>> PlatformRequests { get => Of(PlatformRequestItems); init => PlatformRequestItems = ImmutableCollectionsMarshal.AsArray(value); }

    /// <summary>What <see cref="PlatformRequests"/> hold; <see langword="null"/> for none.</summary>
    internal KeyValuePair<string, string>[]? PlatformRequestItems { get; init; }

    /// <summary>SHA-256 over all files of the pack, path and content, in path order.</summary>
    public required byte[] ContentHash { get; init; }

    private static ImmutableArray<T> Of<T>(T[]? items) => items is null ? [] : ImmutableCollectionsMarshal.AsImmutableArray(items);
}

/// <summary>A phrase as written, with the language it is filed under and the key for messages, for example <c>phrases.en[2]</c>.</summary>
internal sealed record PhraseText(string Language, string Text, string Key);

internal sealed record RuleBody(string? Detector, ImmutableArray<string> Parts, ImmutableArray<PhraseText> Phrases, ImmutableArray<PhraseText> Unless);

internal sealed record PartBody(string Name, string File, ImmutableArray<PhraseText> Phrases, ImmutableArray<PhraseText> Unless, ImmutableArray<PartExample> Examples);

/// <summary>An example of a part: where it occurs (spans) or, with none, a text in which it does not.</summary>
internal sealed record PartExample(string Text, ImmutableArray<TextSpan> Spans);

internal sealed record ListBody(string Name, string File, ImmutableArray<string> Entries);
