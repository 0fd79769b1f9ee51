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

/// <summary>The elements of one phrase and which can follow which: an automaton without empty transitions (Glushkov's construction). Reused from phrase to phrase.</summary>
internal sealed class PhraseGraph
{
    private Element[] _elements = new Element[64];
    private int[] _newest = new int[64];
    private Link[] _links = new Link[256];
    private int[] _older = new int[256];

    public int Count { get; private set; }

    /// <summary>How often elements were connected; what decides whether the phrase is too large.</summary>
    public int LinkCount { get; private set; }

    /// <summary>Behind the highest index of a link.</summary>
    public int LinkEnd { get; private set; }

    public Element this[int element] => _elements[element];

    public void Clear()
    {
        Count = 0;
        LinkCount = 0;
        LinkEnd = 0;
    }

    public int Add(Element element)
    {
        if (Count == _elements.Length)
        {
            Array.Resize(ref _elements, Count * 2);
            Array.Resize(ref _newest, Count * 2);
        }

        _elements[Count] = element;
        _newest[Count] = -1;
        return Count++;
    }

    /// <summary>The first of the links from an element, as an index; -1 for none.</summary>
    public int NewestLink(int element) => _newest[element];

    /// <summary>The next of the links from the same element; -1 for none.</summary>
    public int OlderLink(int link) => _older[link];

    public ref readonly Link LinkAt(int link) => ref _links[link];

    /// <summary>Adds a link unless one that lets more pass is there, and drops those that let less pass.</summary>
    public void Connect(int from, Link to)
    {
        LinkCount++;
        // The links of an element are chained with falling targets. Elements are numbered as they are added, so nearly all links belong at the front.
        int before = -1;
        int next = _newest[from];
        while (next >= 0 && _links[next].Element > to.Element)
        {
            before = next;
            next = _older[next];
        }

        for (; next >= 0 && _links[next].Element == to.Element; next = _older[next])
        {
            if (_links[next].Covers(to))
                return;
            if (to.Covers(_links[next]))
                Chain(from, before, _older[next]);
            else
                before = next;
        }

        if (LinkEnd == _links.Length)
        {
            Array.Resize(ref _links, LinkEnd * 2);
            Array.Resize(ref _older, LinkEnd * 2);
        }

        _links[LinkEnd] = to;
        _older[LinkEnd] = next;
        Chain(from, before, LinkEnd++);
    }

    private void Chain(int from, int before, int link)
    {
        if (before < 0)
            _newest[from] = link;
        else
            _older[before] = link;
    }
}
