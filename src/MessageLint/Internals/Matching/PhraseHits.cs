using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>The hits of one message and the working memory to find them. Reused; allocates only to grow.</summary>
internal sealed class PhraseHits
{
    // Selecting early keeps the memory of a text that repeats one word small; ordinary messages never come here.
    private const int FirstSettlement = 4096;

    private PhraseHit[] _hits = new PhraseHit[32];
    private int _settleAt = FirstSettlement;
    private Outlook? _outlook;
    private Outlook? _leadingOutlook;
    private QuietSentences? _quietSentences;

    /// <summary>Hits found so far. Of a text with thousands of hits, those that cannot be selected may be gone.</summary>
    public ReadOnlySpan<PhraseHit> Raw => _hits.AsSpan(0, Count);

    /// <summary>After <see cref="PhraseMatcher.Select"/>: the hits to report, ordered by owner, then by first token.</summary>
    public ReadOnlySpan<PhraseHit> Selected => _hits.AsSpan(0, Count);

    /// <summary>Steps of the automaton since the object was made.</summary>
    public long Work => Run.Work + Lists.Work + (_outlook?.Work ?? 0) + (_leadingOutlook?.Work ?? 0);

    internal TokenRow Row { get; } = new();

    internal AutomatonRun Run { get; } = new();

    /// <summary>Made for the first message that is looked at with foresight; a process that judges one message never needs it.</summary>
    internal Outlook Outlook => _outlook ??= new Outlook();

    /// <summary>The same for phrases that lead alone.</summary>
    internal Outlook LeadingOutlook => _leadingOutlook ??= new Outlook();

    /// <summary>Sentences of the messages before from which nothing leads.</summary>
    internal QuietSentences QuietSentences => _quietSentences ??= new QuietSentences();

    internal ListRun Lists { get; } = new();

    internal int Count { get; private set; }

    /// <summary>After <see cref="PhraseMatcher.Select"/>: the hits of one rule or part, ordered by first token.</summary>
    public ReadOnlySpan<PhraseHit> OfOwner(int owner)
    {
        int first = 0;
        int high = Count;
        while (first < high)
        {
            int middle = (first + high) >>> 1;
            if (_hits[middle].Owner < owner)
                first = middle + 1;
            else
                high = middle;
        }

        int end = first;
        while (end < Count && _hits[end].Owner == owner)
            end++;
        return _hits.AsSpan(first, end - first);
    }

    public void Clear()
    {
        Count = 0;
        _settleAt = FirstSettlement;
    }

    internal void Add(in PhraseHit hit)
    {
        if (Count == _hits.Length)
            Array.Resize(ref _hits, _hits.Length * 2);
        _hits[Count++] = hit;
    }

    internal void SettleIfMany(int position)
    {
        if (Count < _settleAt)
            return;
        KeepLeftmostLongest(Row.TokenAt(Math.Min(Run.SmallestStart(position), Row.Count - 1)));
        _settleAt = Math.Max(FirstSettlement, Count * 2);
    }

    /// <summary>Keeps, of the hits that begin before a token, those that leftmost-longest selects within their owner; later ones all stay.</summary>
    internal void KeepLeftmostLongest(int before)
    {
        Span<PhraseHit> hits = _hits.AsSpan(0, Count);
        SmallSort.Sort(hits, PhraseHit.Compare);
        int kept = 0;
        int owner = -1;
        int lastTaken = -1;
        foreach (PhraseHit hit in hits)
        {
            if (hit.Owner != owner)
            {
                owner = hit.Owner;
                lastTaken = -1;
            }

            if (hit.FirstToken < before)
            {
                if (hit.FirstToken <= lastTaken)
                    continue;
                lastTaken = hit.LastToken;
            }

            hits[kept++] = hit;
        }

        Count = kept;
    }

    internal void KeepWhere<TCondition>(ref TCondition condition)
        where TCondition : struct, IHitCondition
    {
        Span<PhraseHit> hits = _hits.AsSpan(0, Count);
        int kept = 0;
        foreach (PhraseHit hit in hits)
        {
            if (condition.Holds(hit))
                hits[kept++] = hit;
        }

        Count = kept;
    }

    /// <summary>Says of a hit whether it stays.</summary>
    internal interface IHitCondition
    {
        bool Holds(in PhraseHit hit);
    }
}
