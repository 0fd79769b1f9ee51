namespace MessageLint.Internals.Detectors;

/// <summary>ML6003: images in HTML that tell when the buyer reads, or that are loaded without encryption.</summary>
internal sealed class TrackingImageAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        foreach (int image in context.Run.SuspectImages)
            context.Report(Rule, new TextSpan(image, 1));
    }
}
