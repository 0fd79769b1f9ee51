namespace MessageLint;

/// <summary>One clock of a conversation: what started it, until when the seller had time, and what stopped it. Immutable.</summary>
/// <remarks>Made by <see cref="MessageLinter.GetClocks"/>. A time limit is met up to and including <see cref="DueAt"/>.</remarks>
public sealed record ReplyClock
{
    /// <summary>What started the clock.</summary>
    public required ClockStart Starts { get; init; }

    /// <summary>The id of the profile whose clock it is, for example <c>amazon</c>.</summary>
    public required string Marketplace { get; init; }

    /// <summary>Index in <see cref="Conversation.Messages"/> of the buyer's message that started it; <see langword="null"/> for a clock of a case.</summary>
    public int? MessageIndex { get; init; }

    /// <summary>When it started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The last moment that is in time.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>The time that the marketplace gives, in words: <c>24 hours</c>, <c>3 business days</c>.</summary>
    public required string Limit { get; init; }

    /// <summary>When it was stopped; <see langword="null"/> while it runs.</summary>
    public DateTimeOffset? StoppedAt { get; init; }

    /// <summary>Index in <see cref="Conversation.Messages"/> of the seller's message that stopped it; <see langword="null"/> while it runs and for a clock of a case.</summary>
    public int? StoppedByMessage { get; init; }

    /// <summary>Whether it still runs.</summary>
    public bool IsOpen => StoppedAt is null;

    /// <summary>How long the answer took; <see langword="null"/> while the clock runs.</summary>
    public TimeSpan? Delay => StoppedAt - StartedAt;

    /// <summary>Whether the answer came in time, or can still come in time.</summary>
    /// <param name="now">The time at which the conversation is looked at.</param>
    /// <returns><see langword="true"/> if it was stopped up to <see cref="DueAt"/>, or runs and that moment has not passed.</returns>
    public bool IsInTime(DateTimeOffset now) => (StoppedAt ?? now) <= DueAt;

    /// <summary>The time left to answer.</summary>
    /// <param name="now">The time at which the conversation is looked at.</param>
    /// <returns>Negative once the time has passed.</returns>
    public TimeSpan TimeLeft(DateTimeOffset now) => DueAt - now;
}
