using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Names of marketplaces and services that were cut in two around a sign between blanks: <c>e . Bay</c>, <c>Whats - App</c>. Other words have dashes between them.</summary>
internal static class SplitName
{
    public const int Longest = 12;

    private static readonly WordSet s_names = WordSet.Of("ebay amazon whatsapp wechat telegram instagram facebook snapchat tiktok paypal linkedin youtube viber skype discord gmail hotmail outlook twitter pinterest");

    public static bool IsJoint(char c) => c is '.' or '-' or '_' or '/' or '|' or '·' or '•' or '*' or '~' or '+' or ':' or '–';

    /// <summary>Writes the two parts as one, if that is one of the names.</summary>
    public static bool TryJoin(ReadOnlySpan<char> first, ReadOnlySpan<char> second, Span<char> letters, out int count)
    {
        count = first.Length + second.Length;
        if (first.IsEmpty || count > Longest)
            return false;
        first.CopyTo(letters);
        second.CopyTo(letters[first.Length..]);
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return s_names.Contains(folded[..WordFolder.Fold(letters[..count], folded)]);
    }
}
