namespace MessageLint.Cli;

/// <summary>
/// Judges what is read and writes the findings in the order of the messages on which they hang. Messages of a conversation are put aside until all of the input is
/// read, and judged then; from the first of them on, findings are held back, since an earlier message may still get one.
/// </summary>
internal sealed class ScanEngine(ScanSettings settings)
{
    private readonly List<ScanWorker> _workers = [];

    /// <summary>What the scan came to, by marketplace. Complete when the scan has ended.</summary>
    public ScanSummary Summary
    {
        get
        {
            var summary = new ScanSummary(settings.Linter);
            foreach (ScanWorker worker in _workers)
                summary.Add(worker.Summary);
            return summary;
        }
    }

    public async Task<ScanTotals> RunAsync(IEnumerable<ScanJob> input, Stream output, CancellationToken cancellation)
    {
        var totals = new ScanTotals();
        using var file = new PrivateStore();
        var aside = new AsideStore(file);
        var findings = new SortedFindings(file);
        var repeated = new RepeatedTexts();
        bool isHeld = false;
        OrderedPipeline<ScanJob, ScanResult> first = Pipeline(settings.AsOf, groups: !settings.IsSorted);
        await first.RunAsync(settings.IsSorted ? SortedThreads.Gather(input) : input, TakeAsync, cancellation).ConfigureAwait(false);
        if (isHeld)
        {
            settings.Meter.StartGrouped(aside.Length);
            OrderedPipeline<ScanJob, ScanResult> second = Pipeline(settings.AsOf ?? totals.LatestTime, groups: false);
            await second.RunAsync(aside.Blocks().Select(block => new ScanJob(Aside: block)), TakeAsync, cancellation).ConfigureAwait(false);
            await TakeAsync(CreateWorker(asOf: null, groups: false).Report(repeated.Many)).ConfigureAwait(false);
            await findings.WriteToAsync(output, cancellation).ConfigureAwait(false);
        }

        return totals;

        async ValueTask TakeAsync(ScanResult result)
        {
            using AsideWriter? records = result.Aside;
            totals.Add(result.Totals);
            foreach (SentText sent in result.Sent)
                repeated.Add(sent);

            // The first of many is known only when all are.
            isHeld |= records is not null || result.Sent.Count > 0;
            if (records is not null)
                aside.Add(records.Bytes);
            if (isHeld)
                findings.Add(result.Findings);
            else
                await output.WriteAsync(result.Findings.Bytes, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private OrderedPipeline<ScanJob, ScanResult> Pipeline(DateTimeOffset? asOf, bool groups) => new(
        () => CreateWorker(asOf, groups).Run,
        settings.Jobs);

    private ScanWorker CreateWorker(DateTimeOffset? asOf, bool groups)
    {
        var worker = new ScanWorker(settings, asOf, groups);
        lock (_workers)
            _workers.Add(worker);
        return worker;
    }
}
