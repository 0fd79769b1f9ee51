using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Finds the phrases of all rules in the tokens of one message.</summary>
/// <remarks>
/// Every owner reports; within an owner the leftmost, then longest whole match wins over those that overlap it, and only then exceptions silence single
/// matches. Owners never hide each other. Linear in the number of tokens; allocates nothing once <see cref="PhraseHits"/> has grown.
/// </remarks>
internal static class PhraseMatcher
{
    /// <summary>Phrases that lead go on behind so many sentence ends at most, nearly all of them behind one. What would go on farther counts as if it led.</summary>
    private const int SentencesAhead = 2;

    /// <summary>Collects all matches, then selects: <see cref="PhraseHits.Selected"/> are the hits to report.</summary>
    public static void Run(TokenBuffer tokens, PhraseProgram program, PhraseHits hits)
    {
        Collect(tokens, program, hits);
        Select(program, hits);
    }

    /// <summary>Whether a rule or part may match that is looked for by itself. If none does, what else matches supports nothing, and need not be collected.</summary>
    public static bool MayLead(TokenBuffer tokens, PhraseProgram program, PhraseHits hits)
    {
        if (!program.HasSupportingParts || program.LeadingForesight is not { } foresight)
            return true;
        QuietSentences sentences = hits.QuietSentences;
        sentences.Use(tokens.Sets, foresight);
        if (sentences.Read(tokens.Tokens))
            return false;
        hits.Row.Fill(tokens);
        return MayLead(program, hits, foresight, sentences);
    }

    /// <summary>Looks at the sentences that are not known to be quiet, stretch by stretch: what is known between them need not be looked at.</summary>
    private static bool MayLead(PhraseProgram program, PhraseHits hits, Foresight foresight, QuietSentences sentences)
    {
        bool mayLead = false;
        (int first, int end) = sentences.Unknown;
        while (first < end)
        {
            int stretchEnd = EndOfStretch(sentences, first, end);
            mayLead |= MayLead(program, hits, foresight, sentences, first, stretchEnd);
            first = stretchEnd;
            while (first < end && sentences.IsQuiet(first))
                first++;
        }

        return mayLead;
    }

    /// <summary>Index behind the last sentence that is looked at together with an unknown one: those that are near enough to be looked at for its sake belong to it.</summary>
    private static int EndOfStretch(QuietSentences sentences, int first, int end)
    {
        int stretchEnd = first + 1;
        for (int sentence = stretchEnd; sentence < end && sentence - stretchEnd <= SentencesAhead; sentence++)
        {
            if (!sentences.IsQuiet(sentence))
                stretchEnd = sentence + 1;
        }

        return stretchEnd;
    }

    /// <summary>Looks at a stretch of sentences, and remembers those of them that turn out to be quiet.</summary>
    private static bool MayLead(PhraseProgram program, PhraseHits hits, Foresight foresight, QuietSentences sentences, int first, int end)
    {
        Outlook outlook = hits.LeadingOutlook;
        outlook.Use(program, foresight, hits.Row, sentences.StartOf(first), sentences.StartOf(Math.Min(end + SentencesAhead, sentences.Count)));
        if (!program.Lists.IsEmpty)
            hits.Lists.FindAll(program, hits.Row, outlook);
        outlook.BeginPhrases();
        bool mayLead = false;
        for (int sentence = first; sentence < end; sentence++)
        {
            if (sentences.IsQuiet(sentence))
                continue;
            int start = sentences.StartOf(sentence);
            int next = sentences.StartOf(sentence + 1);
            outlook.FindPhrases(program.Phrases, start, next);
            if (outlook.HoldsAny(start, next))
                mayLead = true;
            else if (!outlook.HasOpenedMany)
                sentences.Remember(sentence, outlook.Open);
        }

        return mayLead;
    }

    /// <summary>Collects all matches. The symbols in <paramref name="tokens"/> must be those of <see cref="PhraseProgram.Vocabulary"/>.</summary>
    public static void Collect(TokenBuffer tokens, PhraseProgram program, PhraseHits hits) => Collect(tokens, program, hits, program.Foresight);

    /// <summary>Collects all matches; they are the same with foresight and without.</summary>
    public static void Collect(TokenBuffer tokens, PhraseProgram program, PhraseHits hits, Foresight? foresight)
    {
        hits.Clear();
        Outlook? outlook = foresight is null ? null : hits.Outlook;
        if (!Prepare(tokens, program, hits, outlook, foresight))
            return;
        var sink = new PhraseSink(program, hits);
        hits.Run.FindAll(program.Automaton, hits.Row, program.Phrases, outlook, ref sink);
    }

