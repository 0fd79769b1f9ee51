namespace MessageLint.Internals.Matching;

/// <summary>What may stand between two elements of a phrase.</summary>
/// <param name="Units">Size of the gap; see <see cref="WordUnits"/> and <see cref="IdeographUnits"/>.</param>
/// <param name="SentenceEnds">How many sentence ends.</param>
internal readonly record struct Between(int Units, int SentenceEnds)
{
    // 4 words or 10 ideographs fill the same gap of 20 units: Chinese and Japanese need about two and a half characters for a word.

    /// <summary>Cost of a token in a gap.</summary>
    public const int WordUnits = 5;

    /// <summary>Cost of one Han or hiragana character in a gap.</summary>
    public const int IdeographUnits = 2;

    public static Between Words(int words) => new(words * WordUnits, 0);

    public static Between operator +(Between left, Between right) => new(left.Units + right.Units, left.SentenceEnds + right.SentenceEnds);

    public bool Allows(Between other) => Units >= other.Units && SentenceEnds >= other.SentenceEnds;
}
