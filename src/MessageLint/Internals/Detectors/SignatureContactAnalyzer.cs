namespace MessageLint.Internals.Detectors;

/// <summary>ML1006: an address, number or link behind the closing words. A rule of its own, so that the owner of the template finds it.</summary>
internal sealed class SignatureContactAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(Analyze, TokenKind.Email, TokenKind.Phone);

    private void Analyze(in TokenContext context)
    {
        if (ContactDatum.OwnerOf(context) == ContactOwner.Signature && ContactDatum.IsContact(context.Run, context.Text, context.Index))
            ContactDatum.Report(context, Rule);
    }
}
