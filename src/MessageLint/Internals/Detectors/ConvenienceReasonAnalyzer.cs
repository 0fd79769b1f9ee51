namespace MessageLint.Internals.Detectors;

/// <summary>ML4005: a move whose only reason is convenience.</summary>
internal sealed class ConvenienceReasonAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterPhraseAction("convenience-reason", Analyze);

    private void Analyze(in PhraseContext context)
    {
        MoveNotice notice = context.Run.NoticeIn(context.Text);
        if (!notice.HasReason && (notice.MoveToken >= 0 || notice.HasPromise))
            context.Report(Rule, context.Underline);
    }
}
