using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>ML1005: a street address beside an invitation to come there, to pay there or to send something there past the marketplace.</summary>
/// <remarks>An address alone says nothing: it may be the buyer's, a carrier's or that of an authorised return.</remarks>
internal sealed class PostalAddressAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private const string Invitation = "address-invitation";
    private const string Address = "postal-address";

    /// <summary>Tokens between an invitation and its address; a character of Chinese or Japanese is one.</summary>
    private const int Farthest = 60;

    /// <summary>The name of a street is joined of no more words than these: Rosa-Luxemburg-Straße.</summary>
    private const int MostJoinedWords = 4;

    private static readonly WordSet s_streetsOfPlaces = WordSet.Of("straße strasse allee", ignoresCase: true);

    public static IReadOnlyList<string> Parts { get; } = [Address];

    /// <summary>The part that is read where an address stands: much invites to one, and most of it says nothing elsewhere.</summary>
    public static IReadOnlyList<string> SupportingParts { get; } = [Invitation];

    public override void Initialize(AnalysisContext context) => context.RegisterMessageAction(Analyze);

    private void Analyze(in MessageContext context)
    {
        AnalysisRun run = context.Run;
        ReadOnlySpan<PhraseHit> hits = run.LeadingHits;
        if (hits.IsEmpty)
            return;
        int invitation = -1;
        int ownEnd = -1;
        int addressEnd = -1;
        int waiting = 0;
        SentenceMap sentences = run.SentencesIn(context.Text);
        for (int i = 0; i < hits.Length; i++)
        {
            if (!Invites(run, hits[i]))
                continue;
            ReportAddresses(context, hits[waiting..i], sentences, invitation, hits[i].FirstToken, ownEnd, ref addressEnd);
            waiting = i + 1;
            invitation = Math.Max(invitation, hits[i].LastToken);
            if (run.RuleOf(hits[i]) is { } owner && owner.Equals(Rule))
                ownEnd = Math.Max(ownEnd, hits[i].LastToken);
        }

        ReportAddresses(context, hits[waiting..], sentences, invitation, next: -1, ownEnd, ref addressEnd);
    }

    /// <summary>Reports the addresses between two invitations that stand near one of them.</summary>
    private void ReportAddresses(in MessageContext context, ReadOnlySpan<PhraseHit> hits, SentenceMap sentences, int invitation, int next, int ownEnd, ref int addressEnd)
    {
        AnalysisRun run = context.Run;
        foreach (ref readonly PhraseHit hit in hits)
        {
            // What a phrase of the rule holds is reported by it.
            if (!string.Equals(run.PartOf(hit), Address, StringComparison.Ordinal) || hit.FirstToken <= Math.Max(ownEnd, addressEnd) || !HasName(context.Text, run.SpanOf(hit.MarkFirst, hit.MarkLast)))
                continue;
            addressEnd = hit.LastToken;
            bool isInvited = invitation >= 0 && (invitation > hit.LastToken || IsNear(sentences, invitation, hit.FirstToken));
            if (isInvited || (next >= 0 && IsNear(sentences, hit.LastToken, next)))
                Report(context, hit);
        }
    }

    private void Report(in MessageContext context, in PhraseHit address)
    {
        AnalysisRun run = context.Run;
        int first = address.MarkFirst;
        for (int words = 0; words < MostJoinedWords && first > 0 && TokenPlace.Between(context.Text, run.Tokens[first - 1], run.Tokens[first]) is "-"; words++)
            first--;
        if (IsAdjectiveOfPlace(run, context.Text, first))
            first--;
        context.Report(Rule, new Finding(run.SpanOf(first, address.MarkLast), Fix: ContactDatum.RemoveSentence(run, context.Text, address.FirstToken)));
    }

    /// <summary>Whether the word before a street makes its name: the Berliner of a Berliner Straße.</summary>
    private static bool IsAdjectiveOfPlace(AnalysisRun run, ReadOnlySpan<char> text, int street)
    {
        if (street == 0 || TokenPlace.Between(text, run.Tokens[street - 1], run.Tokens[street]) is not " ")
            return false;
        ReadOnlySpan<char> before = run.Tokens[street - 1].TextIn(text);
        return char.IsUpper(before[0]) && before.EndsWith("er", StringComparison.OrdinalIgnoreCase)
            && s_streetsOfPlaces.Contains(run.Tokens[street].TextIn(text));
    }

    /// <summary>Whether a street is named: names begin with a capital, or are written in a script that has none. Four place mats are no street.</summary>
    private static bool HasName(ReadOnlySpan<char> text, TextSpan address)
    {
        foreach (char c in text.Slice(address.Start, address.Length))
        {
            if (char.IsUpper(c) || (char.IsLetter(c) && !char.IsLower(c)))
                return true;
        }

        return false;
    }

    /// <summary>Whether the words invite to an address: those of the part, the rule's own, and whatever leads the buyer or the money out of the marketplace.</summary>
    private bool Invites(AnalysisRun run, in PhraseHit hit) =>
        string.Equals(run.PartOf(hit), Invitation, StringComparison.Ordinal)
        || (run.RuleOf(hit) is { } rule && (rule.Equals(Rule) || rule is { Family: RuleFamily.Offsite, DefaultSeverity: Severity.Error }));

    private static bool IsNear(SentenceMap sentences, int before, int behind) =>
        behind - before <= Farthest && sentences.SentenceOf(behind) - sentences.SentenceOf(before) <= 1;
}
