using MessageLint.Cli;

namespace MessageLint.Tests.Cli;

public class CheckTests
{
    [Fact]
    public void The_words_are_underlined_and_the_rule_explained()
    {
        CommandRun run = CommandRun.Of("check", "Hello,\nplease mail tom@acme.example today.", "--marketplace", "amazon");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("    2 | please mail tom@acme.example today.\n      |             ~~~~~~~~~~~~~~~~\n", run.Output, StringComparison.Ordinal);
        Assert.StartsWith("error ML1001 email-address: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  why     ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  instead ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\n  fix     ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clean_message_is_said_to_be_clean()
    {
        CommandRun run = CommandRun.WithInput("Your parcel was sent yesterday.\n", "check", "-");

        Assert.Equal((0, "Nothing speaks against this message.\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void Json_is_the_same_as_of_a_scan()
    {
        CommandRun run = CommandRun.Of("check", "mail tom@acme.example", "--format", "ndjson");

        Assert.Equal("tom@acme.example", Assert.Single(run.Findings).GetProperty("text").GetString());
    }

    [Fact]
    public void Input_that_is_no_text_is_refused() =>
        Assert.Equal(2, CommandRun.WithInput(new MemoryStream([0x61, 0xFF, 0xFE]), "check").ExitCode);

    [Fact]
    public void An_at_sign_begins_no_response_file() => Assert.Equal(0, CommandRun.Of("check", "@ your service").ExitCode);

    [Theory]
    [InlineData("abc def", 4, 3, "    1 | abc def\n      |     ~~~\n")]
    [InlineData("日本語 def", 4, 3, "    1 | 日本語 def\n      |        ~~~\n")]
    [InlineData("日本語", 1, 1, "    1 | 日本語\n      |   ~~\n")]
    [InlineData("a\tb", 2, 1, "    1 | a    b\n      |      ~\n")]
    [InlineData("a\u200bb", 1, 1, "    1 | a\\u{200B}b\n      |  ~~~~~~~~\n")]
    [InlineData("e\u0301 b", 3, 1, "    1 | e\u0301 b\n      |   ~\n")]
    [InlineData("📦 b", 3, 1, "    1 | 📦 b\n      |    ~\n")]
    [InlineData("a\r\nb c", 3, 1, "    2 | b c\n      | ~\n")]
    [InlineData("ab\ncd", 1, 3, "    1 | ab\n      |  ~\n    2 | cd\n      | ~\n")]
    [InlineData("abc", 0, 0, "    1 | abc\n      | ^\n")]
    [InlineData("", 0, 0, "    1 | \n      | ^\n")]
    public void Underlines_stand_under_their_words(string text, int start, int length, string expected)
    {
        var output = new StringWriter { NewLine = "\n" };

        new MessageView(text, 80, usesColor: false).Write(output, new TextSpan(start, length), Severity.Error);

        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public void Of_a_long_line_only_what_surrounds_the_words_is_shown()
    {
        string text = new string('x', 5000) + " here " + new string('y', 5000);
        var output = new StringWriter { NewLine = "\n" };

        new MessageView(text, 80, usesColor: false).Write(output, new TextSpan(5001, 4), Severity.Error);

        string[] lines = output.ToString().Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 90));
        Assert.Equal(lines[0].IndexOf("here", StringComparison.Ordinal), lines[1].IndexOf("~~~~", StringComparison.Ordinal));
    }
}
