using System.Collections.Frozen;

namespace MessageLint;

/// <summary>The business days of a country: Monday to Friday in its time zone, without its holidays. Immutable.</summary>
public sealed class BusinessCalendar
{
    /// <summary>Makes a calendar.</summary>
    /// <param name="timeZone">Where days begin and end.</param>
    /// <param name="holidays">Days from Monday to Friday that are no business days, for example bank holidays. None are built in, since countries and years differ.</param>
    public BusinessCalendar(TimeZoneInfo timeZone, params IEnumerable<DateOnly> holidays)
    {
        ArgumentNullException.ThrowIfNull(timeZone);
        ArgumentNullException.ThrowIfNull(holidays);
        TimeZone = timeZone;
        Holidays = holidays.ToFrozenSet();
    }

    /// <summary>Where days begin and end.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>Days that are no business days although they are no weekend.</summary>
    public FrozenSet<DateOnly> Holidays { get; }

    /// <summary>The end of the business day that lies a number of business days behind a moment; the day of the moment itself does not count.</summary>
    /// <param name="start">The moment.</param>
    /// <param name="days">How many business days, at least 1.</param>
    /// <returns>The midnight that ends that day, as an instant with the offset of the time zone.</returns>
    public DateTimeOffset EndOfBusinessDay(DateTimeOffset start, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(start, TimeZone).DateTime);
        while (days > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day))
                days--;
        }

        DateTime midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);

        // Some countries change to summer time at midnight: the day then ends with the first moment that exists.
        while (TimeZone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        return new DateTimeOffset(midnight, TimeZone.GetUtcOffset(midnight));
    }
}
