using System.Diagnostics;
using System.Text;

namespace MessageLint.Tests.Support;

/// <summary>The command as it was built, in a process of its own.</summary>
internal static class CommandProcess
{
    private static readonly Dictionary<string, string> Unchanged = [];

    /// <summary>Where the command lies: artifacts/bin/MessageLint.Cli/&lt;configuration&gt;, beside the folder of the tests.</summary>
    public static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Path.Combine(folder.Parent!.Parent!.FullName, "MessageLint.Cli", folder.Name);
        }
    }

    public static string FileIn(string folder) => Path.Combine(folder, OperatingSystem.IsWindows() ? "messagelint.exe" : "messagelint");

    public static (int ExitCode, string Output, string Error) Run(string input, params string[] arguments) => RunIn(Folder, input, Unchanged, arguments);

    /// <summary>Runs the command that lies in a folder, with variables added to its environment.</summary>
    public static (int ExitCode, string Output, string Error) RunIn(string folder, string input, Dictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Start(FileIn(folder), environment, arguments);
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> error = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    /// <summary>Starts a program with its streams redirected.</summary>
    public static Process Start(string file, params string[] arguments) => Start(file, Unchanged, arguments);

    private static Process Start(string file, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
