using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Compiles the exceptions of one owner: those that hold for the clause, and those tied to the hit, whose words before it are matched backwards from it.</summary>
internal sealed class ExceptionCompiler(PhraseGraphBuilder graphs, AutomatonBuilder automaton)
{
    private readonly Growing<HitException> _hitExceptions = new();
    private int _beforeRoot = HitException.None;
    private int _afterRoot = HitException.None;

    /// <summary>Root of the exceptions that hold anywhere in the clause of the hit.</summary>
    public int ClauseRoot { get; private set; } = HitException.None;

    public HitException[] HitExceptions => _hitExceptions.ToArray();

    /// <summary>Proves an exception and, if <paramref name="compile"/>, adds it.</summary>
    public bool Add(SequenceNode exception, bool compile)
    {
        if (!exception.Items.Any(HoldsHit))
        {
            graphs.Begin();
            Fragment whole = graphs.Build(exception);
            FragmentRules.MustNotBeMissing(whole, exception);
            FragmentRules.MustNotStartWithGap(whole, exception);
            FragmentRules.MustNotEndWithGap(whole, exception);
            if (compile)
            {
                if (ClauseRoot == HitException.None)
                    ClauseRoot = automaton.AddRoot();
                automaton.Add(ClauseRoot, graphs.Graph, whole, accept: 0);
            }

            graphs.Return(whole);
            return true;
        }

        foreach (IReadOnlyList<PhraseNode> variant in Orders(exception.Items))
            AddHitException(exception, variant, compile);
        return true;
    }

    private static bool HoldsHit(PhraseNode node) => node switch
    {
        HitNode => true,
        SequenceNode sequence => sequence.Items.Any(HoldsHit),
        BothNode both => HoldsHit(both.Left) || HoldsHit(both.Right),
        _ => false,
    };

    // {no & <hit>} is two exceptions: one with the word before the hit, one with the word behind it.
    private static IEnumerable<IReadOnlyList<PhraseNode>> Orders(IReadOnlyList<PhraseNode> items)
    {
        for (int index = 0; index < items.Count; index++)
        {
            if (items[index] is BothNode both && HoldsHit(both))
            {
                IReadOnlyList<PhraseNode> left = ((SequenceNode)both.Left).Items;
                IReadOnlyList<PhraseNode> right = ((SequenceNode)both.Right).Items;
                var gap = new GapNode(both.Words) { Column = both.Column };
                return Orders([.. items.Take(index), .. left, gap, .. right, .. items.Skip(index + 1)])
                    .Concat(Orders([.. items.Take(index), .. right, gap, .. left, .. items.Skip(index + 1)]));
            }
        }

        return [items];
    }

    private void AddHitException(SequenceNode exception, IReadOnlyList<PhraseNode> items, bool compile)
    {
        int hit = 0;
        while (items[hit] is not HitNode)
            hit++;
        bool isQuoted = ((HitNode)items[hit]).IsQuoted;
        PhraseNode[] before = [.. items.Take(hit)];
        PhraseNode[] after = [.. items.Skip(hit + 1)];
        if (before.Length == 0 && after.Length == 0)
            throw new PhraseSyntaxException("'<hit>' alone would silence every hit; say what stands beside it", exception.Column);
        int beforeRoot = before.Length == 0 ? HitException.None : AddSide(exception, before, after.Length == 0 && !isQuoted ? Shared(ref _beforeRoot, compile) : NewRoot(compile), reversed: true, compile);
        int afterRoot = after.Length == 0 ? HitException.None : AddSide(exception, after, before.Length == 0 && !isQuoted ? Shared(ref _afterRoot, compile) : NewRoot(compile), reversed: false, compile);
        var compiled = new HitException(beforeRoot, afterRoot, isQuoted);
        if (compile && !IsKnown(compiled))
            _hitExceptions.Add(compiled);
    }

    private bool IsKnown(HitException exception)
    {
        foreach (ref readonly HitException known in _hitExceptions.Items)
        {
            if (known == exception)
                return true;
        }

        return false;
    }

    private int AddSide(SequenceNode exception, PhraseNode[] items, int root, bool reversed, bool compile)
    {
        graphs.Begin();
        Fragment whole = graphs.Sequence(items);
        if (whole.Missing.Count > 0)
            throw new PhraseSyntaxException("everything on one side of '<hit>' can be missing, so it would say nothing; make one word necessary, or leave that side out", exception.Column);
        if (reversed)
            FragmentRules.MustNotStartWithGap(whole, exception);
        else
            FragmentRules.MustNotEndWithGap(whole, exception);
        if (compile)
            automaton.Add(root, graphs.Graph, whole, accept: 0, reversed);
        graphs.Return(whole);
        return root;
    }

    private int Shared(ref int root, bool compile)
    {
        if (root == HitException.None)
            root = NewRoot(compile);
        return root;
    }

    private int NewRoot(bool compile) => compile ? automaton.AddRoot() : HitException.None;
}
