using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML2004: a link that leads neither to the marketplace nor to a carrier.</summary>
internal sealed class ExternalLinkAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(Analyze, TokenKind.Url, TokenKind.Domain);

    private void Analyze(in TokenContext context)
    {
        Severity? atMost;
        switch (LinkTarget.Classify(context.TokenText, context.Marketplace, context.Run.Settings.OwnDomains))
        {
            case LinkClass.Allowed or LinkClass.Carrier:
                return;
            case LinkClass.Conditional:
                atMost = Severity.Info;
                break;
            default:
                atMost = context.Run.NoticeIn(context.Text).IsCompliant || context.Run.ContactsIn(context.Text).IsPrinted(context.Index) ? Severity.Info : null;
                break;
        }

        context.Report(Rule, new Finding(context.Token.Span, AtMost: atMost, Disguise: context.Token.Disguise, Fix: ContactDatum.RemoveSentence(context.Run, context.Text, context.Index)));
    }
}
