using System.Collections.Immutable;
using System.Text;

namespace MessageLint.Testing;

/// <summary>Proves rules against their examples. Belongs to no test framework: what fails throws <see cref="RuleVerificationException"/>.</summary>
/// <example><code>
/// RuleVerifier.VerifyPack(RulePack.Load("house-rules"));                             // every example of every rule, and the invariants
/// RuleVerifier.Verify(linter, "ML1002", "Please call [|+1 (415) 555-0132|] today."); // one text
/// </code></example>
public static class RuleVerifier
{
    /// <summary>Proves that a rule does what one of its examples says: on a bad one it reports exactly the marked places, on a good one no warning and no error.</summary>
    /// <param name="linter">A linter that has the rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="example">One of <see cref="Rule.Bad"/> or <see cref="Rule.Good"/>.</param>
    /// <exception cref="RuleVerificationException">The rule does something else.</exception>
    public static void Verify(MessageLinter linter, Rule rule, RuleExample example)
    {
        ArgumentNullException.ThrowIfNull(linter);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(example);
        if (example.IsBad && example.Spans.IsEmpty)
            throw new RuleVerificationException($"{rule.Descriptor}: the bad example '{example.Message.Text}' marks nothing; without a mark it proves nothing.");
        if (example.Conversation is { } conversation)
        {
            VerifyConversation(linter, rule, example, conversation);
            return;
        }

        ImmutableArray<Diagnostic> found = Lint(linter, example.Message);
        IEnumerable<Diagnostic> ofRule = found.Where(diagnostic => diagnostic.Descriptor == rule.Descriptor);
        if (!example.IsBad)
            ofRule = ofRule.Where(diagnostic => diagnostic.Severity >= Severity.Warning);
        string expectation = example.IsBad ? "does not report exactly what its bad example marks" : "reports on its good example";
        Compare(rule.Descriptor, expectation, example.Message, example.Spans, [.. ofRule.Select(diagnostic => diagnostic.Span)], found);
    }

    /// <summary>Proves what a rule reports on one text, given with markup.</summary>
    /// <param name="linter">A linter that has the rule.</param>
    /// <param name="rule">Id or name of the rule that <c>[|…|]</c> means, for example <c>ML1002</c>.</param>
    /// <param name="markup">The text; without a mark of the rule it must report nothing. See <see cref="RuleMarkup"/>.</param>
    /// <param name="message">Makes the message from the text; <see langword="null"/>: a seller's public message on the default marketplace.</param>
    /// <exception cref="RuleVerificationException">The rule, or another one that the markup names, reports something else.</exception>
    /// <exception cref="FormatException">The markup is wrong.</exception>
    public static void Verify(MessageLinter linter, string rule, string markup, Func<string, Message>? message = null)
    {
        ArgumentNullException.ThrowIfNull(linter);
        ArgumentNullException.ThrowIfNull(rule);
        MarkedText marked = RuleMarkup.Parse(markup);
        Message linted = message is null ? new Message(marked.Text) : message(marked.Text);
        ImmutableArray<Diagnostic> found = Lint(linter, linted);
        foreach (string name in marked.Spans.Select(mark => mark.Rule ?? rule).Append(rule).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            DiagnosticDescriptor descriptor = Find(linter, name);
            ImmutableArray<TextSpan> reported = [.. found.Where(diagnostic => diagnostic.Descriptor == descriptor).Select(diagnostic => diagnostic.Span)];
            Compare(descriptor, "does not report exactly what the markup says", linted, marked.SpansOf(descriptor, RuleName.Is(descriptor, rule)), reported, found);
        }
    }

    /// <summary>Proves what a text becomes when the fix of its one marked finding is applied.</summary>
    /// <param name="linter">A linter that has the rule.</param>
    /// <param name="rule">Id or name of the rule, for example <c>ML1002</c>.</param>
    /// <param name="markup">The text with one mark. See <see cref="RuleMarkup"/>.</param>
    /// <param name="expected">The text afterwards.</param>
    /// <param name="message">Makes the message from the text; <see langword="null"/>: a seller's public message on the default marketplace.</param>
    /// <exception cref="RuleVerificationException">The rule reports something else, offers no fix, or the fix gives another text.</exception>
    public static void VerifyFix(MessageLinter linter, string rule, string markup, string expected, Func<string, Message>? message = null)
    {
        ArgumentNullException.ThrowIfNull(expected);
        Verify(linter, rule, markup, message);
        string text = RuleMarkup.Parse(markup).Text;
        Diagnostic[] ofRule = [.. Lint(linter, message is null ? new Message(text) : message(text)).Where(diagnostic => RuleName.Is(diagnostic.Descriptor, rule))];
        if (ofRule is not [{ } finding])
            throw new RuleVerificationException($"{rule}: a fix is proved on a text with one finding; '{TextExcerpt.Visible(text)}' has {ofRule.Length}.");
        MessageFix fix = finding.Fix ?? throw new RuleVerificationException($"{finding.Descriptor} offers no fix for {SpanComparison.Quote(text, finding.Span)}.");
        string actual = fix.Apply(text);
        if (!string.Equals(actual, expected, StringComparison.Ordinal))
            throw new RuleVerificationException($"{finding.Descriptor}: its fix '{fix.Title}' gives another text\n  expected: {TextExcerpt.Visible(expected)}\n  got:      {TextExcerpt.Visible(actual)}");
    }

