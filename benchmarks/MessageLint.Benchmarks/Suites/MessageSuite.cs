using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Peers;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Suites;

/// <summary>Time for one message through both hot doors, by what the messages hold.</summary>
public class MessageSuite : Suite
{
    private readonly MessageLintUtf8 _utf8 = new(BenchmarkLinter.Default);
    private readonly MessageLintUtf16 _utf16 = new(BenchmarkLinter.Default);
    private Corpus _corpus = null!;

    [ParamsSource(nameof(Kinds))]
    public string Kind { get; set; } = "clean";

    public static IEnumerable<string> Kinds => NaturalTexts.AreInstalled ? ["clean", "dirty", "mixed", "natural", "non-Latin"] : ["clean", "dirty", "mixed", "non-Latin"];

    [GlobalSetup]
    public void Setup()
    {
        var corpora = new Corpora(BenchmarkLinter.Default);
        _corpus = Kind switch
        {
            "clean" => corpora.Clean(Messages),
            "dirty" => Corpora.Dirty(Messages),
            "mixed" => corpora.Mixed(Messages),
            "natural" => Corpora.Natural(Messages)!,
            _ => corpora.NonLatin(Messages),
        };
        int found = Utf16();
        Expect(Utf8() == found, "the doors differ.");
        Expect(Kind switch { "clean" or "non-Latin" => found == 0, "natural" => true, _ => found > 0 }, $"{found} findings in {_corpus}.");
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = DefaultMessages)]
    public int Utf8() => _utf8.Judge(_corpus, 0, _corpus.Count);

    [Benchmark(OperationsPerInvoke = DefaultMessages)]
    public int Utf16() => _utf16.Judge(_corpus, 0, _corpus.Count);
}
