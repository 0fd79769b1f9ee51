using System.Text;
using System.Text.Json;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

public class ScanTests
{
    private const string Clean = """{"id":"ok","text":"Your parcel was sent yesterday."}""";
    private const string Dirty = """{"id":"m1","conversation":"c1","marketplace":"amazon","text":"Please write to tom@acme.example today."}""";
    private const string Emoji = """{"id":"m2","marketplace":"amazon","text":"Thank you 😀"}""";

    [Theory]
    [InlineData(Clean, "error", 0)]
    [InlineData(Dirty, "error", 1)]
    [InlineData(Dirty, "never", 0)]
    [InlineData(Emoji, "error", 0)]
    [InlineData(Emoji, "warning", 1)]
    [InlineData(Emoji, "info", 1)]
    [InlineData("{", "error", 2)]
    [InlineData("{", "never", 2)]
    [InlineData(Dirty + "\n{", "error", 2)]
    [InlineData("", "error", 0)]
    public void Exit_code_says_clean_findings_or_failed(string log, string failOn, int expected) =>
        Assert.Equal(expected, CommandRun.WithInput(log, "scan", "-", "--input-format", "ndjson", "--fail-on", failOn).ExitCode);

    [Theory]
    [InlineData("scan")]
    [InlineData("scan", "no-such-file.ndjson")]
    [InlineData("scan", "-", "--format", "sarif")]
    [InlineData("scan", "-", "--format", "html")]
    [InlineData("scan", "-", "--input-format", "outlook-pst")]
    [InlineData("scan", "-", "--jobs", "0")]
    [InlineData("scan", "-", "--jobs", "many")]
    [InlineData("scan", "-", "--map", "nonsense")]
    [InlineData("scan", "-", "--as-of", "yesterday")]
    [InlineData("scan", "-", "--as-of", "2026-03-15T06:39:53")]
    [InlineData("scan", "-", "--offset-unit", "bytes")]
    [InlineData("scan", "-", "--fail-on", "fatal")]
    [InlineData("scan", "-", "--marketplace", "mars")]
    [InlineData("scan", "-", "--config", "no-such-file.json")]
    [InlineData("scan", "-", "--rules", "no-such-folder")]
    [InlineData("scan", "-", "--unknown")]
    [InlineData("scan", "-", "--output", "no/such/folder/report.ndjson", "--input-format", "ndjson")]
    [InlineData("hook", "--host", "gemini")]
    [InlineData("unknown")]
    public void Wrong_usage_is_one_line_and_exit_code_2(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.All(run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("messagelint: ", line, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'--show-text'", "scan", "-", "--sohw-text")]
    [InlineData("'--format'", "scan", "-", "--formt=ndjson")]
    [InlineData("'--mask'", "check", "--masc")]
    [InlineData("'--mask'", "check", "Thank you.", "--masc")]
    [InlineData("'--format'", "rules", "--fromat")]
    public void A_mistyped_option_is_no_argument(string expected, params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains($"did you mean {expected}?", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Behind_two_hyphens_all_are_arguments()
    {
        Assert.Equal(0, CommandRun.Of("check", "--", "--masc").ExitCode);
        Assert.DoesNotContain("secret", CommandRun.Of("check", "--- my secret ---").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finding_line_has_the_fields_that_others_rely_on()
    {
        CommandRun run = CommandRun.WithInput(Clean + "\n" + Dirty, "scan", "-", "--input-format", "ndjson", "--format", "ndjson");

        JsonElement finding = Assert.Single(run.Findings);
        Assert.Equal(
            ["file", "line", "message", "conversation", "rule", "name", "family", "severity", "start", "end", "description", "related", "suppressed", "fix"],
            finding.EnumerateObject().Select(member => member.Name));
        Assert.Equal(("-", 2, "m1", "c1"), (finding.GetProperty("file").GetString(), finding.GetProperty("line").GetInt32(), finding.GetProperty("message").GetString(), finding.GetProperty("conversation").GetString()));
        Assert.Equal(("ML1001", "email-address", "contact", "error"), (finding.GetProperty("rule").GetString(), finding.GetProperty("name").GetString(), finding.GetProperty("family").GetString(), finding.GetProperty("severity").GetString()));
        Assert.Equal((16, 32), (finding.GetProperty("start").GetInt32(), finding.GetProperty("end").GetInt32()));
        Assert.Equal(JsonValueKind.Null, finding.GetProperty("suppressed").ValueKind);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Show_text_adds_the_text()
    {
        JsonElement finding = Assert.Single(CommandRun.WithInput(Dirty, "scan", "-", "--input-format", "ndjson", "--format", "ndjson", "--show-text").Findings);

        Assert.Equal("tom@acme.example", finding.GetProperty("text").GetString());
        Assert.Contains("tom@acme.example", finding.GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_record_is_a_finding_without_message()
    {
        CommandRun run = CommandRun.WithInput($"{{\"text\":1}}\n{Clean}\n{{\"author\":\"x\",\"text\":\"a\"}}", "scan", "-", "--input-format", "ndjson", "--format", "ndjson");

        Assert.Equal(["1 ML0002 null", "3 ML0004 null"], run.Findings.Select(finding => $"{finding.GetProperty("line")} {finding.GetProperty("rule")} {finding.GetProperty("message").GetRawText()}"));
        Assert.Contains("2 records could not be read", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Messages_of_a_conversation_are_judged()
    {
        const string thread = """{"conversation":"c9","marketplace":"amazon","messages":[{"id":"b1","author":"buyer","text":"Mail me: tom@acme.example"},{"id":"s1","text":"Mail tom@acme.example instead"}]}""";

        CommandRun run = CommandRun.WithInput(thread, "scan", "-", "--input-format", "ndjson", "--format", "ndjson");

        JsonElement finding = Assert.Single(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML1001");
        Assert.Equal(("s1", "c9"), (finding.GetProperty("message").GetString(), finding.GetProperty("conversation").GetString()));
    }

    [Theory]
    [InlineData("utf16", 6, 22)]
    [InlineData("utf8", 10, 26)]
    [InlineData("codepoint", 4, 20)]
    public void Offsets_count_what_was_asked_for(string unit, int start, int end)
    {
        CommandRun run = CommandRun.WithInput("""{"text":"📦📦 \ntom@acme.example!"}""", "scan", "-", "--input-format", "ndjson", "--format", "ndjson", "--offset-unit", unit);

        JsonElement finding = Assert.Single(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML1001");
        Assert.Equal((start, end), (finding.GetProperty("start").GetInt32(), finding.GetProperty("end").GetInt32()));
    }

    [Fact]
    public void Text_is_a_line_a_finding_and_a_summary()
    {
        string[] lines = CommandRun.WithInput(Dirty + "\n{", "scan", "-", "--input-format", "ndjson").Output.Split('\n');

        Assert.StartsWith("-:1: error ML1001 email-address [m1]: ", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("-:2: error ML0002 unreadable-record: ", lines[1], StringComparison.Ordinal);
        Assert.Equal("1 error, 0 warnings, 0 infos in 1 message of 1 file. Not among them: 1 record could not be read. The scan is incomplete.", lines[2]);
    }

    [Fact]
    public void Folders_are_read_in_path_order_without_links_and_unknown_files_are_named()
    {
        using var folder = new TemporaryFolder();
        folder.Write("b.ndjson", Dirty);
        folder.Write("B/x.csv", "text,id\nmail tom@acme.example,1\n");
        folder.Write("a/deep/y.jsonl", Dirty);
        folder.Write("a/notes.docx", "PK");
        folder.Write("a/indented.json", "{\n  \"text\": \"mail tom@acme.example\"\n}\n");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), folder.Path);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "a0.ndjson"), Path.Combine(folder.Path, "b.ndjson"));

        CommandRun run = CommandRun.Of("scan", folder.Path, "--format", "ndjson");

        Assert.Equal(["B/x.csv", "a/deep/y.jsonl", "b.ndjson"], run.Findings.Select(finding => Path.GetRelativePath(folder.Path, finding.GetProperty("file").GetString()!).Replace('\\', '/')));
        Assert.Contains("notes.docx: no reader knows this file", run.Error, StringComparison.Ordinal);
        Assert.Contains("2 of 5 files were not read", run.Error, StringComparison.Ordinal);
        Assert.Contains("taken for CSV", run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.ExitCode);

        Assert.Equal(2, CommandRun.Of("scan", folder.Path, "--format", "ndjson", "--include", "**/*.jsonl", "--include", "b.*").Findings.Count);
    }

    [Fact]
    public void A_pattern_that_no_file_matches_is_no_clean_log()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.ndjson", """{"marketplace":"amazon","text":"Please call +1 (415) 555-0132."}""");

        CommandRun run = CommandRun.Of("scan", folder.Path, "--include", "*.jsonl");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no file in it matches --include *.jsonl", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_appears_whole_and_is_not_read_by_the_next_scan()
    {
        using var folder = new TemporaryFolder();
        folder.Write("log.ndjson", Dirty);
        string report = Path.Combine(folder.Path, "report.ndjson");

        for (int run = 0; run < 2; run++)
        {
            CommandRun scan = CommandRun.Of("scan", folder.Path, "--format", "ndjson", "--output", report);
            Assert.Equal((1, ""), (scan.ExitCode, scan.Output));
            Assert.Single(File.ReadAllLines(report));
        }

        Assert.Equal(["log.ndjson", "report.ndjson"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_broken_file_does_not_stop_the_others()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.csv", "id,subject\n1,x\n");
        folder.Write("b.ndjson", Dirty);

        CommandRun run = CommandRun.Of("scan", folder.Path, "--format", "ndjson");

        Assert.Equal(["ML0002", "ML1001"], run.Findings.Select(finding => finding.GetProperty("rule").GetString()));
        Assert.Equal(2, run.ExitCode);
    }

    [Fact]
    public void Parallel_and_serial_runs_write_the_same_bytes()
    {
        var random = new Random(11);
        var log = new StringBuilder();
        for (int i = 0; i < 12_000; i++)
        {
            log.Append(random.Next(6) switch
            {
                0 => "{broken\n",
                1 => $"{{\"id\":{i},\"text\":\"Write to tom{i}@acme.example or call +1 415 555 0{random.Next(100, 199)}\"}}\n",
                2 => $"{{\"conversation\":\"c{i}\",\"messages\":[{{\"id\":1,\"text\":\"Thanks 😀\"}},{{\"id\":2,\"text\":\"mail a{i}@b.example\"}}]}}\n",
                3 => "\n",
                _ => $"{{\"id\":{i},\"text\":\"Your parcel {new string('a', random.Next(200))} was sent.\"}}\n",
            });
        }

        foreach (string format in (string[])["text", "ndjson"])
        {
            string[] arguments = ["scan", "-", "--input-format", "ndjson", "--format", format, "--marketplace", "amazon"];
            string serial = CommandRun.WithInput(log.ToString(), [.. arguments, "--jobs", "1"]).Output;
            string parallel = CommandRun.WithInput(log.ToString(), [.. arguments, "--jobs", "7"]).Output;
            Assert.Equal(serial, parallel);
            Assert.True(serial.Length > 100_000);
        }
    }

    [Fact]
    public void A_cancelled_scan_ends_with_130_and_whole_lines()
    {
        using var cancellation = new CancellationTokenSource();
        using var folder = new TemporaryFolder();
        string report = Path.Combine(folder.Path, "report.ndjson");
        File.WriteAllText(report, "before");

        CommandRun run = CommandRun.Run(new EndlessLog(Dirty.Replace("conversation", "thread", StringComparison.Ordinal), cancellation), TimeSpan.Zero, cancellation.Token, "scan", "-", "--input-format", "ndjson", "--format", "ndjson");
        Assert.Equal(130, run.ExitCode);
        Assert.NotEmpty(run.Findings);
        Assert.All(run.Findings, finding => Assert.Equal("ML1001", finding.GetProperty("rule").GetString()));

        // What is put aside for a conversation is told when all of it is known.
        using var later = new CancellationTokenSource();
        CommandRun grouped = CommandRun.Run(new EndlessLog(Dirty, later), TimeSpan.Zero, later.Token, "scan", "-", "--input-format", "ndjson", "--format", "ndjson");
        Assert.Equal((130, ""), (grouped.ExitCode, grouped.Output));

        CommandRun toFile = CommandRun.Run(new EndlessLog(Dirty, cancellation), TimeSpan.Zero, cancellation.Token, "scan", "-", "--input-format", "ndjson", "--format", "ndjson", "--output", report);
        Assert.Equal((130, "before"), (toFile.ExitCode, File.ReadAllText(report)));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    /// <summary>A log without end, whose reader is cancelled after a while.</summary>
    private sealed class EndlessLog(string line, CancellationTokenSource cancellation) : MemoryStream
    {
        private readonly byte[] _line = Encoding.UTF8.GetBytes(line + "\n");
        private long _position;

        public override int Read(Span<byte> buffer)
        {
            for (int i = 0; i < buffer.Length; i++)
                buffer[i] = _line[_position++ % _line.Length];
            if (_position > 5_000_000)
                cancellation.Cancel();
            return buffer.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
