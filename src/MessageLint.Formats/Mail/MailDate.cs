using System.Globalization;

namespace MessageLint.Formats;

/// <summary>Reads the times of mail headers: <c>Thu, 10 Sep 2026 14:03:11 +0200 (CEST)</c> (RFC 5322, its old forms too).</summary>
internal static class MailDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly (string Name, int Hours)[] Zones =
        [("UT", 0), ("GMT", 0), ("Z", 0), ("UTC", 0), ("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8), ("PDT", -7)];

    public static bool TryParse(string? header, out DateTimeOffset time)
    {
        time = default;
        if (header is null)
            return false;
        string[] words = WithoutComments(header).Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries);
        int i = words.Length > 0 && !char.IsAsciiDigit(words[0][0]) ? 1 : 0;
        if (words.Length < i + 4
            || !int.TryParse(words[i], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            || !int.TryParse(words[i + 2], NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            return false;
        }

        string month = words[i + 1].ToLowerInvariant();
        int monthNumber = 1 + Array.FindIndex(Months, name => month.StartsWith(name, StringComparison.Ordinal));

        // Two digits are from before 2050, three count from 1900.
        year += words[i + 2].Length == 2 ? (year < 50 ? 2000 : 1900) : words[i + 2].Length == 3 ? 1900 : 0;
        if (monthNumber < 1 || year is < 1900 or > 9998 || day < 1 || day > DateTime.DaysInMonth(year, monthNumber) || !TryClock(words[i + 3], out TimeSpan clock))
            return false;
        if (!TryZone(words.Length > i + 4 ? words[i + 4] : "Z", out TimeSpan offset))
            return false;
        time = new DateTimeOffset(new DateTime(year, monthNumber, day).Add(clock), offset);
        return true;
    }

    private static bool TryClock(string word, out TimeSpan clock)
    {
        clock = default;
        string[] parts = word.Split(':');
        if (parts.Length is not (2 or 3))
            return false;
        Span<int> numbers = stackalloc int[3];
        for (int i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length is 0 or > 2 || !int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        }

        // A leap second is told as the one before it.
        if (numbers[0] > 23 || numbers[1] > 59 || numbers[2] > 60)
            return false;
        clock = new TimeSpan(numbers[0], numbers[1], Math.Min(numbers[2], 59));
        return true;
    }

    /// <summary>A zone that is not known is UTC, as RFC 5322 says.</summary>
    private static bool TryZone(string word, out TimeSpan offset)
    {
        offset = default;
        if (word[0] is '+' or '-')
        {
            if (word.Length != 5 || !int.TryParse(word.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number % 100 > 59 || number > 1400)
                return false;
            offset = TimeSpan.FromMinutes((word[0] == '-' ? -1 : 1) * (((number / 100) * 60) + (number % 100)));
            return true;
        }

        offset = TimeSpan.FromHours(Array.Find(Zones, zone => zone.Name.Equals(word, StringComparison.OrdinalIgnoreCase)).Hours);
        return true;
    }

    private static string WithoutComments(string header)
    {
        var text = new System.Text.StringBuilder(header.Length);
        int depth = 0;
        foreach (char c in header)
        {
            depth += c == '(' ? 1 : 0;
            text.Append(depth > 0 ? ' ' : c);
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return text.ToString();
    }
}
