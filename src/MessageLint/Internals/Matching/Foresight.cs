using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Internals.Matching;

/// <summary>
/// What is known of the phrases before any text is: with which tokens they can go on from each state. Phrases of common words begin everywhere and
/// end almost nowhere, so nearly all that begin need not be followed. Immutable.
/// </summary>
/// <remarks>Symbols share the bits of a mask; the most used ones, which are common words, have a bit of their own so that they do not pass for rare ones.</remarks>
internal sealed class Foresight
{
    private const int Bits = 256;

    /// <summary>Symbols that have a bit of their own.</summary>
    private const int OwnBits = 64;

    /// <summary>Makes the number of any bit that of none: the masks behind those of the bits are empty.</summary>
    private const int NoBit = Bits;

    private static readonly Vector256<ulong>[] s_masks = BuildMasks();

    private readonly byte[] _bitOf;
    private readonly PackedNeeds[] _needs;

    // States share their masks: half as many masks as states, of which each has three.
    private readonly Vector256<ulong>[] _stateMasks;

    /// <summary>Looks at the phrases of some states.</summary>
    /// <param name="automaton">The phrases.</param>
    /// <param name="symbolCount">How many symbols there are.</param>
    /// <param name="states">Which states count: the others are as if no phrase ever came to its end from them.</param>
    public Foresight(Automaton automaton, int symbolCount, IStateFilter states)
    {
        _needs = new PackedNeeds[automaton.StateCount];
        var keeps = new bool[_needs.Length];
        var accepts = new bool[_needs.Length];
        states.Mark(keeps, accepts);
        _bitOf = AssignBits(automaton, symbolCount, keeps);
        var masks = new SharedMasks();
        MeasureLater(automaton, Measure(automaton, keeps, accepts, masks), masks);
        _stateMasks = masks.Items.ToArray();
    }

    /// <summary>The mask of a symbol.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> MaskOf(int symbol) => s_masks[_bitOf[symbol]];

    /// <summary>What can follow a state.</summary>
    public StateNeeds NeedsOf(int state)
    {
        ref readonly PackedNeeds needs = ref _needs[state];
        return new StateNeeds
        {
            Next = _stateMasks[needs.Next],
            BehindGap = _stateMasks[needs.BehindGap],
            Later = _stateMasks[needs.Later],
            Limit = needs.Limit,
            Reach = needs.Reach,
            IsCertain = needs.IsCertain,
            Accepts = needs.Accepts,
        };
    }

    /// <summary>Whether a phrase that counts may go on from a state over a symbol: most do not, which is told faster than by looking for the transition.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayGoOn(int state, int symbol) => (_stateMasks[_needs[state].Next] & MaskOf(symbol)) != Vector256<ulong>.Zero;

    /// <summary>Whether a match may end at a state.</summary>
    public bool Accepts(int state) => _needs[state].Accepts;

    /// <summary>Whether a phrase that counts may come to its end from a state.</summary>
    public bool Keeps(int state) => _needs[state].Keeps;

    /// <inheritdoc cref="Place.MayBeFollowed"/>
    public bool MayBeFollowed(int state, ref readonly Place place)
    {
        ref readonly PackedNeeds needs = ref _needs[state];
        if (needs.IsCertain)
            return true;
        Vector256<ulong> found = (_stateMasks[needs.Next] & place.Next) | (_stateMasks[needs.BehindGap] & place.Within(needs.Reach));
        return found != Vector256<ulong>.Zero && (_stateMasks[needs.Later] & place.Far) != Vector256<ulong>.Zero;
    }

    private static Vector256<ulong>[] BuildMasks()
    {
        var masks = new Vector256<ulong>[Bits + NoBit];
        for (int bit = 0; bit < Bits; bit++)
            masks[bit] = Vector256<ulong>.Zero.WithElement(bit >> 6, 1UL << (bit & 63));
        return masks;
    }

