using MessageLint.Internals.Detectors;
using MessageLint.Internals.Packs;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML4008: an answer outside that no notice in the thread led to, and that does not lead the buyer back.</summary>
internal sealed class OutsideReplyAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        if (!context.Thread.HasOutside)
            return;
        foreach (BrokenStep step in context.Thread.BrokenSteps(context.Now))
        {
            Message message = context.Conversation.Messages[step.MessageIndex];

            // A record of a call is no text that could have led anybody back.
            if (step.Breach != ProtocolBreach.OutsideUnannounced || message.Channel == MessageChannel.Phone || message.IsAutomatic || IsOfOwnShop(context, message))
                continue;
            MessageReading reading = context.Thread.Of(step.MessageIndex);
            if (reading.Says(Said.PlatformRequest) || reading.Notice.HasPromise)
                continue;
            string statement = ReturnStatements.PlatformRequest(reading.Language ?? message.Language ?? message.BuyerLanguage);
            FixPlan fix = message.Format == MessageFormat.Html ? default : FixPlan.Insert(EndOf(message.Text), " " + statement, "Ask the buyer to go on in the marketplace's messages");
            context.Report(Rule, step.MessageIndex, new Finding(default, Fix: fix), details: null);
        }
    }

    /// <summary>Whether the message names an order that is none of the marketplace's: the shop's own mailbox holds the shop's own orders too.</summary>
    private static bool IsOfOwnShop(in ConversationContext context, Message message) =>
        message.OrderId is { } order && !MissingOrderIdAnalyzer.NamesOrder(order) && !context.Conversation.Messages.Any(other => ClockReader.IsOnMarketplace(other));

    private static int EndOf(string text) => text.AsSpan().TrimEnd().Length;
}
