using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>ML6009: a link to the marketplace or a carrier without a word about it. Other links are reported for where they lead.</summary>
internal sealed class BareLinkAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(Analyze, TokenKind.Url, TokenKind.Domain);

    private void Analyze(in TokenContext context)
    {
        // What stands in an attribute of HTML has its words elsewhere, between the tags.
        if ((context.Token.Flags & TokenFlags.LinkTarget) != 0
            || LinkTarget.Classify(context.TokenText, context.Marketplace, context.Run.Settings.OwnDomains) is not (LinkClass.Allowed or LinkClass.Carrier))
            return;
        int sentence = context.Run.SentencesIn(context.Text).SentenceOf(context.Index);
        if (context.Run.ContentsIn(context.Text).WordsAboutLink(sentence) == 0)
            context.Report(Rule, context.Token.Span);
    }
}
