namespace MessageLint.Internals.Scanning;

/// <summary>Finds times of day and spans of them.</summary>
internal static class TimeScanner
{
    /// <summary>What makes a time of a number before it.</summary>
    public static readonly string[] WordsBehind = ["am", "pm", "a.m.", "p.m.", "Uhr", "o'clock"];

    /// <summary>Digits of an hour.</summary>
    public const int MostDigits = 2;

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int end = ScanTime(text, start, out bool certain);
        if (end < 0)
            return false;

        // The second half of a span makes the first a time: "9-17 Uhr", "9:00–17:00", "9 to 5 pm" is left to words.
        int next = Shape.SkipBlanks(text, end);
        if (next < text.Length && (Shape.IsHyphen(text[next]) || text[next] is '~' or '\u301C'))
        {
            int second = Shape.SkipBlanks(text, next + 1);
            if (Shape.IsDigitAt(text, second) && ScanTime(text, second, out bool secondCertain) is >= 0 and int secondEnd && secondCertain)
            {
                end = secondEnd;
                certain = true;
            }
        }

        if (!certain)
            return false;
        length = end - start;
        return true;
    }

    private static int ScanTime(ReadOnlySpan<char> text, int start, out bool certain)
    {
        certain = false;
        int end = Shape.SkipDigits(text, start, MostDigits + 1);
        if (end - start is < 1 or > MostDigits || Shape.Value(text[start..end]) > 24)
            return -1;
        char sign = Shape.At(text, end);
        if (sign is ':' or '\uFF1A' && IsSixty(text, end + 1))
        {
            certain = true;
            end += 3;
            if (Shape.At(text, end) is ':' or '\uFF1A' && IsSixty(text, end + 1))
                end += 3;
            else if (Shape.IsDigitAt(text, end))
                return -1;
        }
        else if (sign is '時' or '时' or '点' or '點')
        {
            // 時間 and 点 behind a count are a duration and a score.
            if (Shape.At(text, end + 1) is '間' or '间' or '数' or '數')
                return -1;
            certain = true;
            end++;
            int minutes = Shape.SkipDigits(text, end, 2);
            if (minutes > end && Shape.At(text, minutes) is '分')
                end = minutes + 1;
            else if (Shape.At(text, end) is '半')
                end++;
            return end;
        }
        else if (sign is 'h' or 'H' && IsSixty(text, end + 1) && Shape.EndsAt(text, end + 3))
        {
            certain = true;
            return end + 3;
        }
        else if (sign == '.' && IsSixty(text, end + 1) && !Shape.IsDigitAt(text, end + 3))
        {
            int clock = SkipClockWord(text, end + 3);
            if (clock < 0)
                return -1;
            certain = true;
            return clock;
        }

        if (SkipClockWord(text, end) is >= 0 and int behind)
        {
            certain = true;
            return behind;
        }

        return Shape.EndsAt(text, end) ? end : -1;
    }

    private static bool IsSixty(ReadOnlySpan<char> text, int index) =>
        Shape.IsDigitAt(text, index) && text[index] <= '5' && Shape.IsDigitAt(text, index + 1) && !Shape.IsDigitAt(text, index + 2);

    /// <summary>Index behind "am", "p.m.", "Uhr", "o'clock"; -1 if none follows.</summary>
    private static int SkipClockWord(ReadOnlySpan<char> text, int end)
    {
        int word = Shape.SkipBlanks(text, end);
        char c = (char)(Shape.At(text, word) | 0x20);
        if (c is 'a' or 'p')
        {
            int index = word + 1;
            bool dotted = Shape.At(text, index) == '.';
            if (dotted)
                index = Shape.SkipBlanks(text, index + 1);
            if ((Shape.At(text, index) | 0x20) != 'm' || !Shape.EndsAt(text, index + 1))
                return -1;
            index++;

            // The point of "p.m." belongs to it unless it ends the sentence as well.
            if (dotted && Shape.At(text, index) == '.' && Shape.At(text, index + 1) is not ('\0' or '\n' or '\r'))
                index++;
            return index;
        }

        if (Shape.StartsWith(text, word, "Uhr") && Shape.EndsAt(text, word + 3))
            return word + 3;
        if (Shape.StartsWith(text, word, "o'clock") || Shape.StartsWith(text, word, "o\u2019clock"))
            return word + 7;
        return -1;
    }
}
