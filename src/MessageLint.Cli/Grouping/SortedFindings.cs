using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MessageLint.Cli;

/// <summary>Findings that are not found in the order in which they are written: sorted by file and line in memory that does not grow with their number. Findings of one
/// line stay in the order in which they were added.</summary>
/// <param name="file">Where findings go that do not fit in memory.</param>
/// <param name="runLength">How many bytes of findings fit.</param>
internal sealed class SortedFindings(PrivateStore file, int runLength = SortedFindings.DefaultRunLength)
{
    private const int DefaultRunLength = 8 * 1024 * 1024;
    private const int HeadLength = 12;

    private readonly List<(long Place, long Length)> _runs = [];
    private readonly List<FindingLines.Entry> _entries = [];
    private byte[] _bytes = [];
    private int _filled;

    public void Add(FindingLines findings)
    {
        ReadOnlySpan<byte> bytes = findings.Bytes.Span;
        foreach (FindingLines.Entry entry in findings.Entries)
        {
            if (_filled > 0 && _filled + entry.Length > runLength)
                Flush();
            if (_bytes.Length < _filled + entry.Length)
                Array.Resize(ref _bytes, Math.Max(_filled + entry.Length, Math.Min(_bytes.Length * 2, runLength)));
            bytes.Slice(entry.Start, entry.Length).CopyTo(_bytes.AsSpan(_filled));
            _entries.Add(entry with { Start = _filled });
            _filled += entry.Length;
        }
    }

    /// <summary>Writes all findings in order.</summary>
    public async Task WriteToAsync(Stream output, CancellationToken cancellation)
    {
        Sort();
        if (_runs.Count == 0)
        {
            foreach (FindingLines.Entry entry in _entries)
            {
                cancellation.ThrowIfCancellationRequested();
                await output.WriteAsync(_bytes.AsMemory(entry.Start, entry.Length), CancellationToken.None).ConfigureAwait(false);
            }

            return;
        }

        Flush();
        var open = new PriorityQueue<Run, (int File, int Line, int Run)>();
        for (int i = 0; i < _runs.Count; i++)
            Enqueue(open, new Run(file, _runs[i].Place, _runs[i].Length, i));
        while (open.TryDequeue(out Run? run, out _))
        {
            cancellation.ThrowIfCancellationRequested();
            await output.WriteAsync(run.Finding, CancellationToken.None).ConfigureAwait(false);
            Enqueue(open, run);
        }
    }

    private static void Enqueue(PriorityQueue<Run, (int File, int Line, int Run)> open, Run run)
    {
        if (run.MoveNext())
            open.Enqueue(run, (run.File, run.Line, run.Number));
    }

    private void Sort()
    {
        // Of findings on one line the earlier one begins earlier in memory.
        CollectionsMarshal.AsSpan(_entries).Sort(static (a, b) =>
        {
            int byFile = a.File.CompareTo(b.File);
            int byLine = byFile != 0 ? byFile : a.Line.CompareTo(b.Line);
            return byLine != 0 ? byLine : a.Start.CompareTo(b.Start);
        });
    }

    private void Flush()
    {
        if (_entries.Count == 0)
            return;
        Sort();
        byte[] run = ArrayPool<byte>.Shared.Rent(_filled + (_entries.Count * HeadLength));
        int length = 0;
        foreach (FindingLines.Entry entry in _entries)
        {
            BinaryPrimitives.WriteInt32LittleEndian(run.AsSpan(length), entry.File);
            BinaryPrimitives.WriteInt32LittleEndian(run.AsSpan(length + 4), entry.Line);
            BinaryPrimitives.WriteInt32LittleEndian(run.AsSpan(length + 8), entry.Length);
            _bytes.AsSpan(entry.Start, entry.Length).CopyTo(run.AsSpan(length + HeadLength));
            length += HeadLength + entry.Length;
        }

        _runs.Add((file.Append(run.AsSpan(0, length)), length));
        ArrayPool<byte>.Shared.Return(run);
        _entries.Clear();
        _filled = 0;
    }

    /// <summary>Reads the findings of a sorted stretch of the file.</summary>
    private sealed class Run(PrivateStore file, long place, long length, int number)
    {
        private const int BufferLength = 32 * 1024;

        private readonly long _end = place + length;
        private byte[] _buffer = new byte[(int)Math.Min(BufferLength, length)];
        private long _next = place;
        private int _start;
        private int _filled;

        public int Number => number;

        public int File { get; private set; }

        public int Line { get; private set; }

        /// <summary>The finding, valid until the next.</summary>
        public ReadOnlyMemory<byte> Finding { get; private set; }

        public bool MoveNext()
        {
            if (_next == _end && _start == _filled)
                return false;
            Fill(HeadLength);
            File = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_start));
            Line = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_start + 4));
            int findingLength = BinaryPrimitives.ReadInt32LittleEndian(_buffer.AsSpan(_start + 8));
            _start += HeadLength;
            Fill(findingLength);
            Finding = _buffer.AsMemory(_start, findingLength);
            _start += findingLength;
            return true;
        }

        private void Fill(int wanted)
        {
            if (_filled - _start >= wanted)
                return;
            byte[] target = _buffer.Length >= wanted ? _buffer : new byte[wanted];
            _buffer.AsSpan(_start, _filled - _start).CopyTo(target);
            (_buffer, _filled, _start) = (target, _filled - _start, 0);
            int count = (int)Math.Min(_buffer.Length - _filled, _end - _next);
            file.Read(_next, _buffer.AsSpan(_filled, count));
            _filled += count;
            _next += count;
        }
    }
}
