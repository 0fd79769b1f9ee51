namespace MessageLint.Testing;

/// <summary>Ids and names of rules, wherever a test may write either.</summary>
internal static class RuleName
{
    public static bool Is(DiagnosticDescriptor rule, string idOrName) =>
        rule.Id.Equals(idOrName, StringComparison.OrdinalIgnoreCase) || rule.Name.Equals(idOrName, StringComparison.OrdinalIgnoreCase);
}
