using MessageLint.Benchmarks.Peers;
using MessageLint.Benchmarks.Results;
using MessageLint.Benchmarks.Texts;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Benchmarks;

/// <summary>The fixed set of the peers, and that MessageLint finds what they find.</summary>
public class PeerTests
{
    [Fact]
    public void The_source_generated_expressions_are_those_of_the_table()
    {
        string written = File.ReadAllText(Path.Combine(Repository.Root, "benchmarks", "MessageLint.Benchmarks", "Peers", "PeerPatterns.g.cs"));

        Assert.Equal(PeerPatternWriter.Write(), written.ReplaceLineEndings("\n"));
        Assert.Equal(66, PeerRules.Patterns.Length);
        Assert.Equal(400, PeerRules.Phrases.Length);
    }

    [Fact]
    public void The_map_names_every_rule_of_the_peers_once_and_rules_that_exist()
    {
        RuleMap map = RuleMap.Load();

        Assert.Equal(PeerRules.Ids.Order(StringComparer.Ordinal), map.Shared.SelectMany(shared => shared.Peers).Concat(map.NotShared.SelectMany(rules => rules.Peers)).Order(StringComparer.Ordinal));
        Assert.All(map.Shared.SelectMany(shared => shared.Rules), rule => Assert.Contains(TestRules.BuiltIn.RuleSet.Rules, known => known.Descriptor.Id == rule));
        Assert.All(map.Shared, shared => Assert.NotEmpty(shared.Why));
        Assert.All(map.NotShared, rules => Assert.NotEmpty(rules.Why));
    }

    [Fact]
    public void MessageLint_finds_what_the_peers_agree_on()
    {
        using var peers = new PeerSet();

        AgreementResult agreement = Agreement.Compare(peers, BenchmarkLinter.Default, Corpora.Dirty(600).Messages, []);

        Assert.InRange(agreement.Pairs, 600, int.MaxValue);
        Assert.True(agreement.IsMet, $"{agreement.Found} of {agreement.Pairs} pairs; missed: {string.Join("; ", agreement.Missed.Select(missed => $"{missed.PeerRule} in '{missed.Sentence}'"))}");
    }

    [Fact]
    public void The_same_seed_writes_the_same_messages()
    {
        Assert.Equal(Corpora.Dirty(50).Hash, Corpora.Dirty(50).Hash);
        Assert.All(Corpora.Dirty(50).Messages, message => Assert.Contains(message.Planted!, message.Text, StringComparison.Ordinal));
    }
}
