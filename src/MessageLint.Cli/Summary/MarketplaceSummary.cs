using System.Collections.Immutable;

namespace MessageLint.Cli;

/// <summary>What a scan came to on one marketplace.</summary>
internal sealed class MarketplaceSummary
{
    /// <summary>The upper ends of the groups in which open clocks are counted by the time that is left; behind the last one stands the rest.</summary>
    private static readonly ImmutableArray<(TimeSpan Limit, string Key, string Name)> OpenGroups =
    [
        (TimeSpan.Zero, "overdue", "overdue"),
        (TimeSpan.FromHours(2), "under2h", "under 2 h"),
        (TimeSpan.FromHours(6), "under6h", "under 6 h"),
        (TimeSpan.FromHours(12), "under12h", "under 12 h"),
        (TimeSpan.FromHours(24), "under24h", "under 24 h"),
        (TimeSpan.MaxValue, "later", "later"),
    ];

    private readonly long[] _findings = new long[((int)RuleFamily.Custom + 1) * ((int)Severity.Error + 1)];
    private readonly long[] _open = new long[OpenGroups.Length];

    /// <summary>The seller's public messages.</summary>
    public long Judged { get; set; }

    public long Suppressed { get; private set; }

    /// <summary>Messages of buyers for which the answer came, or should have come by now.</summary>
    public long Due { get; private set; }

    /// <summary>Those that were answered in time.</summary>
    public long InTime { get; private set; }

    public DelayCounts Delays { get; } = new();

    /// <summary>The clocks that run, by the time that is left.</summary>
    public IEnumerable<(string Key, string Name, long Count)> Open => OpenGroups.Select((group, index) => (group.Key, group.Name, _open[index]));

    /// <summary>How many findings nobody accepted.</summary>
    public long FindingsOf(RuleFamily family, Severity severity) => _findings[Index(family, severity)];

    public void Count(Diagnostic diagnostic)
    {
        if (diagnostic.IsSuppressed)
            Suppressed++;
        else
            _findings[Index(diagnostic.Descriptor.Family, diagnostic.Severity)]++;
    }

    /// <summary>Counts a clock.</summary>
    /// <param name="clock">The clock.</param>
    /// <param name="now">When it is looked at; <see langword="null"/>: nobody knows, so that what still runs cannot be told.</param>
    public void Count(ReplyClock clock, DateTimeOffset? now)
    {
        bool isReply = clock.Starts == ClockStart.BuyerMessage;
        if (clock.Delay is { } delay)
        {
            if (!isReply)
                return;
            Delays.Add(delay);
            Due++;
            InTime += clock.IsInTime(clock.StoppedAt!.Value) ? 1 : 0;
        }
        else if (now is { } time)
        {
            // Exactly at the end is in time.
            int group = clock.IsInTime(time) ? 1 : 0;
            while (group > 0 && clock.TimeLeft(time) >= OpenGroups[group].Limit)
                group++;
            _open[group]++;
            Due += isReply && group == 0 ? 1 : 0;
        }
    }

    public void Add(MarketplaceSummary other)
    {
        Judged += other.Judged;
        Suppressed += other.Suppressed;
        Due += other.Due;
        InTime += other.InTime;
        Delays.Add(other.Delays);
        for (int i = 0; i < _findings.Length; i++)
            _findings[i] += other._findings[i];
        for (int i = 0; i < _open.Length; i++)
            _open[i] += other._open[i];
    }

    private static int Index(RuleFamily family, Severity severity) => ((int)family * ((int)Severity.Error + 1)) + (int)severity;
}
