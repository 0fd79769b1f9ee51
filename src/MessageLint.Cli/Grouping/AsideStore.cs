using System.Buffers;

namespace MessageLint.Cli;

/// <summary>
/// Groups records by conversation in memory that does not grow with the log: records go to one of many parts by the hash of their conversation, and each part is small
/// enough to be read back whole. A part that is not is divided again. Little is kept in memory, so that short logs never reach the disk.
/// </summary>
internal sealed class AsideStore(PrivateStore file, int level = 0)
{
    /// <summary>The longest conversation that is judged as a whole, in bytes: as long as the longest record.</summary>
    public const int MaxConversationLength = 16 * 1024 * 1024;

    // Of the hash, eight bits choose the part; after three divisions all 24 are equal, which two conversations in 17 million are.
    private const int PartBits = 8;
    private const int Parts = 1 << PartBits;
    private const int Levels = 3;

    // Together 8 MB for all parts.
    private const int BlockLength = 32 * 1024;

    private readonly Part[] _parts = [.. Enumerable.Range(0, Parts).Select(_ => new Part(file))];

    /// <summary>How many bytes are in it.</summary>
    public long Length => _parts.Sum(part => part.Length);

    /// <summary>Adds whole records.</summary>
    /// <exception cref="CommandFailure">The disk does not take them.</exception>
    public void Add(ReadOnlySpan<byte> records)
    {
        while (!records.IsEmpty)
        {
            int length = AsideRecord.LengthOf(records);
            uint part = (AsideRecord.HashOf(records) >> (level * PartBits)) % Parts;
            _parts[part].Append(records[..length]);
            records = records[length..];
        }
    }

    /// <summary>Gives the records back, those of a conversation in one block. Each block is the caller's to dispose.</summary>
    /// <exception cref="CommandFailure">The disk does not give them.</exception>
    public IEnumerable<AsideBlock> Blocks()
    {
        foreach (Part part in _parts.Where(part => part.Length > 0))
        {
            if (part.Length <= MaxConversationLength)
                yield return part.Load();
            else
            {
                foreach (AsideBlock block in level + 1 < Levels ? Divide(part).Blocks() : part.Stretches(isWhole: false))
                    yield return block;
            }

            part.Clear();
        }
    }

    private AsideStore Divide(Part part)
    {
        var divided = new AsideStore(file, level + 1);
        foreach (AsideBlock stretch in part.Stretches(isWhole: true))
        {
            using (stretch)
                divided.Add(stretch.Bytes);
        }

        return divided;
    }

    /// <summary>The records of one part: what was written to the file, then what is still in memory.</summary>
    private sealed class Part(PrivateStore file)
    {
        private readonly List<(long Place, int Length)> _written = [];
        private byte[] _block = [];
        private int _filled;

        public long Length { get; private set; }

        public void Append(ReadOnlySpan<byte> record)
        {
            Length += record.Length;
            if (_filled + record.Length > BlockLength)
            {
                if (_filled > 0)
                    _written.Add((file.Append(_block.AsSpan(0, _filled)), _filled));
                _filled = 0;
            }

            if (record.Length > BlockLength)
            {
                _written.Add((file.Append(record), record.Length));
                return;
            }

            if (_block.Length < _filled + record.Length)
                Array.Resize(ref _block, Math.Min(BlockLength, Math.Max(_filled + record.Length, _block.Length * 2)));
            record.CopyTo(_block.AsSpan(_filled));
            _filled += record.Length;
        }

        public AsideBlock Load() => Stretches(isWhole: true).Single();

        /// <summary>The records in stretches of about the length of the longest conversation.</summary>
        public IEnumerable<AsideBlock> Stretches(bool isWhole)
        {
            int next = 0;
            while (next <= _written.Count)
            {
                int first = next;
                int length = 0;

                // Records never lie across two blocks.
                while (next < _written.Count && (length == 0 || length + _written[next].Length <= MaxConversationLength))
                    length += _written[next++].Length;
                bool isLast = next == _written.Count && (length == 0 || length + _filled <= MaxConversationLength);
                byte[] bytes = ArrayPool<byte>.Shared.Rent(Math.Max(1, length + (isLast ? _filled : 0)));
                int read = 0;
                for (int i = first; i < next; i++)
                {
                    file.Read(_written[i].Place, bytes.AsSpan(read, _written[i].Length));
                    read += _written[i].Length;
                }

                if (isLast)
                {
                    _block.AsSpan(0, _filled).CopyTo(bytes.AsSpan(read));
                    read += _filled;
                }

                yield return new AsideBlock(bytes, read, isWhole ? ThreadExtent.Whole : first == 0 ? ThreadExtent.TooLong : ThreadExtent.Rest);
                if (isLast)
                    break;
            }
        }

        public void Clear()
        {
            _written.Clear();
            (_block, _filled, Length) = ([], 0, 0);
        }
    }
}
