using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML8005: a notice that moves the buyer outside without an internal note that gives the reason before it.</summary>
internal sealed class InternalNoteAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        foreach (BrokenStep step in context.Thread.BrokenSteps(context.Now))
        {
            if (step.Breach != ProtocolBreach.NoteMissing)
                continue;

            // A contact detail alone, or a topic that nothing justifies, is wrong with a note as without one.
            MoveNotice notice = context.Thread.Of(step.MessageIndex).Notice;
            if (notice.HasReason || (notice.HasPromise && notice.UnjustifiedTopicToken < 0))
                context.Report(Rule, step.MessageIndex, new Finding(default), new ThreadDetails([], IsPast: step.MessageIndex != context.Thread.Order[^1]));
        }
    }
}
