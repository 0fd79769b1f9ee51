using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds names behind an at sign.</summary>
internal static class HandleScanner
{
    private const int MaxLength = 64;
    private const int ShortestLive = 4;

    /// <summary>The word with which names of one messenger begin.</summary>
    private const string Live = "live:";

    /// <summary>Finds a name such as <c>live:lumen.home</c> or <c>live:.cid.4f8a2c</c>: behind "live:" a word alone is one of the sentence.</summary>
    public static bool TryScanLive(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (!Shape.StartsWith(text, start, Live))
            return false;
        int name = start + Live.Length;
        int end = name;
        bool hasSign = false;
        bool hasLetter = false;
        while (end < text.Length && end - name < MaxLength && (Shape.IsAsciiAlphanumeric(text[end]) || (text[end] is '.' or '_' or '-' && Shape.IsAsciiAlphanumeric(Shape.At(text, end + 1)))))
        {
            hasSign |= !char.IsAsciiLetter(text[end]);
            hasLetter |= char.IsAsciiLetter(text[end]);
            end++;
        }

        length = end - start;
        return hasSign && hasLetter && end - name >= ShortestLive;
    }

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (text[start] != '@')
            return false;
        int end = start + 1;
        int stop = Math.Min(text.Length, end + MaxLength);
        if (end >= stop || !(IsLetter(text[end]) || text[end] == '_'))
            return false;
        while (end < stop && (IsLetter(text[end]) || Shape.IsDigit(text[end]) || text[end] == '_' || (text[end] is '.' or '-' && end + 1 < stop && Shape.IsAsciiAlphanumeric(text[end + 1]))))
            end++;

        // Networks take Latin names only: other letters are there to look like Latin ones, or it is no name.
        ReadOnlySpan<char> name = text[start..end];
        if (name.Length < 3 || (!UnitRange.HoldsAll(name, '\0', '\x7F') && !WordFolder.MixesScripts(name)))
            return false;
        length = end - start;
        return true;
    }

    private static bool IsLetter(char c) => CharTable.ClassOf(c) is CharClass.Latin or CharClass.Greek or CharClass.Cyrillic;
}
