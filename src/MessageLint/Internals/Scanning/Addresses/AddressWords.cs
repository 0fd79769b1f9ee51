using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The words for the signs of addresses, and the words that are never a name in one.</summary>
internal static class AddressWords
{
    /// <summary>Marked words shorter than this have too many neighbours one letter away.</summary>
    private const int ShortestMisspelled = 6;

    private const int LongestTrigger = 12;
    private const string Section = "address-words";

    /// <summary>Stands in the table between the words of a sign.</summary>
    private const char Joint = '_';

    private static readonly string[] s_words;
    private static readonly AddressWord[] s_meanings;
    private static readonly WordSet s_set;

    private static readonly WordFilter s_filter;

    // Signs of several words: "full stop", "a in a circle".
    private static readonly SignPhrase[] s_phrases;
    private static readonly WordSet s_lastWords;

    static AddressWords()
    {
        (s_words, s_meanings) = CompiledData.Library.IsEmpty ? ReadFile() : Read(CompiledData.Library);
        s_set = new WordSet(s_words);
        s_phrases = FindPhrases();
        s_lastWords = LastWords();
        s_filter = BuildFilter();
    }

    /// <summary>The signs of several words.</summary>
    public static ReadOnlySpan<SignPhrase> Phrases => s_phrases;

    public static void Write(CompiledDataWriter data)
    {
        (string[] words, AddressWord[] meanings) = ReadFile();
        data.Add(Section, writer =>
        {
            TextTables.WriteTexts(writer, words);
            foreach (AddressWord meaning in meanings)
            {
                writer.Write((byte)meaning.Role);
                TextTables.WriteTexts(writer, meaning.TopLevels);
            }
        });
    }

    /// <summary>Whether the word may be one that an address or a name is recognised by: a dot, a provider, an underscore.</summary>
    public static bool MayTrigger(ReadOnlySpan<char> word) => word.Length is >= 3 and <= LongestTrigger && s_filter.MayContain(word);

    /// <summary>Whether the word may end a sign of several words.</summary>
    public static bool MayEndPhrase(ReadOnlySpan<char> folded) => s_lastWords.Contains(folded);

    /// <summary>Whether the tokenizer looks around the word for an address or a name.</summary>
    public static bool IsTrigger(ReadOnlySpan<char> folded) => IsTrigger(Find(folded).Role) || EndsTrigger(folded);

    /// <summary>The word or the words for a dot that begin at <paramref name="index"/>.</summary>
    public static bool TryReadDot(ReadOnlySpan<char> text, int index, Span<char> folded, out AddressWord dot, out int end)
    {
        dot = default;
        end = WordedHost.WordEnd(text, index);
        if (end == index || end - index > WordFolder.MaxLength)
            return false;
        dot = Find(folded[..WordFolder.Fold(text[index..end], folded)]);
        if (dot.Role == AddressRole.Dot)
            return true;
        foreach (SignPhrase phrase in s_phrases)
        {
            if (phrase.Word.Role != AddressRole.Dot || !phrase.TryMatch(text, index, folded, out int phraseEnd))
                continue;
            dot = phrase.Word;
            end = phraseEnd;
            return true;
        }

        return false;
    }

    /// <summary>Whether the word is what companies name a mailbox.</summary>
    public static bool IsMailbox(ReadOnlySpan<char> folded) => s_set.IndexOf(folded) is >= 0 and int place && s_meanings[place].Role == AddressRole.Mailbox;

    /// <summary>What the word means in an address; the name of a mailbox means nothing by itself.</summary>
    public static AddressWord Find(ReadOnlySpan<char> folded) => s_set.IndexOf(folded) is >= 0 and int place && s_meanings[place].Role != AddressRole.Mailbox ? s_meanings[place] : default;

    /// <summary>A marked word for the at sign with one letter wrong; believed only before a host that is complete.</summary>
    public static bool IsMisspelledAt(ReadOnlySpan<char> folded)
    {
        if (folded.Length < ShortestMisspelled)
            return false;
        for (int i = 0; i < s_words.Length; i++)
        {
            if (s_meanings[i].Role == AddressRole.At && s_words[i].Length >= ShortestMisspelled && SpelledWords.IsOneLetterAway(s_words[i], folded))
                return true;
        }

        return false;
    }

    private static bool IsTrigger(AddressRole role) => role is AddressRole.Dot or AddressRole.Host or AddressRole.Underscore or AddressRole.Underline or AddressRole.Hyphen;

    private static bool EndsTrigger(ReadOnlySpan<char> folded)
    {
        if (!s_lastWords.Contains(folded))
            return false;
        foreach (SignPhrase phrase in s_phrases)
        {
            if (IsTrigger(phrase.Word.Role) && folded.SequenceEqual(phrase.Parts[^1]))
                return true;
        }

        return false;
    }

    private static WordFilter BuildFilter()
    {
        WordFilter filter = new();
        for (int i = 0; i < s_words.Length; i++)
        {
            string last = s_words[i][(s_words[i].LastIndexOf(Joint) + 1)..];
            if (IsTrigger(s_meanings[i].Role) && last.Length >= 3)
                filter.Add(last);
        }

        return filter;
    }

    /// <summary>The signs whose words are tokens of their own; one word of letters is none.</summary>
    private static SignPhrase[] FindPhrases()
    {
        List<SignPhrase> phrases = [];
        for (int i = 0; i < s_words.Length; i++)
        {
            // Read at each start: a word of letters alone is one part.
            if (System.Text.Ascii.IsValid(s_words[i]) && !s_words[i].Contains(Joint))
                continue;
            string[] parts = SignPhrase.Split(s_words[i], Joint);
            if (parts.Length > 1)
                phrases.Add(new SignPhrase(parts, s_meanings[i]));
        }

        return [.. phrases];
    }

    private static WordSet LastWords()
    {
        HashSet<string> words = [];
        foreach (SignPhrase phrase in s_phrases)
            words.Add(phrase.Parts[^1]);
        return new WordSet([.. words]);
    }

    private static (string[] Words, AddressWord[] Meanings) Read(CompiledData data)
    {
        CompiledReader reader = data.Open(Section);
        string[] words = reader.ReadStrings();
        var meanings = new AddressWord[words.Length];
        for (int i = 0; i < meanings.Length; i++)
            meanings[i] = new AddressWord((AddressRole)reader.ReadByte(), reader.ReadStrings());
        return (words, meanings);
    }

    private static (string[] Words, AddressWord[] Meanings) ReadFile()
    {
        List<string> words = [];
        List<AddressWord> meanings = [];
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        foreach (string line in DataFile.Lines("rules/data/address-words.txt"))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            AddressRole role = Enum.Parse<AddressRole>(columns[0], ignoreCase: true);
            string word = new(folded[..WordFolder.Fold(columns[1], folded)]);
            if (words.Contains(word))
                continue;
            words.Add(word);
            meanings.Add(new AddressWord(role, columns.Length > 2 ? columns[2].Split(',') : []));
        }

        return ([.. words], [.. meanings]);
    }
}
