using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace MessageLint.Cli;

/// <summary>Shows on standard error how far a scan is. Only this class touches Spectre.Console, so that commands without it never load it.</summary>
internal static class ScanProgress
{
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);

    /// <summary>Runs the scan with a bar beside it.</summary>
    /// <param name="scan">The running scan.</param>
    /// <param name="totalBytes">How much there is to read; 0 if nobody knows.</param>
    /// <param name="meter">How far the scan is.</param>
    /// <param name="error">Standard error.</param>
    public static async Task ShowAsync(Task scan, long totalBytes, ScanMeter meter, TextWriter error)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error), Interactive = InteractionSupport.Yes });
        Progress progress = console.Progress().AutoClear(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn());
        await progress.StartAsync(async context =>
        {
            ProgressTask reading = context.AddTask("Reading", maxValue: Math.Max(totalBytes, 1));
            reading.IsIndeterminate = totalBytes == 0;
            ProgressTask? grouping = null;
            var clock = Stopwatch.StartNew();
            while (!scan.IsCompleted)
            {
                if (grouping is null)
                    reading.Description = Rate("Reading", meter.ReadBytes, meter.Records, clock.Elapsed);
                reading.Value = meter.ReadBytes;
                if (meter.AsideBytes > 0)
                {
                    if (grouping is null)
                    {
                        reading.StopTask();
                        grouping = context.AddTask("Conversations", maxValue: meter.AsideBytes);
                        clock.Restart();
                    }

                    grouping.Description = Rate("Conversations", meter.GroupedBytes, records: null, clock.Elapsed);
                    grouping.Value = meter.GroupedBytes;
                }

                await Task.WhenAny(scan, Task.Delay(Refresh)).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
    }

    /// <summary>What is done and how fast, for example <c>Reading, 412 MB/s, 810,000 records/s</c>.</summary>
    internal static string Rate(string what, long bytes, long? records, TimeSpan elapsed)
    {
        double seconds = Math.Max(elapsed.TotalSeconds, 0.001);
        string rate = string.Create(CultureInfo.InvariantCulture, $"{what}, {bytes / 1e6 / seconds:N0} MB/s");
        return records is null ? rate : string.Create(CultureInfo.InvariantCulture, $"{rate}, {records / seconds:N0} records/s");
    }
}
