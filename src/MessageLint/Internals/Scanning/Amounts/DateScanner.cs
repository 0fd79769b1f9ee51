using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds calendar dates in figures, with month names, and in Chinese and Japanese form.</summary>
internal static class DateScanner
{
    /// <summary>What may stand between a day and the name of its month: "20th of November", "25 de noviembre".</summary>
    public static readonly string[] WordsBeforeMonth = ["of", "de"];

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        int end = Shape.IsDigit(text[start]) ? ScanFigures(text, start) : ScanMonthFirst(text, start);
        length = end - start;
        return end > start;
    }

    private static int ScanFigures(ReadOnlySpan<char> text, int start)
    {
        int first = Shape.SkipDigits(text, start, 5);
        int digits = first - start;
        char sign = Shape.At(text, first);
        if (digits == 4)
        {
            if (sign is '年')
                return ScanEastAsian(text, first + 1, first + 1, '月');
            return sign is '-' or '/' or '.' or '\u2013' && IsYear(text[start..first]) ? ScanYearFirst(text, first, sign) : start;
        }

        if (digits is < 1 or > 2)
            return start;
        if (sign is '月')
            return IsMonth(text[start..first]) ? ScanDayBehindMonth(text, first + 1, start) : start;
        if (sign is '.' or '/' or '-')
        {
            int end = ScanDayFirst(text, start, first, sign);
            if (end > start)
                return end;
        }

        return IsDay(text[start..first]) ? ScanDayThenName(text, start, first) : start;
    }

    private static int ScanYearFirst(ReadOnlySpan<char> text, int yearEnd, char sign)
    {
        int month = yearEnd + 1;
        int monthEnd = Shape.SkipDigits(text, month, 2);
        if (monthEnd == month || !IsMonth(text[month..monthEnd]) || Shape.At(text, monthEnd) != sign)
            return -1;
        int day = monthEnd + 1;
        int end = Shape.SkipDigits(text, day, 2);
        if (end == day || !IsDay(text[day..end]) || Shape.IsDigitAt(text, end))
            return -1;
        if (Shape.At(text, end) is 'T' or 't' && Shape.HasDigits(text, end + 1, 2) && Shape.At(text, end + 3) == ':')
            return SkipIsoTime(text, end + 1);
        return Shape.EndsNumberAt(text, end) ? end : -1;
    }

    private static int SkipIsoTime(ReadOnlySpan<char> text, int index)
    {
        int limit = Math.Min(text.Length, index + 32);
        while (index < limit && (Shape.IsDigit(text[index]) || (text[index] is ':' or '.' or '+' or '-' && Shape.IsDigitAt(text, index + 1))))
            index++;
        return Shape.At(text, index) is 'Z' or 'z' && Shape.EndsAt(text, index + 1) ? index + 1 : index;
    }

    /// <summary>d.m.y, d/m/y, m/d/y, d-m-y, and d.m. as German writes it.</summary>
    private static int ScanDayFirst(ReadOnlySpan<char> text, int start, int firstEnd, char sign)
    {
        int second = firstEnd + 1;
        if (sign == '.' && Shape.At(text, second) == ' ' && Shape.IsDigitAt(text, second + 1))
            second++;
        int secondEnd = Shape.SkipDigits(text, second, 3);
        if (secondEnd - second is < 1 or > 2)
            return start;
        bool dayMonth = IsDay(text[start..firstEnd]) && IsMonth(text[second..secondEnd]);
        bool monthDay = sign != '.' && IsMonth(text[start..firstEnd]) && IsDay(text[second..secondEnd]);
        if (!dayMonth && !monthDay)
            return start;
        if (Shape.At(text, secondEnd) == sign)
        {
            int year = secondEnd + 1;
            if (sign == '.' && Shape.At(text, year) == ' ' && Shape.HasDigits(text, year + 1, 4))
                year++;
            int yearEnd = Shape.SkipDigits(text, year, 5);
            if ((yearEnd - year == 4 && IsYear(text[year..yearEnd])) || yearEnd - year == 2)
                return Shape.EndsNumberAt(text, yearEnd) ? yearEnd : start;
            bool bare = sign == '.' && yearEnd == year && second == firstEnd + 1 && text[second..secondEnd].Length == 2;
            return bare ? secondEnd + 1 : start;
        }

        return start;
    }

    /// <summary>"20. November 2026", "20th of November", "25 de noviembre de 2026".</summary>
    private static int ScanDayThenName(ReadOnlySpan<char> text, int start, int dayEnd)
    {
        int index = dayEnd;
        if (Shape.At(text, index) == '.')
            index++;
        else if (IsOrdinalEnding(text, index, out int ending))
            index += ending;
        int name = Shape.SkipBlanks(text, index);
        if (name < text.Length && text[name] is '-' && name == index)
            name++;
        foreach (string word in WordsBeforeMonth)
            name = SkipWord(text, name, word);
        if (name >= text.Length || (name == index && index == dayEnd) || !Months.TryScan(text, name, out int length))
            return start;
        int end = name + length;
        return SkipYear(text, end);
    }

    /// <summary>"November 25", "November 25th, 2026".</summary>
    private static int ScanMonthFirst(ReadOnlySpan<char> text, int start)
    {
        if (!Months.TryScan(text, start, out int length))
            return start;
        int index = start + length;
        if (Shape.At(text, index) == '.')
            index++;
        int day = Shape.SkipBlanks(text, index);
        int end = Shape.SkipDigits(text, day, 5);
        if (day == index || end == day)
            return start;
        if (end - day == 4)
            return IsYear(text[day..end]) && Shape.EndsNumberAt(text, end) ? end : start;
        if (end - day > 2 || !IsDay(text[day..end]))
            return start;
        if (IsOrdinalEnding(text, end, out int ending))
            end += ending;
        return Shape.EndsNumberAt(text, end) && !(Shape.At(text, end) == ':' && Shape.IsDigitAt(text, end + 1)) ? SkipYear(text, end) : start;
    }

    private static int SkipYear(ReadOnlySpan<char> text, int end)
    {
        int index = end;
        if (Shape.At(text, index) is ',' or '.' or '-' or '/')
            index++;
        index = Shape.SkipBlanks(text, index);
        index = SkipWord(text, index, "de");
        return index > end && Shape.HasDigits(text, index, 4) && IsYear(text.Slice(index, 4)) && Shape.EndsNumberAt(text, index + 4) ? index + 4 : end;
    }

    private static int SkipWord(ReadOnlySpan<char> text, int index, string word) =>
        Shape.StartsWith(text, index, word) && CharTable.IsBlank(Shape.At(text, index + word.Length)) ? index + word.Length + 1 : index;

    internal static bool IsOrdinalEnding(ReadOnlySpan<char> text, int index, out int length)
    {
        length = Shape.At(text, index) switch
        {
            'º' or 'ª' or '°' => 1,
            's' or 'S' => LengthOfEnding(text, index, 't'),
            'n' or 'N' or 'r' or 'R' => LengthOfEnding(text, index, 'd'),
            't' or 'T' => LengthOfEnding(text, index, 'h'),
            'e' or 'E' => LengthOfEnding(text, index, 'r'),
            _ => 0,
        };
        if (length > 0 && !Shape.EndsAt(text, index + length))
            length = 0;
        return length > 0;
    }

    /// <summary>2 if the second letter of an ending is the one it has to be.</summary>
    private static int LengthOfEnding(ReadOnlySpan<char> text, int index, char second) => (Shape.At(text, index + 1) | 0x20) == second ? 2 : 0;

    private static int ScanEastAsian(ReadOnlySpan<char> text, int index, int end, char sign)
    {
        int part = Shape.SkipBlanks(text, index);
        int partEnd = Shape.SkipDigits(text, part, 2);
        return partEnd > part && Shape.At(text, partEnd) == sign ? ScanDayBehindMonth(text, partEnd + 1, end) : end;
    }

    /// <summary>Only with its day is "3月" a date: alone it is as often a span of months.</summary>
    private static int ScanDayBehindMonth(ReadOnlySpan<char> text, int index, int otherwise)
    {
        int day = Shape.SkipBlanks(text, index);
        int end = Shape.SkipDigits(text, day, 2);
        return end > day && Shape.At(text, end) is '日' or '号' or '號' ? end + 1 : Math.Max(otherwise, 0);
    }

    private static bool IsYear(ReadOnlySpan<char> digits) => digits[0] is '1' or '2' && Shape.Value(digits) is >= 1900 and <= 2100;

    private static bool IsMonth(ReadOnlySpan<char> digits) => Shape.Value(digits) is >= 1 and <= 12;

    private static bool IsDay(ReadOnlySpan<char> digits) => Shape.Value(digits) is >= 1 and <= 31;
}
