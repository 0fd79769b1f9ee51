using System.CommandLine;

namespace MessageLint.Cli;

/// <summary>Options that several subcommands share.</summary>
internal static class CommonOptions
{
    public static Option<string> Choice(string name, string description, string standard, params string[] values)
    {
        var option = new Option<string>(name) { Description = description, DefaultValueFactory = _ => standard };
        return option.AcceptOnlyFromAmong(values);
    }

    public static Option<string?> Marketplace() =>
        new("--marketplace") { Description = "The marketplace of messages that name none, for example amazon or amazon.de.", HelpName = "ID" };

    public static Option<string?> Config() => new("--config") { Description = "The house's settings, a JSON file.", HelpName = "FILE" };

    public static Option<string[]> Rules() =>
        new("--rules") { Description = "Add the rules of a folder or of one rule file. May be repeated.", HelpName = "DIR", DefaultValueFactory = _ => [] };
}
