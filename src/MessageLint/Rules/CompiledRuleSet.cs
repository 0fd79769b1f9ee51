using System.Collections.Frozen;
using System.Collections.Immutable;
using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>All rules of a linter, compiled for all its marketplaces. Immutable and shared.</summary>
public sealed class CompiledRuleSet
{
    internal CompiledRuleSet()
    {
    }

    /// <summary>SHA-256, in hexadecimal, over the packs' files and all settings that can change a finding. Every result carries it.</summary>
    public required string Hash { get; init; }

    /// <summary>The packs, in the order in which they were added.</summary>
    public required ImmutableArray<RulePack> Packs { get; init; }

    /// <summary>All rules of all packs, those that are off included.</summary>
    public required ImmutableArray<Rule> Rules { get; init; }

    /// <summary>The marketplaces that the linter serves, ordered by id.</summary>
    public required ImmutableArray<MarketplaceProfile> Marketplaces { get; init; }

    internal required PhraseProgram Phrases { get; init; }

    /// <summary>What the owner indexes of <see cref="Phrases"/> are: a rule's descriptor, or a part's name.</summary>
    internal required ImmutableArray<PhraseOwner> Owners { get; init; }

    internal required ActionTable Actions { get; init; }

    internal required FrozenDictionary<DiagnosticDescriptor, int> RuleIndex { get; init; }

    /// <summary>Severity by profile index and rule index.</summary>
    internal required Severity[][] Severities { get; init; }

    internal required Redactor Redactor { get; init; }

    internal required DeclaredIdentifier[] Identifiers { get; init; }

    /// <summary>Finds a rule by id or name, present or former.</summary>
    /// <param name="idOrName">For example <c>ML1002</c> or <c>phone-number</c>; case does not matter.</param>
    /// <returns>The rule, or <see langword="null"/> if there is none.</returns>
    public Rule? FindRule(string idOrName)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        return Rules.FirstOrDefault(rule => RuleNames.Matches(rule, idOrName));
    }

    /// <summary>The severity of a rule on a marketplace after rule file, profile and configuration.</summary>
    /// <param name="rule">One of <see cref="Rules"/>, or a descriptor of an added analyzer.</param>
    /// <param name="marketplace">A profile's id, for example <c>amazon</c>.</param>
    /// <returns>The severity; <see cref="Severity.Off"/> if the linter lacks the rule or the marketplace.</returns>
    public Severity SeverityOf(DiagnosticDescriptor rule, string marketplace)
    {
        ArgumentNullException.ThrowIfNull(rule);
        for (int i = 0; i < Marketplaces.Length; i++)
        {
            if (string.Equals(Marketplaces[i].Id, marketplace, StringComparison.OrdinalIgnoreCase))
                return RuleIndex.TryGetValue(rule, out int index) ? Severities[i][index] : Severity.Off;
        }

        return Severity.Off;
    }

    internal static CompiledRuleSet Compile(IReadOnlyList<RulePack> packs, MessageLinterBuilder builder) => RuleSetCompiler.Compile(packs, builder);
}
