using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Finds the entries of lists in a row of tokens. Reused; holds only working memory.</summary>
/// <remarks>An entry is words in a row: what begins at a position is followed to its end at once, and nothing has to wait for what stands behind a gap.</remarks>
internal sealed class ListRun
{
    private readonly Growing<(int First, int Last, int Symbol)> _harmless = new();

    // The states behind the token that was taken last stand behind those from which it was reached.
    private readonly Growing<int> _states = new();
    private int _reached;
    private PhraseProgram _program = null!;
    private TokenRow _row = null!;

    /// <summary>Steps done since the object was made, for tests of the growth.</summary>
    public long Work { get; private set; }

    /// <summary>Adds all entries to the row.</summary>
    public void FindAll(PhraseProgram program, TokenRow row)
    {
        Begin(program, row);
        for (int position = 0; position < row.Count; position++)
        {
            foreach (int symbol in row.SymbolsAt(position))
            {
                Clear();
                Step(program.Lists.Find(symbol), 0, row.StartsSentence(position), position, position);
                FollowAll(position);
            }
        }

        End();
    }

    /// <summary>Adds the entries to the row that matter to the phrases that <paramref name="outlook"/> looks for.</summary>
    public void FindAll(PhraseProgram program, TokenRow row, Outlook outlook)
    {
        Begin(program, row);
        outlook.FollowLists(this);
        End();
    }

    /// <summary>Adds the entries that have begun with a token.</summary>
    /// <param name="outlook">What says which of them go on.</param>
    /// <param name="start">The state behind the token, and what has to follow.</param>
    /// <param name="first">The position of the token.</param>
    public void Follow(Outlook outlook, ref readonly PhraseStart start, int first)
    {
        if (_row.IsQuoted(first))
            return;
        Clear();
        Enter(start.State, start.Needs.Accepts, first, first);
        for (int position = first + 1; _reached < _states.Count && position < outlook.End && !_row.IsQuoted(position); position++)
        {
            ref readonly Place place = ref outlook.PlaceAt(position);
            int end = TakeReached(out int from);
            for (int i = from; i < end; i++)
            {
                foreach (ref readonly Transition step in outlook.StepsOver(_states[i], in place))
                {
                    bool accepts = outlook.Accepts(step.Target);
                    if (step.Allows(0, place.StartsSentence ? 1 : 0, place.StartsSentence) && (accepts || outlook.MayBeFollowed(step.Target, in place)))
                        Enter(step.Target, accepts, first, position);
                }
            }
        }
    }

    private void Begin(PhraseProgram program, TokenRow row)
    {
        _program = program;
        _row = row;
        _harmless.Clear();
    }

    private void End()
    {
        foreach ((int first, int last, int symbol) in _harmless.Items)
            _row.VoidMatches(first, last, symbol);
    }

    /// <summary>Adds the entries that go on from the states behind their first token, whatever phrases look for.</summary>
    private void FollowAll(int first)
    {
        for (int position = first + 1; _reached < _states.Count && position < _row.Count; position++)
        {
            bool startsSentence = _row.StartsSentence(position);
            int end = TakeReached(out int from);
            foreach (int symbol in _row.SymbolsAt(position))
            {
                for (int i = from; i < end; i++)
                    Step(_program.Automaton.Find(_states[i], symbol), startsSentence ? 1 : 0, startsSentence, first, position);
            }
        }
    }

    private void Clear()
    {
        _states.Clear();
        _reached = 0;
    }

    /// <summary>Takes the states that were reached, from which those are looked for that are reached next.</summary>
    /// <returns>Index behind the last of them.</returns>
    private int TakeReached(out int from)
    {
        from = _reached;
        _reached = _states.Count;
        Work += _reached - from;
        return _reached;
    }

    private void Step((int From, int To) transitions, int crossed, bool startsSentence, int first, int position)
    {
        Work++;
        for (int i = transitions.From; i < transitions.To && !_row.IsQuoted(position); i++)
        {
            ref readonly Transition transition = ref _program.Automaton.Transitions[i];
            if (transition.Allows(0, crossed, startsSentence))
                Enter(transition.Target, accepts: true, first, position);
        }
    }

    /// <summary>Takes what ends at a state, and goes on from it.</summary>
    private void Enter(int state, bool accepts, int first, int last)
    {
        for (int i = _reached; i < _states.Count; i++)
        {
            if (_states[i] == state)
                return;
        }

        _states.Add(state);
        if (accepts)
            Take(state, first, last);
    }

    private void Take(int state, int first, int last)
    {
        foreach (int accept in _program.Automaton.AcceptsOf(state))
        {
            ListAccept list = _program.ListAccepts[accept];
            if (list.IsHarmless)
                _harmless.Add((first, last, list.Symbol));
            else
                _row.AddMatch(first, last, list.Symbol);
        }
    }
}
