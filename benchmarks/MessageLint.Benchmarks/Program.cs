using BenchmarkDotNet.Running;
using MessageLint.Benchmarks.Measuring;
using MessageLint.Benchmarks.Peers;
using MessageLint.Benchmarks.Results;
using MessageLint.Benchmarks.Suites;

const string bound = "--bound";

if (args is ["--write-peers"])
{
    await File.WriteAllTextAsync(Path.Combine(Environment.CurrentDirectory, "benchmarks", "MessageLint.Benchmarks", "Peers", "PeerPatterns.g.cs"), PeerPatternWriter.Write()).ConfigureAwait(false);
    return 0;
}

if (!args.Contains("--quick") && !args.Contains("--full"))
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new SuiteConfig());
    return 0;
}

if (Programs.CanBind && !args.Contains(bound))
    return Programs.RunAgainOn(Programs.Cores - 1, [.. args, bound]);

BenchmarkReport report = new BarRun(args.Contains("--quick"), Console.Error).Run();
Console.WriteLine(ReportText.Page(report));
if (args.SkipWhile(argument => argument != "--save").Skip(1).FirstOrDefault() is { } folder)
{
    Directory.CreateDirectory(folder);
    await File.WriteAllTextAsync(Path.Combine(folder, "bars.json"), report.ToJson()).ConfigureAwait(false);
    await File.WriteAllTextAsync(Path.Combine(folder, "bars.md"), ReportText.Page(report)).ConfigureAwait(false);
}

bool holds = report.Bars.All(bar => bar.IsMet) && report.Agreement is { IsMet: true };
return args.Contains("--check") && !holds ? 1 : 0;
