using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML8002: a case or claim whose deadline is near or has passed without an action in it.</summary>
internal sealed class CaseClockAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        foreach (ReplyClock clock in context.Thread.Clocks)
        {
            if (clock.Starts == ClockStart.BuyerMessage || ClockNotice.Of(clock, context.Now) is not { } severity)
                continue;
            context.Report(Rule, LastMessageBefore(context, clock.StartedAt), new Finding(default, AtMost: severity), new ThreadDetails([], ClockNotice.Words(clock, context.Now), IsPast: !clock.IsOpen));
        }
    }

    /// <summary>A case hangs on no message; the one before its opening is where a reader looks for it.</summary>
    private static int LastMessageBefore(in ConversationContext context, DateTimeOffset opened)
    {
        int last = context.Thread.Order[0];
        foreach (int index in context.Thread.Order)
            last = context.Conversation.Messages[index].SentAt is { } sentAt && sentAt > opened ? last : index;
        return last;
    }
}
