using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Baseline;
using MessageLint.Benchmarks.Measuring;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks;

/// <summary>What 50, 200 and 1,000 phrases cost on clean messages. A thousand expressions in source would slow every build down, so here they are compiled at run time, which gives the same code.</summary>
public class GrowthBenchmarks
{
    private const int Count = 200;

    private readonly DiagnosticBuffer _buffer = new();
    private string[] _messages = [];
    private MessageLinter _linter = null!;
    private Regex[] _expressions = [];

    [Params(50, 200, 1_000)]
    public int Phrases { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        (string Id, string Phrase)[] rules = PhrasePack.Synthetic(Phrases);
        _linter = PhrasePack.Build(rules.Select(rule => (rule.Id, (string[])[rule.Phrase])));
        _expressions = [.. rules.Select(rule => SyntheticRegex.Of(rule.Phrase))];
        var generator = new MessageGenerator(20_260_314);
        _messages = generator.Clean(Count);
        (string Id, Regex Regex)[] pairs = [.. rules.Select((rule, i) => (rule.Id, _expressions[i]))];
        if (Contestants.AssertEqual(_linter, pairs, [.. rules.Select(rule => $"Please {rule.Phrase}, thank you.")]) != Phrases || Contestants.AssertEqual(_linter, pairs, _messages) != 0)
            throw new InvalidOperationException("Each phrase must be found where it stands, and nowhere else.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int CompiledRegexes() => Contestants.CountPairs(_expressions, _messages);

    [Benchmark(OperationsPerInvoke = Count)]
    public int MessageLint() => Contestants.CountPairs(_linter, _messages, _buffer);
}
