using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Cuts a run of letters and figures into number words: "sevensevenzero", "4fünf6".</summary>
internal static class NumberWordCutter
{
    /// <summary>Cuts from left to right, longest word first, and takes back a cut that leads nowhere.</summary>
    /// <param name="folded">The run, folded; at most <see cref="WordFolder.MaxLength"/> units.</param>
    /// <param name="isAmongNumbers">Whether so many numbers stand before it that words that only sound like one are believed.</param>
    /// <param name="lengths">The lengths of the words.</param>
    /// <returns>How many words there are; 0 if the run is not made of number words.</returns>
    public static int Cut(ReadOnlySpan<char> folded, bool isAmongNumbers, Span<byte> lengths)
    {
        // A place from which the rest was not to be cut stays such a place, however it is reached: one bit each keeps the work small.
        ulong dead = 0;
        int depth = 0;
        int position = 0;
        int longest = folded.Length;
        while (position < folded.Length)
        {
            bool isDead = (dead >> position & 1) != 0;
            int length = isDead ? 0 : LengthAt(folded[position..], longest, isAmongNumbers, isStart: position == 0);
            if (length > 0)
            {
                lengths[depth++] = (byte)length;
                position += length;
                longest = folded.Length;
                continue;
            }

            dead |= 1UL << position;
            if (depth == 0)
                return 0;
            int previous = lengths[--depth];
            position -= previous;
            longest = previous - 1;
        }

        return depth;
    }

    /// <summary>The length of a figure, or of the longest number word of at most <paramref name="longest"/> units that may stand at this place of a run; 0 if none may.</summary>
    private static int LengthAt(ReadOnlySpan<char> folded, int longest, bool isAmongNumbers, bool isStart)
    {
        int limit = Math.Min(longest, folded.Length);
        if (limit > 0 && Shape.IsDigit(folded[0]))
            return 1;
        while (limit > 0)
        {
            int word = SpelledWords.All.Longest(folded, limit, out int length);
            if (word == 0)
                return 0;
            SpelledWord found = SpelledWords.All[word];
            bool isLast = length == folded.Length;
            if (isStart && isLast ? found.Role != SpelledRole.Stem : MayBePart(found, length, isLast, isAmongNumbers))
                return length;
            limit = length - 1;
        }

        return 0;
    }

    /// <summary>Within a run only digits proper and "oh": "to" and "o" begin too many words. "und" and "y" only link compounds, so none is the last.</summary>
    internal static bool MayBePart(SpelledWord word, int length, bool isLast, bool isAmongNumbers)
    {
        if (length == 1 || (word.Languages & ~SpelledLanguages.Notation) == 0)
            return false;
        if (word.Trust == SpelledTrust.Sound && word.Value != 0 && !(isAmongNumbers && length > 2))
            return false;
        return !isLast || word.Role is not (SpelledRole.Stem or SpelledRole.Link);
    }
}
