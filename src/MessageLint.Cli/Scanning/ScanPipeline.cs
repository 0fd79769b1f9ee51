using System.Threading.Channels;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>One thread reads, some judge, one writes in the order of the input. Bounded everywhere: a slow reader of the output slows the scan, and memory
/// does not grow with the input.</summary>
internal sealed class ScanPipeline(Func<BatchScanner> createScanner, int jobs)
{
    private static readonly TimeSpan ReaderGrace = TimeSpan.FromSeconds(1);

    public async Task<ScanTotals> RunAsync(IEnumerable<(string File, RecordBatch Batch)> input, Stream output, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // Twice as many batches as threads, so that nobody waits while the writer holds one back that must come first.
        Channel<Job> ordered = Channel.CreateBounded<Job>(jobs * 2);
        Channel<Job> open = Channel.CreateBounded<Job>(jobs * 2);
        Task reading = Task.Run(() => ReadAsync(input, ordered.Writer, open.Writer, stop.Token), CancellationToken.None);
        Task[] judging = [.. Enumerable.Range(0, jobs).Select(_ => Task.Run(() => JudgeAsync(open.Reader, stop.Token), CancellationToken.None))];
        var totals = new ScanTotals();
        try
        {
            await foreach (Job job in ordered.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
            {
                BatchResult result = await job.Result.Task.WaitAsync(cancellation).ConfigureAwait(false);

                // A batch is written whole or not at all: no half line, whatever stops the scan.
                await output.WriteAsync(result.Output, CancellationToken.None).ConfigureAwait(false);
                totals.Add(result.Totals);
            }

            await reading.ConfigureAwait(false);
            return totals;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(judging).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // A read of standard input cannot be cancelled: who has pressed Ctrl-C does not wait for it.
            await Task.WhenAny(reading, Task.Delay(ReaderGrace, CancellationToken.None)).ConfigureAwait(false);
            await output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task ReadAsync(IEnumerable<(string File, RecordBatch Batch)> input, ChannelWriter<Job> ordered, ChannelWriter<Job> open, CancellationToken cancellation)
    {
        try
        {
            foreach ((string file, RecordBatch batch) in input)
            {
                var job = new Job(file, batch);
                await ordered.WriteAsync(job, cancellation).ConfigureAwait(false);
                await open.WriteAsync(job, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            ordered.Complete();
            open.Complete();
        }
    }

    private async Task JudgeAsync(ChannelReader<Job> open, CancellationToken cancellation)
    {
        BatchScanner scanner = createScanner();
        await foreach (Job job in open.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            try
            {
                job.Result.SetResult(scanner.Scan(job.File, job.Batch));
            }
            catch (Exception exception)
            {
                job.Result.SetException(exception);
            }
        }
    }

    private sealed record Job(string File, RecordBatch Batch)
    {
        public TaskCompletionSource<BatchResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
