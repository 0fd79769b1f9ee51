using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>
/// Finds the positions of a row at which a phrase begins that matches, without saying which: nearly all positions of nearly all messages are dropped here.
/// Reused, not thread-safe.
/// </summary>
/// <remarks>May err towards a phrase, never towards one that is missed: where it would have to look too long, everything counts as one.</remarks>
internal sealed class Outlook
{
    /// <summary>Steps for each token beyond which all phrases that begin count: repeated words can be read in many ways.</summary>
    private const int StepsPerToken = 64;

    private readonly StartsBySet _phraseStarts = new();
    private readonly StartsBySet _listStarts = new();
    private readonly RowMasks _masks = new();
    private readonly StepMemo _stepsOver = new();
    private RowTable? _symbols;
    private Foresight? _foresight;
    private Vector256<ulong>[] _masksOf = [];
    private int _known;
    private TokenRow _row = null!;
    private Automaton _automaton = null!;
    private ulong[] _found = new ulong[8];
    private (int Position, int Start)[] _candidates = new (int, int)[256];
    private int _stepsLeft;
    private int _end;
    private readonly OpenPhrase[] _open = new OpenPhrase[8];
    private int _openCount;
    private bool _isCut;
    private int _matchesBefore;

    /// <summary>States of phrases followed since the object was made, for tests of the growth.</summary>
    public long Work { get; private set; }

    /// <summary>The first position that is looked at.</summary>
    public int First => _masks.First;

    /// <summary>The position behind the last that is looked at.</summary>
    public int End => _masks.Count;

    /// <summary>What was open at the end of the stretch that phrases were looked for in last.</summary>
    public ReadOnlySpan<OpenPhrase> Open => _open.AsSpan(0, _openCount);

    /// <summary>Whether more was open than <see cref="Open"/> holds, or something also behind the sentence after the stretch.</summary>
    public bool HasOpenedMany { get; private set; }

    /// <summary>Whether something was found at a position.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Holds(int position) => ((_found[position >> 6] >> (position & 63)) & 1) != 0;

    /// <summary>Whether something was found at one of the positions <paramref name="first"/> to <paramref name="end"/> - 1.</summary>
    public bool HoldsAny(int first, int end) => Next(first) < end;

    /// <summary>The first such position from <paramref name="position"/> on; the count of the row if there is none.</summary>
    public int Next(int position)
    {
        int block = position >> 6;
        ulong bits = _found[block] & (ulong.MaxValue << (position & 63));
        while (bits == 0)
            bits = _found[++block];
        return (block << 6) + BitOperations.TrailingZeroCount(bits);
    }

    /// <summary>Takes a row that is to be looked at, and what is known of the phrases.</summary>
    public void Use(PhraseProgram program, Foresight foresight, TokenRow row) => Use(program, foresight, row, 0, row.Count);

    /// <summary>Takes a part of a row, the positions <paramref name="first"/> to <paramref name="end"/> - 1: whole sentences.</summary>
    public void Use(PhraseProgram program, Foresight foresight, TokenRow row, int first, int end)
    {
        _row = row;
        _automaton = program.Automaton;
        if (!ReferenceEquals(_symbols, row.Sets) || !ReferenceEquals(_foresight, foresight))
        {
            _symbols = row.Sets;
            _foresight = foresight;
            _known = 0;
            _phraseStarts.Clear();
            _listStarts.Clear();
            _stepsOver.Clear();
        }

        _stepsOver.Trim();
        if (_known < _symbols.Count)
            Learn(program, _symbols);
        _masks.Fill(row, _masksOf, first, end);
        _isCut = end < row.Count;
        _matchesBefore = row.Matches.Length;
    }

    /// <summary>Lets the entries of lists that may begin somewhere be followed.</summary>
    public void FollowLists(ListRun lists)
    {
        int kept = KeepStarts(_listStarts, _masks.First, _masks.Count);
        for (int i = 0; i < kept; i++)
        {
            (int position, int index) = _candidates[i];
            ref readonly PhraseStart start = ref _listStarts.At(index);
            if (start.StartsSentence && !_masks[position].StartsSentence)
                continue;

            // What is kept although it is not certain goes on with the next token, and most only share a bit with what stands there.
            if (start.Needs.IsCertain || !StepsOver(start.State, in _masks[position + 1]).IsEmpty)
                lists.Follow(this, in start, position);
        }
    }

    /// <summary>Finds where phrases may begin, the entries of lists being known.</summary>
    public void FindPhrases(StartTable starts)
    {
        BeginPhrases();
        FindPhrases(starts, _masks.First, _masks.Count);
    }

    /// <summary>Takes the entries of lists that were found; phrases are then looked for stretch by stretch.</summary>
    public void BeginPhrases()
    {
        Clear();
        _masks.AddMatches(_row.Matches[_matchesBefore..], _foresight!);
    }

