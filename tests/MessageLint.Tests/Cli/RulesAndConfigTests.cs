using System.Text.Json;
using MessageLint.Cli;
using MessageLint.Tests.Rules;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

public class RulesAndConfigTests
{
    private const string Dirty = """{"id":"m1","marketplace":"amazon","text":"Please write to tom@acme.example about RMA-123456."}""";

    [Fact]
    public void The_catalogue_names_every_rule()
    {
        string catalogue = CommandRun.Of("rules").Output;

        Assert.All(RulePack.BuiltIn.Rules, rule => Assert.Contains($"{rule.Descriptor.Id}  {rule.Descriptor.Name} ", catalogue, StringComparison.Ordinal));
        Assert.Equal(RuleCatalogue.WriteCatalogue(RulePack.BuiltIn), CommandRun.Of("rules", "--format", "markdown").Output);
    }

    [Theory]
    [InlineData("ML1002")]
    [InlineData("phone-number")]
    [InlineData("ml1002")]
    public void A_rule_has_a_page(string name) => Assert.StartsWith("# ML1002 phone-number", CommandRun.Of("rules", name).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("phone-numbr", "'phone-number'")]
    [InlineData("phone", "'phone-number'")]
    [InlineData("ML102", "'ML1002'")]
    public void An_unknown_rule_is_answered_with_the_nearest(string name, string expected)
    {
        CommandRun run = CommandRun.Of("rules", name);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"severities":{"ML1001":"warning"}}""", "warning", false)]
    [InlineData("""{"severities":{"email-address":{"amazon":"info","ebay":"off"}}}""", "info", false)]
    [InlineData("""{"severities":{"contact":"off","ML1001":"error"}}""", "error", false)]
    [InlineData("""{"suppressions":[{"rule":"email-address","reason":"Statutory line","by":"jane","until":"2999-12-31"}]} // c""", "error", true)]
    [InlineData("""{"suppressions":[{"rule":"ML1001","marketplace":"amazon","reason":"r","by":"jane","until":"2020-12-31"}],}""", "error", false)]
    [InlineData("""{"marketplaces":["amazon"],"defaultMarketplace":"amazon","ownDomains":["acme.example"],"identifiers":[{"name":"rma","mask":"RMA-999999"}]}""", "error", false)]
    public void The_house_sets_severities_and_accepts_findings(string json, string severity, bool suppressed)
    {
        using var folder = new TemporaryFolder();
        string config = folder.Write("config.json", json);

        CommandRun run = CommandRun.WithInput(Dirty, "scan", "-", "--input-format", "ndjson", "--format", "ndjson", "--config", config);

        JsonElement finding = Assert.Single(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML1001");
        Assert.Equal(severity, finding.GetProperty("severity").GetString());
        Assert.Equal(suppressed, finding.GetProperty("suppressed").ValueKind == JsonValueKind.Object);
        Assert.Equal(severity == "error" && !suppressed ? 1 : 0, run.ExitCode);
    }

    [Fact]
    public void A_suppression_ends_on_the_day_that_as_of_says()
    {
        using var folder = new TemporaryFolder();
        string config = folder.Write("config.json", """{"suppressions":[{"rule":"ML1001","reason":"r","by":"jane","until":"2026-03-14"}]}""");
        string[] arguments = ["scan", "-", "--input-format", "ndjson", "--config", config, "--as-of"];

        Assert.Equal(0, CommandRun.WithInput(Dirty, [.. arguments, "2026-03-14T23:00:00Z"]).ExitCode);
        Assert.Equal(1, CommandRun.WithInput(Dirty, [.. arguments, "2026-03-15T00:00:00Z"]).ExitCode);
    }

    [Fact]
    public void The_house_maps_columns_by_file()
    {
        using var folder = new TemporaryFolder();
        string config = folder.Write("config.txt", """{"maps":{"crm-*.csv":"text=Nachricht","*.csv":"text=Body"}}""");
        folder.Write("crm-1.csv", "Nachricht\nmail tom@acme.example\n");
        folder.Write("other.csv", "Body\nmail tom@acme.example\n");

        CommandRun run = CommandRun.Of("scan", folder.Path, "--format", "ndjson", "--include", "*.csv", "--config", config);

        Assert.Equal(["ML1001", "ML1001"], run.Findings.Select(finding => finding.GetProperty("rule").GetString()));
    }

    [Theory]
    [InlineData("""{"pakcs":[]}""", "'pakcs'")]
    [InlineData("""{"packs":["a"],"packs":[]}""", "packs")]
    [InlineData("""{"packs":"a"}""", "packs")]
    [InlineData("""[]""", "config.json")]
    [InlineData("""{"severities":{"ML1001":"fatal"}}""", "fatal")]
    [InlineData("""{"severities":{"ML9999":"error"}}""", "ML9999")]
    [InlineData("""{"severities":{"ML1001":{"mars":"error"}}}""", "mars")]
    [InlineData("""{"suppressions":[{"rule":"ML1001","by":"jane","until":"2999-12-31"}]}""", "reason")]
    [InlineData("""{"suppressions":[{"rule":"ML1001","reason":"r","by":"jane","until":"soon"}]}""", "is no day such as")]
    [InlineData("""{"identifiers":[{"name":"R M A","mask":"9"}]}""", "R M A")]
    [InlineData("""{"maps":{"*.csv":"body"}}""", "maps.*.csv is no map")]
    [InlineData("{\n\n,", "config.json(3)")]
    [InlineData("""{"severities":{"ML9999":"error"}}""", "config.json: There is no rule")]
    [InlineData("""{"marketplaces":["mars"]}""", "config.json: There is no marketplace 'mars'")]
    public void A_setting_that_could_not_work_is_refused(string json, string expected)
    {
        using var folder = new TemporaryFolder();
        string config = folder.Write("config.json", json);

        CommandRun run = CommandRun.WithInput("", "scan", "-", "--input-format", "ndjson", "--config", config);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("?.", run.Error, StringComparison.Ordinal);
    }
}
