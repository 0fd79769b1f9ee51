using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML8007: the same text twice, more messages started by the seller than an order needs, or a message after the buyer asked for none.</summary>
internal sealed class ExcessMessagesAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    /// <summary>Shorter texts are said twice without anybody repeating himself: "On its way."</summary>
    private const int ShortestRepeat = 40;

    /// <summary>Messages that the seller starts for one order.</summary>
    private const int MostProactive = 3;

    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        var texts = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        int proactive = 0;
        int stopped = -1;
        foreach (int index in context.Thread.Order)
        {
            Message message = context.Conversation.Messages[index];
            if (message.Visibility != MessageVisibility.Public)
                continue;
            if (message.Author == MessageAuthor.Buyer)
                stopped = context.Thread.Of(index).Says(Said.StopRequest) ? index : -1;
            if (message.Author != MessageAuthor.Seller)
                continue;
            proactive += message.Kind == MessageKind.Proactive ? 1 : 0;
            string text = message.Text.Trim();
            bool isRepeat = !texts.TryAdd(text, index) && text.Length >= ShortestRepeat;
            if (isRepeat)
                Report(context, index, texts[text], "the same text again");
            else if (stopped >= 0)
                Report(context, index, stopped, "the buyer asked for no more messages");
            else if (message.Kind == MessageKind.Proactive && proactive > MostProactive)
                Report(context, index, index, "more than three messages that the buyer did not ask for");
        }
    }

    private void Report(in ConversationContext context, int index, int because, string what) => context.Report(Rule, index, new Finding(default),
        new ThreadDetails(because == index ? [] : [context.RelatedTo(because)], what, IsPast: index != context.Thread.Order[^1]));
}
