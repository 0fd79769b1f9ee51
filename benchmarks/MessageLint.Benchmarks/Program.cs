using BenchmarkDotNet.Running;
using MessageLint.Benchmarks.Baseline;
using MessageLint.Benchmarks.Measuring;

switch (args)
{
    case ["--quick"]:
        return QuickRun.Run(Console.Out);
    case ["--write-baseline"]:
        await File.WriteAllTextAsync(Path.Combine(Environment.CurrentDirectory, "benchmarks", "MessageLint.Benchmarks", "Baseline", "BaselineRules.g.cs"), BaselineWriter.Write()).ConfigureAwait(false);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
