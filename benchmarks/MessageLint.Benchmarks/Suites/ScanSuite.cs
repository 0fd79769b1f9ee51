using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Measuring;
using MessageLint.Benchmarks.Peers;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Suites;

/// <summary><c>messagelint scan</c> over 20 MB of messages in NDJSON, from start to end.</summary>
public class ScanSuite : Suite
{
    private const double Bytes = 20_000 * DefaultMessages;

    private ScanRates.NdjsonFile _file = null!;

    [Params(1, 2)]
    public int Jobs { get; set; } = 1;

    [GlobalSetup]
    public void Setup()
    {
        Corpus corpus = new Corpora(BenchmarkLinter.Default).Mixed(Messages);
        _file = new ScanRates.NdjsonFile(corpus, Bytes / DefaultMessages * Messages);
        Scan();
        long expected = new MessageLintUtf8(BenchmarkLinter.Default).Judge(corpus, 0, corpus.Count) * (_file.TextBytes / corpus.Bytes);
        int found = File.ReadLines(_file.Output).Count();
        Expect(found == expected, $"the scan finds {found}, the linter {expected}.");
    }

    [GlobalCleanup]
    public void Cleanup() => _file.Delete();

    [Benchmark]
    public double Scan() => Programs.Run(Programs.AllCores, Programs.Command, _file.Arguments(Jobs), "", code => code == 0).Seconds;
}
