using System.Text.Json;
using MessageLint.Tests.Formats;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

public class HookTests
{
    private const string Clean = "Your parcel was sent yesterday.";
    private const string Dirty = "Please mail tom@acme.example today.";

    [Theory]
    [InlineData($$"""{"id":"a","text":"{{Clean}}"}""", 0, "allow", true)]
    [InlineData($$"""{"id":"a","text":"{{Dirty}}"}""", 1, "block", true)]
    [InlineData($$"""{"id":"a","event":"send","draft":"a","text":"{{Dirty}}"}""", 1, "block", true)]
    [InlineData($$"""{"text":"{{Dirty}}","visibility":"internal"}""", 0, "allow", true)]
    [InlineData($$"""{"messages":[{"id":"1","text":"{{Dirty}}"},{"id":"2","text":"{{Clean}}"}]}""", 0, "allow", true)]
    [InlineData($$"""{"messages":[{"id":"1","text":"{{Dirty}}"},{"id":"2","text":"{{Clean}}"}],"draft":"1"}""", 1, "block", true)]
    [InlineData($$"""{"messages":[{"id":1,"text":"{{Dirty}}"},{"id":2,"author":"buyer","text":"{{Clean}}"}]}""", 1, "block", true)]
    [InlineData("", 2, "block", false)]
    [InlineData("{", 2, "block", false)]
    [InlineData("[]", 2, "block", false)]
    [InlineData("""{"id":"a"}""", 2, "block", false)]
    [InlineData($$"""{"text":"{{Clean}}"} {"text":"{{Clean}}"}""", 2, "block", false)]
    [InlineData($$"""{"text":"{{Dirty}}","text":"{{Clean}}"}""", 2, "block", false)]
    [InlineData($$"""{"author":"buyer","text":"{{Clean}}"}""", 2, "block", false)]
    [InlineData($$"""{"event":"publish","text":"{{Clean}}"}""", 2, "block", false)]
    [InlineData($$"""{"event":"send","event":"close","text":"{{Clean}}"}""", 2, "block", false)]
    [InlineData($$"""{"id":"a","draft":"b","text":"{{Clean}}"}""", 2, "block", false)]
    [InlineData("""{"messages":[]}""", 2, "block", false)]
    [InlineData($$"""{"messages":[{"id":"1","author":"buyer","text":"{{Clean}}"}],"draft":"1"}""", 2, "block", false)]
    [InlineData($$"""{"messages":[{"id":"1","text":"{{Dirty}}"},{"id":"1","text":"{{Clean}}"}],"draft":"1"}""", 2, "block", false)]
    public void The_generic_host_answers_once(string input, int exitCode, string decision, bool complete)
    {
        CommandRun run = CommandRun.WithInput(input, "hook");

        Assert.Equal(["decision", "complete", "worst", "reason", "findings", "repaired", "rules"], run.Json.EnumerateObject().Select(member => member.Name));
        Assert.Equal((exitCode, decision, complete), (run.ExitCode, run.Json.GetProperty("decision").GetString(), run.Json.GetProperty("complete").GetBoolean()));
        Assert.Equal(decision == "block", run.Json.GetProperty("reason").ValueKind == JsonValueKind.String);
    }

    [Theory]
    [InlineData($$"""{"text":"{{Clean}}"}""")]
    [InlineData($$"""{"messages":[{"text":"{{Dirty}}"},{"text":"{{Clean}}"}]}""")]
    public void A_clean_message_gets_all_fields_of_an_answer(string input)
    {
        CommandRun run = CommandRun.WithInput(input, "hook");

        string hash = run.Json.GetProperty("rules").GetString()!;
        Assert.Equal($$"""{"decision":"allow","complete":true,"worst":"off","reason":null,"findings":[],"repaired":null,"rules":"{{hash}}"}""" + "\n", run.Output);
        Assert.Equal(64, hash.Length);
    }

