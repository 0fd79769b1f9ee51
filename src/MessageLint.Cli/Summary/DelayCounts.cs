namespace MessageLint.Cli;

/// <summary>How long answers took: how many took how many minutes, so that quantiles are exact to the minute and memory is bounded.</summary>
internal sealed class DelayCounts
{
    /// <summary>60 days; whoever takes longer is counted there.</summary>
    private const int MaxMinutes = 60 * 24 * 60;

    private readonly SortedDictionary<int, long> _counts = [];

    public long Count { get; private set; }

    /// <summary>Counts a delay; a begun minute is a whole one.</summary>
    public void Add(TimeSpan delay) => Add((int)Math.Clamp(Math.Ceiling(delay.TotalMinutes), 0, MaxMinutes), 1);

    public void Add(DelayCounts other)
    {
        foreach ((int minutes, long count) in other._counts)
            Add(minutes, count);
    }

    /// <summary>The delay that this share of the answers did not exceed, in minutes; <see langword="null"/> if there are none.</summary>
    /// <param name="share">For example 0.5 for the median.</param>
    public int? Quantile(double share)
    {
        long rank = Math.Max(1, (long)Math.Ceiling(share * Count));
        long below = 0;
        foreach ((int minutes, long count) in _counts)
        {
            below += count;
            if (below >= rank)
                return minutes;
        }

        return null;
    }

    private void Add(int minutes, long count)
    {
        Count += count;
        _counts[minutes] = _counts.GetValueOrDefault(minutes) + count;
    }
}
