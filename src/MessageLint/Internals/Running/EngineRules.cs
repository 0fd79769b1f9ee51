namespace MessageLint.Internals.Running;

/// <summary>The engine's own diagnostics. They belong to every linter, also to one without the built-in rules.</summary>
internal static class EngineRules
{
    public static readonly DiagnosticDescriptor AnalyzerFailed = Find("ML0001");
    public static readonly DiagnosticDescriptor UnreadableRecord = Find("ML0002");
    public static readonly DiagnosticDescriptor LimitReached = Find("ML0003");
    public static readonly DiagnosticDescriptor BadValue = Find("ML0004");
    public static readonly DiagnosticDescriptor UnknownMarketplace = Find("ML0005");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [AnalyzerFailed, UnreadableRecord, LimitReached, BadValue, UnknownMarketplace];

    private static DiagnosticDescriptor Find(string id) => RulePack.BuiltIn.Rules.First(rule => string.Equals(rule.Descriptor.Id, id, StringComparison.Ordinal)).Descriptor;
}
