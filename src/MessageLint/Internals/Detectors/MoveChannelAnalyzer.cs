namespace MessageLint.Internals.Detectors;

/// <summary>ML4003: a justified move with the promise to come back that does not say exactly where to.</summary>
internal sealed class MoveChannelAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        MoveNotice notice = context.Run.NoticeIn(context.Text);
        if (notice.HasReason && notice.HasPromise && !notice.HasChannel && notice.VagueChannelToken >= 0)
            context.Report(Rule, context.Run.SentencesIn(context.Text).Around(notice.VagueChannelToken));
    }
}
