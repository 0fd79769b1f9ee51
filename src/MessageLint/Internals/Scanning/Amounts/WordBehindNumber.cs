namespace MessageLint.Internals.Scanning;

/// <summary>Tells by its first two letters what the word behind a number may make of it: one look at a table in place of a question to each scanner of numbers.</summary>
internal static class WordBehindNumber
{
    // The last five bits of an ASCII letter are the same in both cases.
    private const int Letters = 32;

    // In the order of the first letters, and for each of the second ones.
    private static readonly NumberMeanings[] s_meanings = Meanings();

    /// <summary>What the word behind one blank at <paramref name="end"/>, where a number ends, may make of it; anything, if no word of two letters stands there.</summary>
    public static NumberMeanings MeaningsAt(ReadOnlySpan<char> text, int end) =>
        end + 2 < text.Length && text[end] == ' ' && char.IsAsciiLetter(text[end + 1]) && char.IsAsciiLetter(text[end + 2])
            ? s_meanings[Place(text[end + 1], text[end + 2])]
            : NumberMeanings.Any;

    /// <summary>Whether one blank and a word that begins with two small letters stand behind what ends at <paramref name="end"/>: capitals may be those of a service number or of a code.</summary>
    public static bool IsPlainAt(ReadOnlySpan<char> text, int end) =>
        end + 2 < text.Length && text[end] == ' ' && char.IsAsciiLetterLower(text[end + 1]) && char.IsAsciiLetterLower(text[end + 2]);

    private static int Place(char first, char second) => ((first & (Letters - 1)) * Letters) + (second & (Letters - 1));

    private static NumberMeanings[] Meanings()
    {
        var meanings = new NumberMeanings[Letters * Letters];
        Add(meanings, Months.Names.Split(' '), NumberMeanings.Date);
        Add(meanings, DateScanner.WordsBeforeMonth, NumberMeanings.Date);
        Add(meanings, TimeScanner.WordsBehind, NumberMeanings.Time);
        Add(meanings, MoneyScanner.WordsBehind.Split(' '), NumberMeanings.Money);
        Add(meanings, PercentageScanner.Words, NumberMeanings.Percentage);
        Add(meanings, MeasureScanner.Units.Split(' '), NumberMeanings.Measure);
        for (char first = 'a'; first <= 'z'; first++)
        {
            for (char second = 'a'; second <= 'z'; second++)
            {
                if (SpelledWords.All.MayBeCutWith(first, second) || SpelledWords.All.MayBeCutWith(char.ToUpperInvariant(first), second) || (MayBeFigure(first) && MayBeFigure(second)))
                    meanings[Place(first, second)] |= NumberMeanings.Part;
            }
        }

        return meanings;
    }

    private static bool MayBeFigure(char letter) => letter == 'x' || LetterFigures.IsLetterForDigit(letter) || LetterFigures.IsLetterForDigit(char.ToUpperInvariant(letter));

    /// <remarks>Words of other letters may be added and are never asked for, as those of one letter.</remarks>
    private static void Add(NumberMeanings[] meanings, string[] words, NumberMeanings meaning)
    {
        foreach (string word in words)
        {
            if (word.Length > 1)
                meanings[Place(word[0], word[1])] |= meaning;
        }
    }
}
