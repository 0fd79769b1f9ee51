using System.Diagnostics;
using System.Globalization;

namespace MessageLint.Benchmarks.Measuring;

/// <summary>The programs that are started and timed, as the solution builds them.</summary>
internal static class Programs
{
    public const int AllCores = -1;

    private static readonly string Bin = FindBin();

    /// <summary>The configuration that this program was built in, which is the one whose output is there.</summary>
#if DEBUG
    private const string Configuration = "debug";
#else
    private const string Configuration = "release";
#endif

    public static string Command => Find("MessageLint.Cli", "messagelint");

    public static string Empty => Find("EmptyProgram", "EmptyProgram");

    public static string LinterReady => Find("LinterReady", "LinterReady");

    /// <summary>Runs a program to its end.</summary>
    /// <param name="core">The core that all its threads are bound to, or <see cref="AllCores"/>.</param>
    /// <param name="program">Full path.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="input">What it reads from standard input.</param>
    /// <param name="accepts">Whether the exit code is one of success.</param>
    /// <returns>Seconds from start to end, and what it wrote.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static (double Seconds, string Output) Run(int core, string program, string[] arguments, string input, Func<int, bool> accepts)
    {
        using Process process = Create(core, program, arguments);
        long start = Stopwatch.GetTimestamp();
        process.Start();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return accepts(process.ExitCode) ? (seconds, output) : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {errors.Result}");
    }

    /// <summary>Starts two runs of the same program at once, each bound to a core of its own.</summary>
    /// <returns>Seconds until both have ended.</returns>
    public static double RunTwo(string program, string[] first, string[] second)
    {
        long start = Stopwatch.GetTimestamp();
        Task<(double, string)> other = Task.Run(() => Run(1, program, second, "", code => code == 0));
        Run(0, program, first, "", code => code == 0);
        other.GetAwaiter().GetResult();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>Starts this program anew, bound to a core, and waits for its end: the binding of a running process would miss the threads that it has already.</summary>
    /// <returns>Its exit code.</returns>
    public static int RunAgainOn(int core, string[] arguments)
    {
        using Process process = new() { StartInfo = Bind(core, Environment.ProcessPath!, [.. OwnAssembly(), .. arguments]) };
        process.Start();
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Where programs can be bound to a core: with the taskset of util-linux.</summary>
    public static bool CanBind { get; } = OperatingSystem.IsLinux() && File.Exists("/usr/bin/taskset");

    /// <summary>How many cores the machine has; a bound process is told of its own alone.</summary>
    public static int Cores { get; } = File.Exists("/proc/cpuinfo") ? Math.Max(1, File.ReadLines("/proc/cpuinfo").Count(line => line.StartsWith("processor", StringComparison.Ordinal))) : Environment.ProcessorCount;

    /// <summary>The cores as Linux lists them, for example <c>0-1</c>.</summary>
    private static string OnlineCores { get; } = File.Exists("/sys/devices/system/cpu/online") ? File.ReadAllText("/sys/devices/system/cpu/online").Trim() : "0";

    private static Process Create(int core, string program, string[] arguments)
    {
        ProcessStartInfo start = Bind(core, program, arguments);
        start.UseShellExecute = false;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        return new Process { StartInfo = start };
    }

    private static ProcessStartInfo Bind(int core, string program, string[] arguments) => CanBind
        ? new ProcessStartInfo("/usr/bin/taskset", ["-c", core == AllCores ? OnlineCores : core.ToString(CultureInfo.InvariantCulture), program, .. arguments])
        : new ProcessStartInfo(program, arguments);

    /// <summary>Under <c>dotnet x.dll</c> the process is called dotnet.</summary>
    private static string[] OwnAssembly() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Programs).Assembly.Location] : [];

    private static string Find(string project, string name)
    {
        string path = Path.Combine(Bin, project, Configuration, OperatingSystem.IsWindows() ? name + ".exe" : name);
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is missing: build the solution first.");
    }

    private static string FindBin()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "MessageLint.Cli")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds the built command.");
    }
}
