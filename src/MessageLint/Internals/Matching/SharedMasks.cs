using System.Runtime.Intrinsics;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Masks, each kept once and known by its number. Not thread-safe.</summary>
internal sealed class SharedMasks
{
    private const int HashBits = 64;
    private const int FirstSlotBits = 12;

    private readonly Growing<Vector256<ulong>> _masks = new();
    private int[] _slots = new int[1 << FirstSlotBits];
    private int _hashShift = HashBits - FirstSlotBits;

    public ReadOnlySpan<Vector256<ulong>> Items => _masks.Items;

    /// <summary>The number of a mask, which is added if it is new.</summary>
    public int Add(Vector256<ulong> mask)
    {
        int slot = SlotOf(mask);
        if (_slots[slot] != 0)
            return _slots[slot] - 1;
        _masks.Add(mask);
        _slots[slot] = _masks.Count;

        // At most half full, so that a probe is short.
        if (_masks.Count * 2 > _slots.Length)
            Grow();
        return _masks.Count - 1;
    }

    private void Grow()
    {
        _hashShift--;
        _slots = new int[_slots.Length * 2];
        for (int number = 0; number < _masks.Count; number++)
            _slots[SlotOf(Items[number])] = number + 1;
    }

    /// <summary>The slot that has the number of a mask, or would have.</summary>
    private int SlotOf(Vector256<ulong> mask)
    {
        // Most masks are of one or two bits: each of the four parts has to change all bits that the slot is taken from.
        ulong hash = mask[0] * 0x9E3779B97F4A7C15;
        hash = (ulong.RotateLeft(hash, 23) ^ mask[1]) * 0x9E3779B97F4A7C15;
        hash = (ulong.RotateLeft(hash, 23) ^ mask[2]) * 0x9E3779B97F4A7C15;
        hash = (ulong.RotateLeft(hash, 23) ^ mask[3]) * 0x9E3779B97F4A7C15;
        hash ^= hash >> 32;
        int slot = (int)((hash * 0x9E3779B97F4A7C15) >> _hashShift);
        while (_slots[slot] != 0 && Items[_slots[slot] - 1] != mask)
            slot = (slot + 1) & (_slots.Length - 1);
        return slot;
    }
}
