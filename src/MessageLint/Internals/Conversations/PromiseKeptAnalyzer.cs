using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML8006: an open thread in which the promised answer is overdue.</summary>
internal sealed class PromiseKeptAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        foreach (BrokenStep step in context.Thread.BrokenSteps(context.Now))
        {
            if (step.Breach == ProtocolBreach.PromiseOverdue)
                context.Report(Rule, step.MessageIndex, new Finding(default), new ThreadDetails([context.RelatedTo(step.LastOutside)]));
        }
    }
}
