using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Signs: what they begin, and what they say of the word that follows.</content>
internal ref partial struct TextScan
{
    /// <summary>Fewer digits in square brackets are a footnote or a choice.</summary>
    private const int FewestBracketedDigits = 3;

    private int ScanSign(int i)
    {
        char c = _text[i];
        if (i > 0 && _text[i - 1] == ' ' && Shape.At(_text, i + 1) == ' ' && SplitName.IsJoint(c) && TrySplitName(i, out int split))
            return split;
        switch (c)
        {
            case '.' or '!' or '?' or '…' or '。' or '！' or '？' or '｡' or '︒':
                if (c == '.' && i > 0 && (CharTable.IsBlank(_text[i - 1]) || DetachedTop.IsPulledOff(_text, i)) && TryDetachedTop(i, out int detached))
                    return detached;
                return ScanStop(i);
            case ',' or '，' or '、' or '､':
                if (i > 0 && CharTable.IsBlank(_text[i - 1]) && c is not '､' && TryDetachedTop(i, out int spacedTop))
                    return spacedTop;
                _pending |= TokenFlags.AfterComma;
                return i + 1;
            default:
                return WrittenAddressScanner.MayBegin(_text, i) && TryWrittenAddress(i, out int address) ? address : ScanOtherSign(i, c);
        }
    }

    /// <summary>Signs that end no sentence and are no comma.</summary>
    private int ScanOtherSign(int i, char c)
    {
        switch (c)
        {
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
                return EmojiScan.IsTextStar(c) && TextStars.AreMark(_text, i) ? AddEmoji(i, 1) : i + 1;
        }
    }

    /// <summary>An emoji. A star has a word that phrases can name, whichever sign it is: marks are given by stars, and other emoji say nothing of them.</summary>
    private int AddEmoji(int i, int length)
    {
        if (!EmojiScan.IsStar(_text.Slice(i, length)))
            return Add(TokenKind.Emoji, i, length);
        _symbols.AddWord([EmojiScan.TextStar], [EmojiScan.TextStar], _buffer);
        AddToken(TokenKind.Emoji, i, i + length, Disguise.None, TokenFlags.None, LookUp(TokenKind.Emoji, 0), 0);
        return i + length;
    }

    private int ScanStop(int i)
    {
        if (_text[i] <= '\x7F' && Shape.At(_text, i + 1) is ' ' or '\n')
        {
            // One stop, and nothing that closes behind it.
            if (_text[i] != '.' || !SentenceStop.IsInner(Scanned, i))
                _pending |= TokenFlags.StartsSentence | TokenFlags.StartsClause;
            return i + 1;
        }

        int end = SentenceStop.RunEnd(_text, i, out bool isFull);
        bool isPoint = !isFull && end == i + 1 && _text[i] == '.';
        if (isFull || (SentenceStop.MayEndAt(_text, i, end) && !(isPoint && SentenceStop.IsInner(Scanned, i))))
            _pending |= TokenFlags.StartsSentence | TokenFlags.StartsClause;
        return end;
    }
}
