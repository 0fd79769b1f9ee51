using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Letters, and the shapes that begin with them.</content>
internal ref partial struct TextScan
{
    /// <summary>Figures and letters behind the first letters of a code; what is longer is looked at by all scanners.</summary>
    private const int LongestCode = 40;

    /// <summary>The letters at an index, and all words behind them that follow one blank: most of a message is read without a look at anything else.</summary>
    private int ScanLetters(int i)
    {
        while (true)
        {
            if (_words is not null && _folded is null)
            {
                int behind = ScanPlainWords(i);
                if (behind > i && !char.IsAsciiLetter(Shape.At(_text, behind)))
                    return behind;
                i = behind;
            }

            i = TryFindLately(i, out int end, out WordMemo.Entry word) ? ScanKnownLetters(i, end, word) : ScanNewLetters(i);
            if (Shape.At(_text, i) != ' ' || !char.IsAsciiLetter(Shape.At(_text, i + 1)))
                return i;
            i++;
        }
    }

    private int ScanNewLetters(int i)
    {
        int end = LettersEnd(i);
        bool mayBeKnown = _words is not null && end - i <= WordMemo.LongestWord && (_folded is null || IsUndisguised(i, end));
        return mayBeKnown ? ScanKnownLetters(i, end, FindWord(i, end)) : ScanOtherLetters(i, end);
    }

    /// <summary>Whether a word of a folded text is one that folding leaves alone, so that it means what its spelling does.</summary>
    private readonly bool IsUndisguised(int i, int end) => IsAsWritten(i, end) && MixedScripts(i, end - i) == Disguise.None;

    /// <summary>Letters of which nothing is known beforehand.</summary>
    private int ScanOtherLetters(int i, int end)
    {
        bool upper = IsUpper(i, end);
        if (_settings.Identifiers is not null && TryDeclared(i, out int declared))
            return declared;
        if ((MayBeSpelled(i) || (end == i + 1 && SpelledRun.IsSpacedAt(_text, i))) && TrySpelled(i, out int spelled))
            return spelled;
        if (AddressWords.MayTrigger(_text[i..end]) && (TryWordedAddress(i, end, out int worded) || TryWordedName(i, end, out worded)))
            return worded;
        if ((end == i + 1 ? CharTable.IsBlank(Shape.At(_text, end)) : SpellingAlphabet.MayBegin(_text[i..end])) && TrySpelledLetters(i, out int letters))
            return letters;
        if (TryShapeOfLetters(i, end, mayBeWeb: true, out int shape))
            return shape;
        AddWord(TokenKind.Word, i, end, upper ? TokenFlags.UpperCase : TokenFlags.None);
        return end;
    }

    /// <summary>What letters begin besides a word: a shape that goes on behind them, or a word of single letters.</summary>
    /// <param name="i">Index of the first letter.</param>
    /// <param name="end">Index behind the letters.</param>
    /// <param name="mayBeWeb">Whether they may begin with www or be an address by themselves.</param>
    /// <param name="shape">Index behind the shape.</param>
    private bool TryShapeOfLetters(int i, int end, bool mayBeWeb, out int shape)
    {
        shape = 0;
        if (end - i >= EncodedText.Shortest && TryEncoded(i, out shape))
            return true;
        if (mayBeWeb && GluedAddress.Is(_text[i..end], out bool isEmail))
        {
            shape = Add(isEmail ? TokenKind.Email : TokenKind.Domain, i, end - i, Disguise.WrittenSign);
            return true;
        }

        char next = Shape.At(_text, end);
        if (end < _text.Length)
        {
            shape = CharTable.ClassOf(next) switch
            {
                CharClass.Blank when Shape.IsDigitAt(_text, end + 1) => ScanWordBeforeDigits(i, end),
                CharClass.Digit => ScanShape(i, end),
                CharClass.Other when next is '.' or '@' or ':' or '-' or '_' or '+' or '%' or '&' or '\'' or '=' or '~' or '/' or '\\' or '$' or '€' or '£' or '¥'
                    || next is '\u3002' or '\uFF61' => ScanShape(i, end),
                CharClass.Other when DomainScanner.IsHiddenDot(_text, end) || PiecedWord.GoesOnAt(_text, end) => ScanShape(i, end),
                _ => 0,
            };
            if (shape > i)
                return true;
        }

        if (mayBeWeb && _text[i] is 'w' or 'W' && Shape.StartsWith(_text[..end], i, "www") && UrlScanner.TryScanWithoutDots(_text, i, out int dotless))
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

    /// <summary>A word and a number that are one thing: "November 25", "EUR 20", "RR 123456785 DE".</summary>
    private int ScanWordBeforeDigits(int i, int end)
    {
        if (end > i + 1 && WordBeforeNumber.MayBegin(_text[i], _text[i + 1]))
        {
            // No month has fewer letters, and no currency another number of them.
            if (end - i >= Months.ShortestName && DateScanner.TryScan(_text, i, out int date))
                return Add(TokenKind.Date, i, date);
            if (end - i is MoneyScanner.ShortestCode or MoneyScanner.LongestCode && MoneyScanner.TryScan(_text, i, out int money))
                return Add(TokenKind.Money, i, money);
        }

        // An account and a parcel's number that are set apart have two capitals.
        if (end - i != LettersOfCountry || !char.IsAsciiLetterUpper(_text[i]) || !char.IsAsciiLetterUpper(_text[i + 1]))
            return 0;
        if (PaymentAccountScanner.TryScanSpaced(_text, i, out int account))
            return Add(TokenKind.PaymentAccount, i, account, Disguise.Spacing);
        return TrackingScanner.TryScan(_text, i, NumberContext.None, out int tracking) ? Add(TokenKind.TrackingNumber, i, tracking) : 0;
    }

    /// <summary>Tries the shapes that begin with letters; 0 if it is a word after all.</summary>
    private int ScanShape(int i, int wordEnd)
    {
        char next = Shape.At(_text, wordEnd);
        bool isBeforeDigit = Shape.IsDigit(next);

        // Letters and figures alone, as codes have them, are no address, no file and no word in pieces: all of these have a sign inside.
        bool mayHaveSign = !isBeforeDigit || !EndsPlainCode(Shape.SkipAlphanumeric(_text, wordEnd, LongestCode));
        if (mayHaveSign && UrlScanner.TryScan(_text, i, out int length, out Disguise disguise))
            return Add(TokenKind.Url, i, length, disguise);
        if (next == ':' && HandleScanner.TryScanLive(_text, i, out length))
            return Add(TokenKind.Handle, i, length);
        if (IsAtNear(i) && EmailScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Email, i, length, MixedScripts(i, length));
        if (EncodedText.MayHold(next) && TryEncoded(i, out int encoded))
            return encoded;
        if (Shape.StartsWith(_text, i, "tel:") && TryPhone(i + 4, out int phone, i))
            return phone;
        if (isBeforeDigit && LetterFigures.IsLetterForDigit(_text[i]) && (TryPhone(i, out phone) || TrySigns(i, out phone)))
            return phone;
        if (isBeforeDigit && OrderIdScanner.TryScan(_text, i, out length))
            return Add(TokenKind.OrderId, i, length);
        if (isBeforeDigit && AsinScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Asin, i, length);

        // Where no digit is glued to the word, it is the country of an account or as long as a wallet's address.
        if ((isBeforeDigit || wordEnd == i + 2 || wordEnd - i >= WalletAddresses.Shortest) && (PaymentAccountScanner.TryScan(_text, i, out length) || IsAnnouncedAccount(i, out length)))
            return Add(TokenKind.PaymentAccount, i, length);
        if (isBeforeDigit && TrackingScanner.TryScan(_text, i, NumberContext.None, out length))
            return Add(TokenKind.TrackingNumber, i, length);
        if ((isBeforeDigit || MoneyScanner.IsSign(next)) && MoneyScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Money, i, length);
        if (next == '.' && DateScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Date, i, length);
        if (mayHaveSign && FileNameScanner.TryScan(_text, i, out length))
            return Add(TokenKind.FileName, i, length);
        if (mayHaveSign && DomainScanner.TryScan(_text, i, out length, out disguise))
            return TryMailBefore(i, i + length, out int mail) ? mail : Add(TokenKind.Domain, i, length, disguise | MixedScripts(i, length));
        if (isBeforeDigit && MeasureScanner.TryScanThread(_text, i, out length))
            return Add(TokenKind.Measure, i, length);
        if (ReferenceIdScanner.TryScan(_text, i, out length) && Context(i) is NumberContext.Id or NumberContext.Tracking)
            return Add(TokenKind.ReferenceId, i, length);
        if (mayHaveSign && TryPiecedWord(i, out int pieced))
            return pieced;
        int signedEnd = isBeforeDigit || LeetWord.IsSign(next) ? LeetWord.EndWithSigns(_text, i) : i;
        if (TryLeetWord(i, signedEnd))
            return signedEnd;
        if (!IsModel(i, wordEnd, out length))
            return 0;
        return TryLeetWord(i, i + length) ? i + length : AddWord(TokenKind.Model, i, i + length, TokenFlags.None);
    }

    /// <summary>Whether a blank, the end of the line or a bracket and a blank stand behind a code.</summary>
    private readonly bool EndsPlainCode(int end) =>
        end == _text.Length || _text[end] is ' ' or '\n' or '\r' || (_text[end] == ')' && Shape.At(_text, end + 1) == ' ');

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
}
