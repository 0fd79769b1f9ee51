using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Suites;

/// <summary>Time for one clean message by the number of phrases.</summary>
public class GrowthSuite : Suite
{
    private readonly DiagnosticBuffer _buffer = new();
    private MessageLinter _linter = null!;
    private string[] _messages = [];

    [Params(50, 200, 1_000)]
    public int Phrases { get; set; } = 50;

    [GlobalSetup]
    public void Setup()
    {
        (string Id, string Phrase)[] rules = PhrasePack.Synthetic(Phrases);
        _linter = PhrasePack.Build(rules.Select(rule => (rule.Id, (string[])[rule.Phrase])));
        var generator = new MessageGenerator(Corpora.CleanSeed);
        _messages = [.. Enumerable.Range(0, Messages).Select(_ => generator.Next().Text)];
        foreach ((_, string phrase) in rules)
            Expect(Count($"Please {phrase}, thank you.") == 1, $"'{phrase}' has {_buffer.Count} findings: {string.Join(' ', _buffer.Records.ToArray())}");
        Expect(MessageLint() == 0, "a phrase is found where it does not stand.");
    }

    [Benchmark(OperationsPerInvoke = DefaultMessages)]
    public int MessageLint() => _messages.Sum(Count);

    private int Count(string text)
    {
        _linter.Lint(text, new MessageFacts { Marketplace = "generic" }, _buffer);
        return _buffer.Count;
    }
}
