using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Text;

/// <summary>Reads a section of <see cref="CompiledData"/> that a <see cref="CompiledSectionWriter"/> wrote.</summary>
/// <remarks>The platform's reader would decode UTF-8 through streams and vectors, and a new process would pay more for getting to know those than for reading.</remarks>
internal sealed unsafe class CompiledReader(byte* start, int length)
{
    private readonly byte* _end = start + length;
    private byte* _place = start;

    public byte ReadByte() => *Take(sizeof(byte));

    public bool ReadBoolean() => ReadByte() != 0;

    public ushort ReadUInt16() => Unsafe.ReadUnaligned<ushort>(Take(sizeof(ushort)));

    public int ReadInt32() => Unsafe.ReadUnaligned<int>(Take(sizeof(int)));

    public uint ReadUInt32() => Unsafe.ReadUnaligned<uint>(Take(sizeof(uint)));

    public long ReadInt64() => Unsafe.ReadUnaligned<long>(Take(sizeof(long)));

    public byte[] ReadBytes(int count)
    {
        byte* bytes = Take(count);
        var copy = new byte[count];
        for (int i = 0; i < count; i++)
            copy[i] = bytes[i];
        return copy;
    }

    public string ReadString()
    {
        int units = ReadInt32();
        return new string((char*)Take(checked(units * sizeof(char))), 0, units);
    }

    public string[] ReadStrings()
    {
        int count = ReadInt32();
        if (count == 0)
            return [];
        var texts = new string[count];
        for (int i = 0; i < count; i++)
            texts[i] = ReadString();
        return texts;
    }

    public void Skip(int bytes) => Take(bytes);

    private byte* Take(int bytes)
    {
        byte* taken = _place;
        if ((uint)bytes > (ulong)(_end - taken))
            throw new InvalidDataException("A section of the compiled data ends too early.");
        _place = taken + bytes;
        return taken;
    }
}
