using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML1003: a messenger or social network offered as a channel, by an id or by invitation.</summary>
internal sealed class MessengerHandleAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private const string Id = "messenger-id";
    private const string Invitation = "messenger-invitation";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterTokenAction(AnalyzeHandle, TokenKind.Handle);
        context.RegisterPhraseAction(Id, Analyze);
        context.RegisterPhraseAction(Invitation, Analyze);
    }

    /// <summary>A name behind an at sign is a contact only where a messenger is spoken of: "@left side" is not.</summary>
    private void AnalyzeHandle(in TokenContext context)
    {
        if (context.Token.Disguise != Disguise.None)
            return;
        foreach (ref readonly PhraseHit hit in context.Run.Hits)
        {
            if (context.Run.PartOf(hit) is Id or Invitation && context.Run.SharesSentence(hit, context.Index))
            {
                ContactDatum.Report(context, Rule);
                return;
            }
        }
    }

    private void Analyze(in PhraseContext context)
    {
        ReadOnlySpan<MessageToken> tokens = context.Tokens;
        int first = Sentences.TokenAt(tokens, context.Match.Start);
        bool isInvitation = context.Part == Invitation;
        // The id or the number in the same sentence is the datum; the invitation to it would be a second finding for the same thing.
        for (int i = Sentences.FirstToken(tokens, first); isInvitation && i < Sentences.EndToken(tokens, first); i++)
        {
            if (tokens[i].Kind is TokenKind.Handle or TokenKind.Phone or TokenKind.Email or TokenKind.Url or TokenKind.Domain)
                return;
        }

        Severity? atMost = context.Run.NoticeIn(context.Text).IsCompliant ? Severity.Info : null;
        context.Report(Rule, new Finding(context.Underline, AtMost: atMost, Fix: ContactDatum.RemoveSentence(context.Run, context.Text, first)));
    }
}
