using System.Diagnostics;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Cli;

/// <summary>What a scan reads and writes, and what it must not touch.</summary>
public class ScanFilesTests
{
    private const string Dirty = """{"id":"m1","marketplace":"amazon","text":"Please write to tom@acme.example today."}""";

    [Fact]
    public void A_report_never_replaces_its_own_input()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", Dirty);
        string config = folder.Write("config.json", "{}");
        string link = Path.Combine(folder.Path, "link.ndjson");
        string linkedFolder = Path.Combine(folder.Path, "linked");
        File.CreateSymbolicLink(link, log);
        Directory.CreateSymbolicLink(linkedFolder, folder.Path);

        foreach (string output in (string[])[log, link, Path.Combine(linkedFolder, "log.ndjson"), Path.Combine(folder.Path, "linked", "..", "log.ndjson"), config])
        {
            CommandRun run = CommandRun.Of("scan", log, "--config", config, "--output", output);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("would be overwritten", run.Error, StringComparison.Ordinal);
        }

        Assert.Equal(2, CommandRun.Of("scan", link, "--output", log).ExitCode);
        Assert.Equal((Dirty, "{}"), (File.ReadAllText(log), File.ReadAllText(config)));
    }

    [Fact]
    public void A_pipe_in_a_folder_is_skipped_and_named()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        folder.Write("a.ndjson", Dirty);
        folder.Write("empty.ndjson", "");
        MakePipe(Path.Combine(folder.Path, "pipe.ndjson"));

        CommandRun run = CommandRun.Of("scan", folder.Path, "--format", "ndjson");

        Assert.Single(run.Findings);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("pipe.ndjson: skipped, since it is no regular file", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("empty.ndjson: skipped", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_is_named_is_read()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var folder = new TemporaryFolder();
        string pipe = Path.Combine(folder.Path, "pipe.ndjson");
        MakePipe(pipe);
        Task write = Task.Run(() => File.AppendAllText(pipe, Dirty + "\n"));

        CommandRun run = CommandRun.Of("scan", pipe, "--format", "ndjson");
        await write;

        Assert.Single(run.Findings);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("ndjson")]
    public void A_report_in_a_file_leaves_the_totals_on_standard_error(string format)
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", Dirty + "\n{");

        CommandRun run = CommandRun.Of("scan", log, "--format", format, "--output", Path.Combine(folder.Path, "report"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("1 error, 0 warnings, 0 infos in 1 message of 1 file.", run.Error, StringComparison.Ordinal);
        Assert.Contains("The scan is incomplete.", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is a folder")]
    [InlineData("/", "is a folder")]
    [InlineData("/missing/report", "its folder does not exist")]
    [InlineData("/missing/", "is a folder")]
    public void A_report_that_cannot_be_written_is_refused_by_the_name_the_user_gave(string place, string expected)
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", Dirty);

        CommandRun run = CommandRun.Of("scan", log, "--output", folder.Path + place);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"messagelint: {folder.Path}{place}: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(".tmp", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_disk_is_named()
    {
        if (!File.Exists("/dev/full"))
            return;

        CommandRun run = CommandRun.WithInput(Dirty, "scan", "-", "--input-format", "ndjson", "--output", "/dev/full");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("messagelint: /dev/full: cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    private static void MakePipe(string path)
    {
        using Process process = Process.Start("mkfifo", path);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
