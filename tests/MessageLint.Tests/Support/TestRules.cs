using System.Collections.Frozen;
using System.Collections.Immutable;
using MessageLint.Testing;

namespace MessageLint.Tests.Support;

/// <summary>Linters and rules that several tests need.</summary>
internal static class TestRules
{
    private static readonly Lazy<MessageLinter> BuiltInLinter = new(() => MessageLinter.CreateBuilder().Build());

    /// <summary>The built-in rules on all marketplaces, as users get them.</summary>
    public static MessageLinter BuiltIn => BuiltInLinter.Value;

    /// <summary>All examples of the built-in rules that detect.</summary>
    public static IEnumerable<(Rule Rule, RuleExample Example)> Examples =>
        from rule in RulePack.BuiltIn.Rules
        where rule.Status == RuleStatus.Stable
        from example in rule.Bad.Concat(rule.Good)
        select (rule, example);

    public static DiagnosticDescriptor Descriptor(string id = "TT0001", Severity severity = Severity.Warning) =>
        new(id, $"test-{id.ToLowerInvariant()}", RuleFamily.Custom, severity, "A test", "Says '{match}'.", "Tests need a rule.", "Nothing.");

    public static Rule RuleOf(DiagnosticDescriptor descriptor, params ReadOnlySpan<RuleExample> bad) =>
        new(descriptor, RuleStatus.Stable, FrozenDictionary<string, Severity>.Empty, [.. bad], [], [], [], [], "test.json");

    public static RuleExample Bad(string markup, params ReadOnlySpan<string> skip) => ExampleOf(markup, isBad: true, skip);

    public static RuleExample Good(string text) => ExampleOf(text, isBad: false);

    /// <summary>A linter whose only rule is code that looks at each word.</summary>
    public static MessageLinter WordLinter(DiagnosticDescriptor descriptor, TokenAction action) =>
        MessageLinter.CreateBuilder().WithoutBuiltInRules().AddAnalyzer(new WordAnalyzer(descriptor, action)).Build();

    private static RuleExample ExampleOf(string markup, bool isBad, params ReadOnlySpan<string> skip)
    {
        MarkedText marked = RuleMarkup.Parse(markup);
        var skipped = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string name in skip)
            skipped[name] = "the test says so";
        return new RuleExample(new Message(marked.Text), isBad, [.. marked.Spans.Select(mark => mark.Span)], skipped.ToFrozenDictionary(StringComparer.Ordinal), note: null);
    }
}

/// <summary>A rule in code that looks at each word.</summary>
internal sealed class WordAnalyzer(DiagnosticDescriptor descriptor, TokenAction action) : MessageAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [descriptor];

    public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(action, TokenKind.Word);
}
