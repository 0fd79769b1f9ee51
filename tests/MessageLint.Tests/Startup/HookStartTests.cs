using System.Reflection.PortableExecutable;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Startup;

/// <summary>What the process of a hook loads and compiles before it answers.</summary>
public class HookStartTests
{
    private const string Message = """{"text":"Please call +1 (415) 555-0132 or mail tom@acme.example","marketplace":"amazon"}""";

    private const string Clean = """{"text":"Your parcel left our warehouse this morning.","marketplace":"amazon"}""";

    /// <summary>1 was counted, a method of the platform that every process compiles which starts a thread.</summary>
    private const int MostCompiled = 5;

    [Fact]
    public void The_hook_needs_no_assembly_but_our_own_and_the_platform()
    {
        // Without the list of dependencies the platform takes what lies in the folder: an assembly that is needed and missing fails the process.
        using var folder = new TemporaryFolder();
        foreach (string file in Directory.GetFiles(CommandProcess.Folder))
        {
            string name = Path.GetFileName(file);
            if (!name.EndsWith(".deps.json", StringComparison.Ordinal) && (name.StartsWith("MessageLint", StringComparison.Ordinal) || name.StartsWith("messagelint", StringComparison.Ordinal)))
                File.Copy(file, Path.Combine(folder.Path, name));
        }

        (int exitCode, string output, _) = CommandProcess.RunIn(folder.Path, Message, [], "hook");
        Assert.Equal((1, true), (exitCode, output.Contains("ML1002", StringComparison.Ordinal)));
        (exitCode, output, _) = CommandProcess.RunIn(folder.Path, """{"hook_event_name":"PreToolUse","tool_input":{"text":"mail tom@acme.example"}}""", [], "hook", "--host", "claude");
        Assert.Equal((0, true), (exitCode, output.Contains("ML1001", StringComparison.Ordinal)));
        Assert.NotEqual(0, CommandProcess.RunIn(folder.Path, "", [], "--help").ExitCode);
    }

    [Theory]
    [InlineData(Clean, 0)]
    [InlineData(Message, 1)]
    public void A_command_compiled_ahead_of_time_compiles_next_to_nothing_when_it_judges(string message, int exitCode)
    {
        if (!IsCompiledAhead(Path.Combine(CommandProcess.Folder, "MessageLint.dll")))
            return;
        using var folder = new TemporaryFolder();
        string list = Path.Combine(folder.Path, "compiled.txt");
        Assert.Equal(exitCode, CommandProcess.RunIn(CommandProcess.Folder, message, new() { ["DOTNET_JitStdOutFile"] = list, ["DOTNET_JitDisasmSummary"] = "1" }, "hook").ExitCode);

        // A slow machine may begin to compile better what was called often; that takes no time from the answer.
        string[] compiled = [.. File.ReadLines(list).Where(line => line.Contains("[Tier0", StringComparison.Ordinal))];
        Assert.True(compiled.Length is > 0 and <= MostCompiled, string.Join('\n', compiled));
    }

    [Theory]
    [InlineData("MessageLint.dll")]
    [InlineData("MessageLint.Formats.dll")]
    [InlineData("MessageLint.Cli.dll")]
    [InlineData("System.CommandLine.dll")]
    [InlineData("Spectre.Console.dll")]
    public void All_assemblies_of_the_command_are_compiled_ahead_of_time_or_none(string file) =>
        Assert.Equal(IsCompiledAhead(Path.Combine(CommandProcess.Folder, "MessageLint.Cli.dll")), IsCompiledAhead(Path.Combine(CommandProcess.Folder, file)));

    private static bool IsCompiledAhead(string file)
    {
        using var reader = new PEReader(File.OpenRead(file));
        return reader.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0;
    }
}
