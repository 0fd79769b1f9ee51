using System.Collections.Immutable;
using System.Text;

namespace MessageLint.Cli;

/// <summary>Turns findings into a decision.</summary>
/// <remarks>Plain loops: the code of queries over our values would be compiled anew in every hook, which takes longer than judging.</remarks>
internal sealed class HookJudge(MessageLinter linter, HookOptions options)
{
    private const int MaxReasons = 10;

    public HookDecision Judge(HookDraft[] drafts)
    {
        List<HookFinding>? findings = null;
        bool isComplete = true;
        foreach (HookDraft draft in drafts)
        {
            LintResult result = draft.IsWholeThread ? linter.Lint(draft.Thread) : linter.Lint(draft.Thread.Messages[0]);
            isComplete &= result.IsComplete;
            if (!result.Diagnostics.IsEmpty)
                Add(result, draft, ref findings);
        }

        return findings is null && isComplete
            ? new HookDecision { IsAllowed = true, IsComplete = true, RulesHash = linter.RuleSet.Hash }
            : Decide(drafts, findings, isComplete);
    }

    private static void Add(LintResult result, HookDraft draft, ref List<HookFinding>? findings)
    {
        findings ??= [];
        var texts = new JudgedTexts(draft.Thread.Messages, OffsetUnit.Utf16);
        foreach (Diagnostic diagnostic in result.Diagnostics)
        {
            if (Decides(diagnostic, draft))
                findings.Add(new HookFinding(diagnostic, draft.Thread.Id, texts));
        }
    }

    private HookDecision Decide(HookDraft[] drafts, List<HookFinding>? found, bool isComplete)
    {
        List<HookFinding> findings = found ?? [];
        Severity worst = Severity.Off;
        foreach (HookFinding finding in findings)
        {
            if (!finding.Diagnostic.IsSuppressed && finding.Diagnostic.Severity > worst)
                worst = finding.Diagnostic.Severity;
        }

        bool isForbidden = worst >= options.BlockOn;
        return new HookDecision
        {
            IsAllowed = !isForbidden && (isComplete || options.AllowsOnError),
            IsComplete = isComplete,
            IsForbidden = isForbidden,
            Worst = worst,
            Reason = isForbidden ? ReasonOf(findings) : isComplete ? null : "The message could not be judged to its end.",
            Findings = findings,
            Repaired = options.Masks || drafts.Length != 1 || drafts[0].Index < 0 ? null : Repair(drafts[0].Thread.Messages[drafts[0].Index].Text, findings, drafts[0].Index),
            RulesHash = linter.RuleSet.Hash,
        };
    }

    /// <summary>What is past cannot be repaired: it would keep a ticket from closing for ever.</summary>
    private static bool Decides(Diagnostic diagnostic, HookDraft draft) =>
        !diagnostic.IsPast && (diagnostic.MessageIndex == draft.Index || (draft.IsClosing && diagnostic.Descriptor.Family == RuleFamily.Conversation));

    private string ReasonOf(List<HookFinding> findings)
    {
        var reason = new StringBuilder();
        int blocking = 0;
        foreach (HookFinding finding in findings)
        {
            Diagnostic diagnostic = finding.Diagnostic;
            if (diagnostic.IsSuppressed || diagnostic.Severity < options.BlockOn || ++blocking > MaxReasons)
                continue;
            DiagnosticDescriptor rule = diagnostic.Descriptor;
            reason.Append(reason.Length == 0 ? "" : "\n").Append(rule.Id).Append(' ').Append(rule.Name).Append(": ").Append(diagnostic.GetDescription(!options.Masks)).Append(" Instead: ").Append(rule.Instead);
        }

        if (blocking > MaxReasons)
            reason.Append(System.Globalization.CultureInfo.InvariantCulture, $"\nAnd {blocking - MaxReasons} more.");
        return reason.ToString();
    }

    /// <summary>Applies the safe fixes; of two that touch the same words, the first.</summary>
    private static string? Repair(string text, List<HookFinding> findings, int draft)
    {
        bool IsSafe(HookFinding finding) => finding.Diagnostic is { IsSuppressed: false, Fix.Safety: FixSafety.Safe } && finding.Diagnostic.MessageIndex == draft;
        if (!findings.Exists(IsSafe))
            return null;
        TextEdit[] edits = [.. findings.Where(IsSafe).SelectMany(finding => finding.Diagnostic.Fix!.Edits).OrderBy(edit => edit.Span.Start)];
        var chosen = ImmutableArray.CreateBuilder<TextEdit>();
        foreach (TextEdit edit in edits)
        {
            if (chosen.Count == 0 || edit.Span.Start >= chosen[^1].Span.End)
                chosen.Add(edit);
        }

        return new MessageFix("Apply all safe fixes", FixSafety.Safe, chosen).Apply(text);
    }
}
