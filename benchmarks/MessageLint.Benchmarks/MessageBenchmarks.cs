using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Baseline;
using MessageLint.Benchmarks.Measuring;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks;

/// <summary>Time for one message, on clean, dirty and non-Latin ones.</summary>
[MemoryDiagnoser]
public class MessageBenchmarks
{
    private const int Count = 1_000;

    private readonly DiagnosticBuffer _buffer = new();
    private string[] _messages = [];
    private MessageLinter _linter = null!;
    private MessageLinter _builtIn = null!;
    private Regex[] _expressions = [];
    private int _pairs;

    [Params("clean", "dirty", "non-latin")]
    public string Messages { get; set; } = "clean";

    [GlobalSetup]
    public void Setup()
    {
        var generator = new MessageGenerator(20_260_314);
        _messages = Messages switch
        {
            "clean" => generator.Clean(Count),
            "dirty" => generator.Dirty(Count),
            _ => generator.NonLatin(Count),
        };
        _linter = PhrasePack.Build(BaselineRules.All.Select(rule => (rule.Id, rule.Phrases)));
        _builtIn = MessageLinter.CreateBuilder().Build();
        _expressions = [.. BaselineRules.All.Select(rule => rule.Regex)];
        _pairs = Contestants.AssertEqual(_linter, [.. BaselineRules.All.Select(rule => (rule.Id, rule.Regex))], _messages);
        if (Messages is "dirty" != _pairs > 0)
            throw new InvalidOperationException($"{_pairs} findings in {Messages} messages.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int SourceGeneratedRegexes() => Contestants.CountPairs(_expressions, _messages);

    [Benchmark(OperationsPerInvoke = Count)]
    public int MessageLintSameRules() => Contestants.CountPairs(_linter, _messages, _buffer);

    [Benchmark(OperationsPerInvoke = Count)]
    public int MessageLintBuiltInRules() => Contestants.CountPairs(_builtIn, _messages, _buffer);
}
