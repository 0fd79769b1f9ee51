using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>An entry of a list, found in the text.</summary>
internal struct ListMatch
{
    public int First;
    public int Last;

    /// <summary>Symbol of the list; 0 once a harmless entry covers the match.</summary>
    public int Symbol;

    /// <summary>Next match that begins, or ends, at the same position; -1 for none.</summary>
    public int NextFrom;
    public int NextTo;
}

/// <summary>The tokens of a message without its line breaks, numbered by position, and the list entries found among them. Reused.</summary>
internal sealed class TokenRow
{
    // So many bits has the highest of the flags that phrases see.
    private const int SeenBits = 6;
    private const TokenFlags Seen = TokenFlags.StartsSentence | TokenFlags.Ideograph | TokenFlags.Quoted;

    /// <summary>Words between two commas that are put into a sentence.</summary>
    private const int LongestInsertion = 5;

    private TokenBuffer _tokens = null!;
    private int[] _tokenAt = new int[256];
    private int[] _matchesFrom = [];
    private int[] _matchesTo = [];
    private ListMatch[] _matches = new ListMatch[16];
    private int _matchCount;

    private int[] _clauseFirst = [];
    private int[] _clauseLast = [];
    private bool _clausesKnown;
    private int[] _turns = [];
    private bool _turnsKnown;

    public int Count { get; private set; }

    /// <summary>The sets of symbols of the tokens.</summary>
    public RowTable Sets => _tokens.Sets;

    public bool HasMatches => _matchCount > 0;

    public ReadOnlySpan<ListMatch> Matches => _matches.AsSpan(0, _matchCount);

    public void Fill(TokenBuffer tokens)
    {
        _tokens = tokens;
        _matchCount = 0;
        _clausesKnown = false;
        _turnsKnown = false;
        if (_tokenAt.Length < tokens.Count)
            Array.Resize(ref _tokenAt, Math.Max(tokens.Count, _tokenAt.Length * 2));
        ReadOnlySpan<MessageToken> all = tokens.Tokens;
        Span<int> places = _tokenAt.AsSpan(0, all.Length);
        int count = 0;
        for (int i = 0; i < places.Length; i++)
        {
            places[count] = i;
            count += IsInRow(all[i]) ? 1 : 0;
        }

        Count = count;
    }

    /// <summary>Whether a token is one of a row: line breaks are none.</summary>
    public static bool IsInRow(in MessageToken token) => token.Kind != TokenKind.LineBreak;

    /// <summary>All that phrases see of a token, in one number.</summary>
    public static int KeyOf(in MessageToken token) => (token.SymbolSet << SeenBits) | (int)(token.Flags & Seen);

    public ref readonly MessageToken this[int position] => ref _tokens[_tokenAt[position]];

    public int TokenAt(int position) => _tokenAt[position];

    public int PositionOf(int token) => _tokenAt.AsSpan(0, Count).BinarySearch(token);

    public TokenFlags FlagsAt(int position) => _tokens[_tokenAt[position]].Flags;

    public bool StartsSentence(int position) => (FlagsAt(position) & TokenFlags.StartsSentence) != TokenFlags.None;

    public bool IsQuoted(int position) => (FlagsAt(position) & TokenFlags.Quoted) != TokenFlags.None;

    public bool IsInQuotation(int position) => (FlagsAt(position) & TokenFlags.InQuotation) != TokenFlags.None;

    public ReadOnlySpan<int> SymbolsAt(int position) => _tokens.SymbolsOf(_tokenAt[position]);

    public int UnitsAt(int position) => UnitsOf(this[position]);

    /// <summary>What a token costs in a gap.</summary>
    public static int UnitsOf(in MessageToken token) => (token.Flags & TokenFlags.Ideograph) != TokenFlags.None ? Between.IdeographUnits : Between.WordUnits;

    /// <summary>Index of the first match that begins (or, reversed, ends) at a position, -1 for none.</summary>
    public int FirstMatch(int position, bool reversed) => (reversed ? _matchesTo : _matchesFrom)[position];

    public ref readonly ListMatch MatchAt(int index) => ref _matches[index];

