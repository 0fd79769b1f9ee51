using System.Collections.Immutable;

namespace MessageLint.Testing;

/// <summary>The invariants of <see cref="RuleInvariants"/> for examples that are whole conversations: what is done to a message is done to all of them.</summary>
internal static class ConversationInvariants
{
    public static void Verify(MessageLinter linter, Rule rule, Conversation conversation, string invariant)
    {
        switch (invariant)
        {
            case RuleInvariants.Prefix:
                Compare(rule, invariant, Shifted(conversation, PlacesIn(linter, rule, conversation)), PlacesIn(linter, rule, WithTexts(conversation, message => RuleInvariants.PrefixOf(message) + message.Text)));
                break;
            case RuleInvariants.Shouting:
                Compare(rule, invariant, PlacesIn(linter, rule, conversation), PlacesIn(linter, rule, WithTexts(conversation, RuleInvariants.Shout)));
                break;
            case RuleInvariants.Rerun:
                VerifyRerun(linter, rule, conversation);
                break;
            case RuleInvariants.Fix:
                VerifyFix(linter, rule, conversation);
                break;
            default:
                throw new ArgumentException($"There is no invariant '{invariant}'; there are {string.Join(", ", RuleInvariants.Names)}.", nameof(invariant));
        }
    }

    private static void VerifyRerun(MessageLinter linter, Rule rule, Conversation conversation)
    {
        ImmutableArray<ThreadPlace> first = PlacesIn(linter, rule, conversation);
        var inParallel = new ImmutableArray<ThreadPlace>[RuleInvariants.ParallelRuns];
        Parallel.For(0, inParallel.Length, run => inParallel[run] = PlacesIn(linter, rule, conversation));
        foreach (ImmutableArray<ThreadPlace> places in inParallel)
            Compare(rule, RuleInvariants.Rerun, first, places);
    }

    private static void VerifyFix(MessageLinter linter, Rule rule, Conversation conversation)
    {
        foreach (Diagnostic finding in RuleVerifier.Lint(linter, conversation).Where(found => found.Descriptor == rule.Descriptor && found.Fix is { Safety: not FixSafety.Manual }))
        {
            Message repaired = conversation.Messages[finding.MessageIndex];
            Conversation after = WithTexts(conversation, message => ReferenceEquals(message, repaired) ? finding.Fix!.Apply(message.Text) : message.Text);
            ImmutableArray<ThreadPlace> places = PlacesIn(linter, rule, after);
            if (places.Any(place => place.MessageIndex == finding.MessageIndex))
                throw new RuleVerificationException($"{rule.Descriptor}: the fix '{finding.Fix!.Title}' does not take its finding away.\n  after: {TextExcerpt.Visible(after.Messages[finding.MessageIndex].Text)}");
            if (RuleVerifier.Lint(linter, after).FirstOrDefault(found => found.Severity >= Severity.Warning && !RuleVerifier.Lint(linter, conversation).Any(other => other.Id == found.Id)) is { } brought)
                throw new RuleVerificationException($"{rule.Descriptor}: the fix '{finding.Fix!.Title}' brings a finding of {brought.Id}.");
        }
    }

    private static ImmutableArray<ThreadPlace> PlacesIn(MessageLinter linter, Rule rule, Conversation conversation) =>
        [.. RuleVerifier.Lint(linter, conversation).Where(found => found.Descriptor == rule.Descriptor).Select(found => new ThreadPlace(found.MessageIndex, found.Span, found.Severity))];

    private static ImmutableArray<ThreadPlace> Shifted(Conversation conversation, ImmutableArray<ThreadPlace> places) =>
        [.. places.Select(place => place.Span is { Start: 0, Length: 0 } ? place : place with { Span = new TextSpan(place.Span.Start + RuleInvariants.PrefixOf(conversation.Messages[place.MessageIndex]).Length, place.Span.Length) })];

    private static void Compare(Rule rule, string invariant, ImmutableArray<ThreadPlace> expected, ImmutableArray<ThreadPlace> actual)
    {
        if (!expected.SequenceEqual(actual))
        {
            throw new RuleVerificationException($"{rule.Descriptor}: the invariant '{invariant}' does not hold for this conversation; if that is right, the example opts out of it under 'skip', with the reason.\n"
                + $"  expected: {string.Join("; ", expected)}\n  got:      {string.Join("; ", actual)}");
        }
    }

    private static Conversation WithTexts(Conversation conversation, Func<Message, string> text) => new(conversation.Messages.Select(message => MessageCopy.WithText(message, text(message))))
    {
        Id = conversation.Id,
        Events = conversation.Events,
        Status = conversation.Status,
        Marketplace = conversation.Marketplace,
        AsOf = conversation.AsOf,
    };

    /// <summary>What is compared of a finding in a conversation.</summary>
    private readonly record struct ThreadPlace(int MessageIndex, TextSpan Span, Severity Severity);
}
