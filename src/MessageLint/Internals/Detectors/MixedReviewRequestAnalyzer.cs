using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML5006: a neutral request for a review inside a message about something else.</summary>
internal sealed class MixedReviewRequestAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        if (!context.Run.HasLeadingPart("review-request"))
            return;
        SentenceMap sentences = context.Run.SentencesIn(context.Text);
        SentenceContents contents = context.Run.ContentsIn(context.Text);
        int request = -1;
        bool hasMatter = false;
        for (int sentence = 0; sentence < contents.Count; sentence++)
        {
            if (contents.AsksForReview(sentence))
                request = request < 0 ? sentence : request;
            else
                hasMatter |= contents.TellsStatus(sentence) || (!contents.IsShort(sentence) && !contents.IsCourtesy(sentence));
        }

        // Where the sender does not say why he writes, the other matter may be no more than how the buyer likes the product.
        if (request >= 0 && hasMatter)
            context.Report(Rule, new Finding(sentences[request], AtMost: context.Facts.Kind == MessageKind.Unknown ? Severity.Info : null));
    }
}
