using System.Diagnostics;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

/// <summary>The command as a process of its own.</summary>
public class ProcessTests
{
    [Fact]
    public void Help_and_version_are_quick_answers()
    {
        Assert.Equal(0, CommandProcess.Run("", "--version").ExitCode);
        (int exitCode, string output, string error) = CommandProcess.Run("", "scan", "--help");
        Assert.Equal((0, ""), (exitCode, error));
        Assert.All((string[])["messagelint scan", "--input-format", "--map", "--include", "--format", "--output", "--summary", "--marketplace", "--fail-on", "--config", "--rules", "--as-of", "--sorted", "--jobs", "--offset-unit", "--show-text"],
            word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Standard_streams_carry_utf8_and_the_exit_code_its_meaning()
    {
        (int exitCode, string output, string error) = CommandProcess.Run("{\"id\":\"日本\",\"text\":\"mail tom@acme.example\"}\n", "scan", "-", "--input-format", "ndjson");

        Assert.Equal((1, ""), (exitCode, error));
        Assert.Contains("[日本]", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_goes_away_is_no_error()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", string.Concat(Enumerable.Repeat("{\"text\":\"mail tom@acme.example\"}\n", 20_000)));
        using Process shell = CommandProcess.Start("/bin/sh", "-c", $"'{CommandPath}' scan '{log}' --input-format ndjson --fail-on never | head -n 1");
        string error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();

        Assert.Equal("", error);
    }

    [Fact]
    public void A_hook_that_is_stopped_while_it_waits_allows_nothing()
    {
        if (OperatingSystem.IsWindows())
            return;
        using Process hook = CommandProcess.Start(CommandPath, "hook");

        // Longer than nearly every hook takes: the signal must find it waiting for its message.
        Thread.Sleep(TimeSpan.FromMilliseconds(500));
        using Process kill = CommandProcess.Start("/bin/sh", "-c", $"kill -TERM {hook.Id}");
        string output = hook.StandardOutput.ReadToEnd();
        hook.WaitForExit();

        Assert.StartsWith("{\"decision\":\"block\",\"complete\":false", output, StringComparison.Ordinal);
        Assert.Equal(2, hook.ExitCode);
    }

    [Fact]
    public void Answers_of_hooks_that_share_a_file_stand_one_after_the_other()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string message = folder.Write("message.json", "{\"text\":\"mail tom@acme.example\"}");
        string answers = Path.Combine(folder.Path, "answers.txt");
        using Process shell = CommandProcess.Start("/bin/sh", "-c", $"{{ echo before; '{CommandPath}' hook < '{message}'; echo; '{CommandPath}' hook < '{message}'; echo; echo behind; }} > '{answers}'");
        string error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();

        Assert.Equal("", error);
        string[] lines = [.. File.ReadLines(answers).Where(line => line.Length > 0)];
        Assert.Equal(4, lines.Length);
        Assert.Equal(("before", lines[1], "behind"), (lines[0], lines[2], lines[3]));
        Assert.StartsWith("{\"decision\":\"block\"", lines[1], StringComparison.Ordinal);
    }

    private static string CommandPath => CommandProcess.FileIn(CommandProcess.Folder);
}
