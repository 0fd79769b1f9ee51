using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>A step of the automaton over a token.</summary>
/// <param name="Target">The state behind it.</param>
/// <param name="Units">How large a gap may be before the token.</param>
/// <param name="SentenceEnds">How many sentence ends may stand before the token.</param>
/// <param name="StartsSentence">Whether the token must start a sentence.</param>
/// <param name="Underlined">Whether the token is underlined.</param>
internal readonly record struct Transition(int Target, int Units, short SentenceEnds, bool StartsSentence, bool Underlined)
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Allows(int units, int sentenceEnds, bool startsSentence) =>
        units <= Units && sentenceEnds <= SentenceEnds && (startsSentence || !StartsSentence);
}

/// <summary>An acyclic automaton over symbols, in compact rows. Immutable.</summary>
internal sealed class Automaton(Table<int> firstTransition, Table<int> symbols, Table<Transition> transitions, Table<int> firstAccept, Table<int> accepts, Table<Between> limits)
{
    private const string Section = "phrases.automaton.";

    public int StateCount => limits.Length;

    public ReadOnlySpan<Transition> Transitions => transitions.Span;

    /// <summary>The symbol of each of <see cref="Transitions"/>.</summary>
    public ReadOnlySpan<int> Symbols => symbols.Span;

    /// <summary>The transitions of a state, as a range of <see cref="Transitions"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int From, int To) TransitionsOf(int state) => (firstTransition[state], firstTransition[state + 1]);

    /// <summary>The widest gap that any transition of the state allows.</summary>
    public Between LimitOf(int state) => limits[state];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> AcceptsOf(int state) => accepts.Range(firstAccept[state], firstAccept[state + 1]);

    public static Automaton Read(CompiledData data) => new(
        data.ReadInPlace<int>(Section + "first-transition"),
        data.ReadInPlace<int>(Section + "symbols"),
        data.ReadInPlace<Transition>(Section + "transitions"),
        data.ReadInPlace<int>(Section + "first-accept"),
        data.ReadInPlace<int>(Section + "accepts"),
        data.ReadInPlace<Between>(Section + "limits"));

    public void Write(CompiledDataWriter data)
    {
        data.Add(Section + "first-transition", firstTransition);
        data.Add(Section + "symbols", symbols);
        data.Add(Section + "transitions", transitions);
        data.Add(Section + "first-accept", firstAccept);
        data.Add(Section + "accepts", accepts);
        data.Add(Section + "limits", limits);
    }

    /// <summary>The transitions of a state over a symbol, as a range of <see cref="Transitions"/>.</summary>
    public (int From, int To) Find(int state, int symbol)
    {
        int low = firstTransition[state];
        int end = firstTransition[state + 1];
        int high = end;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (symbols[middle] < symbol)
                low = middle + 1;
            else
                high = middle;
        }

        int to = low;
        while (to < end && symbols[to] == symbol)
            to++;
        return (low, to);
    }

    /// <summary>For each symbol where its transitions from <paramref name="state"/> begin; those of symbol <c>s</c> end where those of <c>s + 1</c> begin.</summary>
    public int[] IndexOf(int state, int symbolCount)
    {
        var index = new int[symbolCount + 2];
        int transition = firstTransition[state];
        for (int symbol = 0; symbol < index.Length; symbol++)
        {
            while (transition < firstTransition[state + 1] && symbols[transition] < symbol)
                transition++;
            index[symbol] = transition;
        }

        return index;
    }
}
