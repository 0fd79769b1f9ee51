using MessageLint.Internals.Running;
using MessageLint.Testing;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Testing;

/// <summary>Each invariant must catch the rule that breaks it, and leave the others alone.</summary>
public class RuleInvariantsTests
{
    private static readonly DiagnosticDescriptor Descriptor = TestRules.Descriptor();
    private static int _calls;

    [Fact]
    public void A_sound_rule_passes_all()
    {
        foreach (string invariant in RuleInvariants.Names)
            Verify(ReportWhere(static (in TokenContext context) => context.TokenText.Equals("call", StringComparison.OrdinalIgnoreCase)), invariant, TestRules.Bad("Please [|call|]"));
    }

    [Fact]
    public void Prefix_catches_a_rule_that_looks_at_positions() =>
        AssertOnlyFails(RuleInvariants.Prefix, ReportWhere(static (in TokenContext context) => context.Token.Span.Start == 7));

    [Fact]
    public void Shouting_catches_a_rule_that_looks_at_case() =>
        AssertOnlyFails(RuleInvariants.Shouting, ReportWhere(static (in TokenContext context) => context.TokenText is "call"));

    [Fact]
    public void Rerun_catches_a_rule_with_a_memory() =>
        Assert.Contains("'rerun' does not hold", FailureOf(ReportWhere(static (in TokenContext context) => context.Index == 1 && Interlocked.Increment(ref _calls) % 3 != 0), RuleInvariants.Rerun), StringComparison.Ordinal);

    [Fact]
    public void Fix_catches_a_fix_that_leaves_its_finding() =>
        Assert.Contains("does not take its finding away", FailureOf(FixWith("call now"), RuleInvariants.Fix), StringComparison.Ordinal);

    [Fact]
    public void Fix_catches_a_fix_that_brings_another_finding() =>
        Assert.Contains("brings a finding of TT0002", FailureOf(FixWith("ring"), RuleInvariants.Fix), StringComparison.Ordinal);

    [Fact]
    public void Fix_accepts_a_fix_that_repairs() => Verify(FixWith("write"), RuleInvariants.Fix, TestRules.Bad("Please [|call|] and [|call|] again"));

    [Fact]
    public void An_example_opts_out_by_name() =>
        Verify(ReportWhere(static (in TokenContext context) => context.TokenText is "call"), RuleInvariants.Shouting, TestRules.Bad("Please [|call|]", RuleInvariants.Shouting));

    [Fact]
    public void An_example_cannot_opt_out_of_what_does_not_exist() =>
        Assert.Contains("'yelling', which is no invariant", FailureOf(FixWith("write"), RuleInvariants.Fix, TestRules.Bad("Please [|call|]", "yelling")), StringComparison.Ordinal);

    [Fact]
    public void A_name_that_does_not_exist_is_refused() => Assert.Throws<ArgumentException>(() => Verify(FixWith("write"), "yelling", TestRules.Bad("[|call|]")));

    private static void AssertOnlyFails(string broken, MessageLinter linter)
    {
        foreach (string invariant in RuleInvariants.Names.Remove(broken))
            Verify(linter, invariant, TestRules.Bad("Please [|call|]"));
        Assert.Contains($"'{broken}' does not hold", FailureOf(linter, broken), StringComparison.Ordinal);
    }

    private static string FailureOf(MessageLinter linter, string invariant, RuleExample? example = null) =>
        Assert.Throws<RuleVerificationException>(() => Verify(linter, invariant, example ?? TestRules.Bad("Please [|call|]"))).Message;

    private static void Verify(MessageLinter linter, string invariant, RuleExample example) => RuleInvariants.Verify(linter, TestRules.RuleOf(Descriptor), example, invariant);

    private static MessageLinter ReportWhere(Condition condition) => TestRules.WordLinter(Descriptor, (in TokenContext context) =>
    {
        if (condition(context))
            context.Report(Descriptor, context.Token.Span);
    });

    private static MessageLinter FixWith(string replacement)
    {
        DiagnosticDescriptor other = TestRules.Descriptor("TT0002");
        return MessageLinter.CreateBuilder().WithoutBuiltInRules()
            .AddAnalyzer(new WordAnalyzer(Descriptor, (in TokenContext context) =>
            {
                if (context.TokenText is "call")
                    context.Report(Descriptor, new Finding(context.Token.Span, Fix: new FixPlan(context.Token.Span, replacement, "Say it otherwise", FixSafety.Suggested)));
            }))
            .AddAnalyzer(new WordAnalyzer(other, (in TokenContext context) =>
            {
                if (context.TokenText is "ring")
                    context.Report(other, context.Token.Span);
            }))
            .Build();
    }

    private delegate bool Condition(in TokenContext context);
}
