using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Numbers that are written in words.</content>
internal ref partial struct TextScan
{
    /// <summary>Groups of figures behind which a word of a number is looked for: as many as a telephone number has. More of them are read once, by the run itself.</summary>
    private const int MostFigureGroups = 8;

    /// <summary>Words for an account with a bank, which may be one with a shop as well.</summary>
    private static readonly WordSet s_accounts = WordSet.Of("account acct konto bankkonto compte cuenta conto");

    private const int LettersOfCountry = 2;

    /// <summary>A date with all four figures of its year: "3/12/2026" and longer.</summary>
    private const int LongDate = 9;

    /// <summary>Words of a number behind such a date with which it is still a date.</summary>
    private const int MostWordsBehindDate = 2;

    /// <summary>Tries to read a phone number in words, or in words and figures, from here.</summary>
    private bool TrySpelled(int i, out int end)
    {
        end = 0;
        return i >= _spelledEnd && MayBeSeveralNumbers(i) && TryReadSpelled(i, out end);
    }

    private bool TryReadSpelled(int i, out int end)
    {
        end = 0;
        Span<char> digits = stackalloc char[SpelledRun.MostDigits];
        Span<SpelledItem> items = stackalloc SpelledItem[SpelledRun.MostItems];
        SpelledRun run = new(_text, digits, items);
        int read = run.Read(i);
        if (run.ItemCount <= 1)
            return false;
        _spelledEnd = read;
        if (run.Items[0].Start == i && SpelledAccount.MayBeIn(ref run))
        {
            int country = CountryBefore(i, out char first, out char second);
            country = SpelledAccount.IsIban(ref run, first, second) ? country : -1;
            if (country >= 0 || SpelledAccount.IsAccount(ref run, IsAnnouncedBy(ContextWords.Accounts, i)))
            {
                end = AddSpelledAccount(i, run.Items[^1].End, country);
                return true;
            }
        }

        if (!SpelledNumber.MayBeIn(ref run))
            return false;
        if (!SpelledNumber.TryFind(ref run, Around(Context(i, read), i), IsCounter(read), out int start, out end))
            return false;
        if (start > i)
        {
            _spelledEnd = start;
            return false;
        }

        if (IsDateAndWord(i, ref run))
            return false;
        Add(TokenKind.Phone, start, end - start, Disguise.SpelledDigits, TokenFlags.Certain);
        return true;
    }

    /// <summary>"ritiro il 03/12/2026. Null'altro": a whole date and hardly a word behind it are the end of one sentence and the start of the next.</summary>
    private readonly bool IsDateAndWord(int i, scoped ref SpelledRun run)
    {
        if (!Shape.IsDigit(_text[i]) || !DateScanner.TryScan(_text, i, out int length))
            return false;
        int behind = 0;
        for (int k = run.ItemCount - 1; k >= 0 && run.Items[k].Start >= i + length; k--)
            behind++;
        return behind <= (length >= LongDate ? MostWordsBehindDate : 1);
    }

    /// <summary>Whether more than one number may be read from here: "to your" and "I ordered" begin with a number word that hardly ever is one.</summary>
    private readonly bool MayBeSeveralNumbers(int i)
    {
        int word;
        int end;
        switch (CharTable.ClassOf(_text[i]))
        {
            case CharClass.Ideograph:
                word = SpelledWords.All.HanWordAt(_text, i, out int length);
                end = i + length;
                if (word == 0)
                    return false;
                break;
            case CharClass.Latin when !SpelledRun.IsSpacedAt(_text, i):
                word = SpelledWords.All.WholeWordAt(_text, i, out end);
                if (word == 0)
                    return SpelledWords.All.MayBeCut(_text, i);
                break;
            default:
                return true;
        }

        SpelledWord first = SpelledWords.All[word];
        if (first.Role == SpelledRole.Link)
            return false;
        int next = SpelledSeparators.Skip(_text, end, out _);
        return next < _text.Length && SpelledRun.MayGoOnAt(_text, next, isBehindSureWord: first.Trust == SpelledTrust.Sure);
    }

    /// <summary>
    /// Whether figures may be a part of a number in words: a word that such a number has must stand behind them and the figures that follow, or so many words between
    /// figures that they need no other.
    /// </summary>
    private readonly bool MayGoOnBehindFigures(int digitsEnd)
    {
        if (digitsEnd <= _spelledEnd)
            return false;
        int links = 0;
        for (int groups = 1; groups <= MostFigureGroups; groups++)
        {
            int next = SpelledSeparators.Skip(_text, digitsEnd, out _);
            if (next == _text.Length)
                return false;
            switch (CharTable.ClassOf(_text[next]))
            {
                case CharClass.Digit:
                    digitsEnd = Shape.SkipDigits(_text, next);
                    continue;
                case CharClass.Latin when next == digitsEnd:
                    return true;
                case CharClass.Latin when !SpelledRun.MayGoOnAt(_text, next, isBehindSureWord: false):
                    return groups >= SpelledRun.ItemsBeforeMisspelled && SpelledWords.All.MayBeMisspelled(_text[next..LettersEnd(next)]);
                case CharClass.Latin:
                    int linkEnd = LinkEnd(next);
                    if (linkEnd == 0 || ++links == SpelledNumber.LinksOfFigures)
                        return true;
                    digitsEnd = linkEnd;
                    continue;
                default:
                    // Figures with the sign and nothing else are sizes: "29 × 35 cm".
                    return (links > 0 || _text[next] is not '×') && SpelledRun.MayGoOnAt(_text, next, isBehindSureWord: false);
            }
        }

        return true;
    }

    /// <summary>Index behind a word that only links digits, "and", or "a" before one; 0 if there is none.</summary>
    private readonly int LinkEnd(int i)
    {
        if (SpelledRun.IsArticleAt(_text, i))
            return i + 1;
        int word = SpelledWords.All.WholeWordAt(_text, i, out int end);
        return word != 0 && SpelledWords.All[word].Role == SpelledRole.Link && !SpelledRun.IsSpacedAt(_text, i) ? end : 0;
    }

    /// <summary>A word of a spelling alphabet, looked up as if its letters stood together.</summary>
    private bool TrySpelledLetters(int i, out int end)
    {
        Span<char> letters = stackalloc char[SpellingAlphabet.MostLetters];
        if (!SpellingAlphabet.TryRead(_text, i, SpellingAlphabet.FewestCodeWords, letters, out int count, out end))
            return false;
        AddToken(TokenKind.Word, i, end, Disguise.SpelledLetters, TokenFlags.None, LookUp(letters[..count], letters[..count]), 0);
        return true;
    }

    /// <summary>An address or number in base64. Keys and hashes look alike, so only what it says makes it one.</summary>
    private bool TryEncoded(int i, out int end)
    {
        end = i;
        if (!EncodedText.TryScan(_text, i, out TokenKind kind, out int length))
            return false;
        end = Add(kind, i, length, Disguise.Encoding, kind == TokenKind.Phone ? TokenFlags.Certain : TokenFlags.None);
        return true;
    }

    /// <summary>Adds the number of a card or a bank account in words, with the country in front of it if there is one.</summary>
    private int AddSpelledAccount(int start, int end, int country)
    {
        if (country >= 0)
        {
            _pending = _buffer[country].Flags & StartFlags;
            start = Scanned.TextIndex(_buffer[country].StartUnit);
            _buffer.RemoveLast(_buffer.Count - country);
        }

        return Add(TokenKind.PaymentAccount, start, end - start, Disguise.SpelledDigits);
    }

    /// <summary>Index of the token that begins the two letters of a country right before <paramref name="i"/>, "DE" or "D E"; -1 if there are none.</summary>
    private readonly int CountryBefore(int i, out char first, out char second)
    {
        first = second = '\0';
        int last = _buffer.Count - 1;
        if (last < 0 || !Scanned.Adjoins(last, SourceStart(i)) || _buffer[last].Kind != TokenKind.Word)
            return -1;
        if (IsNamedCountry(last, i, ref first, ref second))
            return last - 1;
        if (_buffer[last].LengthUnits > 2)
            return IsCountryInCode(last, i, ref first, ref second) ? last - 1 : -1;
        int token = last;
        if (_buffer[last].LengthUnits == 1)
        {
            if (--token < 0 || _buffer[token].Kind != TokenKind.Word || _buffer[token].LengthUnits != 1 || !Scanned.Adjoins(token, _buffer[last].StartUnit))
                return -1;
        }

        first = char.ToUpperInvariant(_source[_buffer[token].StartUnit]);
        second = char.ToUpperInvariant(_source[_buffer[last].EndUnit - 1]);
        return token;
    }

    /// <summary>The two letters by their names, as they are dictated: "e ese", "de eh".</summary>
    private readonly bool IsNamedCountry(int last, int i, ref char first, ref char second)
    {
        if (last == 0 || _buffer[last - 1].Kind != TokenKind.Word || !Scanned.Adjoins(last - 1, _buffer[last].StartUnit))
            return false;
        Span<char> letters = stackalloc char[LettersOfCountry + LettersOfCountry];
        if (!LetterNames.TryReadTop(_text, Scanned.TextIndex(_buffer[last - 1].StartUnit), letters, out int count, out int end)
            || count != LettersOfCountry || end <= Scanned.TextIndex(_buffer[last].StartUnit) || end > i)
            return false;
        first = char.ToUpperInvariant(letters[0]);
        second = char.ToUpperInvariant(letters[1]);
        return true;
    }

    /// <summary>The two letters by words of a spelling alphabet: "Dora Emil".</summary>
    private readonly bool IsCountryInCode(int last, int i, ref char first, ref char second)
    {
        if (last == 0 || !SpellingAlphabet.MayBegin(Scanned.SourceOf(last)) || _buffer[last - 1].Kind != TokenKind.Word)
            return false;
        Span<char> letters = stackalloc char[SpellingAlphabet.MostLetters];
        if (!SpellingAlphabet.TryRead(_text, Scanned.TextIndex(_buffer[last - 1].StartUnit), LettersOfCountry, letters, out int count, out int end) || count != LettersOfCountry || end > i)
            return false;
        first = char.ToUpperInvariant(letters[0]);
        second = char.ToUpperInvariant(letters[1]);
        return true;
    }

    /// <summary>A wallet or an account number with a wrong character, which only the words before it tell from another long code.</summary>
    private readonly bool IsAnnouncedAccount(int i, out int length) =>
        (PaymentAccountScanner.TryScanWallet(_text, i, out length) && IsAnnouncedBy(ContextWords.Wallets, i))
        || (PaymentAccountScanner.TryScanAnnounced(_text, i, out length)
            && (IsAnnouncedBy(ContextWords.Accounts, i) || (PaymentAccountScanner.IsPrinted(_text.Slice(i, length)) && (IsBehindAccount() || Mark(i, UnitMarks.Styled)))));

    /// <summary>Whether the word before names an account: "Konto: DE02 5001 ...".</summary>
    private readonly bool IsBehindAccount() => IsAccountWord(_buffer.Count - 1);

    private readonly bool IsAccountWord(int last)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return last >= 0 && s_accounts.Contains(Scanned.FoldedWord(last, folded));
    }

    private readonly bool IsAnnouncedBy(ContextWords list, int i) =>
        NumberContextReader.IsAnnouncedBy(list, _source, SourceStart(i), (_pending & TokenFlags.StartsSentence) != 0, _buffer);

    /// <summary>The number of an account in figures, which only the words before it tell from an id.</summary>
    private readonly bool IsAccount(int i, out int length)
    {
        length = 0;
        int digits = 0;
        int end = i;
        while (end < _text.Length && digits <= SpelledAccount.MostDigits)
        {
            if (Shape.IsDigit(_text[end]))
                digits++;
            else if (!(_text[end] is '-' || CharTable.IsBlank(_text[end])) || !Shape.IsDigitAt(_text, end + 1))
                break;
            end++;
        }

        length = end - i;
        return digits is >= SpelledAccount.FewestFigures and <= SpelledAccount.MostDigits && Shape.EndsAt(_text, end)
            && IsAnnouncedBy(ContextWords.Accounts, i);
    }

    /// <summary>Digits with noise between them, and service numbers in letters.</summary>
    private bool TryNoisy(int i, int digitsEnd, out int end)
    {
        bool needsContactWord = false;
        end = LetteredNumber.MayBegin(_text[i]) ? LetteredNumber.End(_text, i, out needsContactWord) : -1;
        if (end > 0 && (!needsContactWord || Context(i) == NumberContext.Phone))
        {
            Add(TokenKind.Phone, i, end - i, Disguise.LettersForDigits, TokenFlags.Certain);
            return true;
        }

        if ((OddSigns.MayStandBehind(_text, i, digitsEnd) && TrySigns(i, out end)) || (digitsEnd == i + 1 && TrySingles(i, out end)))
            return true;
        if (digitsEnd - i > (_text[i] == '0' ? NoisyNumber.LongestTrunkGroup : NoisyNumber.LongestGroup) || !NoisyNumber.GoesOnAt(_text, digitsEnd))
            return false;
        end = NoisyNumber.End(_text, i, Around(NumberContext.Phone, i));
        if (end < 0)
            return false;
        NumberContext around = Context(i, end);
        if (around != NumberContext.Phone && NoisyNumber.End(_text, i, Around(around, i)) < 0)
            return false;
        Add(TokenKind.Phone, i, end - i, Disguise.Spacing, TokenFlags.Certain);
        return true;
    }

    /// <summary>Groups of digits with the same odd signs between each two.</summary>
    private bool TrySigns(int i, out int end)
    {
        end = PartedNumber.MayBeAt(_text, i) ? EndBetweenSigns(i, NumberContext.Phone) : -1;
        if (end < 0)
            return false;
        NumberContext around = Context(i, end);
        if (around != NumberContext.Phone && EndBetweenSigns(i, around) < 0)
            return false;
        Add(TokenKind.Phone, i, end - i, Disguise.Spacing, TokenFlags.Certain);
        return true;
    }

    /// <summary>Digits with a blank between each two: of an account that is named, or behind a word that is pulled apart as they are: "Q Q 3 0 7 ...".</summary>
    private bool TrySingles(int i, out int end)
    {
        end = i;
        if (!CharTable.IsBlank(Shape.At(_text, i + 1)) || (i > 0 && Shape.IsDigitAt(_text, SingleDigits.Before(_text, i))) || !SingleDigits.TryRead(_text, i, out end))
            return false;
        bool isPulledApart = SingleDigits.FollowsPulledApart(_text, i);
        if (!isPulledApart && !IsBehindAccount() && !IsAccountWord(_buffer.Count - 2) && !IsAnnouncedBy(ContextWords.Accounts, i))
            return false;
        if (isPulledApart && Context(i) is NumberContext.Id or NumberContext.Tracking)
            return false;
        Add(isPulledApart ? TokenKind.Phone : TokenKind.PaymentAccount, i, end - i, Disguise.Spacing, TokenFlags.Certain);
        return true;
    }

    private readonly int EndBetweenSigns(int i, NumberContext named)
    {
        PhoneContext around = Around(named, i);
        int end = NumberBetweenSigns.End(_text, i, around);
        return end > 0 ? end : ScatteredNumber.End(_text, i, around);
    }

    /// <summary>Whether a character follows that makes the digit before it an amount, a date or part of a larger number.</summary>
    private readonly bool IsCounter(int i) =>
        Shape.At(_text, i) is '十' or '百' or '千' or '万' or '萬' or '年' or '月' or '日' or '号' or '號' or '点' or '點' or '分' or '秒' or '元' or '块' or '塊' or '円' or '本' or '枚' or '個' or '个' or '颗' or '顆' or '件' or '天' or '次';

    private readonly PhoneContext Around(NumberContext named, int i) => new()
    {
        Region = _settings.Region,
        MarketplaceRegion = _settings.MarketplaceRegion,
        HasContactWord = named == NumberContext.Phone,
        IsNamedAsId = named is NumberContext.Id or NumberContext.Tracking,
        AreDigitsStyled = IsStyled(i),
    };

    private readonly bool MayBeSpelled(int i) => SpelledWords.All.MayBegin(_text, i);
}
