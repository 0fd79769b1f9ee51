using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>One run of the tokenizer over one text: where it stands, and what the next token will be the first of.</summary>
internal ref partial struct TextScan
{
    /// <summary>Signs and blanks between a Chinese or Japanese word and its number.</summary>
    private const int MostSignsBeforeNumber = 4;

    /// <summary>More digits in a row, with blanks between groups, are no telephone number with its country and an extension.</summary>
    private const int MostPhoneDigits = 17;

    private const int LongestDigitRun = 32;

    /// <summary>Programs wrap lines at some seventy units; behind a shorter one a capital begins something new, also without a full stop.</summary>
    private const int ShortestWrappedLine = 56;

    /// <summary>Fewer digits in square brackets are a footnote or a choice.</summary>
    private const int FewestBracketedDigits = 3;

    /// <summary>Longest word between two points that were set apart.</summary>
    private const int LongestBetweenPoints = 24;

    /// <summary>Units within which digits that were set apart are counted.</summary>
    private const int SpreadUnits = 24;

    /// <summary>Units between an id that is named behind itself and another of its shape: "... is the old part number, the new one is ...".</summary>
    private const int LongestBesideNamedId = 60;

    private readonly ReadOnlySpan<char> _source;
    private readonly ReadOnlySpan<char> _text;
    private readonly FoldedText? _folded;

    // Words as they stand in the text; a folded text or a declared identifier makes more of them than their letters.
    private readonly WordMemo? _words;
    private readonly ITokenSymbols _symbols;
    private readonly TokenBuffer _buffer;
    private readonly ScanSettings _settings;
    private TokenFlags _pending;
    private int _quotationStart;
    private char _quotationMark;
    private bool _quoted;
    private bool _lineHasContent;
    private int _lineStart;
    private bool _hasOwnWords;
    private int _nextAt;
    private int _referenceStart;
    private int _referenceLength;
    private int _namedBehindEnd;

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
        _quotationStart = -1;
        if (folded is not null || settings.Identifiers is not null || !symbols.IsStable)
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
        }

        if (!_hasOwnWords)
            Unquote();
    }

    /// <summary>A message of quoted lines alone quotes nobody: marks of quotation would else hide everything from the rules.</summary>
    private readonly void Unquote()
    {
        for (int i = 0; i < _buffer.Count; i++)
            _buffer.SetFlags(i, _buffer[i].Flags & ~TokenFlags.Quoted);
    }

    private int ScanLineBreak(int i)
    {
        int end = i + (_text[i] == '\r' && Shape.At(_text, i + 1) == '\n' ? 2 : 1);
        AddToken(TokenKind.LineBreak, i, end, Disguise.None, TokenFlags.None, TokenBuffer.NoSymbols, 0);
        if (!_lineHasContent)
            _pending |= TokenFlags.StartsSentence | TokenFlags.StartsClause;
        else if (i - _lineStart < ShortestWrappedLine && char.IsUpper(Shape.At(_text, Shape.SkipBlanks(_text, end))))
            _pending |= TokenFlags.StartsClause;
        return StartLine(end);
    }

    /// <summary>Looks at how a line begins: a quoted line, a list bullet.</summary>
    private int StartLine(int i)
    {
        _lineHasContent = false;
        _lineStart = i;
        _quotationStart = -1;
        _pending |= TokenFlags.StartsLine;
        int start = Shape.SkipBlanks(_text, i, 16);
        _quoted = Shape.At(_text, start) is '>' or '＞';
        char c = Shape.At(_text, start);
        bool bullet = c is '-' or '*' or '•' or '–' or '·' or '・' && CharTable.IsBlank(Shape.At(_text, start + 1));
        if (Shape.IsDigit(c))
        {
            int end = Shape.SkipDigits(_text, start, 3);
            bullet = end - start <= 2 && Shape.At(_text, end) is '.' or ')' or '、' && CharTable.ClassOf(Shape.At(_text, end + 1)) is CharClass.Blank or CharClass.Ideograph or CharClass.Katakana;
        }

        if (bullet)
            _pending |= TokenFlags.StartsSentence | TokenFlags.StartsClause;
        return i;
    }

    private int ScanIdeograph(int i)
    {
        if (_text[i] is '线' or '線' or '杠' or '槓' && TryWordedName(i, i + 1, out int named))
            return named;
        if (_text[i] is '艾' or '点' or '點' && TryWrittenAddress(i, out int address))
            return address;
        if ((_text[i] is '点' or '點' || EndsKanaDot(i)) && TryWordedAddress(i, i + 1, out int worded))
            return worded;
        if (MayBeSpelled(i) && TrySpelled(i, out int spelled))
            return spelled;
        int end = i + 1;
        if (end < _text.Length && CharTable.ClassOf(_text[end]) == CharClass.Katakana && KatakanaLookAlike.MayBe(_text[i]) && TryKatakanaLookAlike(i, i, out int disguised))
            return disguised;
        while (end < _text.Length && CharTable.ClassOf(_text[end]) == CharClass.Mark)
            end++;
        if (end > i + 1 || _folded is not null)
        {
            AddWord(TokenKind.Word, i, end, TokenFlags.Ideograph);
            return end;
        }

        AddToken(TokenKind.Word, i, end, Disguise.None, TokenFlags.Ideograph, SymbolSetOfIdeograph(i), 0);
        return end;
    }

    /// <summary>ぽち, てん, どっと: the dot in hiragana, each a token.</summary>
    private readonly bool EndsKanaDot(int i) =>
        i > 1 && (_text[i], _text[i - 1]) is ('ち', 'ぽ') or ('ん', 'て') or ('と', 'っ') && CharTable.ClassOf(Shape.At(_text, i + 1)) is not CharClass.Katakana;

    /// <summary>Most tokens of Chinese text come this way: one character needs no room and no folding of runs.</summary>
    private int SymbolSetOfIdeograph(int i)
    {
        if (_words is null)
            return LookUpIdeograph(i);
        ref WordMemo.Entry character = ref _words.Find(_text, i, 1, out bool isKnown);
        if (!isKnown)
            character = new WordMemo.Entry(LookUpIdeograph(i), traits: 0);

        return character.SymbolSet;
    }

    private int LookUpIdeograph(int i)
    {
        char folded = LetterFold.Fold(_text[i]);
        return LookUp(new ReadOnlySpan<char>(in folded), _source.Slice(i, 1));
    }

    private int ScanKatakana(int i)
    {
        if (MayBeSpelled(i) && TrySpelled(i, out int spelled))
            return spelled;
        int end = i + 1;
        while (end < _text.Length && (CharTable.ClassOf(_text[end]) == CharClass.Katakana || _text[end] is '\u3099' or '\u309A'))
            end++;
        if (end == i + 1 && TrySpacedWord(i, out int spaced))
            return spaced;
        if (Shape.StartsWith(_text, i, "ドット") && TryWordedAddress(i, i + 3, out int worded))
            return worded;
        if (end == i + 2 && _text[i..end] is "ポチ" or "テン" && TryWordedAddress(i, end, out worded))
            return worded;
        if (_text[i] == 'ア' && TryWordedName(i, end, out int named))
            return named;
        if (end < _text.Length && KatakanaLookAlike.MayBe(_text[end]) && TryKatakanaLookAlike(i, end, out int disguised))
            return disguised;
        if (WordedHost.IsGluedKatakana(_text[i..end]))
            return Add(TokenKind.Domain, i, end - i, Disguise.WrittenSign);
        AddWord(TokenKind.Word, i, end, TokenFlags.None);
        return end;
    }

    /// <summary>A Katakana word with look-alikes, if some phrase knows what is meant: other characters beside Katakana are words of their own.</summary>
    /// <param name="i">Index of the word.</param>
    /// <param name="plainEnd">Index behind its Katakana, before the first character that may stand for another.</param>
    /// <param name="end">Index behind the whole word.</param>
    [SkipLocalsInit]
    private bool TryKatakanaLookAlike(int i, int plainEnd, out int end)
    {
        end = i;
        Span<char> word = stackalloc char[KatakanaLookAlike.Longest];
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int unknown = UnknownWord;
        for (int count = KatakanaLookAlike.Read(_text, i, word); count >= KatakanaLookAlike.Shortest && i + count > plainEnd; count--)
        {
            int symbols = LookUp(folded[..WordFolder.Fold(word[..count], folded)], word[..count]);
            if (symbols == unknown)
                continue;
            end = i + count;
            AddToken(TokenKind.Word, i, end, Disguise.LookAlike, TokenFlags.None, symbols, 0);
            return true;
        }

        return false;
    }

    private int ScanSurrogate(int i)
    {
        if (EmojiScan.TryScan(_text, i, out int emoji))
            return AddEmoji(i, emoji);
        if (i + 1 >= _text.Length || !char.IsSurrogatePair(_text[i], _text[i + 1]))
            return i + 1;
        int codePoint = char.ConvertToUtf32(_text[i], _text[i + 1]);
        if (codePoint is >= 0x20000 and <= 0x3FFFF)
            AddWord(TokenKind.Word, i, i + 2, TokenFlags.Ideograph);
        else if (System.Text.Rune.IsLetter(new System.Text.Rune(codePoint)))
            AddWord(TokenKind.Word, i, i + 2, TokenFlags.None);
        return i + 2;
    }

    private int ScanSign(int i)
    {
        char c = _text[i];
        if (WrittenAddressScanner.MayBegin(_text, i) && TryWrittenAddress(i, out int address))
            return address;
        switch (c)
        {
            case '.' or '!' or '?' or '…' or '。' or '！' or '？' or '｡' or '︒':
                if (c == '.' && i > 0 && (CharTable.IsBlank(_text[i - 1]) || DetachedTop.IsPulledOff(_text, i)) && TryDetachedTop(i, out int detached))
                    return detached;
                return ScanStop(i);
            case ',' or '，' or '、' or '､':
                if (i > 0 && CharTable.IsBlank(_text[i - 1]) && c == ',' && TryDetachedTop(i, out int spacedTop))
                    return spacedTop;
                _pending |= TokenFlags.AfterComma;
                return i + 1;
            case '"' or '“' or '”' or '„' or '«' or '»' or '‹' or '›' or '「' or '『' or '《' or '」' or '』' or '》':
                ScanQuotationMark(i);
                return i + 1;
            case ';' or ':' or '；' or '：' or '—':
                _pending |= TokenFlags.StartsClause;
                return i + 1;
            case '-' or '–':
                if (i > 0 && CharTable.IsBlank(_text[i - 1]) && CharTable.IsBlank(Shape.At(_text, i + 1)))
                    _pending |= TokenFlags.StartsClause;
                return i + 1;
            case '@':
                // "@members.example.com" names a mail host; the host is found behind the sign.
                if ((i == 0 || !IsLatinOrDigit(_text[i - 1])) && HandleScanner.TryScan(_text, i, out int handle) && !DomainScanner.TryScan(_text, i + 1, out _, out _))
                    return Add(TokenKind.Handle, i, handle, MixedScripts(i, handle));
                return i + 1;
            case '+' or '(' or '（':
                if (!(i + 1 < _text.Length && OrderIdScanner.TryScan(_text, i + 1, out _)) && TryPhone(i, out int phone))
                    return phone;
                if (c != '+')
                    _pending |= TokenFlags.StartsClause;
                return i + 1;
            case ')' or '）':
                _pending |= TokenFlags.StartsClause;
                return i + 1;
            case '[' when Shape.SkipDigits(_text, i + 1) - i > FewestBracketedDigits && TryPhone(i, out int bracketed):
                return bracketed;
            case '{' or '[' or '<' or '#' or '%':
                if (Mark(i, UnitMarks.Keycap))
                    return Add(TokenKind.Emoji, i, 1);
                if (PlaceholderScanner.TryScan(_text, i, out int placeholder))
                    return Add(TokenKind.Placeholder, i, placeholder);
                return i + 1;
            case '*' when Mark(i, UnitMarks.Keycap):
                return Add(TokenKind.Emoji, i, 1);
            case '*' when i > 0 && CharTable.IsBlank(_text[i - 1]) && CharTable.IsBlank(Shape.At(_text, i + 1)) && TryDetachedTop(i, out int starred):
                return starred;
            default:
                if (c == '$' && PlaceholderScanner.TryScan(_text, i, out int variable))
                    return Add(TokenKind.Placeholder, i, variable);
                if (MoneyScanner.IsSign(c) && MoneyScanner.TryScan(_text, i, out int money))
                    return Add(TokenKind.Money, i, money);
                if (c >= '\u00A9' && EmojiScan.TryScan(_text, i, out int emoji))
                    return AddEmoji(i, emoji);
                return EmojiScan.IsTextStar(c) && IsRating(i) ? AddEmoji(i, 1) : i + 1;
        }
    }

    /// <summary>Whether the star of text is a mark that is given: one of three or more in a row, or one that touches a figure from 1 to 5. Other stars are ornaments.</summary>
    private readonly bool IsRating(int i)
    {
        int before = IsTextStar(i - 1) ? IsTextStar(i - 2) ? 2 : 1 : 0;
        int behind = IsTextStar(i + 1) ? IsTextStar(i + 2) ? 2 : 1 : 0;
        return before + behind >= 2 || (IsMark(i + 1) && !Shape.IsDigitAt(_text, i + 2)) || (IsMark(i - 1) && !(i > 1 && Shape.IsDigit(_text[i - 2])));
    }

    private readonly bool IsTextStar(int i) => i >= 0 && EmojiScan.IsTextStar(Shape.At(_text, i));

    private readonly bool IsMark(int i) => i >= 0 && Shape.At(_text, i) is >= '1' and <= '5';

    /// <summary>An emoji. A star has a word that phrases can name, whichever sign it is: marks are given by stars, and other emoji say nothing of them.</summary>
    private int AddEmoji(int i, int length)
    {
        if (!EmojiScan.IsStar(_text.Slice(i, length)))
            return Add(TokenKind.Emoji, i, length);
        _symbols.AddWord([EmojiScan.TextStar], [EmojiScan.TextStar], _buffer);
        return Add(TokenKind.Emoji, i, length);
    }

    /// <summary>Replaces the words before a written-out sign by the address that they are part of.</summary>
    private bool TryWrittenAddress(int i, out int end)
    {
        end = 0;
        if (i == 0 || !WrittenAddressScanner.TryScan(_text, i, out WrittenAddress address))
            return false;
        int start = address.Start;
        int length = address.Length;

        // The marketplace's own host hides nothing, however the sign before it is written.
        if (address.IsEmail && address.Host > 0 && WordedHost.IsBrand(_text, address.Host, start + length))
            return false;
        int from = SourceStart(start);
        int first = _buffer.Count;
        while (first > 0 && _buffer[first - 1].StartUnit >= from)
            first--;
        if (first > 0 && _buffer[first - 1].EndUnit > from)
        {
            // The last letter or word of a name that was pulled apart or spelled: the whole of it is the name.
            if ((_buffer[first - 1].Disguise & (Disguise.Spacing | Disguise.SpelledLetters)) == 0 || _buffer[first - 1].Kind != TokenKind.Word)
                return false;
            first--;
            int whole = Scanned.TextIndex(_buffer[first].StartUnit);
            length += start - whole;
            start = whole;
        }

        if (first == _buffer.Count || (address.IsDoubtful && IsNameOfThing(first, address.IsEmail)) || (!address.IsEmail && IsArticle(first)))
            return false;
        _pending = _buffer[first].Flags & (TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.StartsLine | TokenFlags.AfterComma);
        _buffer.RemoveLast(_buffer.Count - first);
        end = Add(address.IsEmail ? TokenKind.Email : TokenKind.Domain, start, length, address.Disguise);
        return true;
    }

    /// <summary>Whether the one token from <paramref name="first"/> on is a word of the sentence: one that phrases know, or that an article stands before; for a mailbox, any but its usual names.</summary>
    private readonly bool IsNameOfThing(int first, bool isMailbox)
    {
        if (first < _buffer.Count - 1 || _buffer[first].Kind != TokenKind.Word)
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        if (isMailbox)
            return !new WordedSigns(Scanned, folded).IsMailbox(first);
        return _buffer[first].SymbolSet != UnknownWord || (first > 0 && new WordedSigns(Scanned, folded).RoleOf(first - 1) == AddressRole.No);
    }

    /// <summary>"the (dot) com bubble".</summary>
    private readonly bool IsArticle(int first)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return first == _buffer.Count - 1 && new WordedSigns(Scanned, folded).RoleOf(first) == AddressRole.No;
    }

    /// <summary>Whether a full stop or its like ends the sentence, and where the run of such signs ends.</summary>
    private int ScanStop(int i)
    {
        int end = i;
        bool always = false;
        while (end < _text.Length && _text[end] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '｡' or '︒')
        {
            always |= _text[end] is '。' or '！' or '？' or '｡' or '︒';
            end++;
        }

        int behind = end;
        while (behind < _text.Length && behind - end < 4 && _text[behind] is '"' or '\'' or ')' or ']' or '}' or '»' or '”' or '’' or '“' or '」' or '』' or '）' or '】')
            behind++;
        bool ends = always || behind > end || behind == _text.Length || CharTable.ClassOf(_text[behind]) is CharClass.Blank or CharClass.LineBreak or CharClass.Surrogate
            || CharTable.ClassOf(_text[behind]) is CharClass.Ideograph or CharClass.Katakana || IsRunOn(i, end);
        if (ends && !always && end == i + 1 && _text[i] == '.' && (IsInnerPoint(i) || IsAmongSetApartPoints(i) || IsBetweenCharacters(i)))
            ends = false;
        if (ends)
            _pending |= TokenFlags.StartsSentence | TokenFlags.StartsClause;
        return end;
    }

    /// <summary>A point between two blanks, one word away from another such point, pulls apart what belongs together: "12 . High . Street".</summary>
    private readonly bool IsAmongSetApartPoints(int i)
    {
        if (!IsSetApartPoint(i))
            return false;
        int behind = i + 2;
        while (behind < _text.Length && behind - i <= LongestBetweenPoints && !CharTable.IsBlank(_text[behind]))
            behind++;
        if (IsSetApartPoint(behind + 1))
            return true;
        int before = i - 2;
        while (before >= 0 && i - before <= LongestBetweenPoints && !CharTable.IsBlank(_text[before]))
            before--;
        return IsSetApartPoint(before - 1);
    }

    /// <summary>Points between single characters of Chinese or Japanese pull a word apart: "五.星.好.评".</summary>
    private readonly bool IsBetweenCharacters(int i) => IsPointBetweenCharacters(i) && (IsPointBetweenCharacters(i - 2) || IsPointBetweenCharacters(i + 2));

    private readonly bool IsPointBetweenCharacters(int i) =>
        i > 0 && Shape.At(_text, i) == '.' && CharTable.ClassOf(_text[i - 1]) == CharClass.Ideograph && CharTable.ClassOf(Shape.At(_text, i + 1)) == CharClass.Ideograph;

    private readonly bool IsSetApartPoint(int i) => i > 0 && Shape.At(_text, i) == '.' && CharTable.IsBlank(_text[i - 1]) && CharTable.IsBlank(Shape.At(_text, i + 1));

    /// <summary>The blank behind a full stop was left out: "arrived.It is", but not "z.B." or "ASP.NET".</summary>
    private readonly bool IsRunOn(int i, int end) =>
        i > 1 && char.IsAsciiLetterLower(_text[i - 1]) && char.IsAsciiLetterLower(_text[i - 2]) && char.IsAsciiLetterUpper(Shape.At(_text, end));

    /// <summary>A point behind an abbreviation, a single letter, or the figure of an ordinal does not end the sentence.</summary>
    private readonly bool IsInnerPoint(int i)
    {
        int last = _buffer.Count - 1;
        if (last < 0)
            return false;
        ref readonly MessageToken token = ref _buffer[last];
        int position = _folded is null ? i : _folded.Starts[i];
        if (token.EndUnit != position)
            return false;
        if (token.Kind == TokenKind.Word)
            return (token.LengthUnits == 1 && (token.Flags & TokenFlags.Ideograph) == 0) || _symbols.IsAbbreviation(_buffer.SymbolsOf(last));
        if (token.Kind != TokenKind.Number || token.LengthUnits > 2 || (token.Flags & TokenFlags.StartsLine) != 0)
            return false;
        int next = Shape.SkipBlanks(_text, i + 1, 2);
        return next > i + 1 && next < _text.Length && (char.IsLower(_text[next]) || Months.TryScan(_text, next, out _));
    }

    private int ScanLetters(int i)
    {
        if (_words is not null)
        {
            int behind = ScanPlainWords(_words, i);
            if (behind > i && !char.IsAsciiLetter(Shape.At(_text, behind)))
                return behind;
            i = behind;
        }

        int end = LettersEnd(i);
        if (_words is not null && end - i <= WordMemo.LongestWord)
            return ScanKnownLetters(_words, i, end);
        bool upper = IsUpper(i, end);
        if (_settings.Identifiers is not null && TryDeclared(i, out int declared))
            return declared;
        if ((MayBeSpelled(i) || (end == i + 1 && SpelledRun.IsSpacedAt(_text, i))) && TrySpelled(i, out int spelled))
            return spelled;
        if (AddressWords.MayTrigger(_text[i..end]) && (TryWordedAddress(i, end, out int worded) || TryWordedName(i, end, out worded)))
            return worded;
        if ((end == i + 1 ? CharTable.IsBlank(Shape.At(_text, end)) : SpellingAlphabet.MayBegin(_text[i..end])) && TrySpelledLetters(i, out int letters))
            return letters;
        if (TryShapeOfLetters(i, end, out int shape))
            return shape;
        AddWord(TokenKind.Word, i, end, upper ? TokenFlags.UpperCase : TokenFlags.None);
        return end;
    }

    /// <summary>What letters begin besides a word: a shape that goes on behind them, or a word of single letters.</summary>
    private bool TryShapeOfLetters(int i, int end, out int shape)
    {
        shape = 0;
        if (end - i >= EncodedText.Shortest && TryEncoded(i, out shape))
            return true;
        if (GluedAddress.Is(_text[i..end], out bool isEmail))
        {
            shape = Add(isEmail ? TokenKind.Email : TokenKind.Domain, i, end - i, Disguise.WrittenSign);
            return true;
        }

        char next = Shape.At(_text, end);
        if (end < _text.Length)
        {
            shape = CharTable.ClassOf(next) switch
            {
                CharClass.Blank when Shape.IsDigitAt(_text, end + 1) => ScanWordBeforeDigits(i),
                CharClass.Digit => ScanShape(i, end),
                CharClass.Other when next is '.' or '@' or ':' or '-' or '_' or '+' or '%' or '&' or '\'' or '=' or '~' or '/' or '\\' or '$' or '€' or '£' or '¥'
                    || next is '\u3002' or '\uFF61' => ScanShape(i, end),
                CharClass.Other when DomainScanner.IsHiddenDot(_text, end) => ScanShape(i, end),
                _ => 0,
            };
            if (shape > i)
                return true;
        }

        if (_text[i] is 'w' or 'W' && Shape.StartsWith(_text[..end], i, "www") && UrlScanner.TryScanWithoutDots(_text, i, out int dotless))
        {
            shape = Add(TokenKind.Url, i, dotless, Disguise.BrokenLink);
            return true;
        }

        if (end > i + 1 || end == _text.Length)
            return false;
        if (SpelledRun.IsSpacedAt(_text, i) && SpacedAddressScanner.TryScan(_text, i, out TokenKind kind, out int spaced))
        {
            shape = Add(kind, i, spaced, Disguise.Spacing);
            return true;
        }

        if (_text[i] is 'w' or 'h' or 'W' or 'H' && SpacedAddressScanner.TryScanBeginning(_text, i, out int beginning))
        {
            shape = Add(TokenKind.Url, i, beginning, Disguise.Spacing);
            return true;
        }

        if (PaymentAccountScanner.TryScanSpaced(_text, i, out int account))
        {
            shape = Add(TokenKind.PaymentAccount, i, account, Disguise.Spacing);
            return true;
        }

        return TrySpacedWord(i, out shape);
    }

    /// <summary>A word of single letters, looked up as if they stood together.</summary>
    [SkipLocalsInit]
    private bool TrySpacedWord(int i, out int end)
    {
        Span<char> letters = stackalloc char[SpacedWordScanner.MostLetters];
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        end = i;
        if (!SpacedWordScanner.TryScan(_text, i, IsBesideSpacedWord(i), letters, out int count, out int length, out bool hasDigits))
            return false;
        end = i + length;
        TokenKind kind = hasDigits ? TokenKind.Model : TokenKind.Word;
        int symbols = LookUp(folded[..WordFolder.Fold(letters[..count], folded)], letters[..count], kind);
        AddToken(kind, i, end, Disguise.Spacing, TokenFlags.None, symbols, 0);
        return true;
    }

    /// <summary>Whether the token right before is a word whose letters were set apart.</summary>
    private readonly bool IsBesideSpacedWord(int i)
    {
        int last = _buffer.Count - 1;
        return last >= 0 && _buffer[last].Kind == TokenKind.Word && (_buffer[last].Disguise & Disguise.Spacing) != 0 && SourceStart(i) - _buffer[last].EndUnit <= SpacedWordScanner.LongestGap;
    }

    /// <summary>A word and a number that are one thing: "November 25", "EUR 20", "RR 123456785 DE".</summary>
    private int ScanWordBeforeDigits(int i)
    {
        if (DateScanner.TryScan(_text, i, out int date))
            return Add(TokenKind.Date, i, date);
        if (MoneyScanner.TryScan(_text, i, out int money))
            return Add(TokenKind.Money, i, money);
        if (PaymentAccountScanner.TryScanSpaced(_text, i, out int account))
            return Add(TokenKind.PaymentAccount, i, account, Disguise.Spacing);
        return TrackingScanner.TryScan(_text, i, NumberContext.None, out int tracking) ? Add(TokenKind.TrackingNumber, i, tracking) : 0;
    }

    /// <summary>Tries the shapes that begin with letters; 0 if it is a word after all.</summary>
    private int ScanShape(int i, int wordEnd)
    {
        if (UrlScanner.TryScan(_text, i, out int length, out Disguise disguise))
            return Add(TokenKind.Url, i, length, disguise);
        if (IsAtNear(i) && EmailScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Email, i, length, MixedScripts(i, length));
        if (TryEncoded(i, out int encoded))
            return encoded;
        if (Shape.StartsWith(_text, i, "tel:") && TryPhone(i + 4, out int phone, i))
            return phone;
        if (PhoneScanner.IsLetterForDigit(_text[i]) && Shape.IsDigitAt(_text, wordEnd) && (TryPhone(i, out phone) || TrySigns(i, out phone)))
            return phone;
        if (OrderIdScanner.TryScan(_text, i, out length))
            return Add(TokenKind.OrderId, i, length);
        if (AsinScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Asin, i, length);
        if (PaymentAccountScanner.TryScan(_text, i, out length) || IsAnnouncedAccount(i, out length))
            return Add(TokenKind.PaymentAccount, i, length);
        if (TrackingScanner.TryScan(_text, i, NumberContext.None, out length))
            return Add(TokenKind.TrackingNumber, i, length);
        if (MoneyScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Money, i, length);
        if (DateScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Date, i, length);
        if (FileNameScanner.TryScan(_text, i, out length))
            return Add(TokenKind.FileName, i, length);
        if (DomainScanner.TryScan(_text, i, out length, out disguise))
            return TryMailBefore(i, i + length, out int mail) ? mail : Add(TokenKind.Domain, i, length, disguise | MixedScripts(i, length));
        if (MeasureScanner.TryScanThread(_text, i, out length))
            return Add(TokenKind.Measure, i, length);
        if (ReferenceIdScanner.TryScan(_text, i, out length) && Context(i) is NumberContext.Id or NumberContext.Tracking)
            return Add(TokenKind.ReferenceId, i, length);
        if (TryLeetWord(i, LeetWord.EndWithSigns(_text, i)))
            return LeetWord.EndWithSigns(_text, i);
        if (!IsModel(i, wordEnd, out length))
            return 0;
        return TryLeetWord(i, i + length) ? i + length : AddWord(TokenKind.Model, i, i + length, TokenFlags.None);
    }

    /// <summary>Letters with figures among them that make a word which some phrase knows are that word; others are a model.</summary>
    [SkipLocalsInit]
    private bool TryLeetWord(int i, int end)
    {
        if (!LeetWord.MayBe(_text[i..end]))
            return false;
        Span<char> letters = stackalloc char[LeetWord.Longest];
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int unknown = UnknownWord;
        for (int reading = 0; reading < LeetWord.Readings; reading++)
        {
            ReadOnlySpan<char> word = LeetWord.Read(_text[i..end], reading, letters);
            int symbols = LookUp(folded[..WordFolder.Fold(word, folded)], word);
            if (symbols == unknown)
                continue;
            AddToken(TokenKind.Word, i, end, Disguise.LettersForDigits, TokenFlags.None, symbols, 0);
            return true;
        }

        return false;
    }

    private readonly bool IsModel(int i, int wordEnd, out int length)
    {
        if (!ModelScanner.TryScan(_text, i, out length))
            return false;

        // Styled digits glued to a plain word are a footnote or a disguise, no model.
        if (_folded is not null && Mark(wordEnd, UnitMarks.Styled) && !Mark(wordEnd - 1, UnitMarks.Styled))
            return false;

        // A word of calling glued to its number: "tel0207946037", "QQ12345678".
        int digits = Shape.SkipDigits(_text, wordEnd) - wordEnd;
        if (digits < 5)
            return true;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return !ContextWords.Phones.Contains(folded[..WordFolder.Fold(_text[i..wordEnd], folded)]);
    }

    /// <summary>Whether a star follows a digit: how many stars somebody wants is a number, whatever key it is painted on.</summary>
    private readonly bool IsBeforeStar(int i)
    {
        int star = Shape.SkipBlanks(_text, i + 1, 1);
        return IsTextStar(star) || (star < _text.Length && EmojiScan.TryScan(_text, star, out int length) && EmojiScan.IsStar(_text.Slice(star, length)));
    }

    private int ScanDigits(int i)
    {
        if (_folded is not null && Mark(i, UnitMarks.Keycap) && !Shape.IsDigitAt(_text, i + 1) && !IsSpacedDigit(i) && !IsBeforeStar(i))
            return Add(TokenKind.Emoji, i, 1);
        int digitsEnd = Shape.SkipDigits(_text, i);
        if (digitsEnd - i > 40)
            return AddNumber(i, digitsEnd, digitsEnd - i);
        if (_settings.Identifiers is not null && TryDeclared(i, out int declared))
            return declared;
        if (digitsEnd - i <= 8 && ((MayGoOnBehindFigures(digitsEnd) && !IsLikeLastReference(i) && TrySpelled(i, out int spelled)) || TryNoisy(i, digitsEnd, out spelled)))
            return spelled;
        if (IsAtNear(i) && EmailScanner.TryScan(_text, i, out int length))
            return Add(TokenKind.Email, i, length, MixedScripts(i, length));
        if (OrderIdScanner.TryScan(_text, i, out length))
            return Add(TokenKind.OrderId, i, length);
        bool announced = MayBeAnnounced(i, digitsEnd);
        NumberContext context = announced ? Context(i) : NumberContext.None;
        if (announced && context != NumberContext.Phone)
        {
            if (IsAccount(i, out length))
                return Add(TokenKind.PaymentAccount, i, length);
            if (context == NumberContext.None && PaymentAccountScanner.TryScan(_text, i, out length))
                return Add(TokenKind.PaymentAccount, i, length);
            if (ProductCodeScanner.TryScan(_text, i, context == NumberContext.Id, out length))
            {
                _referenceStart = i;
                _referenceLength = length;
                return Add(TokenKind.ProductCode, i, length);
            }
        }

        if (TrackingScanner.TryScan(_text, i, context, out length))
            return Add(TokenKind.TrackingNumber, i, length);
        bool continues = ContinuesNumber(i);
        if (!continues && DateScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Date, i, length);
        if (TimeScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Time, i, length);
        if (MoneyScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Money, i, length);
        if (PercentageScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Percentage, i, length);
        if (MeasureScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Measure, i, length);
        if (!continues && DomainScanner.TryScanFigures(_text, i, out length))
            return Add(TokenKind.Domain, i, length);
        if (!continues && ModelScanner.TryScanVersion(_text, i, out length))
            return Add(TokenKind.Model, i, length);
        if ((announced || !Shape.EndsAt(_text, digitsEnd)) && (PaymentAccountScanner.TryScan(_text, i, out length) || IsAnnouncedAccount(i, out length)))
            return Add(TokenKind.PaymentAccount, i, length);
        if (Shape.At(_text, digitsEnd) is '.' or '-' or '_' || !Shape.EndsAt(_text, digitsEnd))
        {
            if (FileNameScanner.TryScan(_text, i, out length))
                return Add(TokenKind.FileName, i, length);
            if (DomainScanner.TryScan(_text, i, out length, out Disguise disguise))
                return Add(TokenKind.Domain, i, length, disguise);
        }

        if (context is NumberContext.Id or NumberContext.Tracking)
        {
            if (ReferenceIdScanner.TryScan(_text, i, out length))
            {
                _referenceStart = i;
                _referenceLength = length;
                return Add(TokenKind.ReferenceId, i, length);
            }
        }
        else if (announced && (context == NumberContext.None || IsBesideNamedId(i)) && IsLikeLastReference(i))
        {
            return Add(TokenKind.ReferenceId, i, _referenceLength);
        }
        else if (announced && TryPhone(i, out int phone, i, context))
        {
            return phone;
        }

        return ScanPlainNumber(i, digitsEnd);
    }

    private int ScanPlainNumber(int i, int digitsEnd)
    {
        if (DateScanner.IsOrdinalEnding(_text, digitsEnd, out int ending))
            return AddNumber(i, digitsEnd + ending, digitsEnd - i);
        if (ModelScanner.TryScan(_text, i, out int length) && !IsNumberAndWord(digitsEnd))
            return AddWord(TokenKind.Model, i, i + length, TokenFlags.None);
        int end = Amounts.Read(_text, i, blanks: false, out int digits);
        return AddNumber(i, end, digits);
    }

    /// <summary>Letters glued to digits that are a word of their own: "5stars", "24h", "30days".</summary>
    private readonly bool IsNumberAndWord(int digitsEnd)
    {
        int end = Shape.SkipLetters(_text, digitsEnd);
        if (Shape.IsDigitAt(_text, end) || end == digitsEnd)
            return false;
        return end - digitsEnd >= 3 || _text[digitsEnd..end].Equals("h", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a sign joins the digits to a number before them: what follows is the rest of a longer run, no date of its own.</summary>
    private readonly bool ContinuesNumber(int i)
    {
        if (i < 2 || _text[i - 1] is not ('-' or '.' or '/') || _buffer.Count == 0)
            return false;
        ref readonly MessageToken last = ref _buffer[_buffer.Count - 1];
        return last.Kind == TokenKind.Number && last.EndUnit == SourceStart(i - 1);
    }

    /// <summary>Whether a number right before was named as an id behind it; the word for a number in that name announces nothing to dial.</summary>
    private readonly bool IsBesideNamedId(int i) => _namedBehindEnd > 0 && i - _namedBehindEnd <= LongestBesideNamedId;

    /// <summary>Whether the number has the shape and the first digits of the id before: "part 0912-000-41 is the old one, yours is 0912-000-42".</summary>
    private readonly bool IsLikeLastReference(int i)
    {
        if (_referenceLength < 4 || i + _referenceLength > _text.Length || !Shape.EndsNumberAt(_text, i + _referenceLength))
            return false;
        ReadOnlySpan<char> known = _text.Slice(_referenceStart, _referenceLength);
        ReadOnlySpan<char> candidate = _text.Slice(i, _referenceLength);
        for (int k = 0; k < candidate.Length; k++)
        {
            if (k < 3 || !Shape.IsDigit(known[k]) ? candidate[k] != known[k] : !Shape.IsDigit(candidate[k]))
                return false;
        }

        return true;
    }

    /// <summary>Whether the run has enough digits for an id or a phone, so that its context is worth reading.</summary>
    private readonly bool MayBeAnnounced(int i, int digitsEnd)
    {
        int digits = digitsEnd - i;
        if (digits >= 4)
            return true;
        int stop = Math.Min(_text.Length, i + SpreadUnits);
        for (int j = digitsEnd; j < stop; j++)
        {
            if (Shape.IsDigit(_text[j]))
                digits++;
            else if (!(CharTable.IsBlank(_text[j]) || _text[j] is '-' or '.' or '/' or '(' or ')' or '（' or '）' or '–' or '—' or '·' or '_' or '*' or '~' or '|' or '…' or '・' or '=' or 'o' or 'l' or 'i' || CharTable.ClassOf(_text[j]) == CharClass.LineBreak || char.IsAsciiLetterUpper(_text[j])))
                break;
        }

        return digits >= 4;
    }

    private bool TryPhone(int i, out int end) => TryPhone(i, out end, i, Context(i));

    private bool TryPhone(int i, out int end, int tokenStart) => TryPhone(i, out end, tokenStart, NumberContext.Phone);

    private bool TryPhone(int i, out int end, int tokenStart, NumberContext context)
    {
        end = 0;
        if (i >= _text.Length || !(Shape.IsDigit(_text[i]) || _text[i] is '+' or '(' or '（' or '[' || PhoneScanner.IsLetterForDigit(_text[i])))
            return false;
        if (context is NumberContext.Id or NumberContext.Tracking || EndsLongRun(i))
            return false;
        PhoneContext around = new()
        {
            Region = _settings.Region,
            MarketplaceRegion = _settings.MarketplaceRegion,
            HasContactWord = context == NumberContext.Phone,
            IsAmongIdeographs = IsAmongIdeographs(i),
            FollowsDigits = i > 1 && Shape.IsDigit(_text[i - 2]) && !Shape.IsDigit(_text[i - 1]) && _text[i - 1] is not ('。' or '！' or '？' or '，' or '；'),
        };
        if (!PhoneScanner.TryScan(_text, i, around, out int length, out TokenFlags flags, out Disguise disguise))
            return false;
        end = i + length;
        if (context == NumberContext.None && disguise == Disguise.None && (flags & TokenFlags.International) == 0 && IdNamedBehind.Follows(_text, end))
        {
            _referenceStart = i;
            _referenceLength = length;
            _namedBehindEnd = end;
            Add(TokenKind.ReferenceId, tokenStart, end - tokenStart);
            return true;
        }

        Add(TokenKind.Phone, tokenStart, end - tokenStart, disguise, flags);
        return true;
    }

    /// <summary>Whether so many digits in groups stand right before that what follows is the rest of an id: "00340 4341 6092 0000 1234". A zero in front begins a number of its own.</summary>
    private readonly bool EndsLongRun(int i)
    {
        int last = _buffer.Count - 1;
        if (last < 0 || _buffer[last].Kind != TokenKind.Number || (_text[i] == '0' && Shape.At(_text, i + 1) != '0'))
            return false;
        int around = 0;
        for (int k = i - 1; k >= 0 && i - k <= LongestDigitRun && (Shape.IsDigit(_text[k]) || _text[k] == ' '); k--)
            around += Shape.IsDigit(_text[k]) ? 1 : 0;
        if (around == 0)
            return false;
        for (int k = i; k < _text.Length && k - i <= LongestDigitRun && (Shape.IsDigit(_text[k]) || _text[k] == ' '); k++)
            around += Shape.IsDigit(_text[k]) ? 1 : 0;
        return around > MostPhoneDigits;
    }

    /// <summary>Whether the text right before is Chinese or Japanese.</summary>
    private readonly bool IsAmongIdeographs(int i)
    {
        int first = Math.Max(0, i - MostSignsBeforeNumber);
        while (i > first && CharTable.ClassOf(_text[i - 1]) is not (CharClass.Ideograph or CharClass.Latin or CharClass.Digit or CharClass.LineBreak))
            i--;
        return i > first && CharTable.ClassOf(_text[i - 1]) == CharClass.Ideograph;
    }

    private bool TryDeclared(int i, out int end)
    {
        DeclaredIdentifierScanner[] identifiers = _settings.Identifiers!;
        for (int index = 0; index < identifiers.Length; index++)
        {
            if (!identifiers[index].TryScan(_text, i, out int length))
                continue;
            if (identifiers[index].NeedsContext && !NumberContextReader.HasWordOf(identifiers[index], _source, SourceStart(i), _buffer))
                continue;
            end = i + length;
            Add(TokenKind.Identifier, i, length, Disguise.None, TokenFlags.None, index);
            return true;
        }

        end = 0;
        return false;
    }

    private readonly NumberContext Context(int i) => NumberContextReader.Read(_source, SourceStart(i), (_pending & TokenFlags.StartsSentence) != 0, _buffer);

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
        return shape.ContainsAnyExceptInRange('\0', '\x7F') && WordFolder.MixesScripts(shape) ? Disguise.LookAlike : Disguise.None;
    }

    private readonly bool IsSpacedDigit(int i) => CharTable.IsBlank(Shape.At(_text, i + 1)) && Shape.IsDigitAt(_text, i + 2) && Mark(i + 2, UnitMarks.Keycap);

    private readonly bool Mark(int i, UnitMarks mark) => _folded is not null && i < _text.Length && (_folded.Marks[i] & mark) != 0;

    private static bool IsLatinOrDigit(char c) => CharTable.ClassOf(c) is CharClass.Digit or CharClass.Latin or CharClass.Greek or CharClass.Cyrillic;

    private readonly int SourceStart(int i) => _folded is null ? i : _folded.Starts[i];

    private int AddNumber(int start, int end, int digits) => Add(TokenKind.Number, start, end - start, Disguise.None, TokenFlags.None, digits);

    private int Add(TokenKind kind, int start, int length, Disguise disguise = Disguise.None, TokenFlags flags = TokenFlags.None, int value = 0)
    {
        _symbols.AddKind(kind, value, _buffer);
        AddToken(kind, start, start + length, disguise, flags, _buffer.TakeSymbols(), value);
        return start + length;
    }

    [SkipLocalsInit]
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

        if (_quoted)
            flags |= TokenFlags.Quoted;
        else
            _hasOwnWords |= kind != TokenKind.LineBreak;
        _buffer.Add(new MessageToken(from, to - from, kind, disguise, flags, symbolSet, value));
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
