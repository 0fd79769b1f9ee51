using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML1003: a messenger or social network offered as a channel, by an id or by invitation.</summary>
internal sealed class MessengerHandleAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    public const string Id = "messenger-id";
    public const string Invitation = "messenger-invitation";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterTokenAction(AnalyzeHandle, TokenKind.Handle);
        context.RegisterPhraseAction(Id, Analyze);
        context.RegisterPhraseAction(Invitation, Analyze);
    }

    /// <summary>A name behind an at sign is a contact only where a messenger is spoken of: "@left side" is not.</summary>
    private void AnalyzeHandle(in TokenContext context)
    {
        if (context.Token.Disguise == Disguise.None && context.Run.ContactsIn(context.Text).SpeaksOfMessenger(context.Run.SentencesIn(context.Text).SentenceOf(context.Index)))
            ContactDatum.Report(context, Rule);
    }

    private void Analyze(in PhraseContext context)
    {
        int first = context.Run.TokenAt(context.Match.Start);
        // The name or number in the same sentence is the datum; the invitation to it would be a second finding for the same thing.
        if (context.Part == Invitation && context.Run.ContactsIn(context.Text).HasDatum(context.Run.SentencesIn(context.Text).SentenceOf(first)))
            return;
        Severity? atMost = context.Run.NoticeIn(context.Text).IsCompliant ? Severity.Info : null;
        context.Report(Rule, new Finding(context.Underline, AtMost: atMost, Fix: ContactDatum.RemoveSentence(context.Run, context.Text, first)));
    }
}
