namespace MessageLint.Internals.Matching;

/// <summary>Takes the matches of a run.</summary>
internal interface IMatchSink
{
    /// <summary>Takes a match that ends at <paramref name="position"/>; <see langword="true"/> ends the run.</summary>
    bool Take(int accept, in Item item, int position);

    /// <summary>Called behind each position, when a sink may drop what later matches cannot change.</summary>
    void Settle(AutomatonRun run, int position);
}

/// <summary>Runs the automaton over a row of tokens. Reused; holds only working memory.</summary>
/// <remarks>The work per token is bounded by the program: items are unique by state and start, and each dies within the reach of its phrase.</remarks>
internal sealed class AutomatonRun
{
    // A power of two above the longest list entry, so that the positions that items can wait for never share a set.
    private const int RingSize = 32;

    private readonly ItemSet[] _ring = new ItemSet[RingSize];
    private Automaton _automaton = null!;
    private TokenRow _row = null!;
    private Outlook? _outlook;
    private int _last;
    private int _waiting;

    public AutomatonRun()
    {
        for (int i = 0; i < RingSize; i++)
            _ring[i] = new ItemSet();
    }

    /// <summary>Steps done since the object was made, for tests of the growth.</summary>
    public long Work { get; private set; }

    /// <summary>Finds all matches, of those that begin somewhere, where <paramref name="outlook"/> says that some may.</summary>
    /// <remarks>That is nowhere in nearly every message, so most positions are passed over.</remarks>
    public void FindAll<TSink>(Automaton automaton, TokenRow row, StartTable starts, Outlook? outlook, ref TSink sink)
        where TSink : struct, IMatchSink => FindAll(automaton, row, outlook?.First ?? 0, (outlook?.End ?? row.Count) - 1, starts, root: -1, outlook, ref sink);

    /// <summary>Finds all matches among the positions <paramref name="first"/> to <paramref name="last"/> that begin as <paramref name="root"/> says.</summary>
    public void FindAll<TSink>(Automaton automaton, TokenRow row, int first, int last, int root, ref TSink sink)
        where TSink : struct, IMatchSink => FindAll(automaton, row, first, last, starts: null, root, outlook: null, ref sink);

    private void FindAll<TSink>(Automaton automaton, TokenRow row, int first, int last, StartTable? starts, int root, Outlook? outlook, ref TSink sink)
        where TSink : struct, IMatchSink
    {
        Begin(automaton, row, last);
        _outlook = outlook;
        for (int position = first; position <= last; position++)
        {
            if (outlook is not null && _waiting == 0 && (position = outlook.Next(position)) > last)
                break;
            if (row.IsQuoted(position))
            {
                Reset();
                continue;
            }

            bool mayStart = outlook is null || outlook.Holds(position);
            bool startsSentence = row.StartsSentence(position);
            int crossed = startsSentence ? 1 : 0;
            bool mayGoOn = _ring[position & (RingSize - 1)].Count > 0;
            foreach (int symbol in row.SymbolsAt(position))
            {
                if ((mayStart && Start(symbol, position, position, startsSentence, starts, root, ref sink))
                    || (mayGoOn && Advance(symbol, position, position, crossed, startsSentence, 1, ref sink)))
                    return;
            }

            if (row.HasMatches)
            {
                for (int i = row.FirstMatch(position, reversed: false); i >= 0; i = row.MatchAt(i).NextFrom)
                {
                    ListMatch match = row.MatchAt(i);
                    if (match.Symbol != 0
                        && ((mayStart && Start(match.Symbol, position, match.Last, startsSentence, starts, root, ref sink))
                            || (mayGoOn && Advance(match.Symbol, position, match.Last, crossed, startsSentence, 1, ref sink))))
                        return;
                }
            }

            Wait(position, crossed, 1);
            sink.Settle(this, position);
        }

        Reset();
    }

    /// <summary>Whether a match begins right behind a position, or, walking backwards, right before it.</summary>
    /// <param name="automaton">What is looked for.</param>
    /// <param name="row">The tokens.</param>
    /// <param name="hitEdge">The position.</param>
    /// <param name="end">The position at which the match has to have ended; before the position if it is walked backwards.</param>
    /// <param name="root">Where the match begins in the automaton.</param>
    public bool TouchesHit(Automaton automaton, TokenRow row, int hitEdge, int end, int root)
    {
        bool reversed = end <= hitEdge;
        int step = reversed ? -1 : 1;
        Begin(automaton, row, reversed ? 0 : row.Count - 1);
        var sink = new FirstMatchSink();
        Put(new Item { State = root, MarkFirst = -1, MarkLast = -1 }, hitEdge + step);
        for (int position = hitEdge + step; position != end && _waiting > 0 && !row.IsQuoted(position); position += step)
        {
            int crossed = row.StartsSentence(reversed ? position + 1 : position) ? 1 : 0;
            foreach (int symbol in row.SymbolsAt(position))
            {
                if (Advance(symbol, position, position, crossed, row.StartsSentence(position), step, ref sink))
                    return true;
            }

            if (row.HasMatches)
            {
                for (int i = row.FirstMatch(position, reversed); i >= 0; i = reversed ? row.MatchAt(i).NextTo : row.MatchAt(i).NextFrom)
                {
                    ListMatch match = row.MatchAt(i);
                    int far = reversed ? match.First : match.Last;
                    if (match.Symbol != 0 && Advance(match.Symbol, position, far, crossed, row.StartsSentence(match.First), step, ref sink))
                        return true;
                }
            }

            Wait(position, crossed, step);
        }

        Reset();
        return false;
    }

