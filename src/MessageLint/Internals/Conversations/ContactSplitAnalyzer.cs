using MessageLint.Internals.Detectors;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>ML8009: a telephone number or an address that is given in pieces over several messages.</summary>
internal sealed class ContactSplitAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(Analyze);

    private void Analyze(in ConversationContext context)
    {
        Conversation conversation = context.Conversation;
        int[] judged = [.. context.Thread.Order.Where(index => conversation.Messages[index].Facts.IsJudged)];
        if (judged.Length < 2)
            return;
        var ledger = new ContactLedger(conversation.Messages.Select(message => message.Region).Append(context.Thread.Region).Distinct(StringComparer.Ordinal));
        foreach (int index in judged)
        {
            foreach (ContactPiece piece in context.Thread.Of(index).Pieces)
            {
                LedgerEntry[] together = ledger.Add(new LedgerEntry(piece, index, conversation.Messages[index].SentAt));
                if (together.Length > 0)
                    Report(context, together);
            }
        }
    }

    private void Report(in ConversationContext context, LedgerEntry[] pieces)
    {
        var related = new RelatedLocation[pieces.Length - 1];
        for (int i = 0; i < related.Length; i++)
            related[i] = context.RelatedTo(pieces[i].MessageIndex, pieces[i].Piece.Span);
        context.Report(Rule, pieces[^1].MessageIndex, new Finding(pieces[^1].Piece.Span), new ThreadDetails([.. related]));
    }
}
