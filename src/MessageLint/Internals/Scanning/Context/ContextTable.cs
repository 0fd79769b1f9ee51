using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The words of all context lists together, each with a bit for every list that has it: a word before a number is looked up once for all questions.</summary>
internal sealed class ContextTable
{
    private const string Section = "context";

    /// <summary>No ending is shorter, so that the last letters of a word tell nearly always that it has none of them.</summary>
    private const int ShortestEnding = 3;

    private readonly Part _words;
    private readonly Part _endings;
    private readonly Part _eastAsian;

    // A bit for the last letters of every ending.
    private readonly ulong _lastLetters;

    private ContextTable(Part words, Part endings, Part eastAsian)
    {
        _words = words;
        _endings = endings;
        _eastAsian = eastAsian;
        foreach (string ending in endings.Texts)
            _lastLetters |= LastLetters(ending);
    }

    /// <summary>Reads the table from the compiled data, or makes it of the files <c>rules/lists</c>; the place of a name is the bit of the list.</summary>
    public static ContextTable Of(IReadOnlyList<string> lists)
    {
        if (CompiledData.Library.IsEmpty)
            return FromFiles(lists);
        CompiledReader reader = CompiledData.Library.Open(Section);
        return new ContextTable(Part.Read(reader), Part.Read(reader), Part.Read(reader));
    }

    public static void Write(CompiledDataWriter data, IReadOnlyList<string> lists)
    {
        ContextTable table = FromFiles(lists);
        data.Add(Section, writer =>
        {
            table._words.Write(writer);
            table._endings.Write(writer);
            table._eastAsian.Write(writer);
        });
    }

    /// <summary>The lists that have a folded word, whole or by its ending.</summary>
    public ulong ListsOf(ReadOnlySpan<char> folded)
    {
        ulong lists = _words.ListsOf(folded);
        return folded.Length > ShortestEnding && (_lastLetters & LastLetters(folded)) != 0 ? lists | ListsOfEnding(folded) : lists;
    }

    /// <summary>The lists that have exactly these Chinese or Japanese characters.</summary>
    public ulong ListsOfCharacters(ReadOnlySpan<char> folded) => _eastAsian.ListsOf(folded);

    /// <summary>The lists that have exactly this entry, of whichever script.</summary>
    public ulong ListsOfEntry(ReadOnlySpan<char> folded) => CharTable.IsEastAsian(folded[0]) ? _eastAsian.ListsOf(folded) : _words.ListsOf(folded);

    private static ulong LastLetters(ReadOnlySpan<char> word) => 1UL << ((word[^1] + (word[^2] * 5) + (word[^3] * 23)) & 63);

    private ulong ListsOfEnding(ReadOnlySpan<char> folded)
    {
        ulong lists = 0;
        for (int i = 0; i < _endings.Texts.Length; i++)
        {
            string ending = _endings.Texts[i];
            if (folded.Length > ending.Length && folded.EndsWith(ending, StringComparison.Ordinal))
                lists |= _endings.Lists[i];
        }

        return lists;
    }

    private static ContextTable FromFiles(IReadOnlyList<string> lists)
    {
        var words = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var endings = new Dictionary<string, ulong>(StringComparer.Ordinal);
        var eastAsian = new Dictionary<string, ulong>(StringComparer.Ordinal);
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        for (int i = 0; i < lists.Count; i++)
        {
            foreach (string entry in DataFile.Lines($"rules/lists/{lists[i]}.txt"))
            {
                bool isEnding = entry[0] == '*';
                string folded = new(WordFolder.Folded(isEnding ? entry.AsSpan(1) : entry, room));
                if (isEnding && folded.Length < ShortestEnding)
                    throw new InvalidDataException($"The ending {entry} of {lists[i]} is too short.");
                Dictionary<string, ulong> part = isEnding ? endings : CharTable.IsEastAsian(folded[0]) ? eastAsian : words;
                part[folded] = part.GetValueOrDefault(folded) | (1UL << i);
            }
        }

        return new ContextTable(Part.Of(words), Part.Of(endings), Part.Of(eastAsian));
    }

    private sealed class Part(string[] texts, ulong[] lists)
    {
        private readonly WordSet _set = new(texts);

        public string[] Texts => texts;

        public ulong[] Lists => lists;

        public static Part Of(Dictionary<string, ulong> lists) => new([.. lists.Keys], [.. lists.Values]);

        public static Part Read(CompiledReader reader)
        {
            string[] texts = reader.ReadStrings();
            ulong[] lists = new ulong[texts.Length];
            for (int i = 0; i < lists.Length; i++)
                lists[i] = (ulong)reader.ReadInt64();
            return new Part(texts, lists);
        }

        public void Write(BinaryWriter writer)
        {
            TextTables.WriteTexts(writer, texts);
            foreach (ulong list in lists)
                writer.Write(list);
        }

        public ulong ListsOf(ReadOnlySpan<char> folded)
        {
            int place = _set.IndexOf(folded);
            return place < 0 ? 0 : lists[place];
        }
    }
}
