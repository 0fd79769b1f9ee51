using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Matching;

/// <summary>The phrases that begin with a token, by the set of its symbols: side by side, because they are asked for at every word. Reused.</summary>
internal sealed class StartsBySet
{
    // The first one is never followed. It stands for the phrases of sets that have none, so that nobody has to ask whether there are any.
    private PhraseStart[] _starts = new PhraseStart[256];
    private (int First, int End)[] _ranges = new (int, int)[1024];
    private int _count = 1;
    private int _firstOfSet = 1;
    private int _sets;

    /// <summary>How many phrases a set has at most.</summary>
    public int MostOfSet { get; private set; } = 1;

    /// <summary>The phrases of a set, as a range of indexes for <see cref="At"/>, which is never empty: what stands for no phrase may not go on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int First, int End) RangeOf(int set) => _ranges[set];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly PhraseStart At(int index) => ref _starts[index];

    public void Clear()
    {
        _count = 1;
        _firstOfSet = 1;
        _sets = 0;
        MostOfSet = 1;
    }

    /// <summary>Adds a phrase that begins with a token of the set that is being added.</summary>
    public void Add(ref readonly Foresight.StateNeeds needs, int state, bool startsSentence)
    {
        if (_count == _starts.Length)
            Array.Resize(ref _starts, _starts.Length * 2);
        ref PhraseStart start = ref _starts[_count++];
        start.Needs = needs;
        start.State = state;
        start.StartsSentence = startsSentence;
    }

    /// <summary>Ends the set that was added, and begins the next one.</summary>
    public void EndSet()
    {
        if (_sets == _ranges.Length)
            Array.Resize(ref _ranges, _ranges.Length * 2);
        _ranges[_sets++] = _count == _firstOfSet ? (0, 1) : (_firstOfSet, _count);
        MostOfSet = Math.Max(MostOfSet, _count - _firstOfSet);
        _firstOfSet = _count;
    }
}

/// <summary>A phrase that has begun with one token.</summary>
internal struct PhraseStart
{
    /// <summary>What has to follow.</summary>
    public Foresight.StateNeeds Needs;

    /// <summary>The state behind the token.</summary>
    public int State;

    /// <summary>Whether the token must be the first of a sentence.</summary>
    public bool StartsSentence;
}
