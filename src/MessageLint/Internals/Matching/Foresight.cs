using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Internals.Matching;

/// <summary>
/// Says of a state whether the rest of the sentence can lead from it to a match: phrases of common words begin everywhere and end almost nowhere,
/// so nearly all that begin need not be followed. May err towards following, never towards a match that is missed. Immutable.
/// </summary>
/// <remarks>Symbols share the bits of a mask; the most used ones, which are common words, have a bit of their own so that they do not pass for rare ones.</remarks>
internal sealed class Foresight
{
    private const int Bits = 256;

    /// <summary>Symbols that have a bit of their own.</summary>
    private const int OwnBits = 96;

    private static readonly Vector256<ulong>[] s_masks = BuildMasks();

    private readonly byte[] _bitOf;
    private readonly StateNeeds[] _needs;

    private Foresight(Automaton automaton, int symbolCount)
    {
        long[] uses = UsesOf(automaton, symbolCount);
        _bitOf = AssignBits(uses);
        _needs = new StateNeeds[automaton.StateCount];
        var weights = new long[automaton.StateCount];
        for (int state = 0; state < automaton.StateCount; state++)
            Measure(automaton, state, uses, weights);
    }

    [Flags]
    private enum StateTraits : byte
    {
        None = 0,
        Known = 1,

        /// <summary>A match may end here.</summary>
        Accepts = 2,

        /// <summary>A sentence end may stand between it and the end of a match.</summary>
        CrossesSentences = 4,
    }

    public static Foresight Of(Automaton automaton, int symbolCount) => new(automaton, symbolCount);

    /// <summary>The mask of a symbol.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<ulong> MaskOf(int symbol) => s_masks[_bitOf[symbol]];

    /// <summary>Whether a match may still come of a phrase that is at a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="next">The token behind the last one of the phrase.</param>
    /// <param name="inSentence">All tokens behind it, up to the end of the sentence.</param>
    /// <param name="inText">All tokens behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayMatch(int state, in Vector256<ulong> next, in Vector256<ulong> inSentence, in Vector256<ulong> inText)
    {
        ref readonly StateNeeds needs = ref _needs[state];
        if ((needs.Traits & StateTraits.Accepts) != 0)
            return true;
        Vector256<ulong> rest = (needs.Traits & StateTraits.CrossesSentences) != 0 ? inText : inSentence;
        return ((next & needs.Next) | (rest & needs.BehindGap)) != Vector256<ulong>.Zero && (rest & needs.Later) != Vector256<ulong>.Zero;
    }

    /// <summary>Whether a token can be the next one of a phrase that is at a state.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool MayGoOn(int state, in Vector256<ulong> token)
    {
        ref readonly StateNeeds needs = ref _needs[state];
        return (token & (needs.Next | needs.BehindGap)) != Vector256<ulong>.Zero;
    }

    private static Vector256<ulong>[] BuildMasks()
    {
        var masks = new Vector256<ulong>[Bits];
        for (int bit = 0; bit < Bits; bit++)
            masks[bit] = Vector256<ulong>.Zero.WithElement(bit >> 6, 1UL << (bit & 63));
        return masks;
    }

    private static long[] UsesOf(Automaton automaton, int symbolCount)
    {
        var uses = new long[symbolCount + 1];
        foreach (int symbol in automaton.Symbols)
            uses[symbol]++;
        return uses;
    }

    private static byte[] AssignBits(long[] uses)
    {
        var bits = new byte[uses.Length];
        var byUse = new int[uses.Length];
        for (int symbol = 0; symbol < uses.Length; symbol++)
        {
            byUse[symbol] = symbol;
            bits[symbol] = (byte)(OwnBits + ((uint)symbol * 0x9E3779B1 >> 8) % (Bits - OwnBits));
        }

        var keys = (long[])uses.Clone();
        Array.Sort(keys, byUse);
        for (int i = 0; i < Math.Min(OwnBits, byUse.Length); i++)
            bits[byUse[^(i + 1)]] = (byte)i;
        return bits;
    }

    /// <summary>Works out what a match needs of the text behind a state: of all sets of which one symbol must come, the one of the least used symbols.</summary>
    private void Measure(Automaton automaton, int state, long[] uses, long[] weights)
    {
        ref StateNeeds needs = ref _needs[state];
        if ((needs.Traits & StateTraits.Known) != 0)
            return;
        needs.Traits = StateTraits.Known;
        if (automaton.AcceptsOf(state).Length > 0)
            needs.Traits |= StateTraits.Accepts;
        long weight = 0;
        (int from, int to) = automaton.TransitionsOf(state);
        for (int i = from; i < to; i++)
        {
            int symbol = automaton.Symbols[i];
            Transition transition = automaton.Transitions[i];
            Measure(automaton, transition.Target, uses, weights);
            ref readonly StateNeeds target = ref _needs[transition.Target];
            needs.Traits |= target.Traits & StateTraits.CrossesSentences;
            if (transition.SentenceEnds > 0)
                needs.Traits |= StateTraits.CrossesSentences;
            if (transition.Units > 0)
                needs.BehindGap |= MaskOf(symbol);
            else
                needs.Next |= MaskOf(symbol);
            if (uses[symbol] <= weights[transition.Target])
            {
                needs.Later |= MaskOf(symbol);
                weight += uses[symbol];
            }
            else
            {
                needs.Later |= target.Later;
                weight += weights[transition.Target];
            }
        }

        weights[state] = (needs.Traits & StateTraits.Accepts) != 0 ? long.MaxValue / 2 : Math.Min(weight, long.MaxValue / 2);
    }

    /// <summary>Symbols behind a state: what may come next, what may come behind a gap, and what must come.</summary>
    private struct StateNeeds
    {
        public Vector256<ulong> Next;
        public Vector256<ulong> BehindGap;
        public Vector256<ulong> Later;
        public StateTraits Traits;
    }
}
