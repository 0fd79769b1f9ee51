using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The host behind a sign that is written out or set apart; the dots in it may be, too.</summary>
internal static class WrittenHost
{
    public const int Longest = 128;

    private const int MostLabels = 6;

    /// <summary>No provider of mail has a shorter name.</summary>
    private const int ShortestProvider = 3;

    private const int ShortestTop = 2;

    /// <summary>Index behind the host of a mailbox; -1 if it is no provider and ends in no top-level domain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Index behind the at sign.</param>
    /// <param name="belief">What is asked of a top-level domain.</param>
    /// <param name="isDoubtful">Whether a word before the last dot that is none of a name tells against it.</param>
    public static int EndBehindAt(ReadOnlySpan<char> text, int index, HostBelief belief, out bool isDoubtful)
    {
        isDoubtful = false;
        int limit = Math.Min(text.Length, index + Longest);
        int label = Start(text, index);
        int end = LabelEnd(text, label, limit);
        if (end == label)
            return -1;
        end = EndOverSetApartHyphen(text, end, limit);
        if (end == label + 1 && SpacedEnd(text, label, limit) is > 0 and int spaced)
            return spaced;
        int accepted = TopEnd(text, end, WrittenDot.Skip(text, end), limit, MostLabels - 1, belief, out isDoubtful);
        return accepted < 0 && IsProvider(text, label, end) ? end : accepted;
    }

    /// <summary>Index of the first label behind the at sign that ends there, or behind a word for it.</summary>
    public static int Start(ReadOnlySpan<char> text, int index) => text[index - 1] == '@' ? Shape.SkipGap(text, index, 2) : Shape.SkipBlanks(text, index, 2);

    /// <summary>Index behind the rest of a host whose first label stands before the dot; -1 if it ends in no top-level domain.</summary>
    /// <param name="text">The text.</param>
    /// <param name="dot">Index of the dot.</param>
    /// <param name="index">Index behind it.</param>
    /// <param name="belief">What is asked of a top-level domain.</param>
    /// <param name="isDoubtful">Whether a word before the last dot that is none of a name tells against it.</param>
    public static int EndBehindDot(ReadOnlySpan<char> text, int dot, int index, HostBelief belief, out bool isDoubtful) =>
        TopEnd(text, dot, Shape.SkipBlanks(text, index, 2), Math.Min(text.Length, index + Longest), MostLabels, belief, out isDoubtful);

    /// <summary>Whether a host stands here only if its dot is put together again: behind "office @" nobody writes one by chance.</summary>
    public static bool IsPulledApart(ReadOnlySpan<char> text, int index)
    {
        if (!Shape.IsAsciiAlphanumeric(Shape.At(text, index)) || DomainScanner.TryScanHost(text, index, out _, out _, out _))
            return false;
        int dot = index;
        while (dot - index < Longest && (Shape.IsAsciiAlphanumeric(Shape.At(text, dot)) || Shape.At(text, dot) is '-'))
            dot++;
        return Shape.At(text, dot) == '.' && Shape.At(text, dot + 1) == ' ' && CertainTops.IsAt(text, dot + 2);
    }

    /// <summary>Index behind the last label that is a top-level domain which is believed; -1 if there is none.</summary>
    private static int TopEnd(ReadOnlySpan<char> text, int dot, int label, int limit, int mostLabels, HostBelief belief, out bool isDoubtful)
    {
        isDoubtful = false;
        int accepted = -1;
        for (int count = 0; count < mostLabels && label >= 0; count++)
        {
            int end = LabelEnd(text, label, limit);
            if (end == label)
                break;
            if (IsTop(text, label, end) && belief.Accepts(text, dot, label, end, out isDoubtful))
                accepted = end;
            dot = end;
            label = WrittenDot.Skip(text, end);
        }

        return accepted;
    }

    private static int LabelEnd(ReadOnlySpan<char> text, int index, int limit)
    {
        int end = index;
        while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '-' && end > index) || CharTable.ClassOf(text[end]) == CharClass.Latin))
            end++;
        return end;
    }

    [SkipLocalsInit]
    private static bool IsTop(ReadOnlySpan<char> text, int label, int end)
    {
        if (end - label is < ShortestTop or > TopLevelDomains.LongestLabel || !Shape.EndsAt(text, end))
            return false;
        Span<char> lower = stackalloc char[TopLevelDomains.LongestLabel];
        return TopLevelDomains.Contains(lower[..text[label..end].ToLowerInvariant(lower)]);
    }

    /// <summary>Whether the label is the name of a provider of mail, which needs no top-level domain.</summary>
    [SkipLocalsInit]
    private static bool IsProvider(ReadOnlySpan<char> text, int label, int end)
    {
        if (end - label is < ShortestProvider or > TopLevelDomains.LongestLabel || !Shape.EndsAt(text, end))
            return false;
        Span<char> lower = stackalloc char[TopLevelDomains.LongestLabel];
        return AddressWords.Find(lower[..text[label..end].ToLowerInvariant(lower)]).Role == AddressRole.Host;
    }

    /// <summary>Where a first label ends that goes on behind a hyphen with blanks around it, "t - online . de"; a dash behind a whole address is none.</summary>
    private static int EndOverSetApartHyphen(ReadOnlySpan<char> text, int end, int limit)
    {
        if (Shape.At(text, end) != ' ' || Shape.At(text, end + 1) != '-' || Shape.At(text, end + 2) != ' ')
            return end;
        int behind = end + 3;
        while (behind < limit && char.IsAsciiLetterOrDigit(text[behind]))
            behind++;
        return behind > end + 3 && WrittenDot.Skip(text, behind) is > 0 and int top && (CertainTops.IsAt(text, top) || CertainTops.IsShoutedAt(text, top)) ? behind : end;
    }

    /// <summary>Index behind a provider, or a host with its dots, in single characters; -1 if it is none.</summary>
    [SkipLocalsInit]
    private static int SpacedEnd(ReadOnlySpan<char> text, int index, int limit)
    {
        Span<char> units = stackalloc char[Longest];
        int count = 0;
        int i = index;
        while (i < limit && count < Longest && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-') && !CharTable.IsWordPart(Shape.At(text, i + 1)))
        {
            units[count++] = char.ToLowerInvariant(text[i]);
            if (!CharTable.IsBlank(Shape.At(text, i + 1)))
                break;
            i += 2;
        }

        if (count < WrittenName.FewestSpacedLetters)
            return -1;
        if (AddressWords.Find(units[..count]).Role == AddressRole.Host)
            return index + (count * 2) - 1;
        return DomainScanner.TryScanHost(units[..count], 0, out int end, out _, out _) ? index + (end * 2) - 1 : -1;
    }
}
