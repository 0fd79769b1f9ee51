using System.Collections.Frozen;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The words for the signs of addresses, and the words that are never a name in one.</summary>
internal static class AddressWords
{
    /// <summary>Marked words shorter than this have too many neighbours one letter away.</summary>
    private const int ShortestMisspelled = 6;

    private static readonly FrozenDictionary<string, AddressWord> s_words = Load();
    private static readonly FrozenDictionary<string, AddressWord>.AlternateLookup<ReadOnlySpan<char>> s_lookup = s_words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly string[] s_marked = [.. s_words.Where(pair => pair.Value.Role == AddressRole.At && pair.Key.Length >= ShortestMisspelled).Select(pair => pair.Key)];

    // First letters of the words an address is recognised by, one bit each: few words of a message begin so and have a length that fits.
    private static readonly uint s_first = FirstLetters();

    /// <summary>Whether the word may be one that an address is recognised by: a dot or a provider.</summary>
    public static bool MayTrigger(ReadOnlySpan<char> word)
    {
        int first = (word[0] | 0x20) - 'a';
        return word.Length is >= 3 and <= 10 && (uint)first < 26 && (s_first >> first & 1) != 0;
    }

    public static AddressWord Find(ReadOnlySpan<char> folded) => s_lookup.TryGetValue(folded, out AddressWord word) ? word : default;

    /// <summary>A marked word for the at sign with one letter wrong; believed only before a host that is complete.</summary>
    public static bool IsMisspelledAt(ReadOnlySpan<char> folded)
    {
        if (folded.Length < ShortestMisspelled)
            return false;
        foreach (string word in s_marked)
        {
            if (SpelledWords.IsOneLetterAway(word, folded))
                return true;
        }

        return false;
    }

    private static uint FirstLetters()
    {
        uint letters = 0;
        foreach ((string word, AddressWord value) in s_words)
        {
            if (value.Role is AddressRole.Dot or AddressRole.Host && word[0] is >= 'a' and <= 'z')
                letters |= 1u << (word[0] - 'a');
        }

        return letters;
    }

    private static FrozenDictionary<string, AddressWord> Load()
    {
        Dictionary<string, AddressWord> words = new(StringComparer.Ordinal);
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        foreach (string line in DataFile.Lines("rules/data/address-words.txt"))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            AddressRole role = Enum.Parse<AddressRole>(columns[0], ignoreCase: true);
            words.TryAdd(new string(folded[..WordFolder.Fold(columns[1], folded)]), new AddressWord(role, columns.Length > 2 ? columns[2].Split(',') : []));
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
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
    Slash,

    /// <summary>A provider of mail, which needs no top-level domain.</summary>
    Host,

    /// <summary>A top-level domain as it is heard.</summary>
    Top,

    /// <summary>Never a name in an address.</summary>
    No,
}
