using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Peers;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Suites;

/// <summary>Time for one message of the mixed corpus, MessageLint and each peer that is installed.</summary>
public class PeerSuite : Suite
{
    private static readonly Lazy<Contestant[]> All = new(() => [new MessageLintUtf8(BenchmarkLinter.Default), new MessageLintUtf16(BenchmarkLinter.Default), .. new PeerSet().All]);

    private Corpus _corpus = null!;
    private Contestant _contestant = null!;

    [ParamsSource(nameof(Names))]
    public string Contestant { get; set; } = "";

    public static IEnumerable<string> Names => All.Value.Select(contestant => contestant.Name);

    [GlobalSetup]
    public void Setup()
    {
        _corpus = new Corpora(BenchmarkLinter.Default).Mixed(Messages);
        _contestant = All.Value.Single(contestant => contestant.Name == Contestant);
        int count = Judge();
        Expect(count > 0 && count == Judge(), $"{Contestant} counts {count}, and then {Judge()}.");
    }

    [Benchmark(OperationsPerInvoke = DefaultMessages)]
    public int Judge() => _contestant.Judge(_corpus, 0, _corpus.Count);
}
