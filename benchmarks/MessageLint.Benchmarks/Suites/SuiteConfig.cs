using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace MessageLint.Benchmarks.Suites;

/// <summary>Runs the suites in this process, with the runtime's default settings: the peers, the corpora and the built programs are found from here.</summary>
internal sealed class SuiteConfig : ManualConfig
{
    public SuiteConfig()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance));
        AddDiagnoser(MemoryDiagnoser.Default);
        AddLogger(ConsoleLogger.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddExporter(MarkdownExporter.GitHub);
    }
}

/// <summary>A suite counts before it measures: what finds nothing, or something else, is fast for the wrong reason.</summary>
public abstract class Suite
{
    /// <summary>How many messages a corpus has; the test that runs every count takes fewer.</summary>
    internal int Messages { get; set; } = DefaultMessages;

    internal const int DefaultMessages = 1_000;

    private protected static void Expect(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException($"The counts are wrong: {what}");
    }
}
