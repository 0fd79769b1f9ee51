namespace MessageLint.Internals.Matching;

/// <summary>A step of an automaton that is being built: what the token must be and how it may stand, and what then follows.</summary>
/// <param name="Symbol">The symbol of the token.</param>
/// <param name="Conditions">Gap, sentence ends and flags in one number, so that steps compare fast.</param>
/// <param name="Target">What follows, as an index.</param>
internal readonly record struct Step(int Symbol, int Conditions, int Target)
{
    // More words than a text can have, and more sentence ends than a phrase can sensibly name: a larger number means no more.
    private const int MaxUnits = (1 << 19) - 1;
    private const int MaxSentenceEnds = (1 << 10) - 1;

    public int Units => Conditions >> 12;

    public int SentenceEnds => (Conditions >> 2) & MaxSentenceEnds;

    public bool StartsSentence => (Conditions & 2) != 0;

    public bool Underlined => (Conditions & 1) != 0;

    public static Step Over(Element element, Between before, bool startsSentence, int target)
    {
        int place = (Math.Min(before.Units, MaxUnits) << 12) | (Math.Min(before.SentenceEnds, MaxSentenceEnds) << 2);
        return new Step(element.Symbol, place | (startsSentence ? 2 : 0) | (element.Underlined ? 1 : 0), target);
    }

    public bool HasLabelOf(in Step other) => Symbol == other.Symbol && Conditions == other.Conditions;

    public bool IsBefore(in Step other)
    {
        if (Symbol != other.Symbol)
            return Symbol < other.Symbol;
        return Conditions != other.Conditions ? Conditions < other.Conditions : Target < other.Target;
    }
}

/// <summary>Steps in a row; reused.</summary>
internal sealed class StepList
{
    // Marcin Ciura's gaps, continued by 2.25: measured to be best for Shell's sort, which is short and needs no memory.
    private static readonly int[] s_gaps = [45000, 20000, 8858, 3937, 1750, 701, 301, 132, 57, 23, 10, 4, 1];

    private Step[] _steps = new Step[16];

    public int Count { get; private set; }

    public ReadOnlySpan<Step> Steps => _steps.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(in Step step)
    {
        if (Count == _steps.Length)
            Array.Resize(ref _steps, _steps.Length * 2);
        _steps[Count++] = step;
    }

    public void AddRange(ReadOnlySpan<Step> steps)
    {
        if (Count + steps.Length > _steps.Length)
            Array.Resize(ref _steps, Math.Max(Count + steps.Length, _steps.Length * 2));
        steps.CopyTo(_steps.AsSpan(Count));
        Count += steps.Length;
    }

    /// <summary>Sorts the steps from an index on and drops those that stand twice.</summary>
    public void Normalize(int from)
    {
        Sort(_steps.AsSpan(from, Count - from));
        int kept = from;
        for (int i = from; i < Count; i++)
        {
            if (kept == from || _steps[i].Target != _steps[kept - 1].Target || !_steps[i].HasLabelOf(_steps[kept - 1]))
                _steps[kept++] = _steps[i];
        }

        Count = kept;
    }

    private static void Sort(Span<Step> steps)
    {
        foreach (int gap in s_gaps)
        {
            if (gap >= steps.Length)
                continue;
            for (int i = gap; i < steps.Length; i++)
            {
                Step step = steps[i];
                int place = i;
                for (; place >= gap && step.IsBefore(steps[place - gap]); place -= gap)
                    steps[place] = steps[place - gap];
                steps[place] = step;
            }
        }
    }
}
