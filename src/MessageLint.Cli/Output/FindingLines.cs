using System.Buffers;

namespace MessageLint.Cli;

/// <summary>Written findings with the places on which they hang, so that they can still be put in order.</summary>
/// <param name="expectedBytes">Room from the start: growing leaves twice the bytes behind for the collector.</param>
internal sealed class FindingLines(int expectedBytes = 0)
{
    private ArrayBufferWriter<byte> _bytes = expectedBytes > 0 ? new(expectedBytes) : new();
    private List<Entry> _entries = [];
    private int _start;

    /// <summary>Where a finding is written, before <see cref="End"/> says where it hangs.</summary>
    public IBufferWriter<byte> Output => _bytes;

    public ReadOnlyMemory<byte> Bytes => _bytes.WrittenMemory;

    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Says where the finding hangs that was just written.</summary>
    public void End(int file, int line)
    {
        _entries.Add(new Entry(file, line, _start, _bytes.WrittenCount - _start));
        _start = _bytes.WrittenCount;
    }

    /// <summary>Puts the findings in the order of their places; those of one line stay as they are.</summary>
    public void Sort()
    {
        FindingLines sorted = new();
        foreach (Entry entry in _entries.OrderBy(entry => entry.File).ThenBy(entry => entry.Line))
        {
            sorted.Output.Write(_bytes.WrittenSpan.Slice(entry.Start, entry.Length));
            sorted.End(entry.File, entry.Line);
        }

        (_bytes, _entries, _start) = (sorted._bytes, sorted._entries, sorted._start);
    }

    /// <summary>One finding.</summary>
    /// <param name="File">The number of its file.</param>
    /// <param name="Line">The line of its record.</param>
    /// <param name="Start">Where it begins in the bytes.</param>
    /// <param name="Length">How many bytes it has.</param>
    internal readonly record struct Entry(int File, int Line, int Start, int Length);
}