    /// <summary>Finds where phrases may begin among the positions <paramref name="first"/> to <paramref name="end"/> - 1.</summary>
    public void FindPhrases(StartTable starts, int first, int end)
    {
        _end = end;
        _openCount = 0;
        HasOpenedMany = false;
        FindStarts(_phraseStarts, first, end);
        for (int position = first; position < end && _row.HasMatches; position++)
        {
            for (int i = _row.FirstMatch(position, reversed: false); i >= 0; i = _row.MatchAt(i).NextFrom)
            {
                ListMatch match = _row.MatchAt(i);
                if (match.Symbol != 0 && !Holds(position) && MayStepOver(starts.Find(match.Symbol), match, 0, 0, _masks[position].StartsSentence))
                    Mark(position);
            }
        }
    }

    /// <summary>What stands at a position.</summary>
    public ref readonly Place PlaceAt(int position) => ref _masks[position];

    /// <summary>How phrases and entries of lists go on from a state over what stands at a place, without what leads nowhere.</summary>
    public ReadOnlySpan<Transition> StepsOver(int state, ref readonly Place place) => _stepsOver.Find(_automaton, _foresight!, state, place.Set, _symbols!);

    /// <inheritdoc cref="Foresight.Accepts"/>
    public bool Accepts(int state) => _foresight!.Accepts(state);

    /// <inheritdoc cref="Place.MayBeFollowed"/>
    public bool MayBeFollowed(int state, ref readonly Place place) => _foresight!.MayBeFollowed(state, in place);

    /// <inheritdoc cref="Foresight.MayGoOn"/>
    public bool MayGoOn(int state, int symbol) => _foresight!.MayGoOn(state, symbol);

    /// <summary>Whether a phrase that is at a state behind a position may come to its end, there or farther on.</summary>
    public bool MayEnd(int state, int position)
    {
        if (_foresight!.Accepts(state))
            return true;
        if (!_foresight.MayBeFollowed(state, in _masks[position]))
            return false;
        return MayEndBehind(state, position + 1, 0, 0);
    }

    /// <summary>Whether a phrase that is at a state may come to its end farther on.</summary>
    /// <param name="state">The state.</param>
    /// <param name="position">The position that is looked at next.</param>
    /// <param name="units">The gap before it.</param>
    /// <param name="sentenceEnds">The sentence ends before it.</param>
    public bool MayEndBehind(int state, int position, int units, int sentenceEnds)
    {
        Foresight.StateNeeds needs = _foresight!.NeedsOf(state);
        return MayEndBehind(in needs, state, position, units, sentenceEnds);
    }

    private bool MayEndBehind(ref readonly Foresight.StateNeeds needs, int state, int position, int units, int crossed)
    {
        Work++;
        if (--_stepsLeft < 0)
            return true;
        ref readonly Vector256<ulong> wanted = ref units > 0 ? ref needs.BehindGap : ref needs.Next;
        for (; position < _masks.Count; position++)
        {
            ref readonly Place place = ref _masks[position];
            if (place.StartsSentence)
            {
                if (++crossed > needs.Limit.SentenceEnds)
                    return false;
                Cross(state, position, units, crossed);
            }

            if ((wanted & place.Mask) != Vector256<ulong>.Zero && MayStep(state, in place, position, units, crossed))
                return true;
            units += place.Units;
            if (units > needs.Limit.Units)
                return false;
            wanted = ref needs.BehindGap;
        }

        if (crossed == needs.Limit.SentenceEnds)
            return false;

        // A sentence that could follow would be looked at.
        Cross(state, position, units, crossed + 1);
        return _isCut;
    }

    /// <summary>Notes that a phrase goes on behind the end of a sentence.</summary>
    private void Cross(int state, int position, int units, int crossed)
    {
        var phrase = new OpenPhrase(state, units, crossed);
        if (position > _end)
            HasOpenedMany = true;
        if (position != _end || Open.Contains(phrase))
            return;
        if (_openCount == _open.Length)
            HasOpenedMany = true;
        else
            _open[_openCount++] = phrase;
    }

    /// <summary>Marks where phrases of one token or more may begin.</summary>
    private void FindStarts(StartsBySet starts, int from, int to)
    {
        int kept = KeepStarts(starts, from, to);
        for (int i = 0; i < kept; i++)
        {
            (int position, int index) = _candidates[i];
            ref readonly PhraseStart start = ref starts.At(index);
            if (!Holds(position) && (_masks[position].StartsSentence || !start.StartsSentence) && (start.Needs.Accepts || MayEndBehind(in start.Needs, start.State, position + 1, 0, 0)))
                Mark(position);
        }
    }

