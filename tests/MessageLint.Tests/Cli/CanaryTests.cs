using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

/// <summary>A telephone number and an e-mail address of the input appear in nothing that <c>scan</c> writes, unless it was told to show the text.</summary>
public class CanaryTests
{
    private const string Phone = "+1 (415) 555-0187";
    private const string Email = "canary.bird@secret-house.example";

    private static readonly string[] Secrets = [Phone, "415", "555-01", "5550187", Email, "canary", "secret-house"];

    [Theory]
    [InlineData("text")]
    [InlineData("ndjson")]
    public void Nothing_that_scan_writes_holds_a_contact(string format)
    {
        using var folder = new TemporaryFolder();
        folder.Write("log.ndjson", $$$"""
            {"id":"m1","marketplace":"amazon","text":"Call {{{Phone}}} or mail {{{Email}}}, WhatsApp {{{Phone}}}."}
            {"id":"m2","text":"Write to c a n a r y . b i r d (at) secret-house dot example"}
            {"id":"m3","author":"{{{Email}}}","text":"a"}
            {"id":"m4","sentAt":"{{{Phone}}}","text":"a"}
            {"id":"m5","text":{"{{{Email}}}":"{{{Phone}}}"}}
            {"id":"m6","text":"{{{Email}}} {{{Phone}}}
            {{{Email}}} {{{Phone}}}
            {"conversation":"c1","messages":[{"text":"Leave a 5 star review and mail {{{Email}}}"},{"author":"{{{Phone}}}","text":"b"}]}
            {"conversation":"c2","messages":[{"text":"We refund you outside Amazon, call {{{Phone}}}"}]}
            {"id":"{{{Phone}}}","conversation":"{{{Email}}}","marketplace":"amazon","text":"Call {{{Phone}}}"}
            {"conversation":"{{{Phone}}}","marketplace":"amazon","messages":[{"id":"{{{Email}}}","author":"buyer","text":"Where is it?"},{"id":"whatsapp:+14155550187","text":"We refund you outside Amazon, call {{{Phone}}}"}]}
            {"id":"i1","conversation":"{{{Email}}}","marketplace":"amazon","author":"buyer","sentAt":"2026-03-14T10:00:00Z","order":"{{{Phone}}}","text":"Where is it? {{{Phone}}}"}
            {"id":"{{{Phone}}}","conversation":"{{{Email}}}","marketplace":"amazon","sentAt":"2026-03-16T10:00:00Z","subject":"{{{Email}}}","text":"Call {{{Phone}}} or {{{Email}}}"}
            {"id":"i3","conversation":"c9","marketplace":"{{{Email}}}","sentAt":"2026-03-16T10:00:00Z","text":"Hello"}
            {"format":"html","text":"<a href=\"mailto:{{{Email}}}\">mail</a> <p>{{{Phone}}}"}
            """);
        folder.Write("table.csv", $"id,text,author\n1,\"call {Phone}\",agent\n2,{Email},{Email}\n3,\"never closed {Email}\n4,{Phone},agent,{Email}\n");
        folder.Write("headless.csv", $"call {Phone},mail {Email}\n");
        folder.Write("unknown.bin", $"{Email} {Phone}");
        string report = Path.Combine(folder.Path, "out.report");

        string summary = Path.Combine(folder.Path, "summary.bin");
        foreach (string[] more in (string[][])[[], ["--jobs", "3"], ["--output", report, "--summary", summary], ["--offset-unit", "utf8"], ["--sorted"]])
        {
            CommandRun run = CommandRun.Of(["scan", folder.Path, "--format", format, .. more]);
            Assert.Equal(2, run.ExitCode);
            string written = File.Exists(report) ? File.ReadAllText(report) : run.Output;
            Assert.Contains("ML1002", written, StringComparison.Ordinal);
            written += File.Exists(summary) ? File.ReadAllText(summary) : "";
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, WithoutNumbers(written + run.Error, folder.Path), StringComparison.OrdinalIgnoreCase));
            File.Delete(report);
            File.Delete(summary);
        }
    }

    [Theory]
    [InlineData("--map", "text=nothing")]
    [InlineData("--config", "CONFIG")]
    [InlineData("--rules", "CONFIG")]
    [InlineData("--marketplace", "mars")]
    public void Nor_does_a_failure(string option, string value)
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.csv", $"text\n{Email} {Phone}\n");
        string config = folder.Write("config.json", "{\"unknown\":1}");

        CommandRun run = CommandRun.Of("scan", log, option, value == "CONFIG" ? config : value);

        Assert.Equal(2, run.ExitCode);
        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, WithoutNumbers(run.Output + run.Error, folder.Path), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("+1 415 555 0187", true)]
    [InlineData("+14155550187", true)]
    [InlineData("whatsapp:+14155550187", true)]
    [InlineData("(415)5550187", true)]
    [InlineData("0171 1234567", true)]
    [InlineData("c.b@house.example", true)]
    [InlineData("<20260314.c+b@house.example>", true)]
    [InlineData("0", false)]
    [InlineData("4155550187", false)]
    [InlineData("113-1234567-1234567", false)]
    [InlineData("6f9619ff-8b86-4011-b42d-00c04fc964ff", false)]
    [InlineData("2026-03-14T08:58:45+09:00", false)]
    [InlineData("ticket 4155550187", false)]
    [InlineData("@ 7", false)]
    [InlineData("日本", false)]
    public void An_id_that_is_a_contact_is_masked_and_others_stay(string id, bool isMasked)
    {
        string log = $"{{\"id\":\"{id}\",\"conversation\":\"{id}\",\"marketplace\":\"amazon\",\"text\":\"mail {Email}\"}}";
        string[] arguments = ["scan", "-", "--input-format", "ndjson", "--format", "ndjson"];

        string shown = CommandRun.WithInput(log, arguments).Findings[0].GetProperty("message").GetString()!;

        Assert.Equal(isMasked, shown != id);
        Assert.Equal(isMasked, System.Text.RegularExpressions.Regex.IsMatch(shown, "^•••#[0-9a-f]{8}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Equal(shown, CommandRun.WithInput(log, arguments).Findings[0].GetProperty("conversation").GetString());
        Assert.Equal(id, CommandRun.WithInput(log, [.. arguments, "--show-text"]).Findings[0].GetProperty("message").GetString());
        Assert.Contains($"[{shown}]", CommandRun.WithInput(log, "scan", "-", "--input-format", "ndjson").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_and_hook_hide_it_with_mask()
    {
        string check = CommandRun.Of("check", $"Call {Phone} or mail {Email}", "--mask").Output;
        string hook = CommandRun.WithInput($"{{\"text\":\"Call {Phone} or mail {Email}\"}}", "hook", "--mask").Output;

        Assert.All(Secrets, secret => Assert.DoesNotContain(secret, WithoutNumbers(check + hook, ""), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Removes what may hold such digits by chance: the folder's random name, offsets and the rule set's hash.</summary>
    private static string WithoutNumbers(string written, string folder)
    {
        string plain = folder.Length > 0 ? written.Replace(folder, "", StringComparison.Ordinal) : written;
        return System.Text.RegularExpressions.Regex.Replace(plain, "\"(?:start|end|line|rules)\":(?:\\d+|\"[0-9a-f]*\")|[0-9a-f]{64}", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(10));
    }
}
