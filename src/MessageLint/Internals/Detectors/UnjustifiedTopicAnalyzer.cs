namespace MessageLint.Internals.Detectors;

/// <summary>ML4006: tracking, return, refund and the like moved off the marketplace, which no notice justifies.</summary>
internal sealed class UnjustifiedTopicAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        MoveNotice notice = context.Run.NoticeIn(context.Text);
        if (notice.UnjustifiedTopicToken >= 0 && !notice.HasReason)
            context.Report(Rule, context.Run.SentencesIn(context.Text).Around(notice.UnjustifiedTopicToken));
    }
}
