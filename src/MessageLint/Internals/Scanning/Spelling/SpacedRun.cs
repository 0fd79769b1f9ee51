using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds the words in letters that were all set apart alike, so that nothing tells where one ends: "c o n t a c t m e o u t s i d e a m a z o n".</summary>
internal static class SpacedRun
{
    /// <summary>Squared letters of words for each letter of the run; lighter ones are the syllables of a name: "lu men store".</summary>
    private const int LightestWords = 4;

    /// <summary>Two words alone are a name as well: "star light".</summary>
    private const int FewestWords = 3;

    /// <summary>Letters at the end of a run that was cut because it is too long: they may be the beginning of a word.</summary>
    private const int LongestRest = 12;

    /// <summary>How many letters the first word has, if most of the letters are words that the rules name; else all of them.</summary>
    /// <param name="letters">At most <see cref="SpacedWordScanner.MostLetters"/> letters.</param>
    /// <param name="goesOn">Whether a word of one letter or one that was pulled apart stands right before: the letters go on with what began there, and are no name.</param>
    /// <param name="symbols">Says which words the rules name.</param>
    [SkipLocalsInit]
    public static int FirstWord(ReadOnlySpan<char> letters, bool goesOn, ITokenSymbols symbols)
    {
        // From behind: what the words from here to the end weigh, and how long the first of them is, 0 if a letter of no word stands here. A word weighs the square
        // of its letters, a letter of no word takes away; of equal ways the one with the longer first word is taken: "us a", not "u sa".
        Span<int> weights = stackalloc int[SpacedWordScanner.MostLetters + 1];
        Span<byte> sizes = stackalloc byte[SpacedWordScanner.MostLetters];
        weights[letters.Length] = 0;
        for (int i = letters.Length - 1; i >= 0; i--)
        {
            weights[i] = weights[i + 1] - LightestWords;
            sizes[i] = 0;
            for (int end = i + 1; end <= letters.Length; end++)
            {
                int size = end - i;
                int weight = weights[end] + (size * size);
                if (weight < weights[i] || !IsWord(letters[i..end], symbols))
                    continue;
                weights[i] = weight;
                sizes[i] = (byte)size;
            }
        }

        int words = 0;
        for (int i = 0; i < letters.Length; i += Math.Max(1, (int)sizes[i]))
            words += sizes[i] > 0 ? 1 : 0;

        // An article before the first word weighs nothing for or against it, but is no part of a name.
        int article = sizes[0] == 1 ? 1 : 0;
        int rest = letters.Length == SpacedWordScanner.MostLetters ? LongestRest : 0;
        int lightest = goesOn ? 1 : (letters.Length - article - rest) * LightestWords;
        if ((words < FewestWords - article && !goesOn) || weights[article] < lightest)
            return letters.Length;
        int first = 0;
        while (sizes[first] == 0)
            first++;
        return first > 0 ? first : sizes[0];
    }

    /// <summary>Whether the rules name the word, or it is one of those that have a single letter in the languages of the rules.</summary>
    private static bool IsWord(ReadOnlySpan<char> word, ITokenSymbols symbols) =>
        word.Length > 1 ? symbols.Names(word) : word[0] is 'a' or 'I' or 'i' or 'e' or 'y' or 'o' or 'u' or 'à' or 'è' or 'é';
}
