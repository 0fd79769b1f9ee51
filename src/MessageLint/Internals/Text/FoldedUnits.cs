namespace MessageLint.Internals.Text;

/// <summary>Units of a folded message, each with what was changed at it and where in the source it came from.</summary>
internal sealed class FoldedUnits
{
    private char[] _units = [];
    private int[] _starts = [];
    private int[] _ends = [];
    private UnitMarks[] _marks = new UnitMarks[1];
    private UnitMarks _pending;

    public int Count { get; private set; }

    public ReadOnlySpan<char> Text => _units.AsSpan(0, Count);

    public ReadOnlySpan<int> Starts => _starts.AsSpan(0, Count);

    public ReadOnlySpan<int> Ends => _ends.AsSpan(0, Count);

    public ReadOnlySpan<UnitMarks> Marks => _marks.AsSpan(0, Count);

    public char Last => _units[Count - 1];

    public void Reset(int capacity)
    {
        if (_units.Length < capacity)
        {
            _units = new char[capacity];
            _starts = new int[capacity];
            _ends = new int[capacity];
            _marks = new UnitMarks[capacity];
        }

        Count = 0;
        _pending = UnitMarks.None;
    }

    public void Add(char unit, int start, int end, UnitMarks marks)
    {
        int i = Count;
        _units[i] = unit;
        _starts[i] = start;
        _ends[i] = end;
        _marks[i] = marks | _pending;
        _pending = UnitMarks.None;
        Count = i + 1;
    }

    /// <summary>Lets the next unit tell of something that was dropped before it.</summary>
    public void MarkNext(UnitMarks marks) => _pending |= marks;

    /// <summary>Lets the last unit tell of a mark on it that was dropped, and cover it.</summary>
    public void DecorateLast(int end)
    {
        if (Count == 0)
            return;
        _marks[Count - 1] |= UnitMarks.Styled;
        _ends[Count - 1] = end;
    }

    /// <summary>Takes away the units that came from there or behind it.</summary>
    public void RemoveFrom(int start)
    {
        while (Count > 0 && _starts[Count - 1] >= start)
            Count--;
    }

    /// <summary>Turns the units from one on around. Shown and stored order run against each other there, so every unit stands for the whole stretch: spans stay in text order.</summary>
    /// <param name="first">The first of the units.</param>
    /// <param name="start">Where the stretch begins in the source.</param>
    /// <param name="end">Where it ends.</param>
    public void ReverseFrom(int first, int start, int end)
    {
        int count = Count - first;
        _units.AsSpan(first, count).Reverse();
        _marks.AsSpan(first, count).Reverse();
        RestorePairs(first);
        _starts.AsSpan(first, count).Fill(start);
        _ends.AsSpan(first, count).Fill(end);
    }

    private void RestorePairs(int first)
    {
        for (int i = first; i + 1 < Count; i++)
        {
            if (char.IsSurrogatePair(_units[i + 1], _units[i]))
            {
                (_units[i], _units[i + 1]) = (_units[i + 1], _units[i]);
                i++;
            }
        }
    }
}