    /// <summary>The smallest start of a phrase that has begun; positions from <paramref name="position"/> on if there is none.</summary>
    public int SmallestStart(int position)
    {
        int smallest = position + 1;
        foreach (ItemSet set in _ring)
        {
            foreach (ref readonly Item item in set.Items)
                smallest = Math.Min(smallest, item.Start);
        }

        return smallest;
    }

    private void Begin(Automaton automaton, TokenRow row, int last)
    {
        _automaton = automaton;
        _row = row;
        _last = last;
        _outlook = null;
        Reset();
    }

    private void Reset()
    {
        if (_waiting == 0)
            return;
        foreach (ItemSet set in _ring)
            set.Clear();
        _waiting = 0;
    }

    private void Put(in Item item, int position)
    {
        if (_ring[position & (RingSize - 1)].Add(item))
            _waiting++;
    }

    private bool Start<TSink>(int symbol, int position, int end, bool startsSentence, StartTable? starts, int root, ref TSink sink)
        where TSink : struct, IMatchSink
    {
        (int from, int to) = starts is null ? _automaton.Find(root, symbol) : starts.Find(symbol);
        Work += 1 + to - from;
        for (int i = from; i < to; i++)
        {
            ref readonly Transition transition = ref _automaton.Transitions[i];
            if (!transition.Allows(0, 0, startsSentence) || (_outlook is not null && !_outlook.MayEnd(transition.Target, end)))
                continue;
            var item = new Item { State = transition.Target, Start = position, MarkFirst = -1, MarkLast = -1 };
            if (Enter(item, transition.Underlined, position, end, 1, ref sink))
                return true;
        }

        return false;
    }

    private bool Advance<TSink>(int symbol, int position, int end, int crossed, bool startsSentence, int step, ref TSink sink)
        where TSink : struct, IMatchSink
    {
        ItemSet waiting = _ring[position & (RingSize - 1)];
        Work += waiting.Count;
        for (int w = 0; w < waiting.Count; w++)
        {
            Item item = waiting.Items[w];
            if (_outlook is not null && !_outlook.MayGoOn(item.State, symbol))
                continue;
            (int from, int to) = _automaton.Find(item.State, symbol);
            Work += to - from;
            for (int i = from; i < to; i++)
            {
                ref readonly Transition transition = ref _automaton.Transitions[i];
                if (!transition.Allows(item.Units, item.SentenceEnds + crossed, startsSentence) || (_outlook is not null && !_outlook.MayEnd(transition.Target, end)))
                    continue;
                if (Enter(item with { State = transition.Target, Units = 0, SentenceEnds = 0 }, transition.Underlined, position, end, step, ref sink))
                    return true;
            }
        }

        return false;
    }

    private bool Enter<TSink>(Item item, bool underlined, int near, int far, int step, ref TSink sink)
        where TSink : struct, IMatchSink
    {
        // A clause may end inside a list entry; then the entry is not in the clause.
        if (step > 0 && far > _last)
            return false;
        if (underlined)
            item = item with { MarkFirst = item.MarkFirst < 0 ? near : item.MarkFirst, MarkLast = far };

        if (!_ring[(far + step) & (RingSize - 1)].Add(item))
            return false;
        _waiting++;
        foreach (int accept in _automaton.AcceptsOf(item.State))
        {
            if (sink.Take(accept, item, far))
            {
                Reset();
                return true;
            }
        }

        return false;
    }

    // Called when all tokens have entered the next set, so that an item that waits never hides one that has just matched.
    private void Wait(int position, int crossed, int step)
    {
        ItemSet waiting = _ring[position & (RingSize - 1)];
        if (waiting.Count == 0)
            return;
        int units = _row.UnitsAt(position);
        foreach (ref readonly Item waited in waiting.Items)
        {
            Between limit = _automaton.LimitOf(waited.State);
            if (waited.Units + units > limit.Units || waited.SentenceEnds + crossed > limit.SentenceEnds)
                continue;
            if (_outlook is not null && !_outlook.MayEndBehind(waited.State, position + 1, waited.Units + units, waited.SentenceEnds + crossed))
                continue;
            Put(waited with { Units = waited.Units + units, SentenceEnds = waited.SentenceEnds + crossed }, position + step);
        }

        Work += waiting.Count;
        _waiting -= waiting.Count;
        waiting.Clear();
    }

    private struct FirstMatchSink : IMatchSink
    {
        public readonly bool Take(int accept, in Item item, int position) => true;

        public readonly void Settle(AutomatonRun run, int position)
        {
        }
    }
}
