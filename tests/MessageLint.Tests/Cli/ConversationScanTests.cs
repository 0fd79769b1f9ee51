using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using MessageLint.Cli;
using MessageLint.Formats;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

/// <summary>Messages of a conversation are judged together, wherever they stand in the input.</summary>
public class ConversationScanTests
{
    private static readonly DiagnosticDescriptor Order = new("ZZ0001", "order-seen", RuleFamily.Custom, Severity.Warning, "Order", "The thread so far.", "A test needs it.", "Nothing.");
    private static readonly DiagnosticDescriptor Now = new("ZZ0002", "now-seen", RuleFamily.Custom, Severity.Warning, "Now", "The time.", "A test needs it.", "Nothing.");
    private static readonly MessageLinter Linter = MessageLinter.CreateBuilder().AddAnalyzer(new ThreadAnalyzer()).Build();

    private static readonly DateTimeOffset Later = new(2026, 5, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_interleaving_of_a_log_changes_no_finding()
    {
        var log = new InterleavedLog(60, seed: 5);
        List<string> expected = ByMessage(Scan(log.Lines()));
        Assert.Contains(expected, found => found.Contains(" ML8001 ", StringComparison.Ordinal));
        Assert.Equal(expected, ByMessage(Scan(log.WholeConversations())));
        Assert.Equal(ByMessage(Scan(log.Lines(), asOf: Later)), ByMessage(Scan(log.Lines(), isSorted: true, asOf: Later)));
        Assert.Subset(expected.ToHashSet(StringComparer.Ordinal), ByMessage(Scan(log.Lines(), isSorted: true)).ToHashSet(StringComparer.Ordinal));
        for (int seed = 0; seed < 12; seed++)
        {
            List<string> shuffled = InterleavedLog.Shuffle(log.Lines(), seed);

            List<JsonElement> findings = Scan(shuffled, jobs: 1 + (seed % 4));

            Assert.Equal(expected, ByMessage(findings));
            AssertInOrder(findings);
            Assert.All(findings, found => Assert.Contains($"\"id\":\"{found.GetProperty("message").GetString()}\"", shuffled[found.GetProperty("line").GetInt32() - 1], StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Conversations_larger_than_memory_blocks_go_to_the_disk_and_back()
    {
        var random = new Random(9);
        List<string> lines = [];
        for (int i = 0; i < 600; i++)
        {
            DateTimeOffset at = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(i);
            lines.Add(JsonSerializer.Serialize(new { id = $"m{i}", conversation = $"c{i % 7}", marketplace = "amazon", sentAt = at, text = string.Concat(Enumerable.Repeat("Hello there, thank you. ", random.Next(10, 800))) }));
        }

        List<JsonElement> findings = Scan(InterleavedLog.Shuffle(lines, 3));

        // The last message of each knows how many came before it.
        Assert.Equal(600, findings.Count(found => found.GetProperty("rule").GetString() == "ZZ0001"));
        Assert.Equal(ByMessage(Scan(lines)), ByMessage(findings));
        AssertInOrder(findings);
    }

    [Fact]
    public void A_record_between_is_no_part_of_a_conversation_and_findings_stay_in_the_order_of_the_log()
    {
        string[] log =
        [
            """{"id":"a","marketplace":"amazon","text":"mail a@acme.example"}""",
            """{"id":"b","conversation":"c1","marketplace":"amazon","sentAt":"2026-03-14T10:00:00Z","text":"mail b@acme.example"}""",
            """{"id":"c","marketplace":"amazon","text":"mail c@acme.example"}""",
            "{",
            """{"id":"d","conversation":"c1","marketplace":"amazon","sentAt":"2026-03-14T09:00:00Z","text":"mail d@acme.example"}""",
            """{"id":"e","conversation":"c1","marketplace":"amazon","text":"mail e@acme.example"}""",
        ];

        foreach (bool isSorted in (bool[])[false, true])
        {
            List<JsonElement> findings = Scan([.. log], isSorted: isSorted);

            AssertInOrder(findings);
            Assert.Equal(["1 a ML1001", "2 b ML1001", "3 c ML1001", "4  ML0002", "5 d ML1001", "6 e ML1001"],
                findings.Where(found => found.GetProperty("rule").GetString()!.StartsWith("ML", StringComparison.Ordinal))
                    .Select(found => $"{found.GetProperty("line").GetInt32()} {found.GetProperty("message").GetString()} {found.GetProperty("rule").GetString()}"));

            // e has no time and stays behind d, so b is last; the analyzer counts what stands before.
            Assert.Equal(["b 2", "d 0", "e 1"], findings.Where(found => found.GetProperty("rule").GetString() == "ZZ0001").Select(found => $"{found.GetProperty("message").GetString()} {found.GetProperty("end").GetInt32()}"));
        }
    }

    [Theory]
    [InlineData("""{"conversation":"c1","asOf":"2026-03-15T00:00:00Z","messages":[{"text":"now ......................................."}]}""", null, 15)]
    [InlineData("""{"conversation":"c1","messages":[{"text":"now ......................................."}]}""", "2026-03-17T00:00:00Z", 17)]
    [InlineData("""{"conversation":"c1","messages":[{"text":"now ......................................."}]}""", null, 20)]
    [InlineData("""{"conversation":"c1","sentAt":"2026-03-14T00:00:00Z","text":"now ......................................."}""", null, 20)]
    [InlineData("""{"conversation":"c1","sentAt":"2026-03-14T00:00:00Z","text":"now ......................................."}""", "2026-03-17T00:00:00Z", 17)]
    public void Now_is_what_the_record_says_or_the_option_or_the_latest_time_of_the_input(string record, string? asOf, int day)
    {
        List<JsonElement> findings = Scan([record, """{"sentAt":"2026-03-20T00:00:00Z","author":"buyer","text":"b"}"""], asOf: asOf is null ? null : DateTimeOffset.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(day, findings.Single(found => found.GetProperty("rule").GetString() == "ZZ0002").GetProperty("end").GetInt32());
    }

    [Fact]
    public void Ids_of_different_formats_name_different_conversations()
    {
        using var folder = new TemporaryFolder();
        folder.Write("a.ndjson", """{"id":"a","conversation":"1","marketplace":"amazon","author":"buyer","sentAt":"2026-03-14T10:00:00Z","text":"Where is it?"}""" + "\n");
        folder.Write("b.ndjson", """{"id":"b","conversation":"1","marketplace":"amazon","sentAt":"2026-03-14T11:00:00Z","text":"On its way."}""" + "\n");
        folder.Write("c.csv", "conversation,marketplace,author,sentAt,text\n1,amazon,seller,2026-03-14T10:30:00Z,Hello\n");
        string summary = Path.Combine(folder.Path, "summary.json");

        CommandRun.Of("scan", folder.Path, "--include", "*.ndjson", "--include", "*.csv", "--summary", summary);

        Assert.Equal(60, Marketplace(summary).GetProperty("answers").GetProperty("medianMinutes").GetInt32());
    }

    [Fact]
    public void A_record_without_messages_tells_what_is_known_of_a_conversation()
    {
        string[] log =
        [
            """{"conversation":"c1","status":"closed","asOf":"2026-03-25T00:00:00Z","messages":[]}""",
            """{"id":"a","conversation":"c1","marketplace":"amazon","sentAt":"2026-03-14T10:00:00Z","text":"now ......................................."}""",
            """{"conversation":"c1","messages":[{"id":"whole","text":"Hello there, thank you."}]}""",
            """{"id":"b","conversation":"c1","marketplace":"amazon","sentAt":"2026-03-14T11:00:00Z","text":"Hello there, thank you."}""",
        ];
        foreach (int seed in (int[])[0, 1, 2, 3])
        {
            List<JsonElement> findings = Scan(seed == 0 ? [.. log] : InterleavedLog.Shuffle([.. log], seed));

            Assert.Equal(25, findings.Single(found => found.GetProperty("rule").GetString() == "ZZ0002").GetProperty("end").GetInt32());
            Assert.Equal(["a 0", "b 1", "whole 0"], findings.Where(found => found.GetProperty("rule").GetString() == "ZZ0001").Select(found => $"{found.GetProperty("message").GetString()} {found.GetProperty("end").GetInt32()}").Order(StringComparer.Ordinal));
        }

        Assert.Equal(25, Scan([.. log], isSorted: true).Single(found => found.GetProperty("rule").GetString() == "ZZ0002").GetProperty("end").GetInt32());
    }

    [Fact]
    public void A_conversation_that_is_too_long_is_told_and_its_messages_are_judged_one_by_one()
    {
        string text = new('a', 600_000);
        List<string> lines = [.. Enumerable.Range(0, 40).Select(i => JsonSerializer.Serialize(new { id = $"m{i}", conversation = "long", author = i == 30 ? "seller" : "buyer", text = i == 30 ? "Mail tom@acme.example" : text }))];
        lines.Add("""{"id":"short","conversation":"short","text":"Mail ann@acme.example"}""");
        foreach (bool isSorted in (bool[])[false, true])
        {
            List<JsonElement> findings = Scan(lines, isSorted: isSorted, jobs: 1);

            Assert.Equal(["1 ML0003", "31 ML1001", "41 ML1001"], findings.Where(found => found.GetProperty("rule").GetString() is "ML0003" or "ML1001").Select(found => $"{found.GetProperty("line").GetInt32()} {found.GetProperty("rule").GetString()}"));
            Assert.Equal(["short"], findings.Where(found => found.GetProperty("rule").GetString() == "ZZ0001").Select(found => found.GetProperty("message").GetString()));
        }
    }

    [Theory]
    [InlineData("Our new lamps are in stock, have a look at what we offer in spring.", "proactive", 20, "ML8007")]
    [InlineData("Our new lamps are in stock, have a look at what we offer in spring.", "proactive", 19, null)]
    [InlineData("Our new lamps are in stock, have a look at what we offer in spring.", "reply", 20, null)]
    [InlineData("Safety recall: please stop using the charger at once, it can catch fire.", "proactive", 20, null)]
    public void One_text_for_many_buyers_on_a_day_is_told_once_on_its_first_message(string text, string kind, int buyers, string? expected)
    {
        List<string> lines = [.. Enumerable.Range(0, buyers).Select(i => JsonSerializer.Serialize(new { id = $"m{i}", conversation = $"c{i}", marketplace = "amazon", kind, order = "111-5550001-5550002", sentAt = new DateTimeOffset(2026, 3, 14, 10, i, 0, TimeSpan.Zero), text }))];
        foreach (int seed in (int[])[0, 1, 2])
        {
            List<JsonElement> findings = [.. Scan(InterleavedLog.Shuffle(lines, seed)).Where(found => found.GetProperty("rule").GetString() == "ML8007")];

            Assert.Equal(expected is null ? [] : ["m0"], findings.Select(found => found.GetProperty("message").GetString()));
        }

        Assert.Equal(expected is null ? 0 : 1, Scan(lines, isSorted: true).Count(found => found.GetProperty("rule").GetString() == "ML8007"));
        Assert.Equal(expected is null ? 0 : 1, Scan([.. lines.Select(line => line.Replace("\"conversation\"", "\"thread\"", StringComparison.Ordinal).Replace("\"order\"", "\"no\"", StringComparison.Ordinal))]).Count(found => found.GetProperty("rule").GetString() == "ML8007"));
    }

    [Fact]
    public void Related_messages_are_named_with_the_lines_on_which_they_stand()
    {
        Message[] messages = [new("a") { Id = "m1" }, new("b") { Id = "m2" }];
        var texts = new JudgedTexts([.. messages], OffsetUnit.Utf16, [new FindingPlace("a.ndjson", 3, "c") { FileIndex = 0 }, new FindingPlace("b.ndjson", 1, "c") { FileIndex = 1 }]);

        Assert.Null(texts.PlaceBeside(0, 0));
        Assert.Equal(("b.ndjson", 1), (texts.PlaceBeside(0, 1)!.Value.File, texts.PlaceBeside(0, 1)!.Value.Line));
        Assert.Null(new JudgedTexts([.. messages], OffsetUnit.Utf16).PlaceBeside(0, 1));
    }

    internal static JsonElement Marketplace(string summary) => JsonDocument.Parse(File.ReadAllText(summary)).RootElement.GetProperty("marketplaces").EnumerateArray().Single();

    private static void AssertInOrder(List<JsonElement> findings)
    {
        int[] lines = [.. findings.Select(found => found.GetProperty("line").GetInt32())];
        Assert.Equal(lines.Order(), lines);
    }

    /// <summary>What was found of each message, without its place in the file.</summary>
    private static List<string> ByMessage(IEnumerable<JsonElement> findings) =>
    [
        .. findings
            .Select(found => $"{found.GetProperty("conversation").GetString()} {found.GetProperty("message").GetString()} {found.GetProperty("rule").GetString()} {found.GetProperty("start").GetInt32()}-{found.GetProperty("end").GetInt32()}")
            .Order(StringComparer.Ordinal),
    ];

    private static List<JsonElement> Scan(List<string> lines, bool isSorted = false, DateTimeOffset? asOf = null, int jobs = 2)
    {
        var settings = new ScanSettings
        {
            Linter = Linter,
            CreateWriter = () => new NdjsonFindingWriter(showText: false),
            Jobs = jobs,
            AsOf = asOf,
            IsSorted = isSorted,
            Meter = new ScanMeter(),
        };
        MessageReader reader = MessageReader.Create(InputFormat.Ndjson);
        settings.Sources.Add(new ScanSource(0, "log.ndjson", InputFormat.Ndjson, reader));
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(InterleavedLog.Text(lines)));
        using var output = new MemoryStream();
        new ScanEngine(settings).RunAsync(reader.ReadBatches(input).Select(batch => new ScanJob(new RecordsJob(settings.Sources[0], batch))), output, CancellationToken.None).GetAwaiter().GetResult();
        return [.. Encoding.UTF8.GetString(output.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    /// <summary>Reports how many messages stand before each, and the day of the month on which the thread is looked at, as the ends of spans.</summary>
    private sealed class ThreadAnalyzer : MessageAnalyzer
    {
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Order, Now];

        public override void Initialize(AnalysisContext context) => context.RegisterConversationAction(static (in ConversationContext thread) =>
        {
            for (int i = 0; i < thread.Conversation.Messages.Length; i++)
            {
                if (thread.Conversation.Messages[i].Text.Length >= i)
                    thread.Report(Order, i, new TextSpan(i, 0));
            }

            if (thread.Conversation.Messages[0].Text.StartsWith("now ", StringComparison.Ordinal))
                thread.Report(Now, 0, new TextSpan(thread.Now.Day, 0));
        });
    }
}
