using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>
/// How phrases go on from a state over a token, by the set of its symbols: messages go the same few ways again and again, and looking each up symbol by symbol
/// is what the processor cannot guess. Reused, not thread-safe.
/// </summary>
internal sealed class StepMemo
{
    // Little room for a process that answers once. With less than much, the ways of different phrases push each other out; a message asks for some thirty.
    private const int FewSlotBits = 9;
    private const int ManySlotBits = 16;
    private const int HashBits = 64;

    // Of a corpus of helpdesk messages most ways have no steps at all: fewer steps than slots fill them.
    private const int MostSteps = 1 << 15;

    // Ways lie in blocks: one array that grows is copied again and again, and one long message would leave the process with one of many megabytes.
    private const int BlockBits = 10;
    private const int BlockSteps = 1 << BlockBits;

    private readonly List<Transition[]> _blocks = [new Transition[BlockSteps]];
    private readonly Growing<Transition> _way = new();
    private Slot[] _slots = new Slot[1 << FewSlotBits];
    private int _hashShift = HashBits - FewSlotBits + 1;
    private int _block;
    private int _used;
    private int _count;

    public void Clear()
    {
        Array.Clear(_slots);
        Empty();
    }

    /// <summary>Forgets if there is much, for more room the first time; not while a message is looked at, because the steps of some state are being walked then.</summary>
    public void Trim()
    {
        bool hasMuchRoom = _slots.Length == 1 << ManySlotBits;
        if (_count <= (hasMuchRoom ? MostSteps : _slots.Length))
            return;
        if (hasMuchRoom)
        {
            Clear();
            return;
        }

        _hashShift = HashBits - ManySlotBits + 1;
        _slots = new Slot[1 << ManySlotBits];
        Empty();
    }

    /// <summary>The transitions of a state over the symbols of a set, without those that lead nowhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<Transition> Find(Automaton automaton, Foresight foresight, int state, int set, RowTable symbols)
    {
        ulong key = Slot.KeyOf(state, set);
        int place = (int)((key * 0x9E3779B97F4A7C15) >> _hashShift) << 1;
        ref readonly Slot slot = ref _slots[place];
        if (slot.Key != key)
            slot = ref FindBeside(place, automaton, foresight, state, set, symbols);
        return slot.Count == 0 ? default : _blocks[slot.First >> BlockBits].AsSpan(slot.First & (BlockSteps - 1), slot.Count);
    }

    // Two slots side by side: the way that was learned last takes the first, and what stood there the second.
    private ref readonly Slot FindBeside(int place, Automaton automaton, Foresight foresight, int state, int set, RowTable symbols)
    {
        ref Slot second = ref _slots[place + 1];
        if (second.Key == Slot.KeyOf(state, set))
            return ref second;
        ref Slot first = ref _slots[place];
        second = first;
        first = Learn(automaton, foresight, state, set, symbols);
        return ref first;
    }

    private Slot Learn(Automaton automaton, Foresight foresight, int state, int set, RowTable symbols)
    {
        _way.Clear();
        foreach (int symbol in symbols[set])
        {
            if (!foresight.MayGoOn(state, symbol))
                continue;
            (int from, int to) = automaton.Find(state, symbol);
            for (int i = from; i < to; i++)
            {
                ref readonly Transition over = ref automaton.Transitions[i];
                if (foresight.Keeps(over.Target))
                    _way.Add(over);
            }
        }

        return new Slot(Slot.KeyOf(state, set), _way.Count == 0 ? 0 : Keep(_way.Items), _way.Count);
    }

    /// <summary>Keeps a way in one block; one that is longer than a block gets one of its length.</summary>
    /// <returns>The number of the block and the index in it.</returns>
    private int Keep(ReadOnlySpan<Transition> way)
    {
        if (_used > 0 && _used + way.Length > BlockSteps)
        {
            _used = 0;
            if (++_block == _blocks.Count)
                _blocks.Add(new Transition[BlockSteps]);
        }

        if (_blocks[_block].Length < way.Length)
            _blocks[_block] = new Transition[way.Length];
        int first = (_block << BlockBits) | _used;
        way.CopyTo(_blocks[_block].AsSpan(_used));
        _used += way.Length;
        _count += way.Length;
        return first;
    }

    private void Empty()
    {
        // What a long message needed is given back, but not what fills again from message to message until there is much.
        const int kept = 2 * MostSteps / BlockSteps;
        if (_blocks.Count > kept)
            _blocks.RemoveRange(kept, _blocks.Count - kept);
        _block = 0;
        _used = 0;
        _count = 0;
    }

    private readonly record struct Slot(ulong Key, int First, int Count)
    {
        // No state has the key of a cleared slot.
        public static ulong KeyOf(int state, int set) => ((ulong)(uint)(state + 1) << 32) | (uint)set;
    }
}
