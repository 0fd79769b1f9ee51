using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML1004: an address, number or name that is hidden from filters. The disguise itself is the evidence.</summary>
internal sealed class DisguisedContactAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context)
    {
        context.RegisterTokenAction(Analyze, TokenKind.Email, TokenKind.Phone, TokenKind.Handle);
        context.RegisterPhraseAction(MessengerHandleAnalyzer.Id, AnalyzeName);
        context.RegisterPhraseAction(MessengerHandleAnalyzer.Cue, AnalyzeName);
        context.RegisterPhraseAction(MessengerHandleAnalyzer.Name, AnalyzeName);
        context.RegisterPhraseAction(ScatteredNumber.Cue, AnalyzeScattered);
        context.RegisterPhraseAction(ScatteredNumber.DialledCue, AnalyzeScattered);
        context.RegisterPhraseAction(ScatteredNumber.AreaCodeCue, AnalyzeScattered);
    }

    private void Analyze(in TokenContext context)
    {
        if (ContactDatum.OwnerOf(context) == ContactOwner.Disguise && ContactDatum.IsContact(context.Run, context.Text, context.Index))
            ContactDatum.Report(context, Rule);
    }

    private void AnalyzeScattered(in PhraseContext context)
    {
        if (ScatteredNumber.TryRead(context, out TextSpan span))
            context.Report(Rule, new Finding(span, Disguise: Disguise.Spacing, Fix: ContactDatum.RemoveSentence(context.Run, context.Text, context.Run.TokenAt(span.Start))) { IsDatum = true });
    }

    private void AnalyzeName(in PhraseContext context)
    {
        if (MessengerHandleAnalyzer.TryReadName(context, out AccountName name) && name.Disguise != Disguise.None)
            MessengerHandleAnalyzer.ReportName(context, Rule, name);
    }
}
