using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>ML1005: a street address beside an invitation to come there, to pay there or to send something there past the marketplace.</summary>
/// <remarks>An address alone says nothing: it may be the buyer's, a carrier's or that of an authorised return.</remarks>
internal sealed class PostalAddressAnalyzer(DiagnosticDescriptor rule) : BuiltInAnalyzer(rule)
{
    private const string Invitation = "address-invitation";
    private const string Address = "postal-address";

    /// <summary>Tokens between an invitation and its address; a character of Chinese or Japanese is one.</summary>
    private const int Farthest = 60;

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
        PhraseHit? waiting = null;
        SentenceMap sentences = run.SentencesIn(context.Text);
        foreach (ref readonly PhraseHit hit in hits)
        {
            if (string.Equals(run.PartOf(hit), Address, StringComparison.Ordinal))
            {
                // What a phrase of the rule holds is reported by it.
                if (hit.FirstToken <= ownEnd)
                    continue;
                waiting = hit;
            }
            else if (Invites(run, hit))
            {
                invitation = Math.Max(invitation, hit.LastToken);
                if (run.RuleOf(hit) is { } owner && owner.Equals(Rule))
                    ownEnd = Math.Max(ownEnd, hit.LastToken);
                if (waiting is { } before && !IsNear(sentences, before.LastToken, hit.FirstToken))
                    waiting = null;
            }

            if (waiting is { } address && invitation >= 0 && (invitation > address.LastToken || IsNear(sentences, invitation, address.FirstToken)))
            {
                Report(context, address);
                waiting = null;
            }
        }
    }

    private void Report(in MessageContext context, in PhraseHit address) =>
        context.Report(Rule, new Finding(context.Run.SpanOf(address.MarkFirst, address.MarkLast), Fix: ContactDatum.RemoveSentence(context.Run, context.Text, address.FirstToken)));

    /// <summary>Whether the words invite to an address: those of the part, the rule's own, and whatever leads the buyer or the money out of the marketplace.</summary>
    private bool Invites(AnalysisRun run, in PhraseHit hit) =>
        string.Equals(run.PartOf(hit), Invitation, StringComparison.Ordinal)
        || (run.RuleOf(hit) is { } rule && (rule.Equals(Rule) || rule is { Family: RuleFamily.Offsite, DefaultSeverity: Severity.Error }));

    private static bool IsNear(SentenceMap sentences, int before, int behind) =>
        behind - before <= Farthest && sentences.SentenceOf(behind) - sentences.SentenceOf(before) <= 1;
}
