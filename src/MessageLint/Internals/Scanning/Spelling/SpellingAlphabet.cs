using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads words that are spelled letter by letter: <c>Lima Uniform Mike</c>, <c>L wie Ludwig, U wie Ulrich</c>.</summary>
internal static class SpellingAlphabet
{
    public const int MostLetters = 40;

    /// <summary>Three names of people or places in a row are a list, four of one alphabet a word.</summary>
    public const int FewestCodeWords = 4;

    /// <summary>Letters with their word: nobody writes three in a row otherwise.</summary>
    private const int FewestPairs = 3;
    private const int LongestWord = 16;
    private const int LongestGap = 3;

    private static readonly string[] s_connectors = ["wie", "come", "comme", "de", "as in", "as", "like", "for", "von", "per"];
    private static readonly FirstTwoLetters s_beginningsOfConnectors = new(s_connectors);
    private static readonly string[] s_links = ["und ", "and ", "et ", "then ", "dann ", "puis ", "luego ", "poi "];

    private const string Section = "spelling-alphabets";

    // As they are written, folded, and the alphabets that have them, a bit each.
    private static readonly string[] s_spellings;
    private static readonly WordSet s_words;
    private static readonly byte[] s_alphabets;
    private static readonly WordFilter s_filter;

    static SpellingAlphabet()
    {
        (s_spellings, string[] words, s_alphabets) = CompiledData.Library.IsEmpty ? ReadFile() : Read(CompiledData.Library);
        s_words = new WordSet(words);
        s_filter = new WordFilter(s_spellings, words);
    }

    public static void Write(CompiledDataWriter data)
    {
        (string[] spellings, string[] words, byte[] alphabets) = ReadFile();
        data.Add(Section, writer =>
        {
            TextTables.WriteTexts(writer, spellings);
            TextTables.WriteTexts(writer, words);
            writer.Write(alphabets);
        });
    }

    /// <summary>Whether the word may be one of an alphabet; the cheap question that almost every word answers with no.</summary>
    public static bool MayBegin(ReadOnlySpan<char> word) => word.Length is >= WordFilter.ShortestWord and <= LongestWord && s_filter.MayContain(word);

    /// <summary>Whether the word is one of an alphabet.</summary>
    [SkipLocalsInit]
    public static bool IsCodeWord(ReadOnlySpan<char> word)
    {
        if (!MayBegin(word))
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return s_words.Contains(WordFolder.Folded(word, folded));
    }

    /// <summary>Reads the letters from <paramref name="start"/> on, a letter with its word or a word for a letter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the first unit of a word.</param>
    /// <param name="fewest">How many words of an alphabet make a spelled word.</param>
    /// <param name="letters">Room for <see cref="MostLetters"/>.</param>
    /// <param name="count">How many letters were read.</param>
    /// <param name="end">Index behind the last word.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int start, int fewest, Span<char> letters, out int count, out int end)
    {
        if (CharTable.ClassOf(Shape.At(text, start + 1)) is CharClass.Latin or CharClass.Mark)
            return TryCodeWords(text, start, fewest, letters, out count, out end);
        count = 0;
        end = start;
        return MayBeginPair(text, start) && TryPairs(text, start, Math.Min(fewest, FewestPairs), letters, out count, out end);
    }

    /// <summary>Whether a letter with its word stands here: "L wie Ludwig".</summary>
    public static bool IsPairAt(ReadOnlySpan<char> text, int i) => PairEnd(text, i) > 0;

    [SkipLocalsInit]
    private static bool TryCodeWords(ReadOnlySpan<char> text, int start, int fewest, Span<char> letters, out int count, out int end)
    {
        count = 0;
        end = start;
        byte alphabets = byte.MaxValue;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int i = start;
        while (count < MostLetters)
        {
            int wordEnd = WordEnd(text, i);
            if (wordEnd - i is < 3 or > LongestWord || !MayBegin(text[i..wordEnd]))
                break;
            int place = s_words.IndexOf(WordFolder.Folded(text[i..wordEnd], folded));
            if (place < 0 || (alphabets & s_alphabets[place]) == 0)
                break;
            alphabets &= s_alphabets[place];
            letters[count++] = folded[0];
            end = wordEnd;
            i = SkipGap(text, wordEnd);
            if (i == wordEnd)
                break;
        }

        return count >= fewest;
    }