    /// <summary>Proves every example of every rule of a pack that detects, and the invariants that come with each (see <see cref="RuleInvariants"/>).</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="builder">What the linter is built from; the pack is added unless the builder has the built-in rules and the pack is those. <see langword="null"/>: the built-in rules and the pack.</param>
    /// <exception cref="RuleVerificationException">Some example fails; the message shows all that do.</exception>
    /// <exception cref="RuleFormatException">The pack does not compile.</exception>
    public static void VerifyPack(RulePack pack, MessageLinterBuilder? builder = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        builder ??= MessageLinter.CreateBuilder();
        if (pack != RulePack.BuiltIn)
            builder.AddRules(pack);
        MessageLinter linter = builder.Build();
        var failures = new List<string>();
        foreach (Rule rule in pack.Rules.Where(rule => rule.Status != RuleStatus.Planned))
        {
            foreach (RuleExample example in rule.Bad.Concat(rule.Good))
            {
                Attempt(() => Verify(linter, rule, example));
                foreach (string invariant in RuleInvariants.Names)
                    Attempt(() => RuleInvariants.Verify(linter, rule, example, invariant));
            }
        }

        if (failures.Count > 0)
            throw new RuleVerificationException($"{pack}: {failures.Count} checks failed.\n\n{string.Join("\n\n", failures)}");

        void Attempt(Action check)
        {
            try
            {
                check();
            }
            catch (RuleVerificationException failure)
            {
                failures.Add(failure.Message);
            }
        }
    }

    internal static ImmutableArray<Diagnostic> Lint(MessageLinter linter, Message message)
    {
        LintResult result = linter.Lint(message);
        return result.IsComplete
            ? result.Diagnostics
            : throw new RuleVerificationException($"The result for '{TextExcerpt.Visible(message.Text)}' is not complete: {string.Join("; ", result.Diagnostics)}");
    }

    internal static ImmutableArray<Diagnostic> Lint(MessageLinter linter, Conversation conversation)
    {
        LintResult result = linter.Lint(conversation);
        return result.IsComplete
            ? result.Diagnostics
            : throw new RuleVerificationException($"The result for {conversation} is not complete: {string.Join("; ", result.Diagnostics)}");
    }

    /// <summary>A bad conversation has its findings where the marks are and nowhere else; a good one has no warning and no error in any message.</summary>
    private static void VerifyConversation(MessageLinter linter, Rule rule, RuleExample example, Conversation conversation)
    {
        ImmutableArray<Diagnostic> found = Lint(linter, conversation);
        string expectation = example.IsBad ? "does not report exactly what its bad example marks" : "reports on its good example";
        for (int i = 0; i < conversation.Messages.Length; i++)
        {
            Message message = conversation.Messages[i];
            ImmutableArray<Diagnostic> here = [.. found.Where(diagnostic => diagnostic.MessageIndex == i)];
            IEnumerable<Diagnostic> ofRule = here.Where(diagnostic => diagnostic.Descriptor == rule.Descriptor && (example.IsBad || diagnostic.Severity >= Severity.Warning));
            Compare(rule.Descriptor, expectation, message, ReferenceEquals(message, example.Message) ? example.Spans : [], [.. ofRule.Select(diagnostic => diagnostic.Span)], here);
        }
    }

    private static DiagnosticDescriptor Find(MessageLinter linter, string rule) =>
        linter.RuleSet.FindDescriptor(rule) ?? throw new RuleVerificationException($"The linter has no rule '{rule}', neither in its packs nor in its analyzers.");

    private static void Compare(DiagnosticDescriptor rule, string expectation, Message message, IReadOnlyList<TextSpan> expected, IReadOnlyList<TextSpan> actual, ImmutableArray<Diagnostic> found)
    {
        if (SpanComparison.Describe(message.Text, expected, actual) is not { } difference)
            return;
        var failure = new StringBuilder($"{rule} {expectation} (on {message.Marketplace ?? "the default marketplace"}):\n").Append(difference);
        failure.Append("  text: ").Append(TextExcerpt.Visible(message.Text)).Append('\n');
        failure.Append(found.IsEmpty ? "  no rule reports anything" : "  everything reported:");
        foreach (Diagnostic diagnostic in found)
            failure.Append($"\n    {SeverityNames.Of(diagnostic.Severity)} {diagnostic.Descriptor} {SpanComparison.Quote(message.Text, diagnostic.Span)}");
        throw new RuleVerificationException(failure.ToString());
    }
}
