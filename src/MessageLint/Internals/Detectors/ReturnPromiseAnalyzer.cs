using MessageLint.Internals.Packs;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML4001: a justified move that does not promise to bring the answer back to the thread.</summary>
internal sealed class ReturnPromiseAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        MoveNotice notice = context.Run.NoticeIn(context.Text);
        if (!notice.HasReason || notice.HasPromise || notice.MoveToken < 0)
            return;
        TextSpan sentence = context.Run.SentencesIn(context.Text).Around(notice.MoveToken);
        string statement = ReturnStatements.For(notice.ReasonLanguage ?? context.Facts.Language);
        context.Report(Rule, new Finding(sentence, Fix: FixPlan.Insert(sentence.End, " " + statement, "Add the promise to bring the answer back to this thread")));
    }
}
