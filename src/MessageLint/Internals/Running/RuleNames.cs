namespace MessageLint.Internals.Running;

/// <summary>Id and name are both valid everywhere a rule is named, present or former.</summary>
internal static class RuleNames
{
    public static bool Matches(Rule rule, string idOrName) =>
        Matches(rule.Descriptor, idOrName)
        || rule.FormerIds.Contains(idOrName, StringComparer.OrdinalIgnoreCase)
        || rule.FormerNames.Contains(idOrName, StringComparer.OrdinalIgnoreCase);

    public static bool Matches(DiagnosticDescriptor descriptor, string idOrName) =>
        descriptor.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || descriptor.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase);
}
