namespace MessageLint.Internals.Matching;

/// <summary>
/// Merges the graphs of many phrases into one automaton, in which phrases that begin alike share their states (subset construction over labels of symbol,
/// gap and sentence end).
/// </summary>
internal sealed class AutomatonBuilder
{
    private readonly List<Node> _nodes = [];
    private readonly List<List<Link>> _roots = [];

    // Merging can in theory multiply states; beyond this multiple of the elements states are kept apart, which is slower and matches the same.
    private const int MergeLimitPerNode = 8;

    private sealed record Node(int Symbol, bool Underlined, bool StartsSentence, List<Link> Links, List<int> Accepts);

    private readonly record struct Label(int Symbol, int Units, int SentenceEnds, bool StartsSentence, bool Underlined);

    private readonly record struct Step(Label Label, int Target)
    {
        public static int Compare(Step left, Step right)
        {
            int order = left.Label.Symbol.CompareTo(right.Label.Symbol);
            if (order == 0)
                order = left.Label.Units.CompareTo(right.Label.Units);
            if (order == 0)
                order = left.Label.SentenceEnds.CompareTo(right.Label.SentenceEnds);
            if (order == 0)
                order = left.Label.StartsSentence.CompareTo(right.Label.StartsSentence);
            if (order == 0)
                order = left.Label.Underlined.CompareTo(right.Label.Underlined);
            return order != 0 ? order : left.Target.CompareTo(right.Target);
        }
    }

    /// <summary>Makes a state from which a run can start.</summary>
    public int AddRoot()
    {
        _roots.Add([]);
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
        // An element that must start a sentence on one way but not on another becomes two.
        var plain = new int[graph.Count];
        var starting = new int[graph.Count];
        Array.Fill(starting, -1);
        IEnumerable<Link> inner = Enumerable.Range(0, graph.Count).SelectMany(graph.LinksFrom);
        for (int i = 0; i < graph.Count; i++)
            plain[i] = AddNode(graph[i], startsSentence: false);
        foreach (Link link in whole.First.Concat(inner).Where(static link => link.StartsSentence))
        {
            if (starting[link.Element] < 0)
                starting[link.Element] = AddNode(graph[link.Element], startsSentence: true);
        }

        IEnumerable<int> NodesOf(int element) => starting[element] < 0 ? [plain[element]] : [plain[element], starting[element]];
        int NodeOf(Link link) => link.StartsSentence ? starting[link.Element] : plain[link.Element];

        for (int element = 0; element < graph.Count; element++)
        {
            foreach (int from in NodesOf(element))
            {
                foreach (Link link in graph.LinksFrom(element))
                {
                    int to = NodeOf(link);
                    PhraseGraph.AddWidest(_nodes[reversed ? to : from].Links, new Link(reversed ? from : to, link.Before, StartsSentence: false));
                }
            }
        }

        foreach (Link first in whole.First)
        {
            if (reversed)
                AddAccept(NodeOf(first), accept);
            else
                _roots[root].Add(new Link(NodeOf(first), first.Before, StartsSentence: false));
        }

        foreach (int last in whole.Last.SelectMany(link => NodesOf(link.Element)))
        {
            if (!reversed)
                AddAccept(last, accept);
        }

        if (reversed)
        {
            foreach (Link last in whole.Last)
            {
                foreach (int node in NodesOf(last.Element))
                    _roots[root].Add(new Link(node, last.Before, StartsSentence: false));
            }
        }
    }

