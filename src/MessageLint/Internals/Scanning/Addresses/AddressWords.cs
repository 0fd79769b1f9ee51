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

    private static readonly Table s_table = CompiledData.Library.IsEmpty ? ReadFile() : Read(CompiledData.Library);
    private static readonly WordSet s_set = new(s_table.Words);
    private static readonly WordSet s_lastWords = new(s_table.LastWords);
    private static readonly WordFilter s_filter = new(s_table.Triggers);

    /// <summary>The signs of several words.</summary>
    public static ReadOnlySpan<SignPhrase> Phrases => s_table.Phrases;

    public static void Write(CompiledDataWriter data)
    {
        Table table = ReadFile();
        data.Add(Section, writer =>
        {
            TextTables.WriteTexts(writer, table.Words);
            foreach (AddressWord meaning in table.Meanings)
            {
                writer.Write((byte)meaning.Role);
                TextTables.WriteTexts(writer, meaning.TopLevels);
            }

            writer.Write(table.Phrases.Length);
            foreach (SignPhrase phrase in table.Phrases)
            {
                TextTables.WriteTexts(writer, phrase.Parts);
                writer.Write(Array.IndexOf(table.Meanings, phrase.Word));
            }

            TextTables.WriteTexts(writer, table.LastWords);
            TextTables.WriteTexts(writer, table.Triggers);
        });
    }

    /// <summary>Whether the word may be one that an address or a name is recognised by: a dot, a provider, an underscore.</summary>
    public static bool MayTrigger(ReadOnlySpan<char> word) => word.Length is >= WordFilter.ShortestWord and <= LongestTrigger && s_filter.MayContain(word);

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
        foreach (SignPhrase phrase in s_table.Phrases)
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
    public static bool IsMailbox(ReadOnlySpan<char> folded) => s_set.IndexOf(folded) is >= 0 and int place && s_table.Meanings[place].Role == AddressRole.Mailbox;

    /// <summary>What the word means in an address; the name of a mailbox means nothing by itself.</summary>
    public static AddressWord Find(ReadOnlySpan<char> folded) => s_set.IndexOf(folded) is >= 0 and int place && s_table.Meanings[place].Role != AddressRole.Mailbox ? s_table.Meanings[place] : default;

    /// <summary>A marked word for the at sign with one letter wrong; believed only before a host that is complete.</summary>
    public static bool IsMisspelledAt(ReadOnlySpan<char> folded)
    {
        if (folded.Length < ShortestMisspelled)
            return false;
        for (int i = 0; i < s_table.Words.Length; i++)
        {
            if (s_table.Meanings[i].Role == AddressRole.At && s_table.Words[i].Length >= ShortestMisspelled && SpelledWords.IsOneLetterAway(s_table.Words[i], folded))
                return true;
        }

        return false;
    }

    private static bool IsTrigger(AddressRole role) => role is AddressRole.Dot or AddressRole.Host or AddressRole.Underscore or AddressRole.Underline or AddressRole.Hyphen;

    private static bool EndsTrigger(ReadOnlySpan<char> folded)
    {
        if (!s_lastWords.Contains(folded))
            return false;
        foreach (SignPhrase phrase in s_table.Phrases)
        {
            if (IsTrigger(phrase.Word.Role) && folded.SequenceEqual(phrase.Parts[^1]))
                return true;
        }

        return false;
    }

    private static Table Read(CompiledData data)
    {
        CompiledReader reader = data.Open(Section);
        string[] words = reader.ReadStrings();
        var meanings = new AddressWord[words.Length];
        for (int i = 0; i < meanings.Length; i++)
            meanings[i] = new AddressWord((AddressRole)reader.ReadByte(), reader.ReadStrings());
        var phrases = new SignPhrase[reader.ReadInt32()];
        for (int i = 0; i < phrases.Length; i++)
            phrases[i] = new SignPhrase(reader.ReadStrings(), meanings[reader.ReadInt32()]);
        return new Table(words, meanings, phrases, reader.ReadStrings(), reader.ReadStrings());
    }

    private static Table ReadFile()
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

        return Table.Of([.. words], [.. meanings]);
    }

    /// <summary>What is known of the words, and what follows from it; worked out when the library is built, since every start would pay for it again.</summary>
    /// <param name="Words">The words, folded; those of a sign of several words with a <see cref="Joint"/> between them.</param>
    /// <param name="Meanings">What each of them means.</param>
    /// <param name="Phrases">The signs whose words are tokens of their own: "full stop", "a in a circle".</param>
    /// <param name="LastWords">The words that such signs end with.</param>
    /// <param name="Triggers">The last words of all that an address or a name is recognised by.</param>
    private sealed record Table(string[] Words, AddressWord[] Meanings, SignPhrase[] Phrases, string[] LastWords, string[] Triggers)
    {
        public static Table Of(string[] words, AddressWord[] meanings)
        {
            List<SignPhrase> phrases = [];
            HashSet<string> lastWords = [];
            HashSet<string> triggers = [];
            for (int i = 0; i < words.Length; i++)
            {
                string[] parts = SignPhrase.Split(words[i], Joint);
                if (parts.Length > 1)
                {
                    phrases.Add(new SignPhrase(parts, meanings[i]));
                    lastWords.Add(parts[^1]);
                }

                string last = words[i][(words[i].LastIndexOf(Joint) + 1)..];
                if (IsTrigger(meanings[i].Role) && last.Length >= WordFilter.ShortestWord)
                    triggers.Add(last);
            }

            return new Table(words, meanings, [.. phrases], [.. lastWords], [.. triggers]);
        }
    }
}
