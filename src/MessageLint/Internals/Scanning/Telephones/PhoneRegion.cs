using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>One region of the numbering plans.</summary>
internal sealed class PhoneRegion
{
    private PhoneRegion(string name, ushort countryCode)
    {
        Name = name;
        CountryCode = countryCode;
    }

    /// <summary>ISO 3166 name, or 001 for a code that belongs to no region.</summary>
    public string Name { get; }

    public ushort CountryCode { get; }

    /// <summary>State of the region's own numbers, without trunk prefix.</summary>
    public int Numbers { get; private init; }

    /// <summary>State of what is dialled inside the region: numbers of its country code, with or without trunk prefix.</summary>
    public int Dialled { get; private init; }

    /// <summary>State of the prefixes for calls to other countries.</summary>
    public int Outgoing { get; private init; }

    /// <summary>The trunk prefix, usually 0; empty if the region has none.</summary>
    public string Trunk { get; private init; } = "";

    /// <summary>Bit n is set if numbers of n digits exist.</summary>
    public uint Lengths { get; private init; }

    /// <summary>The usual ways to group a number.</summary>
    public PhoneGrouping[] Groupings { get; private set; } = [];

    /// <summary>Reads one line of the table; <paramref name="before"/> is the region on the line before.</summary>
    public static PhoneRegion Read(ref TableCursor cursor, PhoneRegion? before)
    {
        string name = cursor.ReadWord();
        PhoneRegion region = new(name, (ushort)cursor.ReadNumber())
        {
            Numbers = cursor.ReadField36(),
            Dialled = cursor.ReadField36(),
            Outgoing = cursor.ReadField36(),
            Trunk = cursor.ReadWord().TrimStart('-'),
            Lengths = ReadLengths(ref cursor),
        };

        // Regions that share a country code write their numbers like the first of them.
        if (before?.CountryCode == region.CountryCode)
        {
            region.Groupings = before.Groupings;
        }
        else
        {
            List<PhoneGrouping> groupings = [];
            while (!cursor.AtLineEnd)
                groupings.Add(PhoneGrouping.Read(ref cursor));
            region.Groupings = [.. groupings];
        }

        cursor.SkipLineEnd();
        return region;
    }

    /// <summary>Reads what <see cref="Write"/> wrote; <paramref name="before"/> is the region that was written before.</summary>
    public static PhoneRegion Read(CompiledReader reader, PhoneRegion? before)
    {
        PhoneRegion region = new(reader.ReadString(), reader.ReadUInt16())
        {
            Numbers = reader.ReadInt32(),
            Dialled = reader.ReadInt32(),
            Outgoing = reader.ReadInt32(),
            Trunk = reader.ReadString(),
            Lengths = reader.ReadUInt32(),
        };
        if (before?.CountryCode == region.CountryCode)
        {
            region.Groupings = before.Groupings;
            return region;
        }

        region.Groupings = new PhoneGrouping[reader.ReadByte()];
        for (int i = 0; i < region.Groupings.Length; i++)
            region.Groupings[i] = new PhoneGrouping(reader.ReadInt32(), reader.ReadBytes(reader.ReadByte()), reader.ReadBytes(reader.ReadByte()));
        return region;
    }

    public void Write(BinaryWriter writer, PhoneRegion? before)
    {
        writer.Write(Name);
        writer.Write(CountryCode);
        writer.Write(Numbers);
        writer.Write(Dialled);
        writer.Write(Outgoing);
        writer.Write(Trunk);
        writer.Write(Lengths);
        if (before?.CountryCode == CountryCode)
            return;
        writer.Write(checked((byte)Groupings.Length));
        foreach (PhoneGrouping grouping in Groupings)
        {
            writer.Write(grouping.Leading);
            writer.Write(checked((byte)grouping.Shortest.Length));
            writer.Write(grouping.Shortest);
            writer.Write(checked((byte)grouping.Longest.Length));
            writer.Write(grouping.Longest);
        }
    }

    public bool HasLength(int length) => length < 32 && ((Lengths >> length) & 1) != 0;

    private static uint ReadLengths(ref TableCursor cursor)
    {
        cursor.Skip((byte)' ');
        uint lengths = 0;
        do
            lengths |= 1u << cursor.ReadNumber();
        while (cursor.Skip((byte)','));
        return lengths;
    }
}
