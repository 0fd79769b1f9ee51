using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML3005: a message started by the seller that only thanks, offers help, or tells what the marketplace tells itself.</summary>
internal sealed class CourtesyNoticeAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        if (context.Facts.Kind != MessageKind.Proactive)
            return;
        SentenceMap sentences = context.Run.SentencesIn(context.Text);
        SentenceContents contents = context.Run.ContentsIn(context.Text);
        int first = -1;
        int last = -1;
        for (int sentence = 0; sentence < contents.Count; sentence++)
        {
            bool isNotice = contents.IsCourtesy(sentence) || contents.TellsStatus(sentence);
            if (contents.Asks(sentence) || (!isNotice && !contents.IsShort(sentence)))
                return;
            if (!isNotice)
                continue;
            first = first < 0 ? sentence : first;
            last = sentence;
        }

        if (first >= 0)
            context.Report(Rule, TextSpan.FromBounds(sentences[first].Start, sentences[last].End));
    }
}
