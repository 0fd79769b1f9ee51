using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML8003: a closed thread that went outside and does not say what was done.</summary>
internal sealed class ClosingSummaryAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        foreach (BrokenStep step in context.Thread.BrokenSteps(context.Now))
        {
            if (step.Breach is ProtocolBreach.SummaryMissing or ProtocolBreach.SummaryWithoutAction)
                context.Report(Rule, step.MessageIndex, new Finding(default), new ThreadDetails([context.RelatedTo(step.LastOutside)]));
        }
    }
}
