using Spectre.Console;

namespace MessageLint.Cli;

/// <summary>Shows on standard error how far a scan is. Only this class touches Spectre.Console, so that commands without it never load it.</summary>
internal static class ScanProgress
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs the scan with a bar beside it.</summary>
    /// <param name="scan">The running scan.</param>
    /// <param name="totalBytes">How much there is to read.</param>
    /// <param name="readBytes">How much was read by now.</param>
    /// <param name="error">Standard error.</param>
    public static async Task ShowAsync(Task scan, long totalBytes, Func<long> readBytes, TextWriter error)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error), Interactive = InteractionSupport.Yes });
        Progress progress = console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
        await progress.StartAsync(async context =>
        {
            ProgressTask task = context.AddTask("Scanning", maxValue: Math.Max(totalBytes, 1));
            while (!scan.IsCompleted)
            {
                task.Value = readBytes();
                await Task.WhenAny(scan, Task.Delay(Refresh)).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
    }
}
