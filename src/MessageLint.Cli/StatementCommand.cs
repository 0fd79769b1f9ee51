using System.Collections.Immutable;
using System.CommandLine;

namespace MessageLint.Cli;

/// <summary>The subcommand <c>statement</c>: the approved promise to return to the thread, for a helpdesk's locked macro.</summary>
internal static class StatementCommand
{
    public static Command Create(CommandConsole console)
    {
        var language = new Option<string?>("--language") { Description = "The language of the statement, for example de or zh-Hant.", HelpName = "TAG" };
        var list = new Option<bool>("--list") { Description = "Print the statements of all languages." };
        var command = new Command("statement", "Print the approved promise to bring the answer back to the marketplace's thread.") { language, list };
        command.SetAction(result =>
        {
            ImmutableArray<KeyValuePair<string, string>> statements = RulePack.BuiltIn.ReturnStatements;
            string? tag = result.GetValue(language);
            if (result.GetValue(list) == (tag is not null))
                throw new CommandFailure($"statement needs either --language or --list; there are {Languages(statements)}.");
            using StreamWriter output = console.OpenOutputWriter();
            if (tag is null)
            {
                foreach ((string name, string statement) in statements)
                    output.WriteLine($"{name}\t{statement}");
            }
            else
            {
                output.WriteLine(RulePack.BuiltIn.FindReturnStatement(tag) ?? throw new CommandFailure($"there is no statement in '{TerminalText.Escape(tag)}'; there are {Languages(statements)}."));
            }

            return ExitCodes.Clean;
        });
        return command;
    }

    private static string Languages(ImmutableArray<KeyValuePair<string, string>> statements) => string.Join(", ", statements.Select(statement => statement.Key));
}
