using System.Threading.Channels;

namespace MessageLint.Cli;

/// <summary>One thread reads, some work, one takes the results in the order of the input. Bounded everywhere: whoever takes slowly slows the rest, and memory does
/// not grow with the input.</summary>
/// <param name="createWorker">Makes what turns a job into its result; one a thread.</param>
/// <param name="jobs">How many threads work.</param>
internal sealed class OrderedPipeline<TJob, TResult>(Func<Func<TJob, TResult>> createWorker, int jobs)
{
    private static readonly TimeSpan ReaderGrace = TimeSpan.FromSeconds(1);

    public async Task RunAsync(IEnumerable<TJob> input, Func<TResult, ValueTask> take, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);

        // Twice as many jobs as threads, so that nobody waits while one is held back that must come first.
        Channel<Work> ordered = Channel.CreateBounded<Work>(jobs * 2);
        Channel<Work> open = Channel.CreateBounded<Work>(jobs * 2);
        Task reading = Task.Run(() => ReadAsync(input, ordered.Writer, open.Writer, stop.Token), CancellationToken.None);
        Task[] working = [.. Enumerable.Range(0, jobs).Select(_ => Task.Run(() => WorkAsync(open.Reader, stop.Token), CancellationToken.None))];
        try
        {
            await foreach (Work work in ordered.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                await take(await work.Result.Task.WaitAsync(cancellation).ConfigureAwait(false)).ConfigureAwait(false);
            await reading.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await Task.WhenAll(working).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

            // A read of standard input cannot be cancelled: who has pressed Ctrl-C does not wait for it.
            await Task.WhenAny(reading, Task.Delay(ReaderGrace, CancellationToken.None)).ConfigureAwait(false);
        }
    }

    private static async Task ReadAsync(IEnumerable<TJob> input, ChannelWriter<Work> ordered, ChannelWriter<Work> open, CancellationToken cancellation)
    {
        try
        {
            foreach (TJob job in input)
            {
                var work = new Work(job);
                await ordered.WriteAsync(work, cancellation).ConfigureAwait(false);
                await open.WriteAsync(work, cancellation).ConfigureAwait(false);
            }
        }
        finally
        {
            ordered.Complete();
            open.Complete();
        }
    }

    private async Task WorkAsync(ChannelReader<Work> open, CancellationToken cancellation)
    {
        Func<TJob, TResult> worker = createWorker();
        await foreach (Work work in open.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            try
            {
                work.Result.SetResult(worker(work.Job));
            }
            catch (Exception exception)
            {
                work.Result.SetException(exception);
            }
        }
    }

    private sealed record Work(TJob Job)
    {
        public TaskCompletionSource<TResult> Result { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
