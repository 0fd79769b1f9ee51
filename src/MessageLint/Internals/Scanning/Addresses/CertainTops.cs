using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Top-level domains that are believed behind a sign that only looks like a dot, or one that stands apart: they are words of no language and no unit.</summary>
internal static class CertainTops
{
    private const int LongestLabel = 6;

    private static readonly WordSet s_labels = WordSet.Of("com org net de fr es it jp cn tw hk eu io shop store uk", ignoresCase: true);

    private static readonly string[] s_detached = ["com", "c o m", "org", "o r g", "co.uk", "co , uk", "co . uk", "co.jp", "jp", "cn", "n e t", "d e", "f r", "e s", "i t"];

    private static readonly FirstTwoLetters s_beginningsOfDetached = new(s_detached);

    /// <summary>Whether one of them stands here in small letters, as a whole word.</summary>
    public static bool IsAt(ReadOnlySpan<char> text, int index) => char.IsAsciiLetterLower(Shape.At(text, index)) && IsInAnyCase(text, index, out _);

    /// <summary>Whether one of them stands here in capitals throughout.</summary>
    public static bool IsShoutedAt(ReadOnlySpan<char> text, int index) => IsInAnyCase(text, index, out int end) && !UnitRange.HoldsAny(text[index..end], 'a', 'z');

    /// <summary>Whether one of those stands here that are believed behind a dot that stands alone, its letters perhaps set apart.</summary>
    public static bool IsDetached(ReadOnlySpan<char> text, int index, out int end)
    {
        end = index;
        if (!MayBeginDetached(Shape.At(text, index), Shape.At(text, index + 1)))
            return false;
        foreach (string top in s_detached)
        {
            end = index + top.Length;
            if (Shape.StartsWith(text, index, top) && (char.IsAsciiLetterLower(text[index]) || (top.Length > 2 && !UnitRange.HoldsAny(text[index..end], 'a', 'z'))) && Shape.EndsAt(text, end))
                return true;
        }

        end = index;
        return false;
    }

    /// <summary>Whether one of those may begin with these two units: not the first word of a sentence, as it stands behind nearly every full stop.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool MayBeginDetached(char first, char second) =>
        !(char.IsAsciiLetterUpper(first) && char.IsAsciiLetterLower(second)) && s_beginningsOfDetached.MayBegin(first, second);

    private static bool IsInAnyCase(ReadOnlySpan<char> text, int index, out int end)
    {
        end = Shape.SkipAsciiLetters(text, index, LongestLabel);
        return end > index && Shape.EndsAt(text, end) && s_labels.Contains(text[index..end]);
    }
}
