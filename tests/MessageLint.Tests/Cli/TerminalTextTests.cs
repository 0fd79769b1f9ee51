using System.Text;
using System.Text.Json;
using MessageLint.Cli;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

public class TerminalTextTests
{
    [Theory]
    [InlineData("plain text, Größe, 日本語, 😀, हिन्दी", "plain text, Größe, 日本語, 😀, हिन्दी")]
    [InlineData("\u001b[31mred\u001b[0m", "\\u{001B}[31mred\\u{001B}[0m")]
    [InlineData("\u001b]8;;http://x\u0007", "\\u{001B}]8;;http://x\\u{0007}")]
    [InlineData("\u009b31m", "\\u{009B}31m")]
    [InlineData("a\nb\rc\td", "a\\nb\\rc\\td")]
    [InlineData("\0\u007f\b", "\\u{0000}\\u{007F}\\u{0008}")]
    [InlineData("\u202eevil\u202c", "\\u{202E}evil\\u{202C}")]
    [InlineData("\u2066a\u2069\u061c\u200e", "\\u{2066}a\\u{2069}\\u{061C}\\u{200E}")]
    [InlineData("a\u200bb\u200d\u2060\ufeff\u00ad", "a\\u{200B}b\\u{200D}\\u{2060}\\u{FEFF}\\u{00AD}")]
    [InlineData("a\u2028b\u2029", "a\\u{2028}b\\u{2029}")]
    [InlineData("\u3164\u115f\u2800\u034f", "\\u{3164}\\u{115F}\\u{2800}\\u{034F}")]
    [InlineData("\udb40\udc41", "\\u{E0041}")]
    [InlineData("\ue000", "\\u{E000}")]
    public void What_could_act_is_made_visible(string text, string expected) => Assert.Equal(expected, TerminalText.Escape(text));

    [Fact]
    public void Half_of_a_surrogate_pair_is_made_visible() => Assert.Equal("a\\u{D83D}", TerminalText.Escape("a\ud83d"));

    private static readonly JsonSerializerOptions SafeJson = new() { Encoder = SafeJsonEncoder.Instance };

    [Fact]
    public void Json_reads_back_and_holds_nothing_that_acts()
    {
        var everything = new StringBuilder();
        for (int c = 0; c < 0x30000; c++)
        {
            if (Rune.IsValid(c))
                everything.Append(new Rune(c));
        }

        string json = JsonSerializer.Serialize(everything.ToString(), SafeJson);

        Assert.Equal(everything.ToString(), JsonSerializer.Deserialize<string>(json));
        Assert.Equal(json, TerminalText.Escape(json));
        Assert.Contains("日", json, StringComparison.Ordinal);
        Assert.Contains("'", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("ndjson")]
    public void No_output_of_scan_holds_anything_that_acts(string format)
    {
        const string evil = "\\u001b[2J\\u202e\\u0007\\u009b";
        using var folder = new TemporaryFolder();
        folder.Write("bad\u001b[31m\u202ename.ndjson", $"{{\"id\":\"{evil}\",\"conversation\":\"{evil}\",\"text\":\"mail tom@acme.example {evil} or leave a five star {evil} review\"}}\n");
        folder.Write("x\u001b.bin", "");

        CommandRun run = CommandRun.Of("scan", folder.Path, "--format", format, "--show-text");

        Assert.Contains("ML1001", run.Output, StringComparison.Ordinal);
        AssertHarmless(run.Output + run.Error);
    }

    [Fact]
    public void Nor_does_check()
    {
        CommandRun run = CommandRun.Of("check", "mail \u001b[31mtom@acme.example\u202e\u0007 now\r\nsecond\u009b line");

        Assert.Contains("\\u{001B}[31m", run.Output, StringComparison.Ordinal);
        AssertHarmless(run.Output + run.Error);
    }

    private static void AssertHarmless(string written) =>
        Assert.All(written.Split('\n'), line => Assert.Equal(line, TerminalText.Escape(line.Replace("\r", "", StringComparison.Ordinal))));
}
