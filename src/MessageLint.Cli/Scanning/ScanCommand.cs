using System.CommandLine;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>The subcommand <c>scan</c>.</summary>
internal static class ScanCommand
{
    public static Command Create(CommandConsole console)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files and folders to read; - is standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string> inputFormat = CommonOptions.Choice("--input-format", "What the files are.", "auto", ["auto", .. InputFormats.Names]);
        var map = new Option<string?>("--map") { Description = "Which column is which field, for example text=body,author=direction(outgoing:seller,incoming:buyer).", HelpName = "MAP" };
        var include = new Option<string[]>("--include") { Description = "Of the files in folders, read only those that match, for example '**/*.csv'. May be repeated.", HelpName = "GLOB", DefaultValueFactory = _ => [] };
        Option<string> format = CommonOptions.Choice("--format", "What the findings are written as.", "text", "text", "ndjson");
        var output = new Option<string?>("--output", "-o") { Description = "Write the findings to a file, which appears when they are complete.", HelpName = "FILE" };
        var summary = new Option<string?>("--summary") { Description = "Write what the scan came to, by marketplace, to a JSON file.", HelpName = "FILE" };
        Option<string?> marketplace = CommonOptions.Marketplace();
        Option<string> failOn = CommonOptions.Choice("--fail-on", "The severity from which findings make the exit code 1.", "error", "error", "warning", "info", "never");
        Option<string?> config = CommonOptions.Config();
        Option<string[]> rules = CommonOptions.Rules();
        var asOf = new Option<string?>("--as-of") { Description = "The time at which conversations are looked at, ISO 8601 with offset; without it, the latest time of the input.", HelpName = "TIME" };
        var sorted = new Option<bool>("--sorted") { Description = "The messages of a conversation stand together in the input: nothing is put aside. What still runs is told only with --as-of." };
        var jobs = new Option<int>("--jobs", "-j") { Description = "How many threads judge; the findings are the same.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        Option<string> offsetUnit = CommonOptions.Choice("--offset-unit", "What start and end count.", "utf16", "utf16", "utf8", "codepoint");
        var showText = new Option<bool>("--show-text") { Description = "Show the words of the messages instead of masking them." };
        var command = new Command("scan", "Judge logs of messages: every record, every finding.")
        {
            paths, inputFormat, map, include, format, output, summary, marketplace, failOn, config, rules, asOf, sorted, jobs, offsetUnit, showText,
        };
        command.SetAction((result, cancellation) => new ScanRun(
            new ScanOptions
            {
                Paths = result.GetRequiredValue(paths),
                InputFormat = InputFormats.TryParse(result.GetValue(inputFormat), out InputFormat named) ? named : null,
                Map = ParseMap(result.GetValue(map)),
                Include = result.GetValue(include) ?? [],
                WritesJson = result.GetValue(format) == "ndjson",
                OutputFile = result.GetValue(output),
                SummaryFile = result.GetValue(summary),
                Marketplace = result.GetValue(marketplace),
                FailOn = SeverityNames.TryParse(result.GetValue(failOn), out Severity severity) ? severity : null,
                ConfigFile = result.GetValue(config),
                Packs = result.GetValue(rules) ?? [],
                AsOf = ParseTime(result.GetValue(asOf)),
                IsSorted = result.GetValue(sorted),
                Jobs = CheckJobs(result.GetValue(jobs)),
                OffsetUnit = result.GetValue(offsetUnit) switch { "utf8" => OffsetUnit.Utf8, "codepoint" => OffsetUnit.CodePoint, _ => OffsetUnit.Utf16 },
                ShowText = result.GetValue(showText),
            },
            console).RunAsync(cancellation));
        return command;
    }

    private static FieldMap? ParseMap(string? map)
    {
        try
        {
            return map is null ? null : FieldMap.Parse(map);
        }
        catch (FormatException exception)
        {
            throw new CommandFailure("--map: " + exception.Message, exception);
        }
    }

    private static DateTimeOffset? ParseTime(string? text)
    {
        if (text is null)
            return null;
        return Iso8601.TryParse(text, out DateTimeOffset time) ? time : throw new CommandFailure($"--as-of: '{text}' is no ISO 8601 date and time with an offset, for example 2026-03-15T06:39:53Z.");
    }

    private static int CheckJobs(int jobs) => jobs is >= 1 and <= 1024 ? jobs : throw new CommandFailure("--jobs: the number must lie between 1 and 1024.");
}