    public void AddMatch(int first, int last, int symbol)
    {
        if (_matchCount == 0)
            ClearHeads();
        for (int i = _matchesFrom[first]; i >= 0; i = _matches[i].NextFrom)
        {
            if (_matches[i].Last == last && _matches[i].Symbol == symbol)
                return;
        }

        if (_matchCount == _matches.Length)
            Array.Resize(ref _matches, _matches.Length * 2);
        _matches[_matchCount] = new ListMatch { First = first, Last = last, Symbol = symbol, NextFrom = _matchesFrom[first], NextTo = _matchesTo[last] };
        _matchesFrom[first] = _matchCount;
        _matchesTo[last] = _matchCount;
        _matchCount++;
    }

    /// <summary>Makes the matches of a list that lie inside a stretch be none.</summary>
    public void VoidMatches(int first, int last, int symbol)
    {
        if (_matchCount == 0)
            return;
        for (int position = first; position <= last; position++)
        {
            for (int i = _matchesFrom[position]; i >= 0; i = _matches[i].NextFrom)
            {
                if (_matches[i].Symbol == symbol && _matches[i].Last <= last)
                    _matches[i].Symbol = 0;
            }
        }
    }

    /// <summary>The clauses that a stretch touches, as first and last position.</summary>
    public (int First, int Last) ClausesOf(int first, int last)
    {
        if (!_clausesKnown)
            FindClauses();
        return (_clauseFirst[first], _clauseLast[last]);
    }

    /// <summary>The position at which the sentence turned last, up to <paramref name="position"/>; 0 if it did not. Words before a turn say nothing of what follows it.</summary>
    public int TurnBefore(int position, Vocabulary vocabulary)
    {
        if (!_turnsKnown)
            FindTurns(vocabulary);
        return _turns[position];
    }

    private void FindTurns(Vocabulary vocabulary)
    {
        _turnsKnown = true;
        if (_turns.Length < Count)
            _turns = new int[_tokenAt.Length];
        int last = 0;
        int before = 0;
        bool isCondition = false;
        for (int i = 0; i < Count; i++)
        {
            TokenFlags flags = FlagsAt(i);
            if (i == 0 || (flags & TokenFlags.StartsSentence) != TokenFlags.None)
            {
                last = 0;
                before = 0;
                isCondition = false;
            }
            else if ((flags & TokenFlags.AfterComma) != TokenFlags.None)
            {
                // "may not, then, ask for": what stands between two commas is put in, and the sentence goes on behind it.
                if (last > 0 && i - last <= LongestInsertion)
                    last = before;
                before = last;
                if (!isCondition && (vocabulary.IsTurn(SymbolsAt(i)) || (i + 1 < Count && vocabulary.IsTurn(SymbolsAt(i), SymbolsAt(i + 1)))))
                    last = i;
            }

            isCondition |= vocabulary.IsCondition(SymbolsAt(i));

            _turns[i] = last;
        }
    }

    private void ClearHeads()
    {
        if (_matchesFrom.Length < Count)
        {
            _matchesFrom = new int[_tokenAt.Length];
            _matchesTo = new int[_tokenAt.Length];
        }

        _matchesFrom.AsSpan(0, Count).Fill(-1);
        _matchesTo.AsSpan(0, Count).Fill(-1);
    }

    private void FindClauses()
    {
        _clausesKnown = true;
        if (_clauseFirst.Length < Count)
        {
            _clauseFirst = new int[_tokenAt.Length];
            _clauseLast = new int[_tokenAt.Length];
        }

        for (int i = 0; i < Count; i++)
            _clauseFirst[i] = i == 0 || StartsClause(i) ? i : _clauseFirst[i - 1];
        for (int i = Count - 1; i >= 0; i--)
            _clauseLast[i] = i == Count - 1 || StartsClause(i + 1) ? i : _clauseLast[i + 1];
    }

    private bool StartsClause(int position) =>
        (FlagsAt(position) & (TokenFlags.StartsClause | TokenFlags.StartsSentence)) != TokenFlags.None || IsQuoted(position) != IsQuoted(position - 1);
}
