using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The at sign as it is written out, in brackets or by another sign in its place: "help (at) example.com", "help#gmail.com".</summary>
internal static class WrittenAt
{
    private const int FewestLettersBesideHash = 3;

    /// <summary>Whether a sign may stand in the place of the at sign.</summary>
    public static bool IsInPlace(char sign) => sign is '#' or '◎' or '⊙' or '●' or '※' or '*' or '§' or '&' or '%' or '¤';

    /// <summary>Index behind the sign that stands here; -1 if there is none. Words without brackets are the matter of <see cref="WordedAddress"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Where it begins.</param>
    /// <param name="isWritten">Whether it is another than the sign itself.</param>
    public static int Skip(ReadOnlySpan<char> text, int index, out bool isWritten)
    {
        char open = Shape.At(text, index);
        isWritten = open != '@';
        if (!isWritten || (IsInPlace(open) && IsBeforeHost(text, index)))
            return index + 1;

        // The Chinese word stands between Latin letters without brackets or blanks.
        return Shape.StartsWith(text, index, "艾特") ? index + 2 : BracketedSign.Skip(text, index, AddressCue.BracketedAt);
    }

    /// <summary>Whether another sign stands before a provider of mail; a hash that is glued to both sides also before another host, "help#lumen,es".</summary>
    private static bool IsBeforeHost(ReadOnlySpan<char> text, int sign) =>
        IsProviderAt(text, Shape.SkipBlanks(text, sign + 1, 1)) || (text[sign] == '#' && IsBetweenNames(text, sign));

    /// <summary>Whether the name of a provider of mail and a dot stand here.</summary>
    [SkipLocalsInit]
    private static bool IsProviderAt(ReadOnlySpan<char> text, int index)
    {
        int end = Shape.SkipAlphanumeric(text, index, TopLevelDomains.LongestLabel);
        if (Shape.At(text, end) == '-')
            end = Shape.SkipAlphanumeric(text, end + 1, TopLevelDomains.LongestLabel - (end + 1 - index));
        if (end == index || WrittenDot.Skip(text, end) is not (> 0 and int top) || !CertainTops.IsAt(text, top))
            return false;
        Span<char> lower = stackalloc char[TopLevelDomains.LongestLabel];
        return AddressCues.Contains(AddressCue.HashProvider, lower[..text[index..end].ToLowerInvariant(lower)]);
    }

    /// <summary>A name, the hash and a host of one label with a certain top-level domain; behind a host the hash leads to a place of the page.</summary>
    private static bool IsBetweenNames(ReadOnlySpan<char> text, int hash)
    {
        int first = hash;
        while (first > 0 && hash - first < WrittenName.Longest && char.IsAsciiLetterLower(text[first - 1]))
            first--;
        if (hash - first < FewestLettersBesideHash || CharTable.IsWordPart(Shape.At(text, first - 1)) || Shape.At(text, first - 1) is '.' or '/' or '-')
            return false;
        int end = hash + 1;
        while (end < text.Length && end - hash < WrittenHost.Longest && (char.IsAsciiLetterLower(text[end]) || (text[end] == '-' && end > hash + 1)))
            end++;
        return end > hash + FewestLettersBesideHash && Shape.At(text, end) is '.' or ',' && CertainTops.IsAt(text, end + 1);
    }
}
