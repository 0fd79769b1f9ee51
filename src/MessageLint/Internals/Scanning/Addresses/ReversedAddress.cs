using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds addresses that are written backwards: <c>moc.elpmaxe@pleh</c>.</summary>
internal static class ReversedAddress
{
    private const int MostUnitsBeside = EmailScanner.MaxLocalPart;
    private const int ShortestName = 2;

    private static readonly string[] s_tops = ["moc.", "ten.", "gro.", "ed.", "rf.", "se.", "ti.", "ku.oc.", "ku.", "pj.", "nc.", "wt.", "oi.", "ue.", "ta.", "hc.", "ofni.", "pohs.", "erots."];

    /// <summary>Finds the address around the at sign.</summary>
    [SkipLocalsInit]
    public static bool TryScan(ReadOnlySpan<char> text, int at, out int start, out int length)
    {
        start = at;
        length = 0;
        if (text[at] != '@' || !Shape.IsAsciiAlphanumeric(Shape.At(text, at + 1)) || !Shape.IsAsciiAlphanumeric(Shape.At(text, at - 1)))
            return false;
        while (start > 0 && at - start < MostUnitsBeside && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-'))
            start--;
        int end = at + 1;
        while (end < text.Length && end - at < MostUnitsBeside && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            end++;
        while (text[end - 1] is '.' or '-')
            end--;
        if (end - at <= ShortestName || !StartsWithTop(text[start..at]))
            return false;
        length = end - start;
        Span<char> reversed = stackalloc char[MostUnitsBeside * 2];
        reversed = reversed[..length];
        text.Slice(start, length).CopyTo(reversed);
        reversed.Reverse();
        return EmailScanner.TryScan(reversed, 0, out int size) && size == length;
    }

    private static bool StartsWithTop(ReadOnlySpan<char> host)
    {
        foreach (string top in s_tops)
        {
            if (host.StartsWith(top, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
