namespace MessageLint.Internals.Matching;

/// <summary>A phrase that has begun: where the automaton stands, and what it has seen.</summary>
internal readonly record struct Item
{
    public int State { get; init; }

    /// <summary>Position of its first token.</summary>
    public int Start { get; init; }

    /// <summary>Position of the first underlined token, -1 if there is none yet.</summary>
    public int MarkFirst { get; init; }

    /// <summary>Position of the last underlined token, -1 if there is none yet.</summary>
    public int MarkLast { get; init; }

    /// <summary>Gap since its last token.</summary>
    public int Units { get; init; }

    /// <summary>Sentence ends since its last token.</summary>
    public int SentenceEnds { get; init; }

    public bool SameAs(in Item other) =>
        State == other.State && Start == other.Start && MarkFirst == other.MarkFirst && MarkLast == other.MarkLast && SentenceEnds == other.SentenceEnds;

    public uint Hash()
    {
        uint hash = ((uint)State * 0x9E3779B1) ^ ((uint)Start * 0x85EBCA77);
        hash ^= ((uint)MarkFirst * 0xC2B2AE3D) ^ ((uint)MarkLast * 0x27D4EB2F) ^ ((uint)SentenceEnds * 0x165667B1);
        return hash ^ (hash >> 15);
    }
}

/// <summary>The items that wait for one position. Of items that differ only in their gap, the one with the smallest stays: whatever the others match, it matches.</summary>
internal sealed class ItemSet
{
    // Comparing with so few is faster than hashing, and ordinary text rarely has more.
    private const int MaxUnhashed = 8;

    private Item[] _items = new Item[16];
    private int[] _slots = [];

    public int Count { get; private set; }

    public ReadOnlySpan<Item> Items => _items.AsSpan(0, Count);

    public void Clear()
    {
        if (Count > MaxUnhashed)
            Array.Clear(_slots);
        Count = 0;
    }

    /// <summary>Adds an item; <see langword="false"/> if one like it was there.</summary>
    public bool Add(in Item item)
    {
        int known = Count > MaxUnhashed ? FindHashed(item) : FindUnhashed(item);
        if (known >= 0)
        {
            if (item.Units < _items[known].Units)
                _items[known] = item;
            return false;
        }

        if (Count == _items.Length)
            Array.Resize(ref _items, _items.Length * 2);
        _items[Count++] = item;
        if (Count == MaxUnhashed + 1 || Count * 2 > _slots.Length)
            HashAll();
        else if (Count > MaxUnhashed)
            Enter(Count - 1);
        return true;
    }

    private int FindUnhashed(in Item item)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_items[i].SameAs(item))
                return i;
        }

        return -1;
    }

    private int FindHashed(in Item item)
    {
        uint mask = (uint)_slots.Length - 1;
        for (uint slot = item.Hash() & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (_items[_slots[slot] - 1].SameAs(item))
                return _slots[slot] - 1;
        }

        return -1;
    }

    private void HashAll()
    {
        if (Count <= MaxUnhashed)
            return;
        if (Count * 2 > _slots.Length)
            _slots = new int[Math.Max(64, _slots.Length * 2)];
        for (int i = 0; i < Count; i++)
            Enter(i);
    }

    private void Enter(int index)
    {
        uint mask = (uint)_slots.Length - 1;
        uint slot = _items[index].Hash() & mask;
        while (_slots[slot] != 0)
            slot = (slot + 1) & mask;
        _slots[slot] = index + 1;
    }
}
