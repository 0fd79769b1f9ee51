using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Text;

/// <summary>Rows of numbers, each kept once and known by its index. Not thread-safe.</summary>
internal sealed class RowTable
{
    private int[] _numbers = new int[1024];
    private int[] _starts = new int[512];
    private uint[] _hashes = new uint[512];

    // At most half full, so that a probe is short.
    private int[] _slots = new int[1024];

    public int Count { get; private set; }

    public ReadOnlySpan<int> this[int row]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _numbers.AsSpan(_starts[row], _starts[row + 1] - _starts[row]);
    }

    /// <summary>The index of a row, which is added if it is new.</summary>
    public int Add(ReadOnlySpan<int> row)
    {
        uint hash = Hash(row);
        uint mask = (uint)_slots.Length - 1;
        uint slot = hash & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int known = _slots[slot] - 1;
            if (_hashes[known] == hash && this[known].SequenceEqual(row))
                return known;
        }

        int start = _starts[Count];
        if (start + row.Length > _numbers.Length)
            Array.Resize(ref _numbers, Math.Max(start + row.Length, _numbers.Length * 2));
        if (Count + 1 == _starts.Length)
        {
            Array.Resize(ref _starts, _starts.Length * 2);
            Array.Resize(ref _hashes, _hashes.Length * 2);
        }

        row.CopyTo(_numbers.AsSpan(start));
        _hashes[Count] = hash;
        _slots[slot] = ++Count;
        _starts[Count] = start + row.Length;
        if (Count * 2 > _slots.Length)
            Grow();
        return Count - 1;
    }

    private void Grow()
    {
        _slots = new int[_slots.Length * 2];
        uint mask = (uint)_slots.Length - 1;
        for (int row = 0; row < Count; row++)
        {
            uint slot = _hashes[row] & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = row + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<int> row)
    {
        uint hash = (uint)row.Length;
        foreach (int number in row)
            hash = (uint.RotateLeft(hash, 5) ^ (uint)number) * 0x9E3779B1;
        return hash ^ (hash >> 15);
    }
}
