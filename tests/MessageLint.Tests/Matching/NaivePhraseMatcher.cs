using MessageLint.Internals.Matching;
using MessageLint.Internals.Text;

namespace MessageLint.Tests.Matching;

/// <summary>Matches by trying everything: reads the phrase trees themselves and compares words as text, so it shares nothing with the compiler.</summary>
internal sealed class NaivePhraseMatcher
{
    private readonly PhraseSources _sources;
    private readonly TestToken[] _tokens;

    public NaivePhraseMatcher(PhraseSources sources, IEnumerable<TestToken> tokens)
    {
        _sources = sources;
        _tokens = [.. tokens.Where(static token => token.Kind != TokenKind.LineBreak)];
    }

    private readonly record struct State(int First, int Last, int Units, int Ends, int MarkFirst, int MarkLast, bool MustStart, bool Underlining, int HitFirst, int HitLast)
    {
        public static State At(int position) => new(position, -1, 0, 0, -1, -1, false, false, -1, -1);
    }

    public HashSet<PhraseHit> Raw()
    {
        var hits = new HashSet<PhraseHit>();
        for (int owner = 0; owner < _sources.Owners.Count; owner++)
        {
            PhraseOwnerSource source = _sources.Owners[owner];
            for (int phrase = 0; source.Kind != OwnerKind.InlinePart && phrase < source.Phrases.Count; phrase++)
            {
                SequenceNode tree = PhraseParser.ParsePhrase(source.Phrases[phrase].Text);
                for (int start = 0; start < _tokens.Length; start++)
                {
                    foreach (State end in Match(tree, State.At(start)))
                    {
                        bool all = end.MarkFirst < 0;
                        hits.Add(new PhraseHit(owner, phrase, start, end.Last, all ? start : end.MarkFirst, all ? end.Last : end.MarkLast));
                    }
                }
            }
        }

        return hits;
    }

    public List<PhraseHit> Selected()
    {
        var selected = new List<PhraseHit>();
        foreach (IGrouping<int, PhraseHit> group in Raw().GroupBy(static hit => hit.Owner).OrderBy(static group => group.Key))
        {
            int lastTaken = -1;
            foreach (PhraseHit hit in group.OrderBy(static h => h.FirstToken).ThenByDescending(static h => h.LastToken).ThenBy(static h => h.Phrase)
                .ThenBy(static h => h.MarkFirst).ThenByDescending(static h => h.MarkLast))
            {
                if (hit.FirstToken <= lastTaken)
                    continue;
                lastTaken = hit.LastToken;
                if (!IsSilenced(hit))
                    selected.Add(hit);
            }
        }

        return selected;
    }

    /// <summary>The hit with indexes of tokens in place of positions.</summary>
    public PhraseHit InTokens(PhraseHit hit) => hit with
    {
        FirstToken = _tokens[hit.FirstToken].Index,
        LastToken = _tokens[hit.LastToken].Index,
        MarkFirst = _tokens[hit.MarkFirst].Index,
        MarkLast = _tokens[hit.MarkLast].Index,
    };

    private bool IsSilenced(PhraseHit hit)
    {
        foreach (PhraseSource unless in _sources.Owners[hit.Owner].Unless)
        {
            SequenceNode tree = PhraseParser.ParseUnless(unless.Text);
            bool tied = unless.Text.Contains("<hit>", StringComparison.Ordinal);
            int first = hit.FirstToken;
            while (!tied && first > 0 && !StartsClause(first))
                first--;
            int last = hit.LastToken;
            while (!tied && last < _tokens.Length - 1 && !StartsClause(last + 1))
                last++;
            for (int start = tied ? 0 : first; start <= (tied ? hit.FirstToken : last); start++)
            {
                State from = State.At(start) with { HitFirst = hit.FirstToken, HitLast = hit.LastToken };
                if (Match(tree, from).Any(end => tied || end.Last <= last))
                    return true;
            }
        }

        return false;
    }

    private bool StartsClause(int position) =>
        _tokens[position].Has(TokenFlags.StartsClause) || _tokens[position].Has(TokenFlags.StartsSentence)
            || _tokens[position].Has(TokenFlags.Quoted) != _tokens[position - 1].Has(TokenFlags.Quoted);

