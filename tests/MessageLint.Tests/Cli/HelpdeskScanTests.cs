using System.Text.Json;
using MessageLint.Tests.Formats;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

/// <summary>Exports of helpdesks through the command: one command from the file to the finding.</summary>
public class HelpdeskScanTests
{
    public static TheoryData<string, string, string, string> Protocols => new()
    {
        { "protocol/zendesk.ndjson", "Zendesk", "812", "7003" },
        { "protocol/gorgias.json", "Gorgias", "812", "7003" },
        { "protocol/reamaze.json", "Re:amaze", "order-114-5550021-5550022", "r7003" },
        { "protocol/edesk.json", "eDesk", "812", "7003" },
    };

    /// <summary>Each file holds the same thread: a buyer with a phone number, a note with an address, a justified move without the promise to return, an answer by mail, and a last message that says nothing.</summary>
    [Theory]
    [MemberData(nameof(Protocols))]
    public void A_broken_protocol_is_found_from_the_export(string file, string system, string conversation, string message)
    {
        CommandRun run = CommandRun.Of("scan", Reading.Fixture(file), "--format", "ndjson");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"taken for an export of {system}", run.Error, StringComparison.Ordinal);
        JsonElement finding = Assert.Single(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML4001");
        Assert.Equal((conversation, message), (finding.GetProperty("conversation").GetString(), finding.GetProperty("message").GetString()));
        Assert.All(run.Findings.Where(finding => finding.GetProperty("family").GetString() != "conversation"), finding => Assert.Equal(message, finding.GetProperty("message").GetString()));
    }

    /// <summary>The ticket is closed, and the last message in the thread names no action. eDesk keeps mail in tickets of their own, so that the thread does not show that it went outside.</summary>
    [Theory]
    [InlineData("protocol/zendesk.ndjson", "812", "7006")]
    [InlineData("protocol/gorgias.json", "812", "7006")]
    [InlineData("protocol/reamaze.json", "order-114-5550021-5550022", "r7006")]
    public void A_closed_ticket_without_summary_is_found_from_the_export(string file, string conversation, string message)
    {
        CommandRun run = CommandRun.Of("scan", Reading.Fixture(file), "--format", "ndjson");

        JsonElement finding = Assert.Single(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML8003");
        Assert.Equal((conversation, message), (finding.GetProperty("conversation").GetString(), finding.GetProperty("message").GetString()));
    }

    [Theory]
    [InlineData("zendesk/macros.json")]
    [InlineData("gorgias/macros.json")]
    [InlineData("reamaze/response_templates.json")]
    [InlineData("edesk/templates.json")]
    [InlineData("assumed/feedbackwhiz_templates.csv")]
    public void Templates_are_judged_and_their_placeholders_are_no_leftovers(string file)
    {
        CommandRun run = CommandRun.Of("scan", Reading.Fixture(file), "--marketplace", "amazon", "--format", "ndjson");

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.Findings);
        Assert.DoesNotContain(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML7004");
    }

    [Theory]
    [InlineData("Hello {{ticket.requester.first_name}}, order {{ticket.ticket_field_360012345}} was shipped.")]
    [InlineData("Hi {{ticket.customer.firstname}}, {{dc.greeting}} {{message.customer.name|fallback:'there'}}.")]
    [InlineData("Hello %name%, your order %ORDER_ID% was shipped.")]
    [InlineData("Hi [[buyer-name]], your order [[order-id]] was shipped.")]
    [InlineData("Hello [First Name], your order #order_id# was shipped on <<date>>.")]
    [InlineData("Hello ${customer.name}, {{#if order.tracking}}your parcel is {{order.tracking.number}}{{/if}}.")]
    public void A_placeholder_is_no_finding_of_any_kind_in_a_template(string text)
    {
        string macro = JsonSerializer.Serialize(new { macros = new[] { new { id = 1, title = "x", actions = new[] { new { field = "comment_value", value = text } } } } });

        CommandRun run = CommandRun.WithInput(macro, "scan", "-", "--marketplace", "amazon", "--format", "ndjson");

        Assert.Equal("", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_truncated_last_line_is_an_incomplete_scan_and_the_rest_is_judged()
    {
        using var folder = new TemporaryFolder();
        string export = File.ReadAllText(Reading.Fixture("zendesk/tickets_export.ndjson"));
        string log = folder.Write("tickets.ndjson", export[..^200]);

        CommandRun run = CommandRun.Of("scan", log, "--format", "ndjson");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal(2, Assert.Single(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML0002").GetProperty("line").GetInt32());
        Assert.Contains(run.Findings, finding => finding.GetProperty("rule").GetString() == "ML1001" && finding.GetProperty("message").GetString() == "30100000005");
    }

    [Fact]
    public void Places_in_HTML_are_places_in_what_the_agent_wrote()
    {
        CommandRun run = CommandRun.Of("scan", Reading.Fixture("zendesk/comments.json"), "--format", "ndjson", "--show-text");

        JsonElement finding = run.Findings.First(finding => finding.GetProperty("rule").GetString() == "ML1001");
        string html = JsonDocument.Parse(File.ReadAllText(Reading.Fixture("zendesk/comments.json"))).RootElement.GetProperty("comments")[2].GetProperty("html_body").GetString()!;
        Assert.Contains("tom@acme.example", html[finding.GetProperty("start").GetInt32()..finding.GetProperty("end").GetInt32()], StringComparison.Ordinal);
    }

    [Fact]
    public void Mail_past_the_marketplace_is_not_judged_by_its_rules()
    {
        const string message = """{"data":[{"id":1,"ticket_id":2,"from_agent":true,"public":true,"channel":"email","source":{"to":[{"address":"ruth@example.net"}]},"body_text":"Please call +1 415 555 0132."}]}""";

        Assert.DoesNotContain("ML1002", CommandRun.WithInput(message, "scan", "-", "--marketplace", "amazon", "--format", "ndjson").Output, StringComparison.Ordinal);
        Assert.Contains("ML1002", CommandRun.WithInput(message.Replace("ruth@example.net", "x1y2z3a4b5@marketplace.amazon.de", StringComparison.Ordinal), "scan", "-", "--format", "ndjson").Output, StringComparison.Ordinal);
    }
}
