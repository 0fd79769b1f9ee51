using BenchmarkDotNet.Attributes;
using MessageLint.Benchmarks.Measuring;

namespace MessageLint.Benchmarks.Suites;

/// <summary>Fresh processes from start to end.</summary>
public class StartSuite : Suite
{
    private const int Tries = 5;

    [GlobalSetup]
    public void Setup()
    {
        // On a machine that is busy with other things the hook may run into its own time limit, and then it rightly blocks.
        string answer = "";
        for (int i = 0; i < Tries && !StartTimes.IsAllowed(answer); i++)
            StartTimes.Ask(out answer);
        Expect(StartTimes.IsAllowed(answer), $"the hook answers {answer}");
        Expect(LinterReady() > 0, "the linter took no time.");
    }

    [Benchmark(Baseline = true)]
    public double EmptyProgram() => Programs.Run(Programs.AllCores, Programs.Empty, [], "", code => code == 0).Seconds;

    [Benchmark]
    public double LinterReady() => Programs.Run(Programs.AllCores, Programs.LinterReady, [], "", code => code == 0).Seconds;

    [Benchmark]
    public double Hook() => StartTimes.Ask(out _);
}
