using System.Globalization;

namespace MessageLint.Internals.Matching;

/// <summary>Turns the tree of one phrase into elements and links.</summary>
/// <param name="names">What the phrase may refer to.</param>
/// <param name="ofPart">The part that the phrase belongs to, which it must not use itself.</param>
internal sealed class PhraseGraphBuilder(PhraseNames names, string? ofPart = null)
{
    /// <summary>Most elements that one phrase may expand to; parts, either order and hyphens multiply.</summary>
    public const int MaxElements = 4096;

    // Links grow with the square of neighbouring alternatives, elements do not.
    private const int MaxLinks = 65536;

    private readonly List<string> _openParts = ofPart is null ? [] : [ofPart];
    private bool _underlined;

    public PhraseGraph Graph { get; } = new();

    public Fragment Build(PhraseNode node) => node switch
    {
        SequenceNode sequence => Sequence(sequence.Items),
        AlternativesNode alternatives => Alternatives(alternatives.Branches),
        OptionalNode optional => Optional(optional.Inner),
        GapNode gap => Fragment.Nothing(Between.Words(gap.Words)),
        SentenceEndNode => Fragment.Nothing(new Between(0, 1)),
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
        Fragment whole = Fragment.Nothing(default);
        foreach (PhraseNode item in items.Skip(startsSentence ? 1 : 0))
            whole = Concatenate(whole, Build(item), item.Column);
        if (startsSentence)
            whole.MustStartSentence();
        return whole;
    }

    private Fragment Alternatives(IEnumerable<PhraseNode> branches)
    {
        var whole = new Fragment();
        foreach (PhraseNode branch in branches)
            whole.Include(Build(branch));
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
        whole.Include(Sequence([both.Right, gap, both.Left]));
        return whole;
    }

    private Fragment Word(WordNode word)
    {
        var whole = new Fragment();
        foreach (int[] symbols in names.SymbolsOf(word))
        {
            Fragment variant = Fragment.Nothing(default);
            foreach (int symbol in symbols)
                variant = Concatenate(variant, One(symbol), word.Column);
            whole.Include(variant);
        }

        return whole;
    }

    private Fragment Part(PartNode part)
    {
        if (_openParts.Contains(part.Name))
            throw new PhraseSyntaxException($"the parts {string.Join(" → ", _openParts)} → {part.Name} use each other in a circle, so none of them can be compiled", part.Column);
        IReadOnlyList<SequenceNode> phrases = names.PhrasesOf(part);
        _openParts.Add(part.Name);
        // What a part underlines, and what silences it, is meant for where the part stands alone; the phrase around it has its own.
        Fragment whole = Alternatives(phrases.Select(WithoutUnderline));
        _openParts.RemoveAt(_openParts.Count - 1);
        return whole;
    }

    private static SequenceNode WithoutUnderline(SequenceNode phrase) =>
        phrase with { Items = [.. phrase.Items.Select(static item => item is UnderlineNode underline ? underline.Inner : item)] };

    private Fragment One(int symbol)
    {
        var link = new Link(Graph.Add(new Element(symbol, _underlined)), default, StartsSentence: false);
        var fragment = new Fragment();
        fragment.First.Add(link);
        fragment.Last.Add(link);
        return fragment;
    }

    private Fragment Concatenate(Fragment left, Fragment right, int column)
    {
        if (Graph.Count > MaxElements || Graph.LinkCount + (left.Last.Count * right.First.Count) > MaxLinks)
        {
            string size = string.Create(CultureInfo.InvariantCulture, $"{MaxElements} elements or {MaxLinks} links");
            throw new PhraseSyntaxException($"the phrase expands to more than {size}; use a list in place of alternatives, or split the phrase", column);
        }

        return left.Then(right, Graph);
    }
}
