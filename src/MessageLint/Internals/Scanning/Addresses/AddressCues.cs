using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The words by which an address whose signs are words is told from a sentence with the same words.</summary>
internal static class AddressCues
{
    private const string SectionPrefix = "address-cues.";

    // As the table calls them, in the order of AddressCue.
    private static readonly string[] s_names = ["introduction", "search", "mailing", "payment", "place", "object", "dashed", "amount", "compound", "ordinary-top", "bracketed-at", "bracketed-dot", "hash-provider", "host-lead", "host-lead-german"];

    // Each set is made when it is first asked: few messages ask for any.
    private static readonly WordSet?[] s_sets = new WordSet?[s_names.Length];

    private static readonly FirstTwoLetters?[] s_beginnings = new FirstTwoLetters?[s_names.Length];

    public static void Write(CompiledDataWriter data)
    {
        foreach (string name in s_names)
        {
            string[] words = ReadFile(name);
            data.Add(SectionPrefix + name, writer => TextTables.WriteTexts(writer, words));
        }
    }

    /// <summary>Whether the word, as the tables of words have it, is one of these cues.</summary>
    public static bool Contains(AddressCue cue, ReadOnlySpan<char> word) => (s_sets[(int)cue] ??= Read(s_names[(int)cue])).Contains(word);

    /// <summary>Whether a word that begins with these two units may be one of these cues: with ASCII letters and digits, which stay themselves in the tables of words, hardly any does.</summary>
    public static bool MayBegin(AddressCue cue, char first, char second) =>
        !Shape.IsAsciiAlphanumeric(first) || !Shape.IsAsciiAlphanumeric(second) || (s_beginnings[(int)cue] ??= ReadBeginnings(s_names[(int)cue])).MayBegin(first, second);

    private static FirstTwoLetters ReadBeginnings(string name) => new(Array.FindAll(ReadWords(name), word => word.Length > 1));

    private static WordSet Read(string name) => new(ReadWords(name));

    private static string[] ReadWords(string name) =>
        CompiledData.Library.IsEmpty ? ReadFile(name) : CompiledData.Library.Open(SectionPrefix + name).ReadStrings();

    private static string[] ReadFile(string name)
    {
        HashSet<string> words = [];
        foreach (string line in DataFile.Lines("rules/data/address-cues.txt"))
        {
            string[] columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!s_names.Contains(columns[0], StringComparer.Ordinal))
                throw new InvalidDataException($"'{columns[0]}' is no cue of addresses.");
            if (columns[0] == name)
                words.UnionWith(columns[1..]);
        }

        return [.. words];
    }
}
