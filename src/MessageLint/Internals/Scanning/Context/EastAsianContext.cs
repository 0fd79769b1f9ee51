using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads the Chinese or Japanese characters before a number for what they announce: <c>電話は</c>, <c>订单号：</c>. Looks at a fixed number of them.</summary>
internal static class EastAsianContext
{
    private const int Window = 14;

    /// <summary>A word for an id that may hold a word for something else.</summary>
    private const int LongId = 5;

    /// <summary>Shorter words of calling are parts of other words where they do not touch the number.</summary>
    private const int FewestApart = 2;

    /// <summary>Signs between a Chinese or Japanese word and its number.</summary>
    private const string Fillers = "\u00A0\u3000：＃（「『【“‘《〈，はがのをに是为為＝";

    /// <summary>"No."</summary>
    private const int LongestLatinSign = 3;

    [SkipLocalsInit]
    public static NumberContext Read(ReadOnlySpan<char> source, int position)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        ReadOnlySpan<char> before = FoldBefore(source, position, room);
        if (before.IsEmpty)
            return NumberContext.None;
        if (!CharTable.IsEastAsian(before[^1]))
            return ContextWords.EndsInNumberOfThing(before) ? NumberContext.Id : NumberContext.None;

        // "調査依頼の番号は": a long word for an id holds the short one for a number.
        if (ContextWords.Ids.Ends(before, LongId))
            return NumberContext.Id;
        if (ContextWords.Phones.Ends(before))
            return NumberContext.Phone;
        if (ContextWords.Tracking.Ends(before))
            return NumberContext.Tracking;
        if (ContextWords.Ids.Ends(before))
            return NumberContext.Id;
        if (SpeaksOfCalling(before))
            return NumberContext.Phone;
        return ContextWords.EndsInNumberOfThing(before) ? NumberContext.Id : NumberContext.None;
    }

    /// <summary>Whether an entry of the list stands right before the number.</summary>
    [SkipLocalsInit]
    public static bool IsAnnouncedBy(ContextWords list, ReadOnlySpan<char> source, int position)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        return list.Ends(FoldBefore(source, position, room));
    }

    /// <summary>Further away only words of calling count, and only in the same sentence.</summary>
    private static bool SpeaksOfCalling(ReadOnlySpan<char> before)
    {
        for (int size = before.Length - 1; size > 0 && before[size] is not ('。' or '！' or '？' or '\n'); size--)
        {
            if (ContextWords.Phones.Ends(before[..size], FewestApart))
                return true;
        }

        return false;
    }

    /// <summary>The last characters before a number, folded; nothing if they are not Chinese or Japanese, but for a Latin word for a number behind them.</summary>
    private static ReadOnlySpan<char> FoldBefore(ReadOnlySpan<char> source, int position, Span<char> room)
    {
        ReadOnlySpan<char> before = BeforeFillers(source, position);
        return before.Length > 0 && (CharTable.IsEastAsian(before[^1]) || EndsInLatinSign(before)) ? WordFolder.Folded(before, room) : default;
    }

    /// <summary>"保单ID", "予約No.": characters before a short Latin word for a number.</summary>
    private static bool EndsInLatinSign(ReadOnlySpan<char> text) =>
        text.Length > LongestLatinSign && (CharTable.IsEastAsian(text[^LongestLatinSign]) || CharTable.IsEastAsian(text[^(LongestLatinSign + 1)]));

    private static ReadOnlySpan<char> BeforeFillers(ReadOnlySpan<char> source, int position)
    {
        int end = position;
        int earliest = Math.Max(0, position - Window);
        while (end > earliest && (IsFiller(source[end - 1]) || IsBreakBehindColon(source, end - 1)))
            end--;
        int start = Math.Max(0, end - Window);
        if (start < end && char.IsLowSurrogate(source[start]))
            start++;
        return source[start..end];
    }

    private static bool IsFiller(char c) => c <= '\x7F'
        ? c is ' ' or ':' or '#' or '(' or '[' or '{' or '<' or '"' or '\'' or ',' or '+' or '='
        : Fillers.Contains(c, StringComparison.Ordinal) || CharTable.ClassOf(c) == CharClass.Ignorable;

    /// <summary>A label, a colon, and the number on the next line.</summary>
    private static bool IsBreakBehindColon(ReadOnlySpan<char> source, int index) =>
        index > 0 && source[index] == '\n' && source[index - 1] is ':' or '：';
}
