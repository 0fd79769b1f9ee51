using System.Text.Json;
using MessageLint.Cli;
using MessageLint.Tests.Rules;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

/// <summary>What a scan came to, by marketplace.</summary>
public class SummaryTests
{
    private const string Log = """
        {"id":"m1","conversation":"c1","marketplace":"amazon","author":"buyer","sentAt":"2026-03-14T10:00:00Z","text":"Where is my parcel?"}
        {"id":"m2","conversation":"c1","marketplace":"amazon.de","sentAt":"2026-03-14T12:10:00Z","text":"On its way; call +1 415 555 0132 for more."}
        {"id":"m3","conversation":"c2","marketplace":"amazon","author":"buyer","sentAt":"2026-03-14T10:00:00Z","text":"It is broken."}
        {"id":"m4","conversation":"c2","marketplace":"amazon","sentAt":"2026-03-15T20:00:00Z","text":"We are sorry."}
        {"id":"m5","conversation":"c3","marketplace":"amazon","author":"buyer","sentAt":"2026-03-14T00:00:00Z","text":"Hello?"}
        {"id":"m6","conversation":"c4","marketplace":"amazon","author":"buyer","sentAt":"2026-03-15T03:00:00Z","text":"Hello?"}
        {"id":"m7","conversation":"c5","marketplace":"ebay","author":"buyer","sentAt":"2026-03-15T19:59:30Z","text":"Hello?"}
        {"id":"m8","marketplace":"etsy-like","text":"Thank you 😀"}
        """;

    [Fact]
    public void The_table_and_the_file_say_the_same()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", Log);
        string file = Path.Combine(folder.Path, "summary.json");

        CommandRun run = CommandRun.Of("scan", log, "--fail-on", "never", "--summary", file);

        Assert.Equal(0, run.ExitCode);
        JsonElement summary = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        Assert.Equal(("2026-03-15T20:00:00+00:00", 8, 8, true), (summary.GetProperty("asOf").GetString(), summary.GetProperty("records").GetInt32(), summary.GetProperty("messages").GetInt32(), summary.GetProperty("complete").GetBoolean()));
        Assert.Equal(["amazon", "ebay", "generic"], summary.GetProperty("marketplaces").EnumerateArray().Select(entry => entry.GetProperty("marketplace").GetString()));
        JsonElement amazon = summary.GetProperty("marketplaces")[0];
        Assert.Equal(2, amazon.GetProperty("judged").GetInt32());
        Assert.Equal(1, amazon.GetProperty("findings").GetProperty("contact").GetProperty("error").GetInt32());

        // Answered after 130 minutes and after 34 hours; c3 is overdue since 20 hours; c4 has 7 hours left.
        Assert.Equal("""{"due":3,"inTime":1,"inTimePercent":33.3,"medianMinutes":130,"p90Minutes":2040}""", Compact(amazon.GetProperty("answers")));
        Assert.Equal("""{"overdue":1,"under2h":0,"under6h":0,"under12h":1,"under24h":0,"later":0}""", Compact(amazon.GetProperty("openClocks")));
        string row = run.Output.Split('\n').Single(line => line.StartsWith("amazon ", StringComparison.Ordinal));
        Assert.Matches("^amazon +2 .*contact 1.* 33\\.3 % of 3 +2 h 10 min +34 h 0 min +1 overdue, 1 under 12 h$", row);
        Assert.StartsWith("Marketplace ", run.Output.Split('\n')[^5], StringComparison.Ordinal);
    }

    [Fact]
    public void Order_and_threads_change_nothing()
    {
        string[] lines = new InterleavedLog(80, seed: 3).Lines().ToArray();
        string? expected = null;
        for (int seed = 0; seed < 4; seed++)
        {
            using var folder = new TemporaryFolder();
            string log = folder.Write("log.ndjson", InterleavedLog.Text(InterleavedLog.Shuffle([.. lines], seed)));
            string file = Path.Combine(folder.Path, "summary.json");
            CommandRun.Of("scan", log, "--summary", file, "--jobs", (seed + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), "--format", "ndjson");
            expected ??= File.ReadAllText(file);

            Assert.Equal(expected, File.ReadAllText(file));
        }

        Assert.Contains("\"medianMinutes\": ", expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_knows_what_is_open_in_a_sorted_log_without_a_time()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", Log);
        string file = Path.Combine(folder.Path, "summary.json");

        CommandRun without = CommandRun.Of("scan", log, "--sorted", "--summary", file, "--format", "ndjson");
        JsonElement amazon = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("marketplaces")[0];

        Assert.Contains("--as-of", without.Error, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, amazon.GetProperty("openClocks").ValueKind);
        Assert.Equal(2, amazon.GetProperty("answers").GetProperty("due").GetInt32());

        CommandRun.Of("scan", log, "--sorted", "--as-of", "2026-03-15T20:00:00Z", "--summary", file);
        Assert.Equal(1, JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("marketplaces")[0].GetProperty("openClocks").GetProperty("overdue").GetInt32());
    }

    [Fact]
    public void The_schema_names_every_key_and_no_other()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", Log);
        string file = Path.Combine(folder.Path, "summary.json");
        CommandRun.Of("scan", log, "--summary", file);

        AssertKeys(JsonDocument.Parse(File.ReadAllText(RepositoryPath.Of("src/MessageLint.Cli/Summary/summary.schema.json"))).RootElement, JsonDocument.Parse(File.ReadAllText(file)).RootElement);
    }

    [Theory]
    [InlineData("log.ndjson", "is read by this scan")]
    [InlineData("out.ndjson", "is the file that --output writes")]
    [InlineData("missing/summary.json", "its folder does not exist")]
    public void A_summary_never_replaces_another_file(string name, string expected)
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", Log);

        CommandRun run = CommandRun.Of("scan", log, "--output", Path.Combine(folder.Path, "out.ndjson"), "--summary", Path.Combine(folder.Path, name));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Equal(Log, File.ReadAllText(log));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Quantiles_are_exact_to_the_minute()
    {
        var random = new Random(8);
        var counts = new DelayCounts();
        var delays = new List<int>();
        for (int i = 0; i < 1001; i++)
        {
            int seconds = random.Next(1, 40 * 60 * 60);
            counts.Add(TimeSpan.FromSeconds(seconds));
            delays.Add((seconds + 59) / 60);
        }

        delays.Sort();
        Assert.Equal(delays[500], counts.Quantile(0.5));
        Assert.Equal(delays[900], counts.Quantile(0.9));
        Assert.Null(new DelayCounts().Quantile(0.5));
    }

    [Fact]
    public void Progress_tells_rates()
    {
        Assert.Equal("Reading, 412 MB/s, 810,000 records/s", ScanProgress.Rate("Reading", 824_000_000, 1_620_000, TimeSpan.FromSeconds(2)));
        Assert.Equal("Conversations, 5 MB/s", ScanProgress.Rate("Conversations", 10_000_000, records: null, TimeSpan.FromSeconds(2)));
    }

    private static string Compact(JsonElement element) => JsonSerializer.Serialize(element);

    private static void AssertKeys(JsonElement schema, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
                AssertKeys(schema.GetProperty("items"), item);
        }
        else if (value.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out JsonElement properties))
        {
            Assert.Equal(properties.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal), value.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
            foreach (JsonProperty property in value.EnumerateObject())
                AssertKeys(properties.GetProperty(property.Name), property.Value);
        }
    }
}