    // Here and below there are hundreds of thousands of transitions, which lead everywhere: what is asked of their targets stands closely packed.
    private static byte[] AssignBits(Automaton automaton, int symbolCount, bool[] keeps)
    {
        var uses = new int[symbolCount + 1];
        ReadOnlySpan<int> symbols = automaton.Symbols;
        ReadOnlySpan<Transition> transitions = automaton.Transitions;
        for (int i = 0; i < symbols.Length; i++)
            uses[symbols[i]] += keeps[transitions[i].Target] ? 1 : 0;
        var bits = new byte[uses.Length];
        var byUse = new int[uses.Length];
        for (int symbol = 0; symbol < uses.Length; symbol++)
        {
            byUse[symbol] = symbol;
            bits[symbol] = (byte)(OwnBits + ((uint)symbol * 0x9E3779B1 >> 8) % (Bits - OwnBits));
        }

        Array.Sort(uses, byUse);
        for (int i = 0; i < Math.Min(OwnBits, byUse.Length); i++)
            bits[byUse[^(i + 1)]] = (byte)i;
        return bits;
    }

    /// <summary>Works out what can follow each state.</summary>
    /// <returns>For each state the symbols of which one has to stand somewhere behind it: none for a state that does not count, all where nothing has to.</returns>
    private Vector256<ulong>[] Measure(Automaton automaton, bool[] keeps, bool[] accepts, SharedMasks masks)
    {
        var awaited = new Vector256<ulong>[_needs.Length];
        for (int state = 0; state < _needs.Length; state++)
        {
            if (!keeps[state])
                continue;
            ref PackedNeeds needs = ref _needs[state];
            needs.Keeps = true;
            needs.Accepts = accepts[state];
            needs.Limit = automaton.LimitOf(state);
            needs.Reach = RowMasks.ReachOf(needs.Limit);
            needs.IsCertain = needs.Accepts || needs.Limit.SentenceEnds > 0;
            (int from, int to) = automaton.TransitionsOf(state);
            (Vector256<ulong> next, Vector256<ulong> behindGap) = Measure(automaton.Symbols[from..to], automaton.Transitions[from..to], keeps);
            needs.Next = masks.Add(next);
            needs.BehindGap = behindGap == next ? needs.Next : masks.Add(behindGap);
            awaited[state] = needs.IsCertain ? Vector256<ulong>.AllBitsSet : next;
        }

        return awaited;
    }

    private (Vector256<ulong> Next, Vector256<ulong> BehindGap) Measure(ReadOnlySpan<int> symbols, ReadOnlySpan<Transition> transitions, bool[] keeps)
    {
        ReadOnlySpan<Vector256<ulong>> masks = s_masks;
        ReadOnlySpan<byte> bits = _bitOf;
        Vector256<ulong> next = default;
        Vector256<ulong> behindGap = default;
        for (int i = 0; i < symbols.Length; i++)
        {
            ref readonly Transition transition = ref transitions[i];
            int bit = keeps[transition.Target] ? bits[symbols[i]] : NoBit;
            next |= masks[bit];
            behindGap |= masks[bit | (((transition.Units - 1) >> 31) & NoBit)];
        }

        return (next, behindGap);
    }

    private void MeasureLater(Automaton automaton, Vector256<ulong>[] awaited, SharedMasks masks)
    {
        for (int state = 0; state < _needs.Length; state++)
        {
            (int from, int to) = automaton.TransitionsOf(state);
            Vector256<ulong> later = default;
            foreach (ref readonly Transition transition in automaton.Transitions[from..to])
                later |= awaited[transition.Target];
            _needs[state].Later = masks.Add(later);
        }
    }

    /// <summary>What can follow a state.</summary>
    internal struct StateNeeds
    {
        /// <summary>Symbols of the token right behind it.</summary>
        public Vector256<ulong> Next;

        /// <summary>Symbols of tokens farther away.</summary>
        public Vector256<ulong> BehindGap;

        /// <summary>Symbols of which one stands behind what follows, at any place of the sentence; all where none has to.</summary>
        public Vector256<ulong> Later;

        /// <summary>The widest gap before what follows.</summary>
        public Between Limit;

        /// <summary>How far away what follows behind a gap may be.</summary>
        public byte Reach;

        /// <summary>Whether what follows cannot be told from the sentence alone, or nothing has to follow.</summary>
        public bool IsCertain;

        /// <summary>Whether a match may end here.</summary>
        public bool Accepts;
    }

    /// <summary><see cref="StateNeeds"/> of a state with the numbers of its masks: there are so many states that their masks would take megabytes.</summary>
    private struct PackedNeeds
    {
        public int Next;
        public int BehindGap;
        public int Later;
        public Between Limit;
        public byte Reach;
        public bool IsCertain;
        public bool Keeps;
        public bool Accepts;
    }
}
