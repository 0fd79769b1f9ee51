using System.Numerics;
using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Text;

/// <summary>
/// The sets of symbols that tokens have had, each kept once and named by a number: what is worked out for a set holds for every token that has it.
/// Rules know few words, so there are few sets in what people write; only compounds that somebody makes up go on having new ones.
/// </summary>
internal sealed class SymbolSets
{
    /// <summary>The set of a token that is nothing to the rules.</summary>
    public const int Empty = 0;

    private int[] _firsts = new int[256];
    private int[] _symbols = new int[512];
    private int[] _slots = new int[512];

    public SymbolSets() => Intern([]);

    public int Count { get; private set; }

    public ReadOnlySpan<int> this[int set]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _symbols.AsSpan(_firsts[set], _firsts[set + 1] - _firsts[set]);
    }

    /// <summary>The number of a set.</summary>
    public int Intern(ReadOnlySpan<int> symbols)
    {
        uint mask = (uint)_slots.Length - 1;
        uint slot = HashOf(symbols) & mask;
        for (; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (this[_slots[slot] - 1].SequenceEqual(symbols))
                return _slots[slot] - 1;
        }

        int set = Count++;
        _slots[slot] = Count;
        Keep(set, symbols);
        if (Count * 2 > _slots.Length)
            Rehash();
        return set;
    }

    private void Keep(int set, ReadOnlySpan<int> symbols)
    {
        if (set + 2 > _firsts.Length)
            Array.Resize(ref _firsts, _firsts.Length * 2);
        int end = _firsts[set] + symbols.Length;
        if (end > _symbols.Length)
            Array.Resize(ref _symbols, Math.Max(end, _symbols.Length * 2));
        symbols.CopyTo(_symbols.AsSpan(_firsts[set]));
        _firsts[set + 1] = end;
    }

    private void Rehash()
    {
        _slots = new int[_slots.Length * 2];
        uint mask = (uint)_slots.Length - 1;
        for (int set = 0; set < Count; set++)
        {
            uint slot = HashOf(this[set]) & mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = set + 1;
        }
    }

    private static uint HashOf(ReadOnlySpan<int> symbols)
    {
        uint hash = (uint)symbols.Length;
        foreach (int symbol in symbols)
            hash = (BitOperations.RotateLeft(hash, 5) ^ (uint)symbol) * 0x9E3779B1;
        return hash ^ (hash >> 15);
    }
}
