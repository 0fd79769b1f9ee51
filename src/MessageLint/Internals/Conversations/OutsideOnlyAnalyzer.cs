using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML8004: a buyer's message on the marketplace that was answered outside alone.</summary>
internal sealed class OutsideOnlyAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        if (!context.Thread.HasOutside)
            return;
        int asked = -1;
        int answeredOutside = -1;
        foreach (int index in context.Thread.Order)
        {
            Message message = context.Conversation.Messages[index];
            if (ClockReader.StartsClock(message))
                asked = asked < 0 ? index : asked;
            else if (ClockReader.StopsClocks(message))
                (asked, answeredOutside) = (-1, -1);
            else if (asked >= 0 && message.Author == MessageAuthor.Seller && ThreadReader.IsOutside(message))
                answeredOutside = index;
        }

        if (asked >= 0 && answeredOutside >= 0)
            context.Report(Rule, asked, new Finding(default), new ThreadDetails([context.RelatedTo(answeredOutside)]));
    }
}
