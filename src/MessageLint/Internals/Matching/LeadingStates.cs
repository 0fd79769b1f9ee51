namespace MessageLint.Internals.Matching;

/// <summary>Which states of an automaton count for somebody who looks at it.</summary>
internal interface IStateFilter
{
    /// <summary>Marks the states that count. All are asked for at once, because there are very many.</summary>
    /// <param name="keeps">Whether a match that counts may come to its end from a state; unmarked at first.</param>
    /// <param name="accepts">Whether a match that counts may end at a state; unmarked at first.</param>
    void Mark(Span<bool> keeps, Span<bool> accepts);
}

/// <summary>Every state counts.</summary>
internal sealed class AllStates(Automaton automaton) : IStateFilter
{
    public void Mark(Span<bool> keeps, Span<bool> accepts)
    {
        keeps.Fill(true);
        for (int state = 0; state < accepts.Length; state++)
            accepts[state] = automaton.AcceptsOf(state).Length > 0;
    }
}

/// <summary>States from which a rule or a part that is looked for by itself may match, and those of the lists that such phrases name.</summary>
internal sealed class LeadingStates : IStateFilter
{
    private readonly CountingStates _phrases;
    private readonly CountingStates _lists;

    private LeadingStates(CountingStates phrases, CountingStates lists)
    {
        _phrases = phrases;
        _lists = lists;
    }

    public static LeadingStates Of(PhraseProgram program)
    {
        var leads = new bool[program.PhraseAccepts.Length];
        for (int i = 0; i < leads.Length; i++)
            leads[i] = program.Owners[program.PhraseAccepts[i].Owner].Kind != OwnerKind.SupportingPart;
        var phrases = new CountingStates(program.Automaton, program.PhraseRoot, leads);

        bool[] named = phrases.SymbolsUsed(program.Vocabulary.SymbolCount);
        var counts = new bool[program.ListAccepts.Length];
        for (int i = 0; i < counts.Length; i++)
            counts[i] = named[program.ListAccepts[i].Symbol];
        return new LeadingStates(phrases, new CountingStates(program.Automaton, program.ListRoot, counts));
    }

    // What a match at a state means depends on the root that it began from, and roots share states.
    public void Mark(Span<bool> keeps, Span<bool> accepts)
    {
        _phrases.Mark(keeps, accepts);
        _lists.Mark(keeps, accepts);
    }

    /// <summary>The states behind one root from which a match that counts may come to its end.</summary>
    private sealed class CountingStates
    {
        private readonly Automaton _automaton;
        private readonly bool[] _counts;
        private readonly bool[] _seen;
        private readonly bool[] _keeps;
        private readonly bool[] _accepts;

        public CountingStates(Automaton automaton, int root, bool[] counts)
        {
            _automaton = automaton;
            _counts = counts;
            _seen = new bool[automaton.StateCount];
            _keeps = new bool[automaton.StateCount];
            _accepts = new bool[automaton.StateCount];
            Visit(root);
        }

        public void Mark(Span<bool> keeps, Span<bool> accepts)
        {
            for (int state = 0; state < keeps.Length; state++)
            {
                keeps[state] |= _keeps[state];
                accepts[state] |= _accepts[state];
            }
        }

        /// <summary>The symbols by which phrases that count go on.</summary>
        public bool[] SymbolsUsed(int symbolCount)
        {
            var used = new bool[symbolCount + 1];
            ReadOnlySpan<int> symbols = _automaton.Symbols;
            ReadOnlySpan<Transition> transitions = _automaton.Transitions;
            for (int state = 0; state < _keeps.Length; state++)
            {
                (int from, int to) = _keeps[state] ? _automaton.TransitionsOf(state) : default;
                for (int i = from; i < to; i++)
                    used[symbols[i]] |= _keeps[transitions[i].Target];
            }

            return used;
        }

        /// <remarks>No deeper than the longest phrase: the automaton has no cycles.</remarks>
        private bool Visit(int state)
        {
            _seen[state] = true;
            bool keeps = Accepts(state);
            _accepts[state] = keeps;
            (int from, int to) = _automaton.TransitionsOf(state);
            foreach (ref readonly Transition transition in _automaton.Transitions[from..to])
                keeps |= _seen[transition.Target] ? _keeps[transition.Target] : Visit(transition.Target);
            return _keeps[state] = keeps;
        }

        private bool Accepts(int state)
        {
            foreach (int accept in _automaton.AcceptsOf(state))
            {
                if (_counts[accept])
                    return true;
            }

            return false;
        }
    }
}
