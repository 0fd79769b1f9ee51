using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace MessageLint.Cli;

/// <summary>Everything the command sees of its surroundings, so that tests can be them.</summary>
internal sealed class CommandConsole
{
    public required Stream Input { get; init; }

    public required Stream Output { get; init; }

    public TextWriter Error { get => field ??= new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true }; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal.</summary>
    public int Width { get; init; } = 100;

    public Func<string, string?> Environment { get => field ??= System.Environment.GetEnvironmentVariable; init; }

    /// <summary>How long the hook may take from its first line of code on.</summary>
    public TimeSpan HookTimeLimit { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Linters of the built-in rules by marketplace, for whoever runs many commands in one process; <see langword="null"/> for a process of one.</summary>
    public ConcurrentDictionary<string, MessageLinter>? Linters { get; init; }

    public bool SharesLinters => Linters is not null;

    /// <summary>Whether standard output may be coloured: a terminal, and NO_COLOR absent or empty.</summary>
    public bool UsesColor => IsOutputTerminal && string.IsNullOrEmpty(Environment("NO_COLOR")) && Environment("TERM") is not "dumb";

    public static CommandConsole OfProcess() => new()
    {
        Input = Console.OpenStandardInput(),
        Output = Console.OpenStandardOutput(),
        IsOutputTerminal = !Console.IsOutputRedirected,
        IsErrorTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 100 : Math.Max(Console.WindowWidth, 40),
    };

    /// <summary>The console of <c>hook</c>, which asks no terminal for anything.</summary>
    public static CommandConsole OfHook() => new() { Input = OpenStandard(0, FileAccess.Read), Output = OpenStandard(1, FileAccess.Write) };

    /// <summary>Opens standard input or output without the platform's console, whose loading takes a tenth of a hook's time.</summary>
    private static Stream OpenStandard(int number, FileAccess access)
    {
        // A file stream keeps a place of its own in a file. Others that write to the same file would write over what it wrote, so it is only for pipes.
        if (!OperatingSystem.IsWindows() && new FileStream(new SafeFileHandle(number, ownsHandle: false), access, bufferSize: 0) is { CanSeek: false } stream)
            return stream;
        return OpenConsole(access);
    }

    /// <remarks>A method of its own: the console's assembly is not loaded where it is not used.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Stream OpenConsole(FileAccess access) => access == FileAccess.Read ? Console.OpenStandardInput() : Console.OpenStandardOutput();

    /// <summary>Writes a line of the log. Names and values from outside are made visible here.</summary>
    public void Log(string line) => Error.WriteLine("messagelint: " + TerminalText.Escape(line));

    public StreamWriter OpenOutputWriter() => new(Output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
}
