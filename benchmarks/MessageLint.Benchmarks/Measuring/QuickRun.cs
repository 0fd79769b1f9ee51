using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using MessageLint.Benchmarks.Baseline;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Measuring;

/// <summary>Medians of interleaved rounds in under a minute: enough to see a ratio, on a machine that does other things too.</summary>
internal static class QuickRun
{
    private const int Rounds = 9;
    private const double LeastRatioOnCleanMessages = 20;

    /// <summary>Prints a table and checks the bar.</summary>
    /// <returns>0; 1 if clean messages are not judged at least 20 times as fast as by the expressions.</returns>
    public static int Run(TextWriter output)
    {
        output.WriteLine($"Processor: {Processor()}, {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}");
        output.WriteLine($"Rules: {BaselineRules.All.Length} with {BaselineRules.All.Sum(rule => rule.Phrases.Length)} phrases against one source-generated regular expression a rule; {RulePack.BuiltIn}");
        output.WriteLine();
        output.WriteLine("| messages | units a message | pairs found | regexes, µs | MessageLint, µs | MB/s (UTF-8) | ratio | all built-in rules, µs |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|");
        MessageLinter linter = PhrasePack.Build(BaselineRules.All.Select(rule => (rule.Id, rule.Phrases)));
        MessageLinter builtIn = MessageLinter.CreateBuilder().Build();
        Regex[] expressions = [.. BaselineRules.All.Select(rule => rule.Regex)];
        double cleanRatio = 0;
        foreach (string kind in (string[])["clean", "dirty", "non-latin"])
        {
            var generator = new MessageGenerator(20_260_314);
            string[] messages = kind switch { "clean" => generator.Clean(300), "dirty" => generator.Dirty(300), _ => generator.NonLatin(300) };
            int pairs = Contestants.AssertEqual(linter, [.. BaselineRules.All.Select(rule => (rule.Id, rule.Regex))], messages);
            var buffer = new DiagnosticBuffer();
            double[] medians = Medians(messages.Length, () => Contestants.CountPairs(expressions, messages), () => Contestants.CountPairs(linter, messages, buffer), () => Contestants.CountPairs(builtIn, messages, buffer));
            double bytes = messages.Average(System.Text.Encoding.UTF8.GetByteCount);
            double ratio = medians[0] / medians[1];
            if (kind is "clean")
                cleanRatio = ratio;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {kind} | {messages.Average(message => message.Length):0} | {pairs} | {medians[0]:0.0} | {medians[1]:0.00} | {bytes / medians[1]:0} | {ratio:0.0} | {medians[2]:0.00} |"));
        }

        output.WriteLine();
        output.WriteLine("| phrases | regexes compiled at run time, µs | MessageLint, µs | ratio |");
        output.WriteLine("|---:|---:|---:|---:|");
        string[] clean = new MessageGenerator(20_260_314).Clean(100);
        foreach (int count in (int[])[50, 200, 1_000])
        {
            (string Id, string Phrase)[] rules = PhrasePack.Synthetic(count);
            MessageLinter synthetic = PhrasePack.Build(rules.Select(rule => (rule.Id, (string[])[rule.Phrase])));
            Regex[] compiled = [.. rules.Select(rule => SyntheticRegex.Of(rule.Phrase))];
            Contestants.AssertEqual(synthetic, [.. rules.Select((rule, i) => (rule.Id, compiled[i]))], [.. clean, .. rules.Select(rule => $"Please {rule.Phrase}.")]);
            var buffer = new DiagnosticBuffer();
            double[] medians = Medians(clean.Length, () => Contestants.CountPairs(compiled, clean), () => Contestants.CountPairs(synthetic, clean, buffer));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {count:N0} | {medians[0]:0.0} | {medians[1]:0.00} | {medians[0] / medians[1]:0.0} |"));
        }

        output.WriteLine();
        double build = Medians(1, () => MessageLinter.CreateBuilder().Build().RuleSet.Rules.Length)[0];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Building the linter with the built-in rules: {build / 1_000:0} ms."));
        bool holds = cleanRatio >= LeastRatioOnCleanMessages;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Clean messages are judged {cleanRatio:0.0} times as fast as by the expressions; the bar of {LeastRatioOnCleanMessages:0} {(holds ? "holds" : "does NOT hold")}."));
        return holds ? 0 : 1;
    }

    /// <summary>Microseconds for one message, by contestant. Rounds are interleaved, so that a disturbance of the machine meets all of them.</summary>
    private static double[] Medians(int messages, params Func<int>[] contestants)
    {
        double[][] times = [.. contestants.Select(_ => new double[Rounds])];
        int[] repeats = [.. contestants.Select(Repeats)];
        for (int round = 0; round < Rounds; round++)
        {
            for (int i = 0; i < contestants.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                for (int repeat = 0; repeat < repeats[i]; repeat++)
                    contestants[i]();
                times[i][round] = Stopwatch.GetElapsedTime(start).TotalMicroseconds / repeats[i] / messages;
            }
        }

        return [.. times.Select(rounds => rounds.Order().ElementAt(Rounds / 2))];
    }

    /// <summary>How often a contestant runs in a round of a tenth of a second, once its code is optimised.</summary>
    private static int Repeats(Func<int> contestant)
    {
        long start = Stopwatch.GetTimestamp();
        int runs = 0;
        while (Stopwatch.GetElapsedTime(start).TotalMilliseconds < 400)
        {
            contestant();
            runs++;
        }

        return Math.Max(1, runs / 4);
    }

    private static string Processor()
    {
        const string cpuInfo = "/proc/cpuinfo";
        string? line = File.Exists(cpuInfo) ? File.ReadLines(cpuInfo).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
