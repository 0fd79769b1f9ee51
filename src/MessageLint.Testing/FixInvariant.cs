using System.Collections.Immutable;

namespace MessageLint.Testing;

/// <summary>Each fix takes its finding away and brings no other; applied one after the other, fixes come to an end.</summary>
internal static class FixInvariant
{
    public static void Verify(MessageLinter linter, Rule rule, Message message)
    {
        foreach (Diagnostic finding in Fixable(linter, rule, message))
            ApplyOne(linter, rule, message, finding);

        // Every fix takes at least one finding of the rule away, so as many steps as there are findings must do.
        int steps = RuleVerifier.Lint(linter, message).Count(found => found.Descriptor == rule.Descriptor);
        Message current = message;
        for (int step = 0; Fixable(linter, rule, current) is [{ } first, ..]; step++)
        {
            if (step == steps)
                throw new RuleVerificationException($"{rule.Descriptor}: after {steps} fixes there is still one to apply; fixes must come to an end.\n  text: {TextExcerpt.Visible(current.Text)}");
            current = ApplyOne(linter, rule, current, first);
        }
    }

    private static ImmutableArray<Diagnostic> Fixable(MessageLinter linter, Rule rule, Message message) =>
        [.. RuleVerifier.Lint(linter, message).Where(found => found.Descriptor == rule.Descriptor && !found.IsSuppressed && found.Fix is { Safety: not FixSafety.Manual })];

    private static Message ApplyOne(MessageLinter linter, Rule rule, Message message, Diagnostic finding)
    {
        Message repaired = MessageCopy.WithText(message, finding.Fix!.Apply(message.Text));
        Dictionary<string, int> before = CountByRule(linter, message);
        Dictionary<string, int> after = CountByRule(linter, repaired);
        string? problem = after.GetValueOrDefault(finding.Id) >= before[finding.Id]
            ? "does not take its finding away"
            : after.Where(count => count.Value > before.GetValueOrDefault(count.Key)).Select(count => $"brings a finding of {count.Key}").FirstOrDefault();
        return problem is null ? repaired : throw new RuleVerificationException(
            $"{rule.Descriptor}: the fix '{finding.Fix.Title}' of {SpanComparison.Quote(message.Text, finding.Span)} {problem}.\n"
            + $"  before: {TextExcerpt.Visible(message.Text)}\n  after:  {TextExcerpt.Visible(repaired.Text)}\n  reported after: {string.Join("; ", FoundPlace.In(linter, repaired).Select(place => place.Show(repaired.Text)))}");
    }

    private static Dictionary<string, int> CountByRule(MessageLinter linter, Message message) =>
        RuleVerifier.Lint(linter, message).CountBy(found => found.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
}
