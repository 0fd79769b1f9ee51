using MessageLint.Internals.Detectors;
using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;

namespace MessageLint.Internals.Conversations;

/// <summary>The hits of one message by which pieces are told, in text order, so that no question goes through all of them.</summary>
internal sealed class PieceCues
{
    private const string Mark = "piece-cue";
    private const string Link = "piece-link";
    private const string Tail = "piece-tail";
    private const string Contact = "piece-contact";
    private const string Thing = "numbered-thing";
    private const string AtSign = "at-sign";
    private const string Account = "piece-account";

    /// <summary>How many tokens may stand between a cue and its piece.</summary>
    private const int Distance = 3;

    /// <summary>How many, where a colon stands before the piece.</summary>
    private const int DistanceToColon = 8;

    /// <summary>How many characters may stand between a cue and its piece, where every character is a token.</summary>
    private const int DistanceInUnits = 8;

    /// <summary>So far before a piece a cue may begin.</summary>
    private const int Reach = 24;

    private readonly List<(int First, int Last, PieceCue Strength)> _before = [];
    private readonly List<int> _tails = [];
    private readonly HashSet<int> _sentencesOfThings = [];
    private readonly HashSet<int> _sentencesOfAccounts = [];
    private readonly Dictionary<int, int> _atSigns = [];
    private readonly AnalysisRun _run;
    private readonly SentenceMap _sentences;

    public PieceCues(AnalysisRun run, SentenceMap sentences)
    {
        _run = run;
        _sentences = sentences;
        var things = new List<(int First, int Last)>();
        foreach (ref readonly PhraseHit hit in run.Hits)
        {
            switch (run.PartOf(hit))
            {
                case Mark or Contact:
                    _before.Add((hit.FirstToken, hit.LastToken, PieceCue.Strong));
                    break;
                case Link:
                    _before.Add((hit.FirstToken, hit.LastToken, PieceCue.Weak));
                    break;
                case Tail:
                    _tails.Add(hit.FirstToken);
                    break;
                case Thing:
                    things.Add((hit.FirstToken, hit.LastToken));
                    break;
                case AtSign:
                    _atSigns.TryAdd(hit.FirstToken, hit.LastToken);
                    break;
                case Account or MessengerHandleAnalyzer.Name:
                    _sentencesOfAccounts.Add(sentences.SentenceOf(hit.FirstToken));
                    break;
            }
        }

        AddSentencesOf(things);
    }

    public static IEnumerable<string> Parts { get; } = [Mark, Link, Tail, Contact, Thing, AtSign, Account, MessengerHandleAnalyzer.Name];

    /// <summary>The cues that stand before pieces, in text order.</summary>
    public IReadOnlyList<(int First, int Last, PieceCue Strength)> Before => _before;

    /// <summary>Whether the token's sentence speaks of a thing with a number: a label, an order, a page.</summary>
    public bool IsOfThing(int token) => _sentencesOfThings.Contains(_sentences.SentenceOf(token));

    /// <summary>Whether the token's sentence speaks of an account or a messenger.</summary>
    public bool IsOfAccount(int token) => _sentencesOfAccounts.Contains(_sentences.SentenceOf(token));

    /// <summary>The last token of an at sign in words that begins at a token; -1 if none does.</summary>
    public int EndOfAtSign(int token) => _atSigns.GetValueOrDefault(token, -1);

    /// <summary>Whether words that end a piece begin at a token.</summary>
    public bool IsTail(int token) => _tails.BinarySearch(token) >= 0;

    /// <summary>Whether the words directly behind a token say that it ends a piece: to it, is the second half.</summary>
    public bool HasTail(int last) => last + 1 < _run.Tokens.Length && IsTail(last + 1);

    /// <summary>The strongest cue that belongs to digits that begin at a token.</summary>
    public PieceCue At(ReadOnlySpan<char> text, int first, bool isBehindColon)
    {
        var strongest = PieceCue.None;
        for (int i = FirstFrom(first) - 1; i >= 0 && first - _before[i].First <= Reach && _sentences.SentenceOf(_before[i].First) == _sentences.SentenceOf(first); i--)
        {
            (_, int last, PieceCue strength) = _before[i];
            if (last < first && strength > strongest && IsNear(text, last, first, isBehindColon))
                strongest = strength;
        }

        return strongest;
    }

    private bool IsNear(ReadOnlySpan<char> text, int last, int first, bool isBehindColon)
    {
        int between = first - last - 1;
        if (between > (isBehindColon ? DistanceToColon : Distance) && _run.Tokens[first].StartUnit - _run.Tokens[last].EndUnit > DistanceInUnits)
            return false;
        if (between > 0 && TokenPlace.Between(text, _run.Tokens[last], _run.Tokens[first]).ContainsAny(',', '，', '、'))
            return false;
        foreach (ref readonly MessageToken token in _run.Tokens[(last + 1)..first])
        {
            if (token.Kind == TokenKind.Number)
                return false;
        }

        return true;
    }

    /// <summary>The place of the first cue that begins at a token or behind it.</summary>
    private int FirstFrom(int token)
    {
        int low = 0;
        int high = _before.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_before[middle].First < token)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>A thing inside a cue is none: the first part is a half, a part number is not.</summary>
    private void AddSentencesOf(List<(int First, int Last)> things)
    {
        int next = 0;
        int covered = -1;
        foreach ((int first, int last) in things)
        {
            for (; next < _before.Count && _before[next].First <= first; next++)
                covered = Math.Max(covered, _before[next].Last);
            if (covered < last)
                _sentencesOfThings.Add(_sentences.SentenceOf(first));
        }
    }
}
