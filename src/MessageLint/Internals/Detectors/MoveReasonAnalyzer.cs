namespace MessageLint.Internals.Detectors;

/// <summary>ML4002: a move with the promise to come back, but without a reason that justifies it.</summary>
internal sealed class MoveReasonAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        MoveNotice notice = context.Run.NoticeIn(context.Text);
        if (notice.HasPromise && !notice.HasReason && (notice.HasChannel || notice.IsBareWay) && notice.UnjustifiedTopicToken < 0)
            context.Report(Rule, context.Run.SentencesIn(context.Text).Around(notice.MoveToken));
    }
}
