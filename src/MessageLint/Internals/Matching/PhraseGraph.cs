namespace MessageLint.Internals.Matching;

/// <summary>An element of a phrase at its place: what a token must be to stand there.</summary>
/// <param name="Symbol">The symbol of the token.</param>
/// <param name="Underlined">Whether it is underlined; in a phrase without brackets nothing is, which means all.</param>
internal readonly record struct Element(int Symbol, bool Underlined);

/// <summary>A way to an element.</summary>
/// <param name="Element">The element.</param>
/// <param name="Before">What may stand before it.</param>
/// <param name="StartsSentence">Whether it must start a sentence on this way.</param>
internal readonly record struct Link(int Element, Between Before, bool StartsSentence)
{
    /// <summary>Whether whatever <paramref name="other"/> lets pass passes here too.</summary>
    public bool Covers(Link other) => Element == other.Element && Before.Allows(other.Before) && (!StartsSentence || other.StartsSentence);
}

/// <summary>The elements of one phrase and which can follow which: an automaton without empty transitions (Glushkov's construction).</summary>
internal sealed class PhraseGraph
{
    private readonly List<Element> _elements = [];
    private readonly List<List<Link>> _links = [];

    public int Count => _elements.Count;

    public int LinkCount { get; private set; }

    public Element this[int element] => _elements[element];

    public IReadOnlyList<Link> LinksFrom(int element) => _links[element];

    public int Add(Element element)
    {
        _elements.Add(element);
        _links.Add([]);
        return _elements.Count - 1;
    }

    public void Connect(int from, Link to)
    {
        LinkCount++;
        AddWidest(_links[from], to);
    }

    /// <summary>Adds a link unless one that lets more pass is there, and drops those that let less pass. The links stay ordered by element.</summary>
    public static void AddWidest(List<Link> links, Link link)
    {
        // Elements are numbered as they are added, so nearly all links belong at the end.
        int place = links.Count;
        while (place > 0 && links[place - 1].Element > link.Element)
            place--;
        for (int i = place - 1; i >= 0 && links[i].Element == link.Element; i--)
        {
            if (links[i].Covers(link))
                return;
            if (!link.Covers(links[i]))
                continue;
            links.RemoveAt(i);
            place--;
        }

        links.Insert(place, link);
    }
}

/// <summary>A piece of a phrase in a <see cref="PhraseGraph"/>: where it can begin, where it can end, and what may stand there if it is missing.</summary>
internal sealed class Fragment
{
    /// <summary>What it can begin with, and what may stand before that.</summary>
    public List<Link> First { get; private set; } = [];

    /// <summary>What it can end with; <see cref="Link.Before"/> is what may stand behind that.</summary>
    public List<Link> Last { get; } = [];

    /// <summary>What may stand here if no element of it is there; empty if one must be there.</summary>
    public List<Between> Missing { get; } = [];

    public static Fragment Nothing(Between between)
    {
        var fragment = new Fragment();
        fragment.AddMissing(between);
        return fragment;
    }

    public void AddMissing(Between between)
    {
        if (Missing.Exists(known => known.Allows(between)))
            return;
        Missing.RemoveAll(between.Allows);
        Missing.Add(between);
    }

    public void Include(Fragment branch)
    {
        foreach (Link link in branch.First)
            PhraseGraph.AddWidest(First, link);
        foreach (Link link in branch.Last)
            PhraseGraph.AddWidest(Last, link);
        foreach (Between between in branch.Missing)
            AddMissing(between);
    }

    public void MustStartSentence() => First = [.. First.Select(static link => link with { StartsSentence = true })];

    /// <summary>This piece and then <paramref name="next"/>.</summary>
    public Fragment Then(Fragment next, PhraseGraph graph)
    {
        foreach (Link last in Last)
        {
            foreach (Link first in next.First)
                graph.Connect(last.Element, first with { Before = last.Before + first.Before });
        }

        var whole = new Fragment();
        foreach (Link first in First)
            PhraseGraph.AddWidest(whole.First, first);
        foreach (Between missing in Missing)
        {
            foreach (Link first in next.First)
                PhraseGraph.AddWidest(whole.First, first with { Before = missing + first.Before });
            foreach (Between alsoMissing in next.Missing)
                whole.AddMissing(missing + alsoMissing);
        }

        foreach (Link last in next.Last)
            PhraseGraph.AddWidest(whole.Last, last);
        foreach (Between missing in next.Missing)
        {
            foreach (Link last in Last)
                PhraseGraph.AddWidest(whole.Last, last with { Before = last.Before + missing });
        }

        return whole;
    }
}
