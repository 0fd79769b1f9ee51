using System.Globalization;

namespace MessageLint.Internals.Conversations;

/// <summary>When a clock is worth a finding.</summary>
internal static class ClockNotice
{
    /// <summary>From this share of the time on, what is still unanswered is told.</summary>
    private const double EarlyShare = 0.75;

    /// <summary>The severity of a finding about a clock; <see langword="null"/> if there is nothing to say.</summary>
    public static Severity? Of(ReplyClock clock, DateTimeOffset now)
    {
        if (!clock.IsInTime(now))
            return Severity.Error;
        return clock.IsOpen && now - clock.StartedAt >= (clock.DueAt - clock.StartedAt) * EarlyShare ? Severity.Info : null;
    }

    /// <summary>How it stands with a clock, for example <c>none within 24 hours</c>.</summary>
    public static string Words(ReplyClock clock, DateTimeOffset now)
    {
        if (clock.Delay is { } delay)
            return $"came after {Words(delay)}, {clock.Limit} are allowed";
        return clock.IsInTime(now) ? $"due in {Words(clock.TimeLeft(now))}, {clock.Limit} are allowed" : $"none within {clock.Limit}";
    }

    private static string Words(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min");
}
