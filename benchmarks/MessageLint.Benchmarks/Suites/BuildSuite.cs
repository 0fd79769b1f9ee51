using BenchmarkDotNet.Attributes;

namespace MessageLint.Benchmarks.Suites;

/// <summary>Building the linter with the built-in rules in a warm process.</summary>
public class BuildSuite : Suite
{
    [GlobalSetup]
    public void Setup() => Expect(Build().RuleSet.Rules.Length == RulePack.BuiltIn.Rules.Length, "the linter lacks rules.");

    [Benchmark]
    public MessageLinter Build() => MessageLinter.CreateBuilder().Build();
}
