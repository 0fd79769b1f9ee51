using System.Collections.Frozen;
using MessageLint.Internals.Text;

namespace MessageLint;

/// <summary>A time within which a marketplace expects the seller to do something. Immutable.</summary>
/// <remarks>Either <see cref="Hours"/> or <see cref="BusinessDays"/> is set. Hours run on weekends and holidays too. Exactly at the end is still in time.</remarks>
public sealed record MarketplaceClock
{
    /// <summary>What starts it.</summary>
    public required ClockStart Starts { get; init; }

    /// <summary>How long it runs in hours, for example 24; 0 if it runs in business days.</summary>
    public int Hours { get; init; }

    /// <summary>How long it runs in hours where a country differs, by ISO 3166 code.</summary>
    public FrozenDictionary<string, int> HoursByRegion { get => field ??= HoursTable?.ToFrozenDictionary() ?? FrozenDictionary<string, int>.Empty; init; }

    /// <summary>
    /// How many business days it runs, for example 3; 0 if it runs in hours. The day on which it starts does not count; the last one counts to its end,
    /// midnight in the time zone of <see cref="BusinessCalendar"/>.
    /// </summary>
    public int BusinessDays { get; init; }

    /// <summary>Whether only the message with which the buyer opens the thread starts it.</summary>
    public bool OnlyFirstMessage { get; init; }

    /// <summary><see cref="HoursByRegion"/> of a clock of the built-in pack.</summary>
    internal NameTable<int>? HoursTable { get; init; }
}
