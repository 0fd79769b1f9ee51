using System.Globalization;

namespace MessageLint.Internals.Matching;

/// <summary>Turns the trees of phrases into elements and links, one after the other.</summary>
/// <param name="names">What phrases may refer to.</param>
internal sealed class PhraseGraphBuilder(PhraseNames names)
{
    /// <summary>Most elements that one phrase may expand to; parts, either order and hyphens multiply.</summary>
    public const int MaxElements = 4096;

    // Links grow with the square of neighbouring alternatives, elements do not.
    private const int MaxLinks = 65536;

    private readonly List<string> _openParts = [];
    private readonly Stack<Fragment> _unused = [];
    private bool _underlined;

    /// <summary>The elements of the present phrase.</summary>
    public PhraseGraph Graph { get; } = new();

    /// <summary>Begins another phrase.</summary>
    /// <param name="ofPart">The part that the phrase belongs to, which it must not use itself.</param>
    public void Begin(string? ofPart = null)
    {
        Graph.Clear();
        _openParts.Clear();
        _underlined = false;
        if (ofPart is not null)
            _openParts.Add(ofPart);
    }

    /// <summary>Gives back a piece that is needed no longer.</summary>
    public void Return(Fragment fragment) => _unused.Push(fragment);

    public Fragment Build(PhraseNode node) => node switch
    {
        SequenceNode sequence => Sequence(sequence.Items),
        AlternativesNode alternatives => Alternatives(alternatives.Branches),
        OptionalNode optional => Optional(optional.Inner),
        GapNode gap => Nothing(Between.Words(gap.Words)),
        SentenceEndNode => Nothing(new Between(0, 1)),
        UnderlineNode underline => Underline(underline),
        BothNode both => Both(both),
        WordNode word => Word(word),
        KindNode kind => One(names.Vocabulary.Kind(kind.Kind)),
        NumberNode number => One(names.Vocabulary.Number(number.MinDigits, number.MaxDigits)),
        IdentifierNode identifier => One(names.Vocabulary.Identifier(names.IndexOf(identifier))),
        ListNode list => One(names.SymbolOf(list)),
        PartNode part => Part(part),
        _ => throw new PhraseSyntaxException($"'{node}' cannot stand here", node.Column),
    };

    public Fragment Sequence(IReadOnlyList<PhraseNode> items)
    {
        bool startsSentence = items is [SentenceStartNode, ..];
        Fragment? whole = null;
        for (int i = startsSentence ? 1 : 0; i < items.Count; i++)
            whole = Concatenate(whole, Build(items[i]), items[i].Column);
        whole ??= Nothing(default);
        if (startsSentence)
            whole.MustStartSentence();
        return whole;
    }

    private Fragment Alternatives(IReadOnlyList<PhraseNode> branches)
    {
        Fragment whole = Build(branches[0]);
        for (int i = 1; i < branches.Count; i++)
            Include(whole, Build(branches[i]));
        return whole;
    }

    private Fragment Optional(PhraseNode inner)
    {
        Fragment fragment = Build(inner);
        fragment.AddMissing(default);
        return fragment;
    }

    private Fragment Underline(UnderlineNode underline)
    {
        _underlined = true;
        Fragment inner = Build(underline.Inner);
        _underlined = false;
        if (inner.Missing.Count > 0)
            throw new PhraseSyntaxException("everything between '[' and ']' can be missing, and then nothing would be underlined; make one word inside necessary", underline.Column);
        return inner;
    }

    private Fragment Both(BothNode both)
    {
        var gap = new GapNode(both.Words);
        Fragment whole = Sequence([both.Left, gap, both.Right]);
        Include(whole, Sequence([both.Right, gap, both.Left]));
        return whole;
    }

    private Fragment Word(WordNode word)
    {
        Fragment? whole = null;
        foreach (int[] symbols in names.SymbolsOf(word))
        {
            Fragment variant = One(symbols[0]);
            foreach (int symbol in symbols.AsSpan(1))
                variant = Concatenate(variant, One(symbol), word.Column);
            if (whole is null)
                whole = variant;
            else
                Include(whole, variant);
        }

        return whole ?? Rent();
    }

    private Fragment Part(PartNode part)
    {
        if (_openParts.Contains(part.Name))
            throw new PhraseSyntaxException($"the parts {string.Join(" → ", _openParts)} → {part.Name} use each other in a circle, so none of them can be compiled", part.Column);
        IReadOnlyList<SequenceNode> phrases = names.PhrasesOf(part);
        _openParts.Add(part.Name);
        Fragment whole = Alternatives(phrases);
        _openParts.RemoveAt(_openParts.Count - 1);
        return whole;
    }

    private Fragment One(int symbol)
    {
        var link = new Link(Graph.Add(new Element(symbol, _underlined)), default, StartsSentence: false);
        Fragment fragment = Rent();
        fragment.First.Add(link);
        fragment.Last.Add(link);
        return fragment;
    }

    private Fragment Nothing(Between between)
    {
        Fragment fragment = Rent();
        fragment.Missing.Add(between);
        return fragment;
    }

    private Fragment Concatenate(Fragment? left, Fragment right, int column)
    {
        if (Graph.Count > MaxElements || Graph.LinkCount + ((left?.Last.Count ?? 0) * right.First.Count) > MaxLinks)
        {
            string size = string.Create(CultureInfo.InvariantCulture, $"{MaxElements} elements or {MaxLinks} links");
            throw new PhraseSyntaxException($"the phrase expands to more than {size}; use a list in place of alternatives, or split the phrase", column);
        }

        if (left is null)
            return right;
        left.Append(right, Graph);
        Return(right);
        return left;
    }

    private void Include(Fragment whole, Fragment branch)
    {
        whole.Include(branch);
        Return(branch);
    }

    private Fragment Rent()
    {
        if (!_unused.TryPop(out Fragment? fragment))
            return new Fragment();
        fragment.Clear();
        return fragment;
    }
}
