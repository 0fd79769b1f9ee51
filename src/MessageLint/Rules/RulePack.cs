using System.Collections.Immutable;
using MessageLint.Internals.Packs;

namespace MessageLint;

/// <summary>A folder of rules with identity and version, read and validated. Immutable.</summary>
public sealed class RulePack
{
    // A static field's initializer would wrap what is wrong with a rule into an exception about a type.
    private static readonly Lazy<RulePack> BuiltInPack = new(PackLoader.LoadBuiltIn);

    internal RulePack(PackSource source) => Source = source;

    /// <summary>The pack that comes with the library.</summary>
    public static RulePack BuiltIn => BuiltInPack.Value;

    /// <summary>The pack's name, for example <c>messagelint</c>.</summary>
    public string Name => Source.Name;

    /// <summary>The pack's version, for example <c>0.1.0</c>.</summary>
    public string Version => Source.Version;

    /// <summary>What the ids of the pack's rules begin with, for example <c>ML</c>, which is reserved for the built-in pack.</summary>
    public string IdPrefix => Source.IdPrefix;

    /// <summary>The rules, ordered by id.</summary>
    public ImmutableArray<Rule> Rules => Source.Rules;

    /// <summary>The marketplace profiles of the pack, ordered by id.</summary>
    public ImmutableArray<MarketplaceProfile> Marketplaces => Source.Marketplaces;

    /// <summary>The sentences by which a seller promises to bring the answer back to the marketplace's thread, by language tag, for example <c>de</c>: for a helpdesk's locked macro. Fixes insert the same.</summary>
    public ImmutableArray<KeyValuePair<string, string>> ReturnStatements => Source.ReturnStatements;

    /// <summary>The promise to bring the answer back to the marketplace's thread, in a language.</summary>
    /// <param name="language">A BCP 47 tag, for example <c>de</c> or <c>zh-TW</c>; it falls back to its language.</param>
    /// <returns>The sentence, or <see langword="null"/> if the pack has none in the language.</returns>
    public string? FindReturnStatement(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return Internals.Packs.ReturnStatements.Choose(ReturnStatements, language);
    }

    internal PackSource Source { get; }

    /// <summary>Reads a pack from a folder with <c>pack.json</c>, or a single rule file, which becomes a pack of its own.</summary>
    /// <param name="path">The folder or file, for example <c>house-rules</c>.</param>
    /// <returns>The pack. It is compiled, and its examples can be tested, when a linter is built with it.</returns>
    /// <exception cref="RuleFormatException">A file does not validate.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static RulePack Load(string path) => PackLoader.Load(path);

    /// <summary>Writes name and version.</summary>
    /// <returns>For example <c>messagelint 0.1.0</c>.</returns>
    public override string ToString() => $"{Name} {Version}";
}
