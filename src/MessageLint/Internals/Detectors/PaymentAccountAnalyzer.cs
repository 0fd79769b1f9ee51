using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML2002: a bank account, wallet or payment name, or words that ask for payment past the marketplace.</summary>
internal sealed class PaymentAccountAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private const string Payment = "outside-payment";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterTokenAction(Analyze, TokenKind.PaymentAccount);
        context.RegisterPhraseAction(Payment, Analyze);
    }

    private void Analyze(in TokenContext context) =>
        context.Report(Rule, new Finding(context.Token.Span, Disguise: context.Token.Disguise, Fix: ContactDatum.RemoveSentence(context.Run, context.Text, context.Index)));

    private void Analyze(in PhraseContext context) =>
        context.Report(Rule, new Finding(context.Underline, Fix: ContactDatum.RemoveSentence(context.Run, context.Text, context.Run.TokenAt(context.Match.Start))));
}
