using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Small steps that the shape scanners share. All stop at the end of the text and never look behind.</summary>
internal static class Shape
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDigitAt(ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length && IsDigit(text[index]);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static char At(ReadOnlySpan<char> text, int index) => (uint)index < (uint)text.Length ? text[index] : '\0';

    /// <summary>Index behind the digits that begin at <paramref name="index"/>, at most <paramref name="limit"/> of them.</summary>
    public static int SkipDigits(ReadOnlySpan<char> text, int index, int limit = int.MaxValue)
    {
        int end = limit < text.Length - index ? index + limit : text.Length;
        while (index < end && IsDigit(text[index]))
            index++;
        return index;
    }

    /// <summary>Whether exactly <paramref name="count"/> digits begin at <paramref name="index"/>.</summary>
    public static bool HasDigits(ReadOnlySpan<char> text, int index, int count) =>
        index + count <= text.Length && SkipDigits(text, index, count) == index + count && !IsDigitAt(text, index + count);

    /// <summary>Index behind the blank at <paramref name="index"/>; the index itself if there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipBlanks(ReadOnlySpan<char> text, int index) =>
        (uint)index < (uint)text.Length && CharTable.IsBlank(text[index]) ? index + 1 : index;

    /// <summary>Index behind the blanks that begin at <paramref name="index"/>, at most <paramref name="limit"/> of them.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> text, int index, int limit)
    {
        while (limit-- > 0 && index < text.Length && CharTable.IsBlank(text[index]))
            index++;
        return index;
    }

    /// <summary>Index behind the blanks beside a sign of an address, one line break among them perhaps: who pulls an address apart may set each part on a line.</summary>
    public static int SkipGap(ReadOnlySpan<char> text, int index, int limit)
    {
        index = SkipBlanks(text, index, limit);
        return CharTable.ClassOf(At(text, index)) == CharClass.LineBreak ? SkipBlanks(text, LineBreakEnd(text, index), limit) : index;
    }

    /// <summary>Index behind the line break that stands there.</summary>
    public static int LineBreakEnd(ReadOnlySpan<char> text, int index) => index + (text[index] == '\r' && At(text, index + 1) == '\n' ? 2 : 1);

    /// <summary>Where such a gap begins that ends before a sign.</summary>
    public static int GapStart(ReadOnlySpan<char> text, int index, int limit)
    {
        int start = BlanksStart(text, index, limit);
        if (CharTable.ClassOf(At(text, start - 1)) != CharClass.LineBreak)
            return start;
        return BlanksStart(text, start - (text[start - 1] == '\n' && At(text, start - 2) == '\r' ? 2 : 1), limit);
    }

    /// <summary>Where the blanks begin that end before an index; at most <paramref name="limit"/> are passed over.</summary>
    public static int BlanksStart(ReadOnlySpan<char> text, int index, int limit)
    {
        while (limit-- > 0 && index > 0 && CharTable.IsBlank(text[index - 1]))
            index--;
        return index;
    }

    /// <summary>Whether a shape may end here: no digit and no letter of a script with word blanks follows.</summary>
    public static bool EndsAt(ReadOnlySpan<char> text, int index) =>
        index >= text.Length || CharTable.ClassOf(text[index]) is not (CharClass.Digit or CharClass.Latin or CharClass.Greek or CharClass.Cyrillic);

    /// <summary>Like <see cref="EndsAt"/>, and no hyphen, slash or dot leads on to more digits.</summary>
    public static bool EndsNumberAt(ReadOnlySpan<char> text, int index) =>
        EndsAt(text, index) && !(index < text.Length && text[index] is '-' or '/' or '.' && IsDigitAt(text, index + 1));

    public static int Value(ReadOnlySpan<char> digits)
    {
        int value = 0;
        foreach (char c in digits)
            value = (value * 10) + c - '0';
        return value;
    }

    public static bool IsAsciiAlphanumeric(char c) => char.IsAsciiLetterOrDigit(c);

    public static int SkipAlphanumeric(ReadOnlySpan<char> text, int index, int limit)
    {
        int end = Math.Min(text.Length, index + limit);
        while (index < end && char.IsAsciiLetterOrDigit(text[index]))
            index++;
        return index;
    }

    public static int SkipAsciiLetters(ReadOnlySpan<char> text, int index, int limit)
    {
        int end = Math.Min(text.Length, index + limit);
        while (index < end && char.IsAsciiLetter(text[index]))
            index++;
        return index;
    }

    /// <summary>Index behind a run of letters with their marks.</summary>
    public static int SkipLetters(ReadOnlySpan<char> text, int index)
    {
        while (index < text.Length && (CharTable.IsRunLetter(CharTable.ClassOf(text[index])) || CharTable.ClassOf(text[index]) == CharClass.Mark))
            index++;
        return index;
    }

    /// <summary>Whether a value, which is not empty, stands at <paramref name="index"/> in whatever case.</summary>
    /// <remarks>Nearly all values differ from the text in their first unit. The cases of ASCII letters differ in one bit, those of others may in more.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool StartsWith(ReadOnlySpan<char> text, int index, string value) =>
        (uint)index < (uint)text.Length && (((text[index] ^ value[0]) & ~0x20) == 0 || value[0] > '\x7F') && Holds(text, index, value);

    private static bool Holds(ReadOnlySpan<char> text, int index, string value) =>
        index + value.Length <= text.Length && text.Slice(index, value.Length).Equals(value, StringComparison.OrdinalIgnoreCase);

    public static bool IsHyphen(char c) => c is '-' or '\u2013' or '\u2014';
}
