using System.CommandLine;
using System.CommandLine.Help;
using System.Runtime.CompilerServices;

namespace MessageLint.Cli;

/// <summary>The whole command, free of the process around it.</summary>
internal static class MessageLintCommand
{
    public static async Task<int> RunAsync(string[] arguments, CommandConsole console, CancellationToken cancellation = default)
    {
        try
        {
            StreamWriter help = console.OpenOutputWriter();
            await using ConfiguredAsyncDisposable _ = help.ConfigureAwait(false);
            ParseResult result = CreateRoot(console).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (MistypedOption.Find(result, arguments) is { } mistyped)
                throw new CommandFailure(mistyped);
            if (result.Errors.Count > 0 && result.Action is not null and not HelpAction)
                return ReportUsage(result, console);
            var invocation = new InvocationConfiguration { Output = help, Error = console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
            return await result.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
        catch (CommandFailure failure)
        {
            console.Log(failure.Message);
            return ExitCodes.Failed;
        }
        catch (Exception exception)
        {
            // The message of an unknown exception could quote the input: only its type is told.
            console.Log($"internal error ({exception.GetType().Name}); nothing may be concluded from this run.");
            return ExitCodes.Failed;
        }
    }

    private static Command CreateRoot(CommandConsole console) => new("messagelint", "Finds what a message between a marketplace seller and a buyer may not hold, says why, and what to write instead.")
    {
        new HelpOption(),
        new VersionOption(),
        ScanCommand.Create(console),
        CheckCommand.Create(console),
        HookCommand.Create(console),
        RulesCommand.Create(console),
        StatementCommand.Create(console),
    };

    private static int ReportUsage(ParseResult result, CommandConsole console)
    {
        foreach (var error in result.Errors)
            console.Log(string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        console.Log($"Try 'messagelint {(result.CommandResult.Parent is null ? "" : result.CommandResult.Command.Name + " ")}--help'.");
        return ExitCodes.Failed;
    }
}
