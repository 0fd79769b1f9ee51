using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML2005: a link to a video host, manufacturer or authority that does not say what it is for, or calls to follow a channel.</summary>
internal sealed class ConditionalLinkAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    /// <summary>"This video shows how to reset the lamp" has more, "all our videos" has fewer.</summary>
    private const int WordsOfPurpose = 5;

    public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(Analyze, TokenKind.Url, TokenKind.Domain);

    private void Analyze(in TokenContext context)
    {
        if (LinkTarget.Classify(context.TokenText, context.Marketplace, context.Run.Settings.OwnDomains) != LinkClass.Conditional)
            return;
        int sentence = context.Run.SentencesIn(context.Text).SentenceOf(context.Index);
        SentenceContents contents = context.Run.ContentsIn(context.Text);
        if (contents.WordsAboutLink(sentence) >= WordsOfPurpose && !contents.CallsToChannel)
            return;
        // Only a message that the seller starts must earn each link; in an answer the buyer may have asked for it.
        context.Report(Rule, new Finding(context.Token.Span, AtMost: context.Facts.Kind == MessageKind.Proactive ? null : Severity.Info));
    }
}
