using System.Text;
using System.Text.Json;
using MessageLint.Cli;

namespace MessageLint.Tests.Cli;

/// <summary>The command, run inside the test.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>Compiling the rules is most of a short run.</summary>
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, MessageLinter> Linters = new(StringComparer.Ordinal);

    public IReadOnlyList<JsonElement> Findings => [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static CommandRun Of(params string[] arguments) => WithInput("", arguments);

    public static CommandRun WithInput(string input, params string[] arguments) => WithInput(new MemoryStream(Encoding.UTF8.GetBytes(input)), arguments);

    public static CommandRun WithInput(Stream input, params string[] arguments) => Run(input, TimeSpan.FromMinutes(2), CancellationToken.None, arguments);

    public static CommandRun Run(Stream input, TimeSpan hookTimeLimit, CancellationToken cancellation, params string[] arguments)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var console = new CommandConsole { Input = input, Output = output, Error = error, Environment = _ => null, HookTimeLimit = hookTimeLimit, Linters = Linters };
        int exitCode = MessageLintCommand.RunAsync(arguments, console, cancellation).GetAwaiter().GetResult();
        return new CommandRun(exitCode, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