    /// <summary>Keeps what may go on at all of what begins at the positions <paramref name="from"/> to <paramref name="to"/> - 1.</summary>
    /// <returns>How many of the candidates there are.</returns>
    private int KeepStarts(StartsBySet starts, int from, int to)
    {
        int kept = 0;
        while (true)
        {
            (from, kept) = KeepStarts(_masks.Range(from, to), from, starts, _candidates, kept);
            if (from == to)
                return kept;
            Array.Resize(ref _candidates, _candidates.Length * 2);
        }
    }

    /// <summary>The same as long as there is room, in a loop without branches: which of many phrases may go on is what the processor cannot guess.</summary>
    /// <returns>The position behind the last that was looked at, and how many candidates there are.</returns>
    private static (int Position, int Kept) KeepStarts(ReadOnlySpan<Place> places, int position, StartsBySet starts, Span<(int Position, int Start)> candidates, int kept)
    {
        int mostKept = candidates.Length - starts.MostOfSet;
        foreach (ref readonly Place place in places)
        {
            if (kept > mostKept)
                break;
            (int start, int end) = starts.RangeOf(place.Set);
            do
            {
                candidates[kept] = (position, start);
                kept += place.MayBeFollowed(in starts.At(start).Needs) ? 1 : 0;
                start++;
            }
            while (start < end);
            position++;
        }

        return (position, kept);
    }

    // Most states cannot go on with the tokens that share a bit with what they wait for, which is known without a call.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayStep(int state, ref readonly Place place, int position, int units, int crossed)
    {
        ReadOnlySpan<Transition> steps = StepsOver(state, in place);
        return (steps.Length > 0 && MayStep(steps, in place, position, units, crossed)) || (place.BeginsMatch && MayStepOverMatch(state, in place, position, units, crossed));
    }

    private bool MayStep(ReadOnlySpan<Transition> steps, ref readonly Place place, int position, int units, int crossed)
    {
        foreach (ref readonly Transition step in steps)
        {
            if (step.Allows(units, crossed, place.StartsSentence) && MayEnd(step.Target, position))
                return true;
        }

        return false;
    }

    private bool MayStepOverMatch(int state, ref readonly Place place, int position, int units, int crossed)
    {
        for (int i = _row.FirstMatch(position, reversed: false); i >= 0; i = _row.MatchAt(i).NextFrom)
        {
            ref readonly ListMatch match = ref _row.MatchAt(i);

            // Entries that begin at every word of a sentence are many for one state, so each of them counts.
            if (match.Symbol != 0 && (--_stepsLeft < 0 || MayStepOver(_automaton.Find(state, match.Symbol), match, units, crossed, place.StartsSentence)))
                return true;
        }

        return false;
    }

    private bool MayStepOver((int From, int To) transitions, ListMatch match, int units, int crossed, bool startsSentence)
    {
        for (int i = transitions.From; i < transitions.To; i++)
        {
            ref readonly Transition transition = ref _automaton.Transitions[i];
            if (transition.Allows(units, crossed, startsSentence) && MayEnd(transition.Target, match.Last))
                return true;
        }

        return false;
    }

    // One block more than needed, with a bit behind the last position: the search for the next one ends there.
    private void Clear()
    {
        int first = _masks.First >> 6;
        int blocks = (_masks.Count >> 6) + 1;
        if (_found.Length < blocks)
            _found = new ulong[blocks * 2];
        _found.AsSpan(first, blocks - first).Clear();
        Mark(_masks.Count);
        _stepsLeft = StepsPerToken * (_masks.Count - _masks.First + 1);
    }

    private void Mark(int position) => _found[position >> 6] |= 1UL << (position & 63);

    private void Learn(PhraseProgram program, RowTable sets)
    {
        if (_masksOf.Length < sets.Count)
            Array.Resize(ref _masksOf, sets.Count * 2);
        for (; _known < sets.Count; _known++)
        {
            Vector256<ulong> mask = default;
            foreach (int symbol in sets[_known])
            {
                mask |= _foresight!.MaskOf(symbol);
                AddStarts(_phraseStarts, program.Phrases.Find(symbol));
                AddStarts(_listStarts, program.Lists.Find(symbol));
            }

            _masksOf[_known] = mask;
            _phraseStarts.EndSet();
            _listStarts.EndSet();
        }
    }

    private void AddStarts(StartsBySet starts, (int From, int To) transitions)
    {
        for (int i = transitions.From; i < transitions.To; i++)
        {
            ref readonly Transition transition = ref _automaton.Transitions[i];
            if (!_foresight!.Keeps(transition.Target))
                continue;
            Foresight.StateNeeds needs = _foresight.NeedsOf(transition.Target);
            starts.Add(in needs, transition.Target, transition.StartsSentence);
        }
    }
}
