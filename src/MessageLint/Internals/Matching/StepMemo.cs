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

    // Of a corpus of helpdesk messages most ways have no steps at all: fewer steps than slots fill them.
    private const int MostSteps = 1 << 15;

    // Ways lie in blocks: one array that grows is copied again and again, and one long message would leave the process with one of many megabytes.
    private const int BlockBits = 10;
    private const int BlockSteps = 1 << BlockBits;

    private readonly List<NextStep[]> _blocks = [new NextStep[BlockSteps]];
    private readonly Growing<NextStep> _way = new();
    private Slot[] _slots = new Slot[1 << FewSlotBits];
    private int _slotBits = FewSlotBits;
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
        if (_count <= (_slotBits == ManySlotBits ? MostSteps : _slots.Length))
            return;
        if (_slotBits == ManySlotBits)
        {
            Clear();
            return;
        }

        _slotBits = ManySlotBits;
        _slots = new Slot[1 << ManySlotBits];
        Empty();
    }

    /// <summary>The transitions of a state over the symbols of a set, without those that lead nowhere.</summary>
    public ReadOnlySpan<NextStep> Find(Automaton automaton, Foresight foresight, int state, int set, RowTable symbols)
    {
        // Two slots side by side: the way that was learned last takes the first, and what stood there the second.
        int place = (int)((((uint)state * 0x9E3779B1) ^ ((uint)set * 0x85EBCA6B)) >> (32 - _slotBits)) & ~1;
        if (!_slots[place].Is(state, set) && !_slots[++place].Is(state, set))
        {
            _slots[place] = _slots[place - 1];
            _slots[--place] = Learn(automaton, foresight, state, set, symbols);
        }

        ref readonly Slot slot = ref _slots[place];
        return slot.Count == 0 ? [] : _blocks[slot.First >> BlockBits].AsSpan(slot.First & (BlockSteps - 1), slot.Count);
    }

    private Slot Learn(Automaton automaton, Foresight foresight, int state, int set, RowTable symbols)
    {
        _way.Clear();
        foreach (int symbol in symbols[set])
        {
            (int from, int to) = automaton.Find(state, symbol);
            for (int i = from; i < to; i++)
            {
                Transition over = automaton.Transitions[i];
                if (foresight.Keeps(over.Target))
                    _way.Add(new NextStep { Over = over, Needs = foresight.NeedsOf(over.Target) });
            }
        }

        return new Slot(state + 1, set, _way.Count == 0 ? 0 : Keep(_way.Items), _way.Count);
    }

    /// <summary>Keeps a way in one block; one that is longer than a block gets one of its length.</summary>
    /// <returns>The number of the block and the index in it.</returns>
    private int Keep(ReadOnlySpan<NextStep> way)
    {
        if (_used > 0 && _used + way.Length > BlockSteps)
        {
            _used = 0;
            if (++_block == _blocks.Count)
                _blocks.Add(new NextStep[BlockSteps]);
        }

        if (_blocks[_block].Length < way.Length)
            _blocks[_block] = new NextStep[way.Length];
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

    // A cleared slot is no state's.
    private readonly record struct Slot(int StateAndOne, int Set, int First, int Count)
    {
        public bool Is(int state, int set) => StateAndOne == state + 1 && Set == set;
    }
}

/// <summary>A step of a phrase, with what has to follow it.</summary>
internal struct NextStep
{
    public Transition Over;
    public Foresight.StateNeeds Needs;
}
