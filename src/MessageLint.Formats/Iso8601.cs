namespace MessageLint.Formats;

/// <summary>Reads points in time, the same in every culture.</summary>
public static class Iso8601
{
    /// <summary>Reads date, time and offset, for example <c>2026-03-14T08:58:45+09:00</c>, <c>2026-03-14T08:58Z</c>, <c>2026-03-14T08:58:45.123-0500</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The point in time.</param>
    /// <returns><see langword="false"/> if it is anything else, a time without offset included: it would mean a different moment on every machine.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DateTimeOffset time) => TryParse(text, isTable: false, out time);

    /// <summary>Also takes a blank for the <c>T</c> and no offset for UTC, as tables that people export have it.</summary>
    internal static bool TryParseTable(ReadOnlySpan<char> text, out DateTimeOffset time) => TryParse(text, isTable: true, out time);

    private static bool TryParse(ReadOnlySpan<char> text, bool isTable, out DateTimeOffset time)
    {
        time = default;
        ReadOnlySpan<char> rest = text;
        if (!Digits(ref rest, 4, out int year) || !Sign(ref rest, '-') || !Digits(ref rest, 2, out int month) || !Sign(ref rest, '-') || !Digits(ref rest, 2, out int day))
            return false;
        if (!Sign(ref rest, 'T') && !Sign(ref rest, 't') && !(isTable && Sign(ref rest, ' ')))
            return false;
        if (!Digits(ref rest, 2, out int hour) || !Sign(ref rest, ':') || !Digits(ref rest, 2, out int minute))
            return false;
        int second = 0;
        long fraction = 0;
        if (Sign(ref rest, ':'))
        {
            if (!Digits(ref rest, 2, out second))
                return false;
            if ((Sign(ref rest, '.') || Sign(ref rest, ',')) && !Fraction(ref rest, out fraction))
                return false;
        }

        if (!Offset(rest, isTable, out int offsetMinutes))
            return false;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        var local = new DateTime(year, month, day, hour, minute, second);
        long utcTicks = local.Ticks + fraction - (offsetMinutes * TimeSpan.TicksPerMinute);
        if (utcTicks < DateTime.MinValue.Ticks || utcTicks > DateTime.MaxValue.Ticks)
            return false;
        time = new DateTimeOffset(local.AddTicks(fraction), TimeSpan.FromMinutes(offsetMinutes));
        return true;
    }

    private static bool Offset(ReadOnlySpan<char> rest, bool isTable, out int minutes)
    {
        minutes = 0;
        if (rest.IsEmpty)
            return isTable;
        if (rest is "Z" or "z")
            return true;
        int sign = rest[0] switch { '+' => 1, '-' => -1, _ => 0 };
        if (sign == 0)
            return false;
        rest = rest[1..];
        if (!Digits(ref rest, 2, out int hours))
            return false;
        int extra = 0;
        if (!rest.IsEmpty)
        {
            Sign(ref rest, ':');
            if (!Digits(ref rest, 2, out extra) || extra > 59)
                return false;
        }

        minutes = sign * ((hours * 60) + extra);
        return rest.IsEmpty && minutes is >= -14 * 60 and <= 14 * 60;
    }

    private static bool Fraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;
        int count = 0;
        while (count < rest.Length && char.IsAsciiDigit(rest[count]))
            count++;
        for (int i = 0; i < 7; i++)
            ticks = (ticks * 10) + (i < count ? rest[i] - '0' : 0);
        rest = rest[count..];
        return count > 0;
    }

    private static bool Digits(ref ReadOnlySpan<char> rest, int count, out int value)
    {
        value = 0;
        if (rest.Length < count)
            return false;
        for (int i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(rest[i]))
                return false;
            value = (value * 10) + (rest[i] - '0');
        }

        rest = rest[count..];
        return true;
    }

    private static bool Sign(ref ReadOnlySpan<char> rest, char sign)
    {
        if (rest.IsEmpty || rest[0] != sign)
            return false;
        rest = rest[1..];
        return true;
    }
}
