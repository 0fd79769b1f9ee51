namespace MessageLint.Internals.Detectors;

/// <summary>ML1001: a plain e-mail address that is not the marketplace's own.</summary>
internal sealed class EmailAddressAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(Analyze, TokenKind.Email);

    private void Analyze(in TokenContext context)
    {
        if (ContactDatum.IsContact(context.Run, context.Text, context.Index) && ContactDatum.OwnerOf(context) == ContactOwner.Kind)
            ContactDatum.Report(context, Rule);
    }
}
