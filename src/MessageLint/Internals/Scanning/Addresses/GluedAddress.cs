using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads an address whose signs are words with capitals, glued to what they part: <c>lumenATexampleDOTcom</c>.</summary>
internal static class GluedAddress
{
    private const int ShortestName = 3;

    private static readonly string[] s_dots = ["DOT", "Dot", "PUNKT", "Punkt", "POINT", "Point", "PUNTO", "Punto"];
    private static readonly string[] s_ats = ["AT", "At", "ARROBA", "Arroba", "AROBASE", "Arobase", "CHIOCCIOLA", "Chiocciola"];

    /// <summary>Whether a run of letters is such an address.</summary>
    /// <param name="word">The letters.</param>
    /// <param name="isEmail">Whether there is a word for the at sign.</param>
    public static bool Is(ReadOnlySpan<char> word, out bool isEmail)
    {
        isEmail = false;

        // Asked of every new word: nearly none has a capital inside.
        if (word.Length <= ShortestName || !UnitRange.HoldsAny(word[ShortestName..], 'A', 'Z'))
            return false;
        foreach (string dot in s_dots)
        {
            int index = word.LastIndexOf(dot, StringComparison.Ordinal);
            if (index < ShortestName || !char.IsAsciiLetterLower(word[index - 1]) || !IsTop(word[(index + dot.Length)..]))
                continue;
            isEmail = HasAt(word[..index]);
            return true;
        }

        return false;
    }

    private static bool HasAt(ReadOnlySpan<char> word)
    {
        foreach (string at in s_ats)
        {
            int index = word.IndexOf(at, StringComparison.Ordinal);
            if (index >= ShortestName && char.IsAsciiLetterLower(word[index - 1]) && char.IsAsciiLetterLower(Shape.At(word, index + at.Length)))
                return true;
        }

        return false;
    }

    // Names of programs are written like this, too ("PolkaDot", "ChartPoint"), so what follows has to be a top-level domain in small letters.
    private static bool IsTop(ReadOnlySpan<char> label) =>
        label.Length is >= 2 and <= TopLevelDomains.LongestLabel && UnitRange.HoldsAll(label, 'a', 'z') && CertainTops.IsAt(label, 0);
}
