using MessageLint.Internals.Text;
using System.Runtime.InteropServices;

namespace MessageLint.Internals.Matching;

/// <summary>
/// Merges the graphs of many phrases into one automaton. What may follow a place in a phrase is kept once, however many places it follows
/// (<see cref="_futures"/>); then phrases that begin alike share their states (subset construction over symbol, gap and sentence end).
/// </summary>
internal sealed class AutomatonBuilder
{
    // Merging can in theory multiply states; beyond this multiple of the elements states are kept apart, which is slower and matches the same.
    private const int MergeLimitPerElement = 8;

    // Neither a match nor a way on.
    private const int DeadEnd = 0;

    private const int NoAccept = -1;

    // A row is steps: the first says what a match there means (as its symbol), the others what may follow.
    private readonly RowTable _futures = new();
    private readonly List<StepList> _roots = [];
    private readonly StepList _row = new();
    private int[] _plain = new int[64];
    private int[] _starting = new int[64];
    private int _elements;

    public AutomatonBuilder() => _futures.Add([NoAccept, 0, 0]);

    /// <summary>Makes a state from which a run can start.</summary>
    public int AddRoot()
    {
        _roots.Add(new StepList());
        return _roots.Count - 1;
    }

    /// <summary>Adds a phrase behind a root.</summary>
    /// <param name="root">Where it starts.</param>
    /// <param name="graph">The elements of the phrase.</param>
    /// <param name="whole">The phrase in its graph.</param>
    /// <param name="accept">What a match means.</param>
    /// <param name="reversed">Whether the run walks from the end of the phrase to its start.</param>
    public void Add(int root, PhraseGraph graph, Fragment whole, int accept, bool reversed = false)
    {
        _elements += graph.Count;
        if (_plain.Length < graph.Count)
        {
            _plain = new int[graph.Count * 2];
            _starting = new int[graph.Count * 2];
        }

        if (reversed)
            AddReversed(_roots[root], graph, whole, accept);
        else
            AddForward(_roots[root], graph, whole, accept);
    }

    /// <summary>Builds the automaton. Root <c>n</c> is its state <c>n</c>.</summary>
    public Automaton Build()
    {
        var output = new AutomatonWriter();
        var sets = new RowTable();
        // Most states stand for one future. State 0 is a root, so 0 means that the future has no state yet.
        var single = new int[_futures.Count];
        int[] setOf = new int[1024];
        int[] futureOf = new int[1024];
        int[] stateOfSet = new int[1024];
        int stateCount = _roots.Count;
        int mergeLimit = 1024 + (MergeLimitPerElement * _elements);
        var steps = new StepList();
        var targets = new List<int>();
        var accepts = new List<int>();

        for (int state = 0; state < stateCount; state++)
        {
            steps.Clear();
            accepts.Clear();
            bool sorted = false;
            if (state < _roots.Count)
            {
                steps.AddRange(_roots[state].Steps);
            }
            else if (setOf[state] < 0)
            {
                AddFuture(futureOf[state]);
                sorted = true;
            }
            else
            {
                foreach (int future in sets[setOf[state]])
                    AddFuture(future);
            }

            if (!sorted)
                steps.Normalize(0);
            accepts.Sort();
            WriteTransitions();
            output.EndState(accepts);
        }

        return output.ToAutomaton();

        void AddFuture(int future)
        {
            ReadOnlySpan<Step> row = RowOf(future);
            if (row[0].Symbol != NoAccept && !accepts.Contains(row[0].Symbol))
                accepts.Add(row[0].Symbol);
            steps.AddRange(row[1..]);
        }

        void WriteTransitions()
        {
            ReadOnlySpan<Step> all = steps.Steps;
            for (int from = 0, to; from < all.Length; from = to)
            {
                targets.Clear();
                for (to = from; to < all.Length && all[to].HasLabelOf(all[from]); to++)
                    targets.Add(all[to].Target);
                if (targets.Count > 1 && stateCount < mergeLimit)
                {
                    output.Add(all[from], StateOfSet());
                    continue;
                }

                foreach (int target in targets)
                    output.Add(all[from], single[target] != 0 ? single[target] : single[target] = NewState(-1, target));
            }
        }

        int StateOfSet()
        {
            int known = sets.Count;
            int set = sets.Add(CollectionsMarshal.AsSpan(targets));
            if (set < known)
                return stateOfSet[set];
            if (set == stateOfSet.Length)
                Array.Resize(ref stateOfSet, set * 2);
            return stateOfSet[set] = NewState(set, DeadEnd);
        }

        int NewState(int set, int future)
        {
            if (stateCount >= setOf.Length)
            {
                Array.Resize(ref setOf, stateCount * 2);
                Array.Resize(ref futureOf, stateCount * 2);
            }

            setOf[stateCount] = set;
            futureOf[stateCount] = future;
            return stateCount++;
        }
    }