    /// <summary>Keeps the leftmost-longest matches of each owner that no exception silences.</summary>
    public static void Select(PhraseProgram program, PhraseHits hits)
    {
        if (hits.Count == 0)
            return;
        hits.KeepLeftmostLongest(int.MaxValue);
        var exceptions = new ExceptionCheck(program, hits);
        hits.KeepWhere(ref exceptions);
    }

    /// <summary>Fills the row, finds the entries of lists in it and, with an outlook, where phrases may begin; <see langword="false"/> if the row is empty.</summary>
    private static bool Prepare(TokenBuffer tokens, PhraseProgram program, PhraseHits hits, Outlook? outlook, Foresight? foresight)
    {
        hits.Row.Fill(tokens);
        if (hits.Row.Count == 0)
            return false;
        if (outlook is null)
        {
            if (!program.Lists.IsEmpty)
                hits.Lists.FindAll(program, hits.Row);
            return true;
        }

        outlook.Use(program, foresight!, hits.Row);
        if (!program.Lists.IsEmpty)
            hits.Lists.FindAll(program, hits.Row, outlook);
        outlook.FindPhrases(program.Phrases);
        return true;
    }

    private readonly struct PhraseSink(PhraseProgram program, PhraseHits hits) : IMatchSink
    {
        public bool Take(int accept, in Item item, int position)
        {
            PhraseAccept phrase = program.PhraseAccepts[accept];
            int first = item.MarkFirst < 0 ? item.Start : item.MarkFirst;
            int last = item.MarkFirst < 0 ? position : item.MarkLast;
            TokenRow row = hits.Row;
            hits.Add(new PhraseHit(phrase.Owner, phrase.Phrase, row.TokenAt(item.Start), row.TokenAt(position), row.TokenAt(first), row.TokenAt(last)));
            return false;
        }

        public void Settle(AutomatonRun run, int position) => hits.SettleIfMany(position);
    }

    private struct LatestMatchSink() : IMatchSink
    {
        public const int None = -1;

        /// <summary>Where the match begins that begins last.</summary>
        public int Start { get; private set; } = None;

        public bool Take(int accept, in Item item, int position)
        {
            Start = Math.Max(Start, item.Start);
            return false;
        }

        public readonly void Settle(AutomatonRun run, int position)
        {
        }
    }

    /// <summary>Evaluates exceptions. Hits come ordered by owner and place, so that one remembered stretch of clauses is enough to look at no clause more than three times.</summary>
    private struct ExceptionCheck(PhraseProgram program, PhraseHits hits) : PhraseHits.IHitCondition
    {
        private int _owner = -1;
        private (int First, int Last) _clauses;
        private int _lastException = LatestMatchSink.None;

        public bool Holds(in PhraseHit hit)
        {
            CompiledOwner owner = program.Owners[hit.Owner];
            if (owner.ClauseRoot == HitException.None && owner.HitExceptions.Length == 0)
                return true;
            int first = hits.Row.PositionOf(hit.FirstToken);
            int last = hits.Row.PositionOf(hit.LastToken);
            return !SilencedBeside(owner, first, last) && !SilencedInClause(hit.Owner, owner, first, last);
        }

        private readonly bool SilencedBeside(CompiledOwner owner, int first, int last)
        {
            if (owner.HitExceptions.Length == 0)
                return false;

            // "no discounts here, so order from our website": of a hit that turns, what counts stands behind the turn.
            int earliest = Math.Min(first, hits.Row.TurnBefore(last, program.Vocabulary));
            foreach (HitException exception in owner.HitExceptions)
            {
                if ((!exception.IsQuoted || hits.Row.IsInQuotation(first)) && Stands(exception.BeforeRoot, first, earliest - 1) && Stands(exception.AfterRoot, last, hits.Row.Count))
                    return true;
            }

            return false;
        }

        private readonly bool Stands(int root, int edge, int end) =>
            root == HitException.None || hits.Run.TouchesHit(program.Automaton, hits.Row, edge, end, root);

        private bool SilencedInClause(int index, CompiledOwner owner, int first, int last)
        {
            if (owner.ClauseRoot == HitException.None)
                return false;
            (int First, int Last) clauses = hits.Row.ClausesOf(first, last);
            if (_owner != index || _clauses != clauses)
            {
                _owner = index;
                _clauses = clauses;
                var sink = new LatestMatchSink();
                hits.Run.FindAll(program.Automaton, hits.Row, clauses.First, clauses.Last, owner.ClauseRoot, ref sink);
                _lastException = sink.Start;
            }

            // "we do not charge fees outside, so pay by bank transfer": as beside the hit, what stands before the turn says nothing of what follows it.
            return _lastException != LatestMatchSink.None && _lastException >= hits.Row.TurnBefore(first, program.Vocabulary);
        }
    }
}
