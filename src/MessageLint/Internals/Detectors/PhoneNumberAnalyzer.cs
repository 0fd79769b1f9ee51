namespace MessageLint.Internals.Detectors;

/// <summary>ML1002: a plain telephone number that is not the marketplace's own.</summary>
internal sealed class PhoneNumberAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(Analyze, TokenKind.Phone);

    private void Analyze(in TokenContext context)
    {
        if (ContactDatum.IsContact(context.Run, context.Text, context.Index) && ContactDatum.OwnerOf(context) == ContactOwner.Kind)
            ContactDatum.Report(context, Rule);
    }
}
