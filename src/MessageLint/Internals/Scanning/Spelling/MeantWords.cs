namespace MessageLint.Internals.Scanning;

/// <summary>Number words for which a misspelled one is taken, by their first letter and by their last, each list in the order of the words.</summary>
internal sealed class MeantWords
{
    private const int Letters = 26;

    // One list more for all other letters.
    private readonly int[][] _byFirst = new int[Letters + 1][];
    private readonly int[][] _byLast = new int[Letters + 1][];

    public MeantWords()
    {
        Array.Fill(_byFirst, []);
        Array.Fill(_byLast, []);
    }

    public void Add(int word, string spelling)
    {
        Add(ref _byFirst[ListOf(spelling[0])], word);
        Add(ref _byLast[ListOf(spelling[^1])], word);
    }

    public int[] WithFirst(char letter) => _byFirst[ListOf(letter)];

    public int[] WithLast(char letter) => _byLast[ListOf(letter)];

    private static void Add(ref int[] words, int word) => words = [.. words, word];

    private static int ListOf(char letter) => char.IsAsciiLetterLower(letter) ? letter - 'a' : Letters;
}
