namespace MessageLint.Internals.Matching;

/// <summary>Writes the rows of an <see cref="Automaton"/>, state by state.</summary>
internal sealed class AutomatonWriter
{
    private readonly List<int> _firstTransition = [0];
    private readonly List<int> _firstAccept = [0];
    private readonly List<int> _accepts = [];
    private int[] _symbols = new int[4096];
    private Transition[] _transitions = new Transition[4096];
    private Between[] _limits = new Between[1024];
    private Between _limit;
    private int _count;

    /// <summary>Adds a transition of the present state.</summary>
    public void Add(in Step step, int target)
    {
        if (_count == _symbols.Length)
        {
            Array.Resize(ref _symbols, _count * 2);
            Array.Resize(ref _transitions, _count * 2);
        }

        _limit = new Between(Math.Max(_limit.Units, step.Units), Math.Max(_limit.SentenceEnds, step.SentenceEnds));
        _symbols[_count] = step.Symbol;
        _transitions[_count++] = new Transition(target, step.Units, (short)step.SentenceEnds, step.StartsSentence, step.Underlined);
    }

    /// <summary>Ends the present state.</summary>
    public void EndState(List<int> accepts)
    {
        int state = _firstTransition.Count - 1;
        if (state == _limits.Length)
            Array.Resize(ref _limits, state * 2);
        _limits[state] = _limit;
        _limit = default;
        _accepts.AddRange(accepts);
        _firstAccept.Add(_accepts.Count);
        _firstTransition.Add(_count);
    }

    public Automaton ToAutomaton() =>
        new(new([.. _firstTransition]), new(_symbols[.._count]), new(_transitions[.._count]), new([.. _firstAccept]), new([.. _accepts]), new(_limits[..(_firstTransition.Count - 1)]));
}
