using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML8001: a buyer's message that was not answered on the marketplace in time, or soon will not have been.</summary>
internal sealed class ReplyClockAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        int lastReply = -1;
        bool isWaiting = false;
        foreach (ReplyClock clock in context.Thread.Clocks)
        {
            if (clock.Starts != ClockStart.BuyerMessage || ClockNotice.Of(clock, context.Now) is not { } severity)
                continue;

            // One reply answers all earlier messages, so the first of them that came too late says it all.
            bool isSaid = clock.StoppedByMessage is { } reply ? reply == lastReply : isWaiting;
            lastReply = clock.StoppedByMessage ?? lastReply;
            isWaiting |= clock.IsOpen;
            if (!isSaid)
            {
                context.Report(Rule, clock.MessageIndex!.Value, new Finding(default, AtMost: severity),
                    new ThreadDetails(clock.StoppedByMessage is { } late ? [context.RelatedTo(late)] : [], ClockNotice.Words(clock, context.Now), IsPast: !clock.IsOpen));
            }
        }
    }
}
