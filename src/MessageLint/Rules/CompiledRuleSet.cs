using System.Collections.Immutable;
using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>All rules of a linter, compiled for all its marketplaces. Immutable and shared.</summary>
public sealed class CompiledRuleSet
{
    internal CompiledRuleSet(string hash, ImmutableArray<RulePack> packs, ImmutableArray<Rule> rules, ImmutableArray<MarketplaceProfile> marketplaces, CompiledRules compiled)
    {
        Hash = hash;
        Packs = packs;
        Rules = rules;
        Marketplaces = marketplaces;
        Compiled = compiled;
    }

    /// <summary>SHA-256, in hexadecimal, over the packs' files and all settings that can change a finding. Every result carries it.</summary>
    public string Hash { get; }

    /// <summary>The packs, in the order in which they were added.</summary>
    public ImmutableArray<RulePack> Packs { get; }

    /// <summary>All rules of all packs, those that are off included.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The marketplaces that the linter serves, ordered by id.</summary>
    public ImmutableArray<MarketplaceProfile> Marketplaces { get; }

    /// <summary>What the rules became: phrases, actions, severities.</summary>
    internal CompiledRules Compiled { get; }

    /// <summary>Finds a rule by id or name, present or former.</summary>
    /// <param name="idOrName">For example <c>ML1002</c> or <c>phone-number</c>; case does not matter.</param>
    /// <returns>The rule, or <see langword="null"/> if there is none.</returns>
    public Rule? FindRule(string idOrName)
    {
        ArgumentNullException.ThrowIfNull(idOrName);
        return Rules.FirstOrDefault(rule => RuleNames.Matches(rule, idOrName));
    }

    /// <summary>Finds the descriptor of a rule by id or name, also of a rule in code that an added analyzer brings.</summary>
    /// <param name="idOrName">For example <c>ML1002</c> or <c>phone-number</c>; case does not matter.</param>
    /// <returns>The descriptor, or <see langword="null"/> if there is none.</returns>
    public DiagnosticDescriptor? FindDescriptor(string idOrName) => FindRule(idOrName)?.Descriptor ?? Compiled.RuleIndex.Keys.FirstOrDefault(descriptor => RuleNames.Matches(descriptor, idOrName));

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
                return Compiled.RuleIndex.TryGetValue(rule, out int index) ? Compiled.Severities[i][index] : Severity.Off;
        }

        return Severity.Off;
    }

    internal static CompiledRuleSet Compile(RulePack[] packs, MessageLinterBuilder builder) => RuleSetCompiler.Compile(packs, builder);
}
