using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The words for the signs of addresses, and the words that are never a name in one.</summary>
internal static class AddressWords
{
    /// <summary>Marked words shorter than this have too many neighbours one letter away.</summary>
    private const int ShortestMisspelled = 6;

    private const int LongestTrigger = 12;
    private const string Section = "address-words";

    private static readonly string[] s_words;
    private static readonly AddressWord[] s_meanings;
    private static readonly WordSet s_set;

    private static readonly WordFilter s_filter;

    static AddressWords()
    {
        (s_words, s_meanings) = CompiledData.Library.IsEmpty ? ReadFile() : Read(CompiledData.Library);
        s_set = new WordSet(s_words);
        s_filter = BuildFilter();
    }

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

    private static WordFilter BuildFilter()
    {
        WordFilter filter = new();
        for (int i = 0; i < s_words.Length; i++)
        {
            if (s_meanings[i].Role is AddressRole.Dot or AddressRole.Host or AddressRole.Underscore or AddressRole.Low && s_words[i].Length >= 3)
                filter.Add(s_words[i]);
        }

        return filter;
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

/// <summary>A word for a sign, and for a dot the top-level domains that are believed behind it without an at sign.</summary>
internal readonly record struct AddressWord(AddressRole Role, string[] TopLevels);

/// <summary>What a word is in a dictated address.</summary>
internal enum AddressRole : byte
{
    None,
    Dot,

    /// <summary>Means the at sign and hardly anything else.</summary>
    At,

    /// <summary>An ordinary word that can mean the at sign.</summary>
    In,
    Hyphen,
    Underscore,

    /// <summary>Makes a word for the hyphen one for the underscore: <c>guion bajo</c>.</summary>
    Low,
    Slash,

    /// <summary>A provider of mail, which needs no top-level domain.</summary>
    Host,

    /// <summary>A top-level domain as it is heard.</summary>
    Top,

    /// <summary>Never a name in an address.</summary>
    No,

    /// <summary>Announces the name of an account.</summary>
    Account,

    /// <summary>A marketplace: its own host is no contact.</summary>
    Brand,

    /// <summary>What companies name a mailbox; an ordinary word for the at sign means it behind such a name.</summary>
    Mailbox,
}
