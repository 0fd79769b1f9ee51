using BenchmarkDotNet.Attributes;

namespace MessageLint.Benchmarks;

/// <summary>Building the linter with the built-in rules, once the pack is read.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    [GlobalSetup]
    public void Setup()
    {
        if (Build().RuleSet.Rules.Length != RulePack.BuiltIn.Rules.Length)
            throw new InvalidOperationException("The linter lacks rules.");
    }

    [Benchmark]
    public MessageLinter Build() => MessageLinter.CreateBuilder().Build();
}
