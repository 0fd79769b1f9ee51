using System.Numerics;

namespace MessageLint.Internals.Text;

/// <summary>
/// The lines of a table as a set that ignores case. The lines stay where they are, in one text: thousands of small strings and a general hash
/// set would cost a multiple of the time until the first message is judged.
/// </summary>
internal sealed class LineSet
{
    private const int LengthBits = 8;
    private const string TextPart = ".text";
    private const string SlotPart = ".slots";

    private readonly char[] _text;

    // Open addressing, at most half full: start of a line and its length, 0 for a free slot (no table begins with an entry, but with its header).
    private readonly int[] _slots;

    private LineSet(char[] text, int[] slots)
    {
        _text = text;
        _slots = slots;
    }

    /// <summary>Reads a table; lines that begin with # are comments.</summary>
    public static LineSet Read(string fileName)
    {
        CompiledData data = CompiledData.Library;
        return data.IsEmpty ? Build(fileName) : new LineSet(data.Read<char>(SectionOf(fileName) + TextPart), data.Read<int>(SectionOf(fileName) + SlotPart));
    }

    /// <summary>Writes a table, as <see cref="Read"/> reads it.</summary>
    public static void Write(CompiledDataWriter data, string fileName)
    {
        LineSet set = Build(fileName);
        data.Add(SectionOf(fileName) + TextPart, set._text);
        data.Add(SectionOf(fileName) + SlotPart, set._slots);
    }

    public bool Contains(ReadOnlySpan<char> word)
    {
        for (int slot = Hash(word); ; slot = (slot + 1) & (_slots.Length - 1))
        {
            int entry = _slots[slot];
            if (entry == 0)
                return false;
            if (SameWord(_text.AsSpan(entry >> LengthBits, entry & ((1 << LengthBits) - 1)), word))
                return true;
        }
    }

    private static string SectionOf(string fileName) => "lines." + fileName;

    private static LineSet Build(string fileName)
    {
        char[] text = PublishedData.Read(fileName).ToCharArray();
        int lines = text.AsSpan().Count('\n') + 1;
        LineSet set = new(text, new int[BitOperations.RoundUpToPowerOf2((uint)lines * 2)]);
        int start = 0;
        while (start < text.Length)
        {
            int end = Array.IndexOf(text, '\n', start);
            if (end < 0)
                end = text.Length;
            if (end > start && text[start] != '#')
                set.Add(start, end - start);
            start = end + 1;
        }

        return set;
    }

    private void Add(int start, int length)
    {
        int slot = Hash(_text.AsSpan(start, length));
        while (_slots[slot] != 0)
            slot = (slot + 1) & (_slots.Length - 1);
        _slots[slot] = (start << LengthBits) | length;
    }

    private int Hash(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word)
            hash = (hash ^ Lower(c)) * 16777619;
        return (int)((hash ^ (hash >> 15)) & (uint)(_slots.Length - 1));
    }

    private static bool SameWord(ReadOnlySpan<char> line, ReadOnlySpan<char> word)
    {
        if (line.Length != word.Length)
            return false;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] != word[i] && Lower(line[i]) != Lower(word[i]))
                return false;
        }

        return true;
    }

    private static char Lower(char c) => c < 0x80 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToLowerInvariant(c);
}