    private static bool TryPairs(ReadOnlySpan<char> text, int start, int fewest, Span<char> letters, out int count, out int end)
    {
        count = 0;
        end = start;
        int i = start;
        while (count < MostLetters && i < text.Length && PairEnd(text, i) is > 0 and int pairEnd)
        {
            letters[count++] = LetterFold.Fold(text[i]);
            end = pairEnd;
            i = SkipGap(text, pairEnd);
            if (i == pairEnd)
                break;
            foreach (string link in s_links)
            {
                if (Shape.StartsWith(text, i, link))
                    i += link.Length;
            }
        }

        return count >= fewest;
    }

    /// <summary>Index behind "L wie Ludwig"; -1 if it is no such pair.</summary>
    private static int PairEnd(ReadOnlySpan<char> text, int i)
    {
        if (!MayBeginPair(text, i))
            return -1;
        foreach (string connector in s_connectors)
        {
            int word = i + 2 + connector.Length;
            if (!Shape.StartsWith(text, i + 2, connector) || !CharTable.IsBlank(Shape.At(text, word)))
                continue;
            word++;
            int end = WordEnd(text, word);
            if (end - word is >= 2 and <= LongestWord && BaseOf(text[word]) == BaseOf(text[i]))
                return end;
        }

        return -1;
    }

    /// <summary>Whether a letter and perhaps a connector stand here; the cheap question of every "I" and "a".</summary>
    private static bool MayBeginPair(ReadOnlySpan<char> text, int i) =>
        CharTable.IsBlank(Shape.At(text, i + 1)) && s_beginningsOfConnectors.MayBegin(Shape.At(text, i + 2), Shape.At(text, i + 3))
        && CharTable.ClassOf(text[i]) == CharClass.Latin;

    private static char BaseOf(char letter)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return WordFolder.Fold(new ReadOnlySpan<char>(in letter), folded) > 0 ? folded[0] : letter;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int index) => Shape.SkipLetters(text[..Math.Min(text.Length, index + LongestWord + 1)], index);

    private static int SkipGap(ReadOnlySpan<char> text, int index)
    {
        int end = index;
        while (end < text.Length && end - index < LongestGap && (CharTable.IsBlank(text[end]) || text[end] is ',' or '-' or '.' or '/' or ';' or '–' or '+'))
            end++;
        return end;
    }

    private static (string[] Spellings, string[] Words, byte[] Alphabets) Read(CompiledData data)
    {
        CompiledReader reader = data.Open(Section);
        string[] spellings = reader.ReadStrings();
        string[] words = reader.ReadStrings();
        return (spellings, words, reader.ReadBytes(words.Length));
    }

    private static (string[] Spellings, string[] Words, byte[] Alphabets) ReadFile()
    {
        List<string> spellings = [];
        List<string> words = [];
        List<byte> alphabets = [];
        List<string> names = [];
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        foreach (string line in DataFile.Lines("rules/data/spelling-alphabets.txt"))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!names.Contains(columns[0]))
                names.Add(columns[0]);
            int bit = 1 << names.IndexOf(columns[0]);
            string word = new(WordFolder.Folded(columns[1], folded));
            if (!spellings.Contains(columns[1]))
                spellings.Add(columns[1]);
            int known = words.IndexOf(word);
            if (known >= 0)
            {
                alphabets[known] |= (byte)bit;
                continue;
            }

            words.Add(word);
            alphabets.Add((byte)bit);
        }

        return ([.. spellings], [.. words], [.. alphabets]);
    }
}
