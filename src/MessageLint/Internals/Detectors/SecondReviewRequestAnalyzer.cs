using MessageLint.Internals.Conversations;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML5005: a request for a review that says itself that it is not the first, or that stands in the thread behind another.</summary>
internal sealed class SecondReviewRequestAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    /// <summary>The operation of the marketplace's interface that sends a request of its own.</summary>
    private const string Solicitation = "createProductReviewAndSellerFeedbackSolicitation";

    private const string Second = "second-review-request";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterPhraseAction(Second, (in PhraseContext place) => place.Report(Rule, place.Underline));
        context.RegisterConversationAction(Analyze);
    }

    private void Analyze(in ConversationContext context)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (int index in context.Thread.Order)
        {
            Message message = context.Conversation.Messages[index];
            if (message.Author != MessageAuthor.Seller || message.Visibility != MessageVisibility.Public)
                continue;
            bool isOwn = string.Equals(message.Operation, Solicitation, StringComparison.Ordinal);
            MessageReading? reading = isOwn ? null : context.Thread.Of(index);
            if (!isOwn && !reading!.Says(Said.ReviewRequest))
                continue;
            string order = message.OrderId ?? string.Empty;
            if (first.TryAdd(order, index) || IsReported(context, index))
                continue;
            context.Report(Rule, index, new Finding(reading?.ReviewSpan ?? default), new ThreadDetails([context.RelatedTo(first[order])]));
        }
    }

    private bool IsReported(in ConversationContext context, int index)
    {
        foreach (ref readonly DiagnosticRecord finding in context.Findings)
        {
            if (finding.MessageIndex == index && ReferenceEquals(finding.Descriptor, Rule))
                return true;
        }

        return false;
    }
}
