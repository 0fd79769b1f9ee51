using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML1003: a messenger or social network offered as a channel, by an id or by invitation.</summary>
internal sealed class MessengerHandleAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    /// <summary>A phrase that underlines the id itself.</summary>
    public const string Id = "messenger-id";

    /// <summary>A messenger with words that announce the id behind it.</summary>
    public const string Cue = "messenger-cue";

    /// <summary>A messenger alone, which an id may follow.</summary>
    public const string Name = "messenger-name";

    public const string Invitation = "messenger-invitation";

    public override void Initialize(AnalysisContext context)
    {
        context.RegisterTokenAction(AnalyzeHandle, TokenKind.Handle);
        context.RegisterPhraseAction(Id, AnalyzeName);
        context.RegisterPhraseAction(Cue, AnalyzeName);
        context.RegisterPhraseAction(Name, AnalyzeName);
        context.RegisterPhraseAction(Invitation, AnalyzeInvitation);
    }

    /// <summary>The id that a match of one of the three parts is about; no id if there is none.</summary>
    public static bool TryReadName(in PhraseContext context, out AccountName name)
    {
        AnalysisRun run = context.Run;
        int first = run.TokenAt(context.Match.Start);
        int last = run.TokenAt(context.Match.End - 1);
        if (context.Part != Id)
            return TryReadName(run, context.Text, first, last, context.Part == Cue, out name) || MarkedName.TryFind(run, context.Text, first, last, out name);
        name = default;
        if (ServiceWord.MeansThing(run, context.Text, first, first))
            return false;
        NamePieces pieces = NameJoiner.Extend(context.Text, run.Tokens, run.TokenAt(context.Underline.End - 1));
        name = AccountName.Of(run, run.TokenAt(context.Underline.Start), pieces);
        return true;
    }

    /// <summary>The name right behind a service or right before it.</summary>
    public static bool TryReadName(AnalysisRun run, ReadOnlySpan<char> text, int first, int last, bool isAnnounced, out AccountName name) =>
        NameBehindService.TryRead(run, text, first, last, isAnnounced, out name) || NameBeforeService.TryRead(run, text, first, out name);

    public static void ReportName(in PhraseContext context, DiagnosticDescriptor rule, AccountName name)
    {
        Severity? atMost = context.Run.NoticeIn(context.Text).IsCompliant ? Severity.Info : null;
        context.Report(rule, new Finding(name.Span, AtMost: atMost, Disguise: name.Disguise, Fix: ContactDatum.RemoveSentence(context.Run, context.Text, context.Run.TokenAt(name.Span.Start))) { IsDatum = true });
    }

    /// <summary>A name behind an at sign is a contact only where a messenger is spoken of: "@left side" is not.</summary>
    private void AnalyzeHandle(in TokenContext context)
    {
        if (context.Token.Disguise == Disguise.None && IsSpokenOf(context))
            ContactDatum.Report(context, Rule);
    }

    /// <summary>Whether a messenger is spoken of in the sentence of the name, or in the one before it if the name is written as only names are.</summary>
    private static bool IsSpokenOf(in TokenContext context)
    {
        ContactMap contacts = context.Run.ContactsIn(context.Text);
        int sentence = context.Run.SentencesIn(context.Text).SentenceOf(context.Index);
        if (contacts.SpeaksOfMessenger(sentence))
            return true;
        TextSpan span = context.Token.Span;
        return sentence > 0 && context.Text.Slice(span.Start, span.Length).ContainsAny('_', '.') && contacts.SpeaksOfMessenger(sentence - 1);
    }

    private void AnalyzeName(in PhraseContext context)
    {
        if (TryReadName(context, out AccountName name) && name.Disguise == Disguise.None)
            ReportName(context, Rule, name);
    }

    private void AnalyzeInvitation(in PhraseContext context)
    {
        int first = context.Run.TokenAt(context.Match.Start);
        // The name or number in the same sentence is the datum; the invitation to it would be a second finding for the same thing.
        if (ServiceWord.MeansThing(context.Run, context.Text, first, first) || context.Run.ContactsIn(context.Text).HasDatum(context.Run.SentencesIn(context.Text).SentenceOf(first)))
            return;
        Severity? atMost = context.Run.NoticeIn(context.Text).IsCompliant ? Severity.Info : null;
        context.Report(Rule, new Finding(context.Underline, AtMost: atMost, Fix: ContactDatum.RemoveSentence(context.Run, context.Text, first)));
    }
}