    private void AddForward(StepList root, PhraseGraph graph, Fragment whole, int accept)
    {
        Span<int> accepts = _starting.AsSpan(0, graph.Count);
        accepts.Fill(NoAccept);
        foreach (Link last in whole.Last.Items)
            accepts[last.Element] = accept;

        // Links lead to elements that were added later, so backwards every future is known when it is needed.
        for (int element = graph.Count - 1; element >= 0; element--)
        {
            BeginRow(accepts[element]);
            for (int i = graph.NewestLink(element); i >= 0; i = graph.OlderLink(i))
            {
                ref readonly Link link = ref graph.LinkAt(i);
                AddStep(_row, graph[link.Element], link.Before, link.StartsSentence, _plain[link.Element]);
            }

            _plain[element] = EndRow();
        }

        foreach (Link first in whole.First.Items)
            AddStep(root, graph[first.Element], first.Before, first.StartsSentence, _plain[first.Element]);
    }

    // Backwards, an element that must start a sentence on one way but not on another is two: only the ways of its own kind lead on from each.
    private void AddReversed(StepList root, PhraseGraph graph, Fragment whole, int accept)
    {
        // Ways into element n are chained from 2n, or from 2n + 1 if it must start a sentence on them; behind them stand the marks of where the phrase can begin.
        int[] newest = new int[graph.Count * 2];
        bool[] begins = new bool[graph.Count * 2];
        int[] older = new int[graph.LinkEnd];
        int[] origin = new int[graph.LinkEnd];
        Array.Fill(newest, -1);
        foreach (Link first in whole.First.Items)
            begins[WayInto(first)] = true;
        for (int element = 0; element < graph.Count; element++)
        {
            for (int i = graph.NewestLink(element); i >= 0; i = graph.OlderLink(i))
            {
                int way = WayInto(graph.LinkAt(i));
                (older[i], newest[way], origin[i]) = (newest[way], i, element);
            }
        }

        // Links lead to elements that were added later, so forwards every future is known when it is needed.
        for (int way = 0; way < newest.Length; way++)
        {
            BeginRow(begins[way] ? accept : NoAccept);
            for (int i = newest[way]; i >= 0; i = older[i])
                AddBoth(_row, graph, origin[i], graph.LinkAt(i).Before);
            ((way & 1) == 0 ? _plain : _starting)[way >> 1] = EndRow();
        }

        foreach (Link last in whole.Last.Items)
            AddBoth(root, graph, last.Element, last.Before);
    }

    private static int WayInto(in Link link) => (link.Element * 2) + (link.StartsSentence ? 1 : 0);

    private void AddBoth(StepList steps, PhraseGraph graph, int element, Between before)
    {
        AddStep(steps, graph[element], before, startsSentence: false, _plain[element]);
        AddStep(steps, graph[element], before, startsSentence: true, _starting[element]);
    }

    private static void AddStep(StepList steps, Element element, Between before, bool startsSentence, int future)
    {
        if (future != DeadEnd)
            steps.Add(Step.Over(element, before, startsSentence, future));
    }

    private void BeginRow(int accept)
    {
        _row.Clear();
        _row.Add(new Step(accept, 0, 0));
    }

    private int EndRow()
    {
        _row.Normalize(1);
        return _futures.Add(MemoryMarshal.Cast<Step, int>(_row.Steps));
    }

    private ReadOnlySpan<Step> RowOf(int future) => MemoryMarshal.Cast<int, Step>(_futures[future]);
}
