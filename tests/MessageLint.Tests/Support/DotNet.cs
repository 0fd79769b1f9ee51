using System.Collections;
using System.Diagnostics;

namespace MessageLint.Tests.Support;

/// <summary>What a program wrote and how it ended.</summary>
internal sealed record ProgramOutcome(int ExitCode, string Output, string Error)
{
    public string Everything => $"exit {ExitCode}\n{Output}\n{Error}";
}

/// <summary>Runs the dotnet command in a process of its own.</summary>
internal static class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public static ProgramOutcome Run(string folder, IReadOnlyDictionary<string, string> environment, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) is "dotnet" ? host : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);

        // The test host's own build settings would send the inner build to the wrong SDK, and a build server would outlive the test.
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (variable.Key is string name && name.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase))
                start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;

        using Process process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', start.ArgumentList)} did not end within {Limit}.");
        }

        return new ProgramOutcome(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    public static ProgramOutcome Run(string folder, params ReadOnlySpan<string> arguments) => Run(folder, new Dictionary<string, string>(StringComparer.Ordinal), arguments);
}
