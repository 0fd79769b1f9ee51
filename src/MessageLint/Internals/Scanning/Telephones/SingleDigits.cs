using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Digits that stand alone, with a blank or two between each: <c>3 0 7 0 0 0 6 6 2</c>. Nobody pulls a count or a size apart.</summary>
internal static class SingleDigits
{
    private const int Fewest = 9;
    private const int Most = 24;
    private const int LongestGap = 3;

    /// <summary>Reads the digits from the first one on; whether they are as many and as different as those of an account or a telephone.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out int end)
    {
        Span<char> digits = stackalloc char[Most];
        int count = 0;
        end = start;
        int i = start;
        while (count < Most && Shape.IsDigitAt(text, i) && !CharTable.IsWordPart(Shape.At(text, i + 1)))
        {
            digits[count++] = (char)('0' + Shape.Value(text.Slice(i, 1)));
            end = i + 1;
            i = end;
            while (i - end < LongestGap && i < text.Length && (CharTable.IsBlank(text[i]) || text[i] == '-'))
                i++;
            if (i == end || !CharTable.IsBlank(text[end]))
                break;
        }

        return count >= Fewest && !PhoneLookAlike.IsCount(digits[..count]) && DigitRow.IsVaried(digits[..count]);
    }

    /// <summary>Index of what stands before the blanks in front of a digit.</summary>
    public static int Before(ReadOnlySpan<char> text, int start)
    {
        int i = start - 1;
        while (i > 0 && CharTable.IsBlank(text[i]))
            i--;
        return i;
    }

    /// <summary>Whether single letters with a blank behind each stand in front: "Q Q ", "微 信 ".</summary>
    public static bool FollowsPulledApart(ReadOnlySpan<char> text, int start) =>
        start > 3 && CharTable.IsBlank(text[start - 1]) && IsLetter(text[start - 2]) && CharTable.IsBlank(text[start - 3]) && IsLetter(text[start - 4])
        && (CharTable.ClassOf(text[start - 4]) == CharClass.Ideograph || start == 4 || !CharTable.IsWordPart(text[start - 5]));

    private static bool IsLetter(char c) => CharTable.IsWordPart(c) && !Shape.IsDigit(c);
}
