namespace MessageLint.Internals.Scanning;

/// <summary>Tells of almost every word, by a few of its letters, that it is none of a small set: the cheap question before a word is folded and looked up.</summary>
internal sealed class WordFilter
{
    /// <summary>The shortest word that can be asked for, in UTF-16 units.</summary>
    public const int ShortestWord = 3;

    private const int Bits = 14;

    private readonly ulong[] _bits = new ulong[(1 << Bits) / 64];

    public WordFilter(string[] words, string[]? moreWords = null)
    {
        foreach (string word in words)
            Add(word);
        foreach (string word in moreWords ?? [])
            Add(word);
    }

    /// <summary>Whether a word of at least <see cref="ShortestWord"/> units, in any case, may be one of them.</summary>
    public bool MayContain(ReadOnlySpan<char> word)
    {
        int hash = Hash(word);
        return (_bits[hash >> 6] >> (hash & 63) & 1) != 0;
    }

    private void Add(ReadOnlySpan<char> word)
    {
        int hash = Hash(word);
        _bits[hash >> 6] |= 1UL << (hash & 63);
    }

    private static int Hash(ReadOnlySpan<char> word)
    {
        int hash = Letter(word[0]);
        hash = (hash * 31) + Letter(word[1]);
        hash = (hash * 31) + Letter(word[2]);
        return ((hash * 31) + Letter(word[^1])) & ((1 << Bits) - 1);

        // Letters with accents count as one: their base is found only when the word is looked up.
        static int Letter(char c) => c <= '\x7F' ? c & 0x1F : 0;
    }
}
