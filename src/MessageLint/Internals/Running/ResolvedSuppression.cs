namespace MessageLint.Internals.Running;

/// <summary>A configured suppression, its rule looked up and its finding text made once.</summary>
internal sealed record ResolvedSuppression(DiagnosticDescriptor Rule, string? Marketplace, DateOnly Until, Suppression Suppression)
{
    public static ResolvedSuppression Resolve(ConfiguredSuppression suppression, CompiledRuleSet rules)
    {
        DiagnosticDescriptor rule = rules.FindRule(suppression.Rule)?.Descriptor ?? rules.Compiled.RuleIndex.Keys.First(descriptor => RuleNames.Matches(descriptor, suppression.Rule));
        if (rule.Family == RuleFamily.Engine)
            throw new ArgumentException($"{rule} cannot be suppressed: it says that a result is not to be trusted.");
        return new(rule, suppression.Marketplace, suppression.Until, new Suppression(suppression.By, suppression.Reason));
    }

    public bool Covers(in DiagnosticRecord record, MarketplaceProfile profile, DateOnly today) =>
        ReferenceEquals(record.Descriptor, Rule) && today <= Until && (Marketplace is null || profile.Id.Equals(Marketplace, StringComparison.OrdinalIgnoreCase));
}
