using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Letters, and the shapes that begin with them.</content>
internal ref partial struct TextScan
{
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
                CharClass.Other when DomainScanner.IsHiddenDot(_text, end) || PiecedWord.GoesOnAt(_text, end) => ScanShape(i, end),
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
        if (LetterFigures.IsLetterForDigit(_text[i]) && Shape.IsDigitAt(_text, wordEnd) && (TryPhone(i, out phone) || TrySigns(i, out phone)))
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
        if (TryPiecedWord(i, out int pieced))
            return pieced;
        int signedEnd = LeetWord.EndWithSigns(_text, i);
        if (TryLeetWord(i, signedEnd))
            return signedEnd;
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
        int unknown = UnknownWord;
        for (int reading = 0; reading < LeetWord.Readings; reading++)
        {
            int symbols = SymbolsOf(LeetWord.Read(_text[i..end], reading, letters));
            if (symbols == unknown)
                continue;
            AddToken(TokenKind.Word, i, end, Disguise.LettersForDigits, TokenFlags.None, symbols, 0);
            return true;
        }

        return false;
    }

    private bool TryPiecedWord(int i, out int end)
    {
        if (!IsPiecedWord(i, out end, out int symbols, out Disguise disguise))
            return false;
        AddToken(TokenKind.Word, i, end, disguise, TokenFlags.None, symbols, 0);
        return true;
    }

    /// <summary>Whether a word was cut into pieces: the rules name it, and it is no compound.</summary>
    [SkipLocalsInit]
    private readonly bool IsPiecedWord(int i, out int end, out int symbols, out Disguise disguise)
    {
        (end, symbols, disguise) = (i, TokenBuffer.NoSymbols, Disguise.Spacing);

        // What begins in the middle of a compound is a piece of it.
        if (i > 1 && PiecedWord.IsJoint(_text[i - 1]) && CharTable.IsWordPart(_text[i - 2]) && !Shape.IsDigit(_text[i - 2]))
            return false;
        Span<char> letters = stackalloc char[PiecedWord.MostLetters];
        bool isWord = PiecedWord.TryRead(_text, i, letters, out PiecedWord word);
        end = word.End;
        if (isWord && word.HoldsFigures)
        {
            disguise |= Disguise.LettersForDigits;
            return IsNamedLeet(word.Letters, out symbols);
        }

        if (word.HoldsStar && IsNamedWithVowel(i, letters, ref word))
        {
            end = word.End;
            symbols = SymbolsOf(word.Letters);
            return true;
        }

        if (!isWord || !IsNamed(word.Letters) || (word.IsHyphenated && IsCompound(word, i)))
            return false;
        symbols = SymbolsOf(word.Letters);
        return true;
    }

    /// <summary>Whether the rules name the word with one and the same vowel for each star.</summary>
    private readonly bool IsNamedWithVowel(int i, Span<char> letters, ref PiecedWord word)
    {
        foreach (char vowel in "aeiou")
        {
            if (PiecedWord.TryRead(_text, i, letters, out word, vowel) && IsNamed(word.Letters))
                return true;
        }

        _ = PiecedWord.TryRead(_text, i, letters, out word);
        return false;
    }

    /// <summary>Whether the rules name what letters say if figures stand for some of them.</summary>
    [SkipLocalsInit]
    private readonly bool IsNamedLeet(ReadOnlySpan<char> letters, out int symbols)
    {
        symbols = TokenBuffer.NoSymbols;
        if (!LeetWord.MayBe(letters))
            return false;
        Span<char> room = stackalloc char[LeetWord.Longest];
        for (int reading = 0; reading < LeetWord.Readings; reading++)
        {
            ReadOnlySpan<char> word = LeetWord.Read(letters, reading, room);
            if (!IsNamed(word))
                continue;
            symbols = SymbolsOf(word);
            return true;
        }

        return false;
    }

    /// <summary>Whether a hyphenated word is a compound of two that the rules name, or of one longer one: "check-in" and "Amazon-Konto" are what they are.</summary>
    private readonly bool IsCompound(PiecedWord word, int i)
    {
        bool namesAll = true;
        int pieces = 0;
        while (i < word.End)
        {
            ReadOnlySpan<char> piece = word.PieceAt(i);
            bool isNamed = IsNamed(piece);
            if (isNamed && piece.Length > PiecedWord.LongestKnownPiece)
                return true;
            namesAll &= isNamed;
            pieces++;
            i += piece.Length + 1;
        }

        return namesAll && pieces == 2;
    }

    /// <summary>Whether a phrase or list names exactly this word.</summary>
    [SkipLocalsInit]
    private readonly bool IsNamed(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return _symbols.Contains(folded[..WordFolder.Fold(word, folded)]);
    }

    [SkipLocalsInit]
    private readonly int SymbolsOf(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return LookUp(folded[..WordFolder.Fold(word, folded)], word);
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
}
