namespace MessageLint.Internals.Scanning;

/// <summary>Tells of nearly every word, in any case, by its first two letters that it is none of a few: the cheap question before they are compared.</summary>
internal sealed class FirstTwoLetters
{
    // The last five bits of an ASCII letter are the same in both cases. What else has them passes, and is compared.
    private const int Letters = 32;

    // For each first letter, a bit for each second one.
    private readonly uint[] _seconds = new uint[Letters];

    /// <summary>Notes how words begin.</summary>
    /// <param name="words">Words of two units or more that begin with ASCII letters, or with one and a blank.</param>
    public FirstTwoLetters(string[] words)
    {
        foreach (string word in words)
            _seconds[word[0] & (Letters - 1)] |= 1U << (word[1] & (Letters - 1));
    }

    /// <summary>Whether one of the words may begin with these two units.</summary>
    public bool MayBegin(char first, char second) => (_seconds[first & (Letters - 1)] >> (second & (Letters - 1)) & 1) != 0;
}
