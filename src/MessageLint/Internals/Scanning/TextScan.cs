using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>One run of the tokenizer over one text: where it stands, and what the next token will be the first of.</summary>
[SkipLocalsInit]
internal ref partial struct TextScan
{
    /// <summary>Programs wrap lines at some seventy units; behind a shorter one a capital begins something new, also without a full stop.</summary>
    private const int ShortestWrappedLine = 56;

    private readonly ReadOnlySpan<char> _source;
    private readonly ReadOnlySpan<char> _text;
    private readonly FoldedText? _folded;

    // Words as they were written; a declared identifier makes more of them than their letters.
    private readonly WordMemo? _words;
    private readonly ITokenSymbols _symbols;
    private readonly TokenBuffer _buffer;
    private readonly ScanSettings _settings;
    private TokenFlags _pending;
    private int _quotationStart;
    private char _quotationMark;
    private TokenFlags _lineFlags;
    private bool _lineHasContent;
    private int _lineStart;
    private bool _hasQuotedLines;
    private int _nextAt;
    private LastReference _reference;

    // The place whose context was read last, and what it is.
    private int _contextAt;
    private NumberContext _context;

    // Where the last run of number words ended that was no number: its words are not tried again one by one, so the work stays linear.
    private int _spelledEnd;

    public TextScan(ReadOnlySpan<char> source, ReadOnlySpan<char> text, FoldedText? folded, ITokenSymbols symbols, in ScanSettings settings, TokenBuffer buffer)
    {
        _source = source;
        _text = text;
        _folded = folded;
        _symbols = symbols;
        _settings = settings;
        _buffer = buffer;
        _nextAt = -1;
        _contextAt = -1;
        _quotationStart = -1;
        if (settings.Identifiers is not null || !symbols.IsStable)
            return;
        _words = buffer.Words;
        _words.Use(symbols);
    }

    public void Run()
    {
        _pending = TokenFlags.StartsSentence | TokenFlags.StartsClause;
        int i = StartLine(0);
        while (i < _text.Length)
        {
            switch (CharTable.ClassOf(_text[i]))
            {
                case CharClass.Blank:
                case CharClass.Ignorable:
                case CharClass.Mark:
                    i++;
                    continue;
                case CharClass.LineBreak:
                    i = ScanLineBreak(i);
                    continue;
                case CharClass.Digit:
                    i = ScanDigits(i);
                    break;
                case CharClass.Latin:
                case CharClass.Greek:
                case CharClass.Cyrillic:
                case CharClass.OtherLetter:
                    i = ScanLetters(i);
                    break;
                case CharClass.Ideograph:
                    i = ScanIdeograph(i);
                    break;
                case CharClass.Katakana:
                    i = ScanKatakana(i);
                    break;
                case CharClass.Surrogate:
                    i = ScanSurrogate(i);
                    break;
                default:
                    i = ScanSign(i);
                    break;
            }

            _lineHasContent = true;

            // Nearly always a blank stands behind a token.
            if (Shape.At(_text, i) == ' ')
                i++;
        }

        if (_hasQuotedLines && !HasOwnWords())
            Unquote();
    }

    private readonly bool HasOwnWords()
    {
        foreach (ref readonly MessageToken token in _buffer.Tokens)
        {
            if (token.Kind != TokenKind.LineBreak && (token.Flags & TokenFlags.Quoted) == 0)
                return true;
        }

        return false;
    }

    /// <summary>A message of quoted lines alone quotes nobody: marks of quotation would else hide everything from the rules.</summary>
    private readonly void Unquote()
    {
        for (int i = 0; i < _buffer.Count; i++)
            _buffer.SetFlags(i, _buffer[i].Flags & ~TokenFlags.Quoted);
    }

    private int ScanLineBreak(int i)
    {
        int end = Shape.LineBreakEnd(_text, i);
        AddToken(TokenKind.LineBreak, i, end, Disguise.None, TokenFlags.None, TokenBuffer.NoSymbols, 0);
        if (!_lineHasContent)
            _pending |= TokenFlags.StartsSentence | TokenFlags.StartsClause;
        else if (i - _lineStart < ShortestWrappedLine && char.IsUpper(Shape.At(_text, Shape.SkipBlanks(_text, end))))
            _pending |= TokenFlags.StartsClause;
        return StartLine(end);
    }

    private int StartLine(int i)
    {
        _lineHasContent = false;
        _lineStart = i;
        _quotationStart = -1;
        _pending |= TokenFlags.StartsLine;
        if (!LineStart.MayTell(Shape.At(_text, i)))
        {
            _lineFlags = TokenFlags.None;
            return i;
        }

        int start = LineStart.SkipIndent(_text, i);
        bool isQuoted = LineStart.IsQuoted(_text, start);
        _lineFlags = isQuoted ? TokenFlags.Quoted : TokenFlags.None;
        _hasQuotedLines |= isQuoted;
        if (LineStart.IsItem(_text, start))
            _pending |= TokenFlags.StartsSentence | TokenFlags.StartsClause;
        return i;
    }

    /// <summary>Whether an at sign stands so near that an address may begin here. The next one is looked up once, not from every word.</summary>
    private bool IsAtNear(int i)
    {
        if (_nextAt < i)
        {
            int offset = _text[i..].IndexOf('@');
            _nextAt = offset < 0 ? int.MaxValue : i + offset;
        }

        return _nextAt - i <= EmailScanner.MaxLocalPart + 8;
    }

    private readonly Disguise MixedScripts(int i, int length)
    {
        ReadOnlySpan<char> shape = _text.Slice(i, Math.Min(length, UrlScanner.MaxLength));
        return !UnitRange.HoldsAll(shape, '\0', '\x7F') && WordFolder.MixesScripts(shape) ? Disguise.LookAlike : Disguise.None;
    }

    private readonly bool Mark(int i, UnitMarks mark) => _folded is not null && i < _text.Length && (_folded.Marks[i] & mark) != 0;

    private static bool IsLatinOrDigit(char c) => CharTable.ClassOf(c) is CharClass.Digit or CharClass.Latin or CharClass.Greek or CharClass.Cyrillic;

    /// <summary>Whether units stand in the source as they do in the text, with nothing dropped between them.</summary>
    private readonly bool IsAsWritten(int i, int end)
    {
        if (_folded is null)
            return true;
        int from = _folded.Starts[i];
        return _folded.Ends[end - 1] - from == end - i && _source[from..(from + end - i)].SequenceEqual(_text[i..end]);
    }

    private readonly int SourceStart(int i) => _folded is null ? i : _folded.Starts[i];

    private int Add(TokenKind kind, int start, int length, Disguise disguise = Disguise.None, TokenFlags flags = TokenFlags.None, int value = 0)
    {
        AddToken(kind, start, start + length, disguise, flags, SymbolsOf(kind, value), value);
        return start + length;
    }

    /// <summary>The set of symbols of a token that is no word.</summary>
    private readonly int SymbolsOf(TokenKind kind, int value)
    {
        if (_words is null)
            return LookUp(kind, value);
        ref int known = ref _words.SetOfKind(kind, value, out bool isKept);
        if (!isKept)
            return LookUp(kind, value);
        if (known == 0)
            known = LookUp(kind, value) + 1;
        return known - 1;
    }

    private readonly int LookUp(TokenKind kind, int value)
    {
        _symbols.AddKind(kind, value, _buffer);
        return _buffer.TakeSymbols();
    }

    private int AddWord(TokenKind kind, int start, int end, TokenFlags flags)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        ReadOnlySpan<char> word = _text[start..end];
        int from = SourceStart(start);
        int to = _folded is null ? end : _folded.Ends[end - 1];
        int count = WordFolder.Fold(word, folded);
        int symbols = LookUp(folded[..count], to > from ? _source[from..to] : word, kind);
        Disguise disguise = _folded is null ? Disguise.None : MixedScripts(start, end - start);
        AddToken(kind, start, end, disguise, flags, symbols, 0);
        return end;
    }

    /// <summary>The set of symbols that words have which no phrase knows.</summary>
    private readonly int UnknownWord => LookUp([], []);

    /// <summary>The set of symbols of a word.</summary>
    private readonly int LookUp(ReadOnlySpan<char> folded, ReadOnlySpan<char> original, TokenKind kind = TokenKind.Word) => _symbols.SetOf(folded, original, _buffer, kind);

    private void AddToken(TokenKind kind, int start, int end, Disguise disguise, TokenFlags flags, int symbolSet, int value)
    {
        int from = start;
        int to = end;
        if (_folded is not null)
            disguise |= Restore(_folded, ref from, ref to);
        if (kind != TokenKind.LineBreak)
        {
            flags |= _pending;
            _pending = TokenFlags.None;
        }

        _buffer.Append(kind) = new MessageToken(from, to - from, kind, disguise, flags | _lineFlags, symbolSet, value);
    }

    /// <summary>Turns a range of the folded text into the range of the source, and says what was hidden in it.</summary>
    private static Disguise Restore(FoldedText folded, ref int from, ref int to)
    {
        ReadOnlySpan<UnitMarks> marks = folded.Marks[from..to];
        ReadOnlySpan<int> starts = folded.Starts[from..to];
        ReadOnlySpan<int> ends = folded.Ends[from..to];
        UnitMarks all = marks[0] & ~UnitMarks.InvisibleBefore;
        foreach (UnitMarks mark in marks[1..])
            all |= mark;
        from = starts[0];
        to = ends[^1];
        Disguise disguise = Disguise.None;
        if ((all & UnitMarks.Styled) != 0 || ((all & UnitMarks.FullWidth) != 0 && !folded.IsEastAsian))
            disguise |= Disguise.LookAlike;
        if ((all & UnitMarks.InvisibleBefore) != 0 || (all & UnitMarks.Reversed) != 0)
            disguise |= Disguise.Invisible;
        if ((all & UnitMarks.Encoded) != 0)
            disguise |= Disguise.Encoding;
        return disguise;
    }
}
