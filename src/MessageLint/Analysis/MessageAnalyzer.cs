using System.Collections.Immutable;

namespace MessageLint;

/// <summary>A rule in code. Stateless: one instance serves all messages of a linter, on all threads at once.</summary>
/// <example><code>
/// sealed class ShoutingAnalyzer : MessageAnalyzer
/// {
///     static readonly DiagnosticDescriptor Rule = new("AC0001", "shouting", RuleFamily.Custom, Severity.Info, "Shouting", "Shouts '{match}'.", "Buyers take it for anger.", "Use small letters.");
///     public override ImmutableArray&lt;DiagnosticDescriptor&gt; SupportedDiagnostics =&gt; [Rule];
///     public override void Initialize(AnalysisContext context) =&gt; context.RegisterTokenAction(
///         static (in TokenContext c) =&gt; { if (c.TokenText is "URGENT") c.Report(Rule, c.Token.Span); }, TokenKind.Word);
/// }
/// </code></example>
public abstract class MessageAnalyzer
{
    /// <summary>The rules that the analyzer may report.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <summary>Registers the analyzer's actions. Called once, while the linter is built.</summary>
    /// <param name="context">Where actions are registered. It must not be kept.</param>
    public abstract void Initialize(AnalysisContext context);
}
