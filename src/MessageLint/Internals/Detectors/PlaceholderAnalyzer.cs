namespace MessageLint.Internals.Detectors;

/// <summary>ML7004: a template placeholder that nobody filled in. In a template it belongs there.</summary>
internal sealed class PlaceholderAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(Analyze, TokenKind.Placeholder);

    private void Analyze(in TokenContext context)
    {
        if (context.Facts.Kind != MessageKind.Template)
            context.Report(Rule, context.Token.Span);
    }
}
