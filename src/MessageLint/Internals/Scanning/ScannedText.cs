using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>A text while it is scanned, for those who look around a place in it: its units, and the tokens that were read of it so far.</summary>
internal readonly ref struct ScannedText
{
    /// <summary>A sign and the blanks around it.</summary>
    private const int LongestGap = 3;

    private readonly FoldedText? _folded;
    private readonly ITokenSymbols _symbols;
    private readonly TokenBuffer _tokens;
    private readonly TokenFlags _pending;

    /// <summary>Makes the view.</summary>
    /// <param name="source">The text as it was written.</param>
    /// <param name="text">The text that is scanned.</param>
    /// <param name="folded">How the one became the other; null if they are the same.</param>
    /// <param name="symbols">What phrases know of words.</param>
    /// <param name="tokens">The tokens so far.</param>
    /// <param name="pending">What the next token will be the first of.</param>
    public ScannedText(ReadOnlySpan<char> source, ReadOnlySpan<char> text, FoldedText? folded, ITokenSymbols symbols, TokenBuffer tokens, TokenFlags pending)
    {
        Source = source;
        Text = text;
        _folded = folded;
        _symbols = symbols;
        _tokens = tokens;
        _pending = pending;
    }

    /// <summary>The text as it was written; tokens count in its units.</summary>
    public ReadOnlySpan<char> Source { get; }

    /// <summary>The text that is scanned; places that have no token yet count in its units.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>The last token; -1 if there is none.</summary>
    public int Last => _tokens.Count - 1;

    /// <summary>Whether what stands behind the last token begins a sentence.</summary>
    public bool StartsSentence => (_pending & TokenFlags.StartsSentence) != 0;

    /// <summary>The set of symbols of words that no phrase knows.</summary>
    private int UnknownWord => _symbols.SetOf([], [], _tokens);

    public ref readonly MessageToken this[int token] => ref _tokens[token];

    public bool Has(int token, TokenFlags flags) => (_tokens[token].Flags & flags) != 0;

    /// <summary>Place in the source of a unit of the scanned text.</summary>
    public int SourceStart(int index) => _folded is null ? index : _folded.Starts[index];

    /// <summary>Index in the scanned text of a place in the source that a token begins at.</summary>
    public int TextIndex(int sourceIndex)
    {
        if (_folded is null)
            return sourceIndex;
        int low = 0;
        int high = _folded.Starts.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_folded.Starts[middle] < sourceIndex)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>A token as it was written.</summary>
    public ReadOnlySpan<char> SourceOf(int token) => _tokens[token].TextIn(Source);

    /// <summary>A token as the tables of words have it; nothing if it is no word.</summary>
    public ReadOnlySpan<char> FoldedWord(int token, Span<char> room) =>
        _tokens[token].Kind == TokenKind.Word ? FoldedToken.Of(Source, _tokens[token], room) : default;

    /// <summary>Whether a point behind the token belongs to it.</summary>
    public bool IsAbbreviation(int token) => _symbols.IsAbbreviation(_tokens.SymbolsOf(token));

    /// <summary>Whether some phrase knows the token.</summary>
    public bool IsKnown(int token) => _tokens[token].SymbolSet != UnknownWord;

    /// <summary>Whether some phrase knows a word that is no token yet.</summary>
    public bool IsKnown(ReadOnlySpan<char> word, Span<char> room) => _symbols.SetOf(room[..WordFolder.Fold(word, room)], word, _tokens) != UnknownWord;

    /// <summary>Whether nothing but blanks, a comma, a hyphen or a bracket of a note such as "（拼音）" stands between the token and a place of the source.</summary>
    public bool Adjoins(int token, int next)
    {
        int end = _tokens[token].EndUnit;
        if (_tokens[token].Kind == TokenKind.LineBreak || next - end > LongestGap || next < end)
            return false;
        foreach (char c in Source[end..next])
        {
            if (!CharTable.IsBlank(c) && c is not (',' or '-' or '、' or '，' or '・' or '_' or '"' or '\'' or '.' or '（' or '）')
                && !(c is '(' or ')' && CharTable.IsEastAsian(Source[end - 1])))
                return false;
        }

        return true;
    }

    /// <summary>Whether a hyphen alone joins the token to the one before it.</summary>
    public bool IsHyphenated(int token) =>
        token > 0 && _tokens[token].StartUnit > 0 && Source[_tokens[token].StartUnit - 1] == '-' && _tokens[token - 1].EndUnit == _tokens[token].StartUnit - 1;
}
