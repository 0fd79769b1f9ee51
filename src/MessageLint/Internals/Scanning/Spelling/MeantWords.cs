namespace MessageLint.Internals.Scanning;

/// <summary>Number words for which a misspelled one is taken, by their first two letters and by their last two, each list in the order of the words.</summary>
/// <remarks>One wrong letter is not in both pairs: these words have four letters or more.</remarks>
internal sealed class MeantWords
{
    /// <summary>Enough that hardly two pairs share a list.</summary>
    private const int Lists = 1024;

    private readonly int[][] _byFirst = new int[Lists][];
    private readonly int[][] _byLast = new int[Lists][];

    public MeantWords()
    {
        Array.Fill(_byFirst, []);
        Array.Fill(_byLast, []);
    }

    public void Add(int word, string spelling)
    {
        Add(ref _byFirst[ListOf(spelling[0], spelling[1])], word);
        Add(ref _byLast[ListOf(spelling[^2], spelling[^1])], word);
    }

    public int[] BeginningAs(ReadOnlySpan<char> word) => _byFirst[ListOf(word[0], word[1])];

    public int[] EndingAs(ReadOnlySpan<char> word) => _byLast[ListOf(word[^2], word[^1])];

    private static void Add(ref int[] words, int word) => words = [.. words, word];

    private static int ListOf(char first, char second) => ((first * 31) + second) & (Lists - 1);
}
