using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML4009: the notice that moves the buyer was given outside, where the marketplace does not see it.</summary>
internal sealed class OutsideNoticeAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        if (!context.Thread.HasOutside)
            return;
        foreach (BrokenStep step in context.Thread.BrokenSteps(context.Now))
        {
            if (step.Breach != ProtocolBreach.OutsideUnannounced || context.Conversation.Messages[step.MessageIndex].Channel == MessageChannel.Phone)
                continue;
            MessageReading reading = context.Thread.Of(step.MessageIndex);
            bool promises = reading.Notice.HasPromise || reading.Says(Said.PlatformRequest);
            if (promises && (reading.Says(Said.SendOutside) || (reading.Notice.HasReason && reading.Notice.MoveToken >= 0)))
                context.Report(Rule, step.MessageIndex, new Finding(reading.MoveSentence), details: null);
        }
    }
}
