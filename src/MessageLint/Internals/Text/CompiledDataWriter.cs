using System.Runtime.InteropServices;

namespace MessageLint.Internals.Text;

/// <summary>Writes <see cref="CompiledData"/>. The same sections give the same bytes.</summary>
internal sealed class CompiledDataWriter
{
    private readonly List<(string Name, byte[] Content)> _sections;
    private readonly string _prefix;

    public CompiledDataWriter()
        : this([], string.Empty)
    {
    }

    private CompiledDataWriter(List<(string Name, byte[] Content)> sections, string prefix)
    {
        _sections = sections;
        _prefix = prefix;
    }

    /// <summary>Writes into the same data, with a prefix before all names: for a second table of the same kind.</summary>
    public CompiledDataWriter Under(string prefix) => new(_sections, _prefix + prefix);

    /// <summary>Adds the values of an array.</summary>
    public void Add<T>(string name, ReadOnlySpan<T> values)
        where T : unmanaged => AddBytes(name, MemoryMarshal.AsBytes(values).ToArray());

    /// <inheritdoc cref="Add{T}(string, ReadOnlySpan{T})"/>
    public void Add<T>(string name, T[] values)
        where T : unmanaged => Add(name, (ReadOnlySpan<T>)values);

    /// <inheritdoc cref="Add{T}(string, ReadOnlySpan{T})"/>
    public void Add<T>(string name, Table<T> values)
        where T : unmanaged => Add(name, values.Span);

    /// <summary>Adds what <paramref name="write"/> writes.</summary>
    public void Add(string name, Action<BinaryWriter> write)
    {
        using var content = new MemoryStream();
        using var writer = new CompiledSectionWriter(content);
        write(writer);
        writer.Flush();
        AddBytes(name, content.ToArray());
    }

    public byte[] ToArray()
    {
        var numbers = new List<int> { _sections.Count, 0 };
        using var data = new MemoryStream();
        data.SetLength((CompiledData.HeaderNumbers + (_sections.Count * CompiledData.EntryNumbers)) * sizeof(int));
        data.Position = data.Length;
        foreach ((string name, byte[] content) in _sections)
        {
            numbers.Add(Place(data, MemoryMarshal.AsBytes(name.AsSpan())));
            numbers.Add(name.Length * sizeof(char));
            numbers.Add(Place(data, content));
            numbers.Add(content.Length);
        }

        numbers[1] = (int)data.Length;
        data.Position = 0;
        data.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(numbers)));
        return data.ToArray();
    }

    private static int Place(MemoryStream data, ReadOnlySpan<byte> bytes)
    {
        while (data.Position % CompiledData.Alignment != 0)
            data.WriteByte(0);
        int start = (int)data.Position;
        data.Write(bytes);
        return start;
    }

    private void AddBytes(string name, byte[] content)
    {
        name = _prefix + name;
        if (_sections.Exists(section => string.Equals(section.Name, name, StringComparison.Ordinal)))
            throw new ArgumentException($"The section '{name}' is written twice.", nameof(name));
        _sections.Add((name, content));
    }
}