    /// <summary>Builds the automaton. Root <c>n</c> is its state <c>n</c>.</summary>
    public Automaton Build()
    {
        var states = new List<int[]>();
        var stateOf = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (List<Link> _ in _roots)
            states.Add([]);

        var firstTransition = new List<int> { 0 };
        var symbols = new List<int>();
        var transitions = new List<Transition>();
        var firstAccept = new List<int> { 0 };
        var accepts = new List<int>();
        var limits = new List<Between>();
        var steps = new List<Step>();
        var targets = new List<int>();
        int[] twins = FindTwins();
        // Most states stand for one place in one phrase. State 0 is a root, so 0 means that the place has no state yet.
        var single = new int[_nodes.Count];
        int mergeLimit = 1024 + (MergeLimitPerNode * _nodes.Count);

        for (int state = 0; state < states.Count; state++)
        {
            steps.Clear();
            if (state < _roots.Count)
                AddSteps(_roots[state]);
            foreach (int node in states[state])
                AddSteps(_nodes[node].Links);
            steps.Sort(Step.Compare);

            var limit = default(Between);
            for (int from = 0, to; from < steps.Count; from = to)
            {
                Label label = steps[from].Label;
                limit = new Between(Math.Max(limit.Units, label.Units), Math.Max(limit.SentenceEnds, label.SentenceEnds));
                targets.Clear();
                for (to = from; to < steps.Count && steps[to].Label == label; to++)
                {
                    if (to == from || steps[to].Target != steps[to - 1].Target)
                        targets.Add(steps[to].Target);
                }

                if (states.Count < mergeLimit)
                {
                    AddTransition(label, StateOf(targets));
                    continue;
                }

                foreach (int target in targets)
                    AddTransition(label, StateOf([target]));
            }

            firstTransition.Add(transitions.Count);
            limits.Add(limit);
            accepts.AddRange(states[state].SelectMany(node => _nodes[node].Accepts).Distinct().Order());
            firstAccept.Add(accepts.Count);
        }

        return new Automaton([.. firstTransition], [.. symbols], [.. transitions], [.. firstAccept], [.. accepts], [.. limits]);

        void AddSteps(List<Link> links)
        {
            foreach (Link link in links)
            {
                Node node = _nodes[link.Element];
                steps.Add(new Step(new Label(node.Symbol, link.Before.Units, link.Before.SentenceEnds, node.StartsSentence, node.Underlined), twins[link.Element]));
            }
        }

        void AddTransition(Label label, int target)
        {
            symbols.Add(label.Symbol);
            transitions.Add(new Transition(target, label.Units, label.SentenceEnds, label.StartsSentence, label.Underlined));
        }

        int StateOf(List<int> set)
        {
            if (set.Count == 1 && single[set[0]] != 0)
                return single[set[0]];
            string key = set.Count == 1 ? "" : string.Join(',', set);
            if (set.Count > 1 && stateOf.TryGetValue(key, out int state))
                return state;
            state = states.Count;
            if (set.Count == 1)
                single[set[0]] = state;
            else
                stateOf.Add(key, state);
            states.Add([.. set]);
            return state;
        }
    }

    // Alternatives are followed by the same, so what stands behind them needs only one state; without this every pair of alternatives would be a transition.
    private int[] FindTwins()
    {
        var first = new Dictionary<Node, int>(new SameFollowers());
        var twins = new int[_nodes.Count];
        for (int node = 0; node < twins.Length; node++)
        {
            if (!first.TryGetValue(_nodes[node], out twins[node]))
                first.Add(_nodes[node], twins[node] = node);
        }

        return twins;
    }

    private int AddNode(Element element, bool startsSentence)
    {
        _nodes.Add(new Node(element.Symbol, element.Underlined, startsSentence, [], []));
        return _nodes.Count - 1;
    }

    private void AddAccept(int node, int accept)
    {
        if (!_nodes[node].Accepts.Contains(accept))
            _nodes[node].Accepts.Add(accept);
    }

    private sealed class SameFollowers : IEqualityComparer<Node>
    {
        public bool Equals(Node? x, Node? y) => x!.Links.SequenceEqual(y!.Links) && x.Accepts.SequenceEqual(y.Accepts);

        public int GetHashCode(Node obj)
        {
            var hash = default(HashCode);
            foreach (Link link in obj.Links)
                hash.Add(link);
            foreach (int accept in obj.Accepts)
                hash.Add(accept);
            return hash.ToHashCode();
        }
    }
}
