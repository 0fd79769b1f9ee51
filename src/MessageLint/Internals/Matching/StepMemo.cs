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
    private const int ManySlotBits = 14;

    private Slot[] _slots = new Slot[1 << FewSlotBits];
    private int _slotBits = FewSlotBits;
    private NextStep[] _steps = new NextStep[256];
    private int _count;

    public void Clear()
    {
        Array.Clear(_slots);
        _count = 0;
    }

    /// <summary>Forgets if there is much, for more room the first time; not while a message is looked at, because the steps of some state are being walked then.</summary>
    public void Trim()
    {
        if (_count <= _slots.Length)
            return;
        if (_slotBits == ManySlotBits)
        {
            Clear();
            return;
        }

        _slotBits = ManySlotBits;
        _slots = new Slot[1 << ManySlotBits];
        _count = 0;
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

        return _steps.AsSpan(_slots[place].First, _slots[place].Count);
    }

    private Slot Learn(Automaton automaton, Foresight foresight, int state, int set, RowTable symbols)
    {
        int first = _count;
        foreach (int symbol in symbols[set])
        {
            (int from, int to) = automaton.Find(state, symbol);
            for (int i = from; i < to; i++)
            {
                Transition over = automaton.Transitions[i];
                if (!foresight.Keeps(over.Target))
                    continue;
                if (_count == _steps.Length)
                    Array.Resize(ref _steps, _count * 2);
                _steps[_count++] = new NextStep { Over = over, Needs = foresight.NeedsOf(over.Target) };
            }
        }

        return new Slot(state + 1, set, first, _count - first);
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