    [Fact]
    public void A_block_says_what_to_write_instead_and_shows_the_words()
    {
        JsonElement answer = CommandRun.WithInput($$"""{"id":"a","text":"{{Dirty}}"}""", "hook").Json;

        JsonElement finding = Assert.Single(answer.GetProperty("findings").EnumerateArray());
        Assert.Equal(("a", "ML1001", "tom@acme.example"), (finding.GetProperty("message").GetString(), finding.GetProperty("rule").GetString(), finding.GetProperty("text").GetString()));
        Assert.Contains("Instead: ", answer.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("error", answer.GetProperty("worst").GetString());
        Assert.Equal(64, answer.GetProperty("rules").GetString()!.Length);
    }

    [Fact]
    public void Safe_fixes_are_applied_to_the_repaired_text()
    {
        const string input = """{"marketplace":"amazon","text":"Thank you 😀 for your order 😀"}""";

        CommandRun blocked = CommandRun.WithInput(input, "hook", "--block-on", "warning");
        CommandRun allowed = CommandRun.WithInput(input, "hook");

        Assert.Equal((1, 0), (blocked.ExitCode, allowed.ExitCode));
        string repaired = blocked.Json.GetProperty("repaired").GetString()!;
        Assert.DoesNotContain("😀", repaired, StringComparison.Ordinal);
        Assert.Equal(0, CommandRun.WithInput(JsonSerializer.Serialize(new { marketplace = "amazon", text = repaired }), "hook", "--block-on", "warning").ExitCode);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{"id":"a"}""")]
    public void On_error_allow_lets_go_what_could_not_be_judged(string input)
    {
        CommandRun run = CommandRun.WithInput(input, "hook", "--on-error", "allow");

        Assert.Equal((0, "allow", false), (run.ExitCode, run.Json.GetProperty("decision").GetString(), run.Json.GetProperty("complete").GetBoolean()));
    }

    [Fact]
    public void On_error_allow_lets_go_nothing_that_was_judged() =>
        Assert.Equal(1, CommandRun.WithInput($$"""{"text":"{{Dirty}}"}""", "hook", "--on-error", "allow").ExitCode);

    [Theory]
    [InlineData("generic")]
    [InlineData("claude")]
    public void Broken_settings_too_long_input_and_slow_input_block(string host)
    {
        using var folder = new TemporaryFolder();
        string config = folder.Write("config.json", "{\"unknown\":1}");
        byte[] tooLong = new byte[(10 * 1024 * 1024) + 1];
        using var never = new NeverEndingStream();

        Assert.Equal(2, CommandRun.WithInput("{\"text\":\"a\"}", "hook", "--host", host, "--config", config).ExitCode);
        Assert.Equal(2, CommandRun.WithInput(new MemoryStream(tooLong), "hook", "--host", host).ExitCode);
        CommandRun late = CommandRun.Run(never, TimeSpan.FromMilliseconds(50), CancellationToken.None, "hook", "--host", host);
        Assert.Equal(2, late.ExitCode);
        Assert.NotEqual("", late.Output);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Equal(2, CommandRun.Run(never, TimeSpan.FromMinutes(1), cancelled.Token, "hook", "--host", host, "--on-error", "allow").ExitCode);
    }

    [Fact]
    public void Claude_is_denied_the_call_of_the_fixture()
    {
        CommandRun run = CommandRun.WithInput(File.ReadAllText(Reading.Fixture("hooks/claude_pretooluse_in.json")), "hook", "--host", "claude");
        JsonElement expected = JsonDocument.Parse(File.ReadAllText(Reading.Fixture("hooks/claude_pretooluse_deny.json"))).RootElement;

        Assert.Equal(0, run.ExitCode);
        JsonElement answer = run.Json.GetProperty("hookSpecificOutput");
        Assert.Equal(Names(expected.GetProperty("hookSpecificOutput")), Names(answer));
        Assert.Equal(("PreToolUse", "deny"), (answer.GetProperty("hookEventName").GetString(), answer.GetProperty("permissionDecision").GetString()));
        Assert.Contains("ML1001", answer.GetProperty("permissionDecisionReason").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($$"""{"text":"{{Clean}}"}""", 0, null)]
    [InlineData($$$$"""{"ticket":{"comment":{"html_body":"<p>{{{{Dirty}}}}</p>","public":true}}}""", 0, "deny")]
    [InlineData($$$$"""{"ticket":{"comment":{"body":"{{{{Dirty}}}}","public":false}}}""", 0, null)]
    [InlineData($$"""{"messages":[{"content":[{"type":"text","text":"{{Dirty}}"}]}]}""", 0, "deny")]
    [InlineData($$"""{"text":"{{Clean}}","replyText":"{{Dirty}}"}""", 0, "deny")]
    [InlineData($$"""{"text":["{{Clean}}","{{Dirty}}"]}""", 0, "deny")]
    [InlineData("""{"orderId":"111-5550001-5550002"}""", 2, "deny")]
    [InlineData("\"text\"", 2, "deny")]
    [InlineData("""{"text":"\ud83d"}""", 2, "deny")]
    public void Claude_is_answered_by_the_texts_of_the_tool(string toolInput, int exitCode, string? decision)
    {
        CommandRun run = CommandRun.WithInput($"{{\"hook_event_name\":\"PreToolUse\",\"tool_name\":\"x\",\"tool_input\":{toolInput}}}", "hook", "--host", "claude", "--marketplace", "amazon");

        Assert.Equal(exitCode, run.ExitCode);
        JsonElement answer = run.Json.GetProperty("hookSpecificOutput");
        Assert.Equal(decision, answer.TryGetProperty("permissionDecision", out JsonElement given) ? given.GetString() : null);
        Assert.Equal(exitCode == 2, run.Error.Length > 0);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"hook_event_name":"PostToolUse","tool_input":{"text":"a"}}""")]
    public void Claude_is_blocked_where_nothing_could_be_judged(string input) => Assert.Equal(2, CommandRun.WithInput(input, "hook", "--host", "claude").ExitCode);

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(member => member.Name)];

    [Theory]
    [InlineData("Thanks, got it!", 1, "ML8003")]
    [InlineData("Based on the video we refunded $24.99 today; nothing further is needed.", 0, null)]
    public void A_ticket_closes_only_with_its_closing_summary(string last, int exitCode, string? rule)
    {
        CommandRun run = CommandRun.WithInput($$"""
            {"event":"close","conversation":"c1","marketplace":"amazon","asOf":"2026-03-02T14:00:00Z","messages":[
            {"id":"m1","sentAt":"2026-03-02T08:00:00Z","author":"buyer","text":"I filmed it, 45 MB."},
            {"id":"m2","sentAt":"2026-03-02T09:00:00Z","visibility":"internal","text":"Video too large for messages."},
            {"id":"m3","sentAt":"2026-03-02T10:00:00Z","text":"The 45 MB video cannot be attached here, so please send it to video@brightlamp-example.com. We will come back to this Amazon thread with our answer."},
            {"id":"m4","sentAt":"2026-03-02T12:00:00Z","author":"buyer","channel":"email","text":"Here it is."},
            {"id":"m5","sentAt":"2026-03-02T13:00:00Z","text":"{{last}}"}]}
            """, "hook");

        Assert.Equal(exitCode, run.ExitCode);
        if (rule is not null)
            Assert.Contains(rule, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_that_came_too_late_keeps_no_ticket_open()
    {
        CommandRun run = CommandRun.WithInput("""
            {"event":"close","marketplace":"amazon","messages":[{"sentAt":"2026-03-02T08:00:00Z","author":"buyer","text":"Where is it?"},{"sentAt":"2026-03-04T08:00:00Z","text":"It arrives tomorrow."}]}
            """, "hook");

        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain("ML8001", run.Output, StringComparison.Ordinal);
    }

    /// <summary>Standard input that nobody closes.</summary>
    private sealed class NeverEndingStream : MemoryStream
    {
        private readonly ManualResetEventSlim _disposed = new();

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            _disposed.Wait(TimeSpan.FromSeconds(30));
            return 0;
        }

        protected override void Dispose(bool disposing)
        {
            _disposed.Set();
            base.Dispose(disposing);
        }
    }
}
