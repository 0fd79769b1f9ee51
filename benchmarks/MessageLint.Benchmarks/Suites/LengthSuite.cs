using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Peers;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Suites;

/// <summary>Time for one clean English message by its length.</summary>
public class LengthSuite : Suite
{
    private readonly MessageLintUtf8 _utf8 = new(BenchmarkLinter.Default);
    private readonly MessageLintUtf16 _utf16 = new(BenchmarkLinter.Default);
    private Corpus _corpus = null!;

    [Params(80, 250, 1_000, 4_000)]
    public int Characters { get; set; } = 80;

    [GlobalSetup]
    public void Setup()
    {
        _corpus = new Corpora(BenchmarkLinter.Default).OfLength(Characters, Messages);
        Expect(Utf16() == 0 && Utf8() == 0, $"findings in clean messages of {Characters} characters.");
        double mean = _corpus.Messages.Average(message => message.Text.Length);
        Expect(mean > Characters * 0.7 && mean < Characters * 1.4, $"a mean of {mean:0} characters instead of {Characters}.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = DefaultMessages)]
    public int Utf8() => _utf8.Judge(_corpus, 0, _corpus.Count);

    [Benchmark(OperationsPerInvoke = DefaultMessages)]
    public int Utf16() => _utf16.Judge(_corpus, 0, _corpus.Count);
}