    private IEnumerable<State> Match(PhraseNode node, State state) => node switch
    {
        SequenceNode sequence => MatchAll(sequence.Items, state),
        AlternativesNode alternatives => alternatives.Branches.SelectMany(branch => Match(branch, state)),
        OptionalNode optional => Match(optional.Inner, state).Prepend(state),
        GapNode gap => [state with { Units = state.Units + (5 * gap.Words) }],
        SentenceEndNode => [state with { Ends = state.Ends + 1 }],
        SentenceStartNode => [state with { MustStart = true }],
        UnderlineNode underline => Match(underline.Inner, state with { Underlining = true }).Select(static end => end with { Underlining = false }),
        BothNode both => MatchAll([both.Left, new GapNode(both.Words), both.Right], state).Concat(MatchAll([both.Right, new GapNode(both.Words), both.Left], state)),
        WordNode word => WordVariants.Of(word).SelectMany(words => MatchWords(word, words, state)),
        KindNode kind => Elements(state, position => _tokens[position].Kind == kind.Kind ? [position] : []),
        NumberNode number => Elements(state, position =>
            _tokens[position].Kind == TokenKind.Number && _tokens[position].Value >= number.MinDigits && _tokens[position].Value <= number.MaxDigits ? [position] : []),
        ListNode list => Elements(state, position => EntriesAt(list.Name, position)),
        PartNode part => _sources.Owners.Single(owner => owner.Kind != OwnerKind.Rule && owner.Name == part.Name).Phrases
            .SelectMany(phrase => Match(PhraseParser.ParsePhrase(phrase.Text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)), state)),
        HitNode => Elements(state, position => position == state.HitFirst ? [state.HitLast] : []),
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private IEnumerable<State> MatchAll(IEnumerable<PhraseNode> nodes, State state) =>
        nodes.Aggregate<PhraseNode, IEnumerable<State>>([state], (states, node) => states.SelectMany(one => Match(node, one)));

    private IEnumerable<State> MatchWords(WordNode node, IReadOnlyList<PhraseWord> words, State state)
    {
        IEnumerable<State> states = [state];
        for (int i = 0; i < words.Count; i++)
        {
            PhraseWord word = words[i];
            bool openStart = node.OpenStart && i == 0;
            bool openEnd = node.OpenEnd && i == words.Count - 1;
            states = states.SelectMany(one => Elements(one, position => IsWord(_tokens[position], word, node.Form, openStart, openEnd) ? [position] : []));
        }

        return states;
    }

    private IEnumerable<State> Elements(State state, Func<int, IEnumerable<int>> endsAt)
    {
        int position = state.Last < 0 ? state.First : state.Last + 1;
        int units = 0;
        int ends = 0;
        for (; position < _tokens.Length; position++)
        {
            TestToken token = _tokens[position];
            if (token.Has(TokenFlags.Quoted))
                yield break;
            if (state.Last >= 0 && token.Has(TokenFlags.StartsSentence) && ++ends > state.Ends)
                yield break;
            if (!state.MustStart || token.Has(TokenFlags.StartsSentence))
            {
                foreach (int end in endsAt(position))
                {
                    State next = state with { Last = end, Units = 0, Ends = 0, MustStart = false };
                    if (state.Underlining)
                        next = next with { MarkFirst = state.MarkFirst < 0 ? position : state.MarkFirst, MarkLast = end };
                    yield return next;
                }
            }

            units += token.Has(TokenFlags.Ideograph) ? 2 : 5;
            if (state.Last < 0 || units > state.Units)
                yield break;
        }
    }

    private IEnumerable<int> EntriesAt(string list, int position) =>
        EntriesAt(list, position, harmless: false).Where(end => !Enumerable.Range(0, position + 1)
            .Any(start => EntriesAt(list, start, harmless: true).Any(harmlessEnd => harmlessEnd >= end)));

    private IEnumerable<int> EntriesAt(string list, int position, bool harmless)
    {
        ListSource source = _sources.Lists.Single(one => one.Name == list);
        foreach (string entry in source.Entries.Where(entry => entry.StartsWith('!') == harmless))
        {
            SequenceNode words = PhraseParser.ParsePhrase(entry.TrimStart('!'));
            foreach (State end in Match(words, State.At(position)))
                yield return end.Last;
        }
    }

    private static bool IsWord(TestToken token, PhraseWord word, WordForm form, bool openStart, bool openEnd)
    {
        if (token.Kind != TokenKind.Word)
            return false;
        if (form == WordForm.ExactCase)
            return token.Original == word.Original;
        if (form == WordForm.ExactAccent)
            return token.Original.Equals(word.Original, StringComparison.OrdinalIgnoreCase);
        return Is(word.Folded) || (word.Umlaut is string umlaut && Is(umlaut));

        bool Is(string wanted) => (openStart, openEnd) switch
        {
            (false, false) => token.Folded == wanted,
            (true, false) => token.Folded.EndsWith(wanted, StringComparison.Ordinal),
            (false, true) => token.Folded.StartsWith(wanted, StringComparison.Ordinal),
            (true, true) => token.Folded.Contains(wanted, StringComparison.Ordinal),
        };
    }
}
