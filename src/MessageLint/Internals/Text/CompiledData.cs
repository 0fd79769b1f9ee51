using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Text;

/// <summary>What was compiled while the library was built: tables that are read where they lie, without parsing, so that a process that judges one message starts fast.</summary>
/// <remarks>
/// Data are named sections. A section is the values of an array, read by <see cref="Read{T}"/> or <see cref="ReadInPlace{T}"/>, or what a <see cref="CompiledSectionWriter"/> wrote, read by
/// <see cref="Open"/>. To add one, write it in <c>CompiledLibrary.Write</c> (or in a <c>Write</c> that is called there), read it where the table is
/// needed, and make the table the slow way while <see cref="IsEmpty"/>: the build step that writes the data has none to read. A struct in a section has no
/// references and no padding, or two builds would differ. A test proves that the data are what the sources of the rules give.
/// </remarks>
internal sealed unsafe class CompiledData
{
    /// <summary>Name of the resource that the build embeds.</summary>
    public const string Resource = "messagelint.compiled";

    /// <summary>Sections begin at multiples of this, so that numbers are aligned.</summary>
    internal const int Alignment = 16;

    /// <summary>Numbers before the table of sections: how many sections there are, and the length of the data.</summary>
    internal const int HeaderNumbers = 2;

    /// <summary>Numbers a section has in the table: start and length of its name in bytes, start and length of its content.</summary>
    internal const int EntryNumbers = 4;

    private readonly byte* _start;
    private readonly string _prefix;

    private CompiledData(byte* start, string prefix)
    {
        _start = start;
        _prefix = prefix;
    }

    /// <summary>The data of this library.</summary>
    public static CompiledData Library { get; } = Load();

    /// <summary>Whether there are no data: while they are made, and on machines whose numbers lie the other way round.</summary>
    public bool IsEmpty => _start is null;

    /// <summary>All bytes.</summary>
    public ReadOnlySpan<byte> Bytes => IsEmpty ? default : new(_start, ((int*)_start)[1]);

    /// <summary>The sections whose names begin with a prefix, by the rest of their names: for a second table of the same kind.</summary>
    public CompiledData Under(string prefix) => new(_start, _prefix + prefix);

    /// <summary>A copy of an array.</summary>
    /// <remarks>Inlined, because code for arrays of the platform's own numbers is not found in compiled assemblies.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T[] Read<T>(string name)
        where T : unmanaged
    {
        byte* content = Find(name, out int length);
        var values = new T[length / sizeof(T)];
        fixed (T* destination = values)
            Buffer.MemoryCopy(content, destination, length, length);
        return values;
    }

    /// <summary>An array where it lies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Table<T> ReadInPlace<T>(string name)
        where T : unmanaged
    {
        byte* content = Find(name, out int length);
        return new Table<T>((T*)content, length / sizeof(T));
    }

    /// <summary>Reads what <see cref="CompiledDataWriter.Add(string, Action{BinaryWriter})"/> wrote.</summary>
    public CompiledReader Open(string name)
    {
        byte* content = Find(name, out int length);
        return new CompiledReader(content, length);
    }

    private static CompiledData Load()
    {
        // The stream of a resource lies on the mapped file, which stays as long as the code that reads it here.
        return BitConverter.IsLittleEndian && typeof(CompiledData).Assembly.GetManifestResourceStream(Resource) is UnmanagedMemoryStream resource
            ? new CompiledData(resource.PositionPointer, string.Empty)
            : new CompiledData(null, string.Empty);
    }

    private byte* Find(string name, out int length)
    {
        int* header = (int*)_start;
        name = _prefix + name;
        for (int i = 0; i < header[0]; i++)
        {
            int* entry = header + HeaderNumbers + (i * EntryNumbers);
            if (new ReadOnlySpan<char>(_start + entry[0], entry[1] / sizeof(char)).SequenceEqual(name))
            {
                length = entry[3];
                return _start + entry[2];
            }
        }

        throw new InvalidDataException($"The compiled data have no section '{name}'.");
    }
}
