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

    private readonly ImmutableArray<Explanation>.Builder _explanations = ImmutableArray.CreateBuilder<Explanation>();

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
            ExplainToken(i);
        ExplainSilencedPhrases();
        _explanations.Sort(static (a, b) => a.Span.CompareTo(b.Span));
        return _explanations.ToImmutable();
    }

    private void ExplainToken(int index)
    {
        MessageToken token = run.Tokens[index];
        if (token.Kind is TokenKind.Word or TokenKind.LineBreak || (token.Kind == TokenKind.Number && token.Value < ShortestNumber))
            return;
        TextSpan span = run.ToSource(token.Span);
        string kind = TokenKindNames.NameOf(token.Kind);
        bool isReported = false;
        foreach (ref readonly DiagnosticRecord record in findings.Records)
        {
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
            case TokenKind.Number:
                return "no numbering plan takes it for a telephone number here, and nothing announces one";
            case TokenKind.Email or TokenKind.Phone or TokenKind.PaymentAccount or TokenKind.Emoji or TokenKind.Placeholder:
                return "its rule is off on this marketplace or for this kind of message";
            default:
                return "recognised for what it is before anything was suspected; no rule forbids it";
        }
    }

    /// <summary>Matches of phrase rules that an exception of the rule silenced.</summary>
    private void ExplainSilencedPhrases()
    {
        PhraseHits all = run.CollectHits();
        foreach (ref readonly PhraseHit hit in all.Raw)
        {
            if (run.RuleOf(hit) is not { } rule || IsCovered(hit))
                continue;
            Add(run.ToSource(run.SpanOf(hit.MarkFirst, hit.MarkLast)), "phrase", $"would be reported by {rule.Id} {rule.Name}, but an exception of the rule silences it", rule);
        }
    }

    /// <summary>Whether the hit, or another of the same rule in its place, was selected.</summary>
    private bool IsCovered(in PhraseHit hit)
    {
        foreach (ref readonly PhraseHit selected in run.Hits)
        {
            if (selected.Owner == hit.Owner && selected.FirstToken <= hit.LastToken && hit.FirstToken <= selected.LastToken)
                return true;
        }

        foreach (Explanation explanation in _explanations)
        {
            if (ReferenceEquals(explanation.Rule, run.RuleOf(hit)) && explanation.TakenFor == "phrase" && explanation.Span.OverlapsWith(run.ToSource(run.SpanOf(hit.FirstToken, hit.LastToken))))
                return true;
        }

        return false;
    }

    private void Add(TextSpan span, string takenFor, string verdict, DiagnosticDescriptor? rule) =>
        _explanations.Add(new Explanation(source, run.Settings.Rules.Compiled.Redactor, span, takenFor, verdict, rule));
}
