using System.Collections.Immutable;
using MessageLint.Internals.Detectors;
using MessageLint.Internals.Matching;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>Says of a message that a run has just judged what each candidate was taken for, and why it was or was not reported. Nothing of it runs unless somebody asks.</summary>
internal sealed class Explainer(AnalysisRun run, string source, DiagnosticBuffer findings)
{
    /// <summary>Shorter numbers are never suspected, and a list of them would hide the rest.</summary>
    private const int ShortestNumber = 5;

    private const int ShortestPhone = 7;
    private const int LongestPhone = 15;

    private readonly ImmutableArray<Explanation>.Builder _explanations = ImmutableArray.CreateBuilder<Explanation>();
    private readonly List<int> _open = [];
    private int _nextFinding;

    public ImmutableArray<Explanation> Explain()
    {
        if (!run.Facts.IsJudged && !run.Facts.IsOutside)
        {
            Add(default, "message", "is not judged: only the seller's public messages are", rule: null);
            return _explanations.ToImmutable();
        }

        if (run.Facts.IsOutside)
            Add(default, "message", "goes outside the marketplace, where only promotion is judged", rule: null);
        for (int i = 0; i < run.Tokens.Length; i++)
            ExplainToken(i, OpenAt(run.ToSource(run.Tokens[i].Span)));
        ExplainSilencedPhrases();
        _explanations.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return _explanations.ToImmutable();
    }

    /// <summary>The findings that reach over the span; tokens and findings are in text order, so each finding is taken up and put down once.</summary>
    private List<int> OpenAt(TextSpan span)
    {
        ReadOnlySpan<DiagnosticRecord> records = findings.Records;
        while (_nextFinding < records.Length && records[_nextFinding].Span.Start < span.End)
            _open.Add(_nextFinding++);
        int kept = 0;
        for (int i = 0; i < _open.Count; i++)
        {
            if (records[_open[i]].Span.End > span.Start)
                _open[kept++] = _open[i];
        }

        _open.RemoveRange(kept, _open.Count - kept);
        return _open;
    }

    private void ExplainToken(int index, List<int> open)
    {
        MessageToken token = run.Tokens[index];
        if (token.Kind is TokenKind.Word or TokenKind.LineBreak || (token.Kind == TokenKind.Number && token.Value < ShortestNumber))
            return;
        TextSpan span = run.ToSource(token.Span);
        string kind = TokenKindNames.NameOf(token.Kind);
        bool isReported = false;
        foreach (int finding in open)
        {
            ref readonly DiagnosticRecord record = ref findings.Records[finding];
            if (!record.Span.OverlapsWith(span))
                continue;
            isReported = true;
            Add(span, kind, $"reported by {record.Descriptor.Id} {record.Descriptor.Name} as {SeverityNames.Of(record.Severity)}{Weight(record, index)}", record.Descriptor);
        }

        if (!isReported)
            Add(span, kind, (token.Flags & TokenFlags.Quoted) != 0 ? "stands in a quoted line, which holds another message's words" : WhyNot(token, index), rule: null);
    }

    /// <summary>Why a contact weighs less than its rule says.</summary>
    private string Weight(in DiagnosticRecord record, int index)
    {
        if (record.Suppression is { } suppression)
            return $", accepted by {suppression.By}: {suppression.Reason}";
        if (record.Severity != Severity.Info || record.Descriptor.Family is not (RuleFamily.Contact or RuleFamily.Offsite))
            return string.Empty;
        if (run.NoticeIn(run.Text).IsCompliant)
            return ", since a complete, justified notice names it";
        if (run.ContactsIn(run.Text).IsLawful(index))
            return ", since law, manufacturer or carrier publish it";
        return run.Tokens[index].Kind == TokenKind.Phone ? ", since it only might be a telephone number" : string.Empty;
    }

    private string WhyNot(in MessageToken token, int index)
    {
        ReadOnlySpan<char> words = run.Text.AsSpan(token.StartUnit, token.LengthUnits);
        switch (token.Kind)
        {
            case TokenKind.Email or TokenKind.Phone when !ContactDatum.IsContact(run, run.Text, index):
                return "belongs to the marketplace itself";
            case TokenKind.Url or TokenKind.Domain:
                return LinkTarget.Classify(words, run.Profile, run.Settings.OwnDomains) switch
                {
                    LinkClass.Allowed => "leads to the marketplace itself",
                    LinkClass.Carrier => "leads to a carrier",
                    _ => "its rule is off on this marketplace",
                };
            case TokenKind.Handle:
                return "no messenger or network is spoken of in its sentence";
            case TokenKind.Number when token.Value is < ShortestPhone or > LongestPhone:
                return $"has {token.Value} digits, where telephone numbers have {ShortestPhone} to {LongestPhone}";
            case TokenKind.Number:
                return "no numbering plan takes it for a telephone number here, and nothing announces one";
            case TokenKind.ReferenceId or TokenKind.Identifier:
                return "recognised as an id by the words before it or as you declared it; no rule forbids it";
            case TokenKind.TrackingNumber:
                return "recognised as a carrier's number by its shape, its check digit or the words before it; no rule forbids it";
            case TokenKind.ProductCode or TokenKind.Asin:
                return "recognised as a product's code by its shape, its check digit or the words before it; no rule forbids it";
            case TokenKind.Model:
                return "recognised as a model or version: letters and digits mixed, or numbers with points; no service whose user it could name stands before it";
            case TokenKind.Email or TokenKind.Phone or TokenKind.PaymentAccount or TokenKind.Emoji or TokenKind.Placeholder:
                return "its rule is off on this marketplace or for this kind of message";
            default:
                return "recognised for what it is before anything was suspected; no rule forbids it";
        }
    }

    /// <summary>Matches of phrase rules that an exception of the rule silenced. What was reported and what matched stand in one order, so one walk along both tells them apart.</summary>
    private void ExplainSilencedPhrases()
    {
        PhraseHit[] matches = run.CollectHits().Raw.ToArray();
        PhraseHit[] reported = run.Hits.ToArray();
        Array.Sort(matches, PhraseHit.Compare);
        Array.Sort(reported, PhraseHit.Compare);
        int next = 0;
        PhraseHit explained = new(Owner: -1, 0, 0, -1, 0, 0);
        foreach (PhraseHit hit in matches)
        {
            if (run.RuleOf(hit) is not { } rule)
                continue;
            while (next < reported.Length && IsBefore(reported[next], hit))
                next++;
            bool isReported = next < reported.Length && reported[next].Owner == hit.Owner && reported[next].FirstToken <= hit.LastToken;

            // Phrases of one rule that match in the same place are one candidate.
            if (isReported || (explained.Owner == hit.Owner && hit.FirstToken <= explained.LastToken))
                continue;
            explained = hit;
            Add(run.ToSource(run.SpanOf(hit.MarkFirst, hit.MarkLast)), Explanation.Phrase, $"would be reported by {rule.Id} {rule.Name}, but an exception of the rule silences it", rule);
        }
    }

    private static bool IsBefore(in PhraseHit reported, in PhraseHit hit) =>
        reported.Owner < hit.Owner || (reported.Owner == hit.Owner && reported.LastToken < hit.FirstToken);

    private void Add(TextSpan span, string takenFor, string verdict, DiagnosticDescriptor? rule) =>
        _explanations.Add(new Explanation(source, run.Settings.Rules.Compiled.Redactor, span, takenFor, verdict, rule));
}
