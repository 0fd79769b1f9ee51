using System.Collections.Concurrent;
using System.Text;

namespace MessageLint.Cli;

/// <summary>Everything the command sees of its surroundings, so that tests can be them.</summary>
internal sealed class CommandConsole
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public required TextWriter Error { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 100;

    public Func<string, string?> Environment { get; init; } = System.Environment.GetEnvironmentVariable;

    /// <summary>How long the hook may take from its first line of code on.</summary>
    public TimeSpan HookTimeLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Linters of the built-in rules by marketplace, for whoever runs many commands in one process; <see langword="null"/> for a process of one.</summary>
    public ConcurrentDictionary<string, MessageLinter>? Linters { get; init; }

    /// <summary>Whether standard output may be coloured: a terminal, and NO_COLOR absent or empty.</summary>
    public bool UsesColor => IsOutputTerminal && string.IsNullOrEmpty(Environment("NO_COLOR")) && Environment("TERM") is not "dumb";

    public static CommandConsole OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        Error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true },
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 100 : Math.Max(Console.WindowWidth, 40),
    };

    /// <summary>Writes a line of the log. Names and values from outside are made visible here.</summary>
    public void Log(string line) => Error.WriteLine("messagelint: " + TerminalText.Escape(line));

    public StreamWriter OpenOutputWriter() => new(Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
}
