namespace MessageLint.Tests.Cli;

public class StatementTests
{
    [Theory]
    [InlineData("de", "Amazon-Nachrichtenverlauf")]
    [InlineData("de-AT", "Amazon-Nachrichtenverlauf")]
    [InlineData("zh-TW", "亞馬遜訊息串")]
    [InlineData("ja", "スレッド")]
    public void The_approved_statement_is_printed(string language, string expected)
    {
        CommandRun run = CommandRun.Of("statement", "--language", language);

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
        Assert.Single(run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void All_statements_are_listed()
    {
        CommandRun run = CommandRun.Of("statement", "--list");

        Assert.Equal(["de", "en", "es", "fr", "it", "ja", "zh", "zh-Hant"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("statement", "--language", "tlh")]
    [InlineData("statement")]
    [InlineData("statement", "--list", "--language", "de")]
    public void What_cannot_be_printed_is_a_usage_error_with_the_languages(params string[] arguments)
    {
        CommandRun run = CommandRun.Of(arguments);

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Contains("en, de, fr, es, it, ja, zh, zh-Hant", run.Error, StringComparison.Ordinal);
    }
}
