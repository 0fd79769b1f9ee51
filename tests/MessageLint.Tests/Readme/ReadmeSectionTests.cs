using System.Text;
using MessageLint.Benchmarks.Results;
using MessageLint.Formats;
using MessageLint.Tests.Cli;
using MessageLint.Tests.Formats;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Readme;

/// <summary>The generated sections of the README: the output of its first command, the table of rules, and that of speeds.</summary>
public class ReadmeSectionTests
{
    private const string Measured = "amd-epyc-family26";
    private const string Sample = "src/MessageLint.Cli/Samples/messages.ndjson";

    [Fact]
    public void The_first_command_prints_what_the_readme_shows()
    {
        CommandRun run = CommandRun.Of("scan", Path.Combine(Repository.Root, Sample), "--input-format", "ndjson");

        Assert.Equal(1, run.ExitCode);
        HoldSection("scan", $"```text\n{run.Output.ReplaceLineEndings("\n").Replace(Repository.Root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).TrimEnd('\n')}\n```\n");
    }

    [Fact]
    public void The_table_of_rules_says_what_the_rules_say()
    {
        var table = new StringBuilder("\n| rule | name | what | amazon | ebay | |\n|---|---|---|---|---|---|\n");
        CompiledRuleSet rules = TestRules.BuiltIn.RuleSet;
        foreach (Rule rule in rules.Rules.Where(rule => rule.Descriptor.Family != RuleFamily.Engine))
        {
            DiagnosticDescriptor descriptor = rule.Descriptor;
            table.Append($"| {descriptor.Id} | {descriptor.Name} | {descriptor.Title} | {SeverityNames.Of(rules.SeverityOf(descriptor, "amazon"))} | {SeverityNames.Of(rules.SeverityOf(descriptor, "ebay"))} | {(rule.Status == RuleStatus.Planned ? "planned" : "")} |\n");
        }

        HoldSection("rules", table.Append('\n').ToString());
    }

    [Fact]
    public void The_table_of_formats_says_what_its_samples_prove()
    {
        var table = new StringBuilder("\n| system | `--input-format` | what is read | what is told apart |\n|---|---|---|---|\n");
        foreach (FormatRow row in FormatTable.Rows)
        {
            foreach (FormatCell cell in row.Read.Concat(row.ToldApart))
            {
                using FileStream sample = File.OpenRead(Reading.Fixture(cell.Sample));
                Assert.True(cell.Holds([.. MessageReader.Create(row.Format, new ReaderOptions { FileName = cell.Sample }).Read(sample)]), $"{row.System}, {cell.Sample}: {cell.Words}");
            }

            table.Append($"| {row.System} | `{InputFormats.NameOf(row.Format)}` | {string.Join("; ", row.Read.Select(cell => cell.Words))} | {string.Join("; ", row.ToldApart.Select(cell => cell.Words))} |\n");
        }

        HoldSection("formats", table.Append('\n').ToString());
    }

    /// <summary>The figures are those that a run has left behind, so nobody has to copy them, and nobody can round them up.</summary>
    [Fact]
    public void The_table_of_speeds_says_what_was_measured()
    {
        string folder = Path.Combine(Repository.Root, "benchmarks", "results", Measured);
        BenchmarkReport report = BenchmarkReport.Read(Path.Combine(folder, "bars.json"));

        Assert.Equal(ReportText.Page(report), File.ReadAllText(Path.Combine(folder, "bars.md")).ReplaceLineEndings("\n"));
        HoldSection("benchmarks", $"\n{ReportText.ForReadme(report)}\n");
    }

    private static void HoldSection(string name, string expected)
    {
        string path = Path.Combine(Repository.Root, "README.md");
        string readme = File.ReadAllText(path).ReplaceLineEndings("\n");
        string open = $"<!-- {name} -->\n";
        string close = $"<!-- /{name} -->";
        int start = readme.IndexOf(open, StringComparison.Ordinal) + open.Length;
        int end = readme.IndexOf(close, StringComparison.Ordinal);
        Assert.True(start >= open.Length && end >= start, $"README.md has no section between {open.Trim()} and {close}.");
        if (Environment.GetEnvironmentVariable("MESSAGELINT_UPDATE") == "1")
            File.WriteAllText(path, string.Concat(readme.AsSpan(0, start), expected, readme.AsSpan(end)));
        else
            Assert.True(readme[start..end] == expected, $"The section '{name}' of README.md is stale; write it anew with MESSAGELINT_UPDATE=1 dotnet test --filter ReadmeSectionTests.");
    }
}
