using MessageLint.Testing;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Rules;

/// <summary>Every example of every rule is a test, and so are the invariants that come with it.</summary>
public class RuleExampleTests
{
    public static TheoryData<string, string, int> Examples
    {
        get
        {
            var rows = new TheoryData<string, string, int>();
            foreach (Rule rule in RulePack.BuiltIn.Rules.Where(rule => rule.Status == RuleStatus.Stable))
            {
                for (int i = 0; i < rule.Bad.Length; i++)
                    rows.Add(rule.Descriptor.Id, "bad", i);
                for (int i = 0; i < rule.Good.Length; i++)
                    rows.Add(rule.Descriptor.Id, "good", i);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_holds(string id, string kind, int index)
    {
        (Rule rule, RuleExample example) = Find(id, kind, index);
        RuleVerifier.Verify(TestRules.BuiltIn, rule, example);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Prefix_shifts_and_changes_nothing_else(string id, string kind, int index) => VerifyInvariant(id, kind, index, RuleInvariants.Prefix);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Shouting_changes_nothing(string id, string kind, int index) => VerifyInvariant(id, kind, index, RuleInvariants.Shouting);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Runs_agree(string id, string kind, int index) => VerifyInvariant(id, kind, index, RuleInvariants.Rerun);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Fix_removes_its_finding_and_adds_none(string id, string kind, int index) => VerifyInvariant(id, kind, index, RuleInvariants.Fix);

    [Fact]
    public void Every_rule_has_good_and_bad_examples() =>
        Assert.All(RulePack.BuiltIn.Rules.Where(rule => rule.Descriptor.Family != RuleFamily.Engine), rule =>
        {
            Assert.NotEmpty(rule.Bad);
            Assert.NotEmpty(rule.Good);
        });

    [Fact]
    public void Every_opt_out_says_why() =>
        Assert.All(TestRules.Examples.SelectMany(pair => pair.Example.SkippedInvariants), skip => Assert.False(string.IsNullOrWhiteSpace(skip.Value)));

    private static void VerifyInvariant(string id, string kind, int index, string invariant)
    {
        (Rule rule, RuleExample example) = Find(id, kind, index);
        RuleInvariants.Verify(TestRules.BuiltIn, rule, example, invariant);
    }

    private static (Rule Rule, RuleExample Example) Find(string id, string kind, int index)
    {
        Rule rule = RulePack.BuiltIn.Rules.Single(rule => rule.Descriptor.Id.Equals(id, StringComparison.Ordinal));
        return (rule, kind is "bad" ? rule.Bad[index] : rule.Good[index]);
    }
}
