using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML2002: the name that someone has with a payment service. Accounts and requests to pay are phrases of the rule.</summary>
internal sealed class PaymentAccountAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private const string Name = "payment-name";

    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction(Name, Analyze);

    private void Analyze(in PhraseContext context)
    {
        AnalysisRun run = context.Run;
        int first = run.TokenAt(context.Match.Start);
        if (NameBehindService.TryRead(run, context.Text, first, run.TokenAt(context.Match.End - 1), isAnnounced: false, out AccountName name))
            context.Report(Rule, new Finding(TextSpan.FromBounds(context.Match.Start, name.Span.End), Disguise: name.Disguise, Fix: ContactDatum.RemoveSentence(run, context.Text, first)));
    }
}
