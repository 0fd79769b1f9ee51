using System.CommandLine;
using MessageLint.Cli;

namespace MessageLint.Tests.Startup;

/// <summary>The short way to the hook against the parser of command lines.</summary>
public class HookArgumentsTests
{
    [Theory]
    [InlineData("hook")]
    [InlineData("hook --host claude")]
    [InlineData("hook --host generic --block-on warning --on-error allow --mask")]
    [InlineData("hook --mask --marketplace amazon.de")]
    [InlineData("hook --rules a --rules b --config house.json")]
    public void Plain_arguments_mean_the_same_on_both_ways(string line)
    {
        string[] arguments = line.Split(' ');
        HookOptions quick = HookArguments.Parse(arguments)!;
        HookOptions parsed = ParsedByCommand(arguments);

        Assert.IsType(parsed.Host.GetType(), quick.Host);
        Assert.Equal((parsed.BlockOn, parsed.AllowsOnError, parsed.Marketplace, parsed.ConfigFile, parsed.Masks), (quick.BlockOn, quick.AllowsOnError, quick.Marketplace, quick.ConfigFile, quick.Masks));
        Assert.Equal(parsed.Packs, quick.Packs);
    }

    [Theory]
    [InlineData("")]
    [InlineData("check")]
    [InlineData("hook --help")]
    [InlineData("hook -h")]
    [InlineData("hook --host")]
    [InlineData("hook --host nobody")]
    [InlineData("hook --host=claude")]
    [InlineData("hook --host claude --host generic")]
    [InlineData("hook --block-on info")]
    [InlineData("hook --on-error --mask")]
    [InlineData("hook --mask true")]
    [InlineData("hook --mask --mask")]
    [InlineData("hook --rules a b")]
    [InlineData("hook text")]
    [InlineData("hook --maks")]
    [InlineData("hook --marketplace -")]
    public void What_is_not_plain_is_left_to_the_parser(string line) => Assert.Null(HookArguments.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    [Fact]
    public void Whatever_the_short_way_takes_the_parser_takes_alike()
    {
        string[] words = ["--host", "claude", "generic", "--block-on", "warning", "error", "--on-error", "allow", "block", "--marketplace", "amazon", "--config", "c.json", "--rules", "r", "--mask", "true", "--"];
        var random = new Random(20260314);
        int taken = 0;
        for (int i = 0; i < 3000; i++)
        {
            string[] arguments = ["hook", .. random.GetItems(words, random.Next(5))];
            if (HookArguments.Parse(arguments) is not { } quick)
                continue;
            taken++;
            HookOptions parsed = ParsedByCommand(arguments);
            Assert.Equal((parsed.BlockOn, parsed.AllowsOnError, parsed.Marketplace, parsed.ConfigFile, parsed.Masks), (quick.BlockOn, quick.AllowsOnError, quick.Marketplace, quick.ConfigFile, quick.Masks));
        }

        Assert.True(taken > 100);
    }

    private static HookOptions ParsedByCommand(string[] arguments)
    {
        HookOptions? options = null;
        Command command = HookCommand.Create((asked, _) =>
        {
            options = asked;
            return 0;
        });
        ParseResult result = command.Parse(arguments[1..]);
        Assert.Empty(result.Errors);
        Assert.Equal(0, result.Invoke());
        return options!;
    }
}
