using System.Text;

namespace MessageLint.Formats;

/// <summary>The names of fields as bytes. The records of a log mostly have the same fields in the same order: each name remembers which one followed it last, and
/// that one is compared first. Bounded.</summary>
internal sealed class FieldTable
{
    private const int LongestName = 64;

    // A log that makes up names as it goes must not fill the memory.
    private const int MostNames = 128;
    private const int MostSpacings = 8;
    private const int Buckets = 512;

    private readonly JsonRecordParser _parser;
    private readonly FieldSlot?[] _slots = new FieldSlot?[Buckets];
    private readonly FieldSlot _unknown = new([], mapped: null);
    private int _count;

    public FieldTable(JsonRecordParser parser) => _parser = parser;

    /// <summary>What stands before the first name of a record.</summary>
    public FieldSlot First { get; } = new([], mapped: null);

    /// <summary>Reads a name with its colon and goes to its value.</summary>
    /// <param name="bytes">The lines.</param>
    /// <param name="i">The place of the name's quote; afterwards that of the value.</param>
    /// <param name="previous">The field before it.</param>
    /// <returns>The field; <see langword="null"/> if there is no name, or one with escapes.</returns>
    public FieldSlot? Read(ReadOnlySpan<byte> bytes, ref int i, FieldSlot previous)
    {
        if (previous.Next is { } expected && bytes[i..].StartsWith(expected.Prefix))
        {
            i = FlatJson.SkipBlanks(bytes, i + expected.Prefix.Length);
            return expected;
        }

        int start = i;
        if ((uint)i >= (uint)bytes.Length || bytes[i] != '"')
            return null;
        i++;
        while ((uint)i < (uint)bytes.Length && bytes[i] is not ((byte)'"' or (byte)'\\' or < 0x20))
            i++;
        if ((uint)i >= (uint)bytes.Length || bytes[i] != '"')
            return null;
        ReadOnlySpan<byte> name = bytes[(start + 1)..i];
        i = FlatJson.SkipBlanks(bytes, i + 1);
        if ((uint)i >= (uint)bytes.Length || bytes[i] != ':')
            return null;
        i = FlatJson.SkipBlanks(bytes, i + 1);
        FieldSlot slot = Find(name);
        if (!ReferenceEquals(slot, _unknown) && slot.Spacings < MostSpacings)
        {
            // Whether the same blanks stand around the colon is compared with the name.
            if (!bytes[start..i].SequenceEqual(slot.Prefix))
                (slot.Prefix, slot.Spacings) = (bytes[start..i].ToArray(), slot.Spacings + 1);
            previous.Next = slot;
        }

        return slot;
    }

    private FieldSlot Find(ReadOnlySpan<byte> name)
    {
        uint hash = 2166136261;
        foreach (byte b in name)
            hash = (hash ^ b) * 16777619;
        uint bucket = hash % Buckets;
        while (_slots[bucket] is { } slot)
        {
            if (name.SequenceEqual(slot.Name))
                return slot;
            bucket = (bucket + 1) % Buckets;
        }

        MappedField? mapped = _parser.FindField(Encoding.UTF8.GetString(name));
        if (mapped is null && (_count >= MostNames || name.Length > LongestName))
            return _unknown;
        _count++;
        return _slots[bucket] = new FieldSlot(name.ToArray(), mapped);
    }
}
