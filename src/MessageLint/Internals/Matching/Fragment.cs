using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>A piece of a phrase in a <see cref="PhraseGraph"/>: where it can begin, where it can end, and what may stand there if it is missing. Reused.</summary>
internal sealed class Fragment
{
    private Growing<Link> _spare = new();

    /// <summary>What it can begin with, and what may stand before that; ordered by element.</summary>
    public Growing<Link> First { get; } = new();

    /// <summary>What it can end with, ordered by element; <see cref="Link.Before"/> is what may stand behind that.</summary>
    public Growing<Link> Last { get; private set; } = new();

    /// <summary>What may stand here if no element of it is there; empty if one must be there.</summary>
    public Growing<Between> Missing { get; } = new();

    public void Clear()
    {
        First.Clear();
        Last.Clear();
        Missing.Clear();
    }

    public void AddMissing(Between between)
    {
        foreach (Between known in Missing.Items)
        {
            if (known.Allows(between))
                return;
        }

        for (int i = Missing.Count - 1; i >= 0; i--)
        {
            if (between.Allows(Missing[i]))
                Missing.RemoveAt(i);
        }

        Missing.Add(between);
    }

    /// <summary>Makes this piece be <paramref name="branch"/> too.</summary>
    public void Include(Fragment branch)
    {
        foreach (Link link in branch.First.Items)
            AddWidest(First, link);
        foreach (Link link in branch.Last.Items)
            AddWidest(Last, link);
        foreach (Between between in branch.Missing.Items)
            AddMissing(between);
    }

    public void MustStartSentence()
    {
        foreach (ref Link link in First.Items)
            link = link with { StartsSentence = true };
    }

    /// <summary>Makes this piece be itself and then <paramref name="next"/>, whose elements are all newer.</summary>
    public void Append(Fragment next, PhraseGraph graph)
    {
        foreach (Link last in Last.Items)
        {
            foreach (Link first in next.First.Items)
                graph.Connect(last.Element, first with { Before = last.Before + first.Before });
        }

        foreach (Between missing in Missing.Items)
        {
            foreach (Link first in next.First.Items)
                AddWidest(First, first with { Before = missing + first.Before });
        }

        _spare.Clear();
        foreach (Between missing in next.Missing.Items)
        {
            foreach (Link last in Last.Items)
                AddWidest(_spare, last with { Before = last.Before + missing });
        }

        _spare.AddRange(next.Last.Items);
        (Last, _spare) = (_spare, Last);
        AppendMissing(next);
    }

    private void AppendMissing(Fragment next)
    {
        if (Missing.Count == 0)
            return;
        Between[] before = Missing.ToArray();
        Missing.Clear();
        foreach (Between missing in before)
        {
            foreach (Between alsoMissing in next.Missing.Items)
                AddMissing(missing + alsoMissing);
        }
    }

    /// <summary>Adds a link unless one that lets more pass is there, and drops those that let less pass. The links stay ordered by element.</summary>
    private static void AddWidest(Growing<Link> links, Link link)
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
