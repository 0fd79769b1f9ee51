using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Digits: ids, telephone numbers, dates, amounts, and what is left.</content>
internal ref partial struct TextScan
{
    private int ScanDigits(int i)
    {
        if (_folded is not null && Mark(i, UnitMarks.Keycap) && !Shape.IsDigitAt(_text, i + 1) && !IsSpacedDigit(i) && !TextStars.Follow(_text, i))
            return Add(TokenKind.Emoji, i, 1);
        int digitsEnd = Shape.SkipDigits(_text, i);
        if (digitsEnd - i > 40)
            return AddNumber(i, digitsEnd, digitsEnd - i);
        if (_settings.Identifiers is not null && TryDeclared(i, out int declared))
            return declared;
        NumberMeanings behindDigits = WordBehindNumber.MeaningsAt(_text, digitsEnd);
        bool mayBePart = (behindDigits & NumberMeanings.Part) != 0;

        // So few figures before a plain word are no part of anything longer, and nothing that words announce.
        bool isCount = digitsEnd - i < NumberSurroundings.FewestOfId && !mayBePart && WordBehindNumber.IsPlainAt(_text, digitsEnd);
        if (isCount && behindDigits == NumberMeanings.None)
            return AddNumber(i, digitsEnd, digitsEnd - i);
        if (!isCount && digitsEnd - i <= 8 && ((mayBePart && MayGoOnBehindFigures(digitsEnd) && !_reference.IsLike(_text, i) && TrySpelled(i, out int spelled)) || TryNoisy(i, digitsEnd, out spelled)))
            return spelled;
        if (!isCount && IsAtNear(i) && EmailScanner.TryScan(_text, i, out int length))
            return Add(TokenKind.Email, i, length, MixedScripts(i, length));
        char next = Shape.At(_text, digitsEnd);
        if (Shape.IsHyphen(next) && OrderIdScanner.TryScan(_text, i, out length))
            return Add(TokenKind.OrderId, i, length);
        bool continues = ContinuesNumber(i);

        // With two digits and more before a point or a slash this is nothing that words announce: only blanks and hyphens group what they do.
        bool isDateFirst = digitsEnd > i + 1 && next is '.' or '/' or '年' or '月' && !IsStyled(i);
        if (isDateFirst && !continues && DateScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Date, i, length);
        bool announced = !isCount && NumberSurroundings.MayBeAnnounced(_text, i, digitsEnd);

        // Fewer digits, with no letter behind them, are neither a parcel's number nor an account.
        bool isGlued = !Shape.EndsAt(_text, digitsEnd);
        bool mayBeCode = announced || isGlued;
        NumberContext context = announced ? ContextOfFigures(i) : NumberContext.None;
        if (announced && context != NumberContext.Phone && ProductCodeScanner.TryScanCarPart(_text, i, out length))
            return Add(TokenKind.ProductCode, i, length);
        if (context is NumberContext.Id or NumberContext.Tracking && MayBeHidden(i, digitsEnd) && TryPhone(i, out int hidden, i, context))
            return hidden;
        if (announced && context != NumberContext.Phone)
        {
            if (IsAccount(i, out length))
                return Add(TokenKind.PaymentAccount, i, length);
            if (context == NumberContext.None && PaymentAccountScanner.TryScan(_text, i, out length))
                return Add(TokenKind.PaymentAccount, i, length);
            if (ProductCodeScanner.TryScan(_text, i, context == NumberContext.Id, out length))
            {
                _reference.Note(i, length);
                return Add(TokenKind.ProductCode, i, length);
            }
        }

        if (mayBeCode && TrackingScanner.TryScan(_text, i, context, out length))
            return Add(TokenKind.TrackingNumber, i, length);
        if (!isDateFirst && !continues && (behindDigits & NumberMeanings.Date) != 0 && DateScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Date, i, length);
        if (digitsEnd - i <= TimeScanner.MostDigits && (behindDigits & NumberMeanings.Time) != 0 && TimeScanner.TryScan(_text, i, out length))
            return Add(TokenKind.Time, i, length);
        int amountEnd = Amounts.Read(_text, i, blanks: false, out int amountDigits);
        NumberMeanings behindAmount = WordBehindNumber.MeaningsAt(_text, amountEnd);
        if ((behindAmount & NumberMeanings.Money) != 0 && MoneyScanner.TryScanAmount(_text, i, amountEnd, out length))
            return Add(TokenKind.Money, i, length);
        if ((behindAmount & NumberMeanings.Percentage) != 0 && PercentageScanner.TryScan(_text, i, amountEnd, out length))
            return Add(TokenKind.Percentage, i, length);
        if ((behindAmount & NumberMeanings.Measure) != 0 && MeasureScanner.TryScan(_text, i, amountEnd, out length))
            return Add(TokenKind.Measure, i, length);
        if (!continues && next == '.' && DomainScanner.TryScanFigures(_text, i, out length))
            return Add(TokenKind.Domain, i, length);
        if (!continues && next == '.' && ModelScanner.TryScanVersion(_text, i, out length))
            return Add(TokenKind.Model, i, length);
        if (mayBeCode && (PaymentAccountScanner.TryScan(_text, i, out length) || IsAnnouncedAccount(i, out length)))
            return Add(TokenKind.PaymentAccount, i, length);
        if (next is '.' or '-' or '_' || isGlued)
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
                _reference.Note(i, length);
                return Add(TokenKind.ReferenceId, i, length);
            }
        }
        else if (announced && (context == NumberContext.None || _reference.IsNamedBehindNear(i)) && _reference.IsLike(_text, i))
        {
            return Add(TokenKind.ReferenceId, i, _reference.Length);
        }
        else if (announced && TryPhone(i, out int phone, i, context))
        {
            return phone;
        }

        if (DateScanner.IsOrdinalEnding(_text, digitsEnd, out int ending))
            return AddNumber(i, digitsEnd + ending, digitsEnd - i);
        if (ModelScanner.MayGoOnWith(next) && ModelScanner.TryScan(_text, i, out length) && !IsNumberAndWord(digitsEnd))
            return AddWord(TokenKind.Model, i, i + length, TokenFlags.None);
        return AddNumber(i, amountEnd, amountDigits);
    }

    /// <summary>Letters glued to digits that are a word of their own: "5stars", "24h", "30days".</summary>
    private readonly bool IsNumberAndWord(int digitsEnd)
    {
        int end = Shape.SkipLetters(_text, digitsEnd);
        if (Shape.IsDigitAt(_text, end) || end == digitsEnd)
            return false;
        return end - digitsEnd >= 3 || _text[digitsEnd..end].Equals("h", StringComparison.OrdinalIgnoreCase);
    }

    private readonly bool FollowsNumber() => _buffer.Count > 0 && _buffer[_buffer.Count - 1].Kind == TokenKind.Number;

    /// <summary>Whether a sign joins the digits to a number before them: what follows is the rest of a longer run, no date of its own.</summary>
    private readonly bool ContinuesNumber(int i)
    {
        if (i < 2 || _text[i - 1] is not ('-' or '.' or '/') || _buffer.Count == 0)
            return false;
        ref readonly MessageToken last = ref _buffer[_buffer.Count - 1];
        return last.Kind == TokenKind.Number && last.EndUnit == SourceStart(i - 1);
    }

    private bool TryPhone(int i, out int end)
    {
        end = 0;
        return DigitGroupReader.MayBegin(_text, i) && PhoneScanner.MayBeAt(_text, i) && TryPhone(i, out end, i, ContextOfFigures(i));
    }

    private bool TryPhone(int i, out int end, int tokenStart) => TryPhone(i, out end, tokenStart, NumberContext.Phone);

    private bool TryPhone(int i, out int end, int tokenStart, NumberContext context)
    {
        end = 0;
        if (i >= _text.Length || !(Shape.IsDigit(_text[i]) || _text[i] is '+' or '(' or '（' or '[' || LetterFigures.IsLetterForDigit(_text[i])))
            return false;
        if (FollowsNumber() && NumberSurroundings.EndsLongRun(_text, i))
            return false;
        PhoneContext around = Around(context, i) with
        {
            IsAmongIdeographs = NumberSurroundings.AreIdeographsBefore(_text, i),
            FollowsDigits = NumberSurroundings.IsDigitBeforeSign(_text, i),
        };
        if (!PhoneScanner.TryScan(_text, i, around, out int length, out TokenFlags flags, out Disguise disguise))
            return false;
        end = i + length;
        if (context == NumberContext.None && disguise == Disguise.None && (flags & TokenFlags.International) == 0 && IdNamedBehind.Follows(_text, end))
        {
            _reference.NoteNamedBehind(i, length);
            Add(TokenKind.ReferenceId, tokenStart, end - tokenStart);
            return true;
        }

        Add(TokenKind.Phone, tokenStart, end - tokenStart, disguise, flags);
        return true;
    }

    /// <summary>Whether digits behind the name of an id may be hidden; ids stand in plain groups.</summary>
    private readonly bool MayBeHidden(int i, int digitsEnd)
    {
        int sign = Shape.SkipBlanks(_text, digitsEnd);
        return digitsEnd - i == 1 || Shape.At(_text, sign) is '*' or '~' or '\u2026' or '=' || Shape.StartsWith(_text, sign, "..") || LetterFigures.IsFigureAt(_text, sign) || IsStyled(i);
    }

    private readonly bool IsStyled(int i) => Mark(i, UnitMarks.Styled) || Mark(i, UnitMarks.Keycap);

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

    /// <summary>What the words around a number say it is: those behind it, if they name a telephone, are stronger than those before it, unless it does not look like one.</summary>
    private NumberContext Context(int i, int end)
    {
        NumberContext before = Context(i);
        return end > i && MayBeNamedBehind(i, before) && TelephoneNamedBehind.Follows(_text, end) ? NumberContext.Phone : before;
    }

    /// <inheritdoc cref="Context(int, int)"/>
    private NumberContext ContextOfFigures(int i)
    {
        NumberContext before = Context(i);
        return MayBeNamedBehind(i, before) && DialledNumber.End(_text, i) is var end && end > i && TelephoneNamedBehind.Follows(_text, end) ? NumberContext.Phone : before;
    }

    private readonly bool MayBeNamedBehind(int i, NumberContext before) =>
        before == NumberContext.None || (before != NumberContext.Phone && (!Shape.IsDigit(_text[i]) || DialledNumber.MayBeAt(_text, i)));

    /// <summary>What the words before a number say it is: several scanners ask it of the same digits, and no token comes between them.</summary>
    private NumberContext Context(int i)
    {
        if (_contextAt == i)
            return _context;
        _contextAt = i;
        _context = NumberContextReader.Read(_source, SourceStart(i), (_pending & TokenFlags.StartsSentence) != 0, _buffer);
        return _context;
    }

    private readonly bool IsSpacedDigit(int i) => CharTable.IsBlank(Shape.At(_text, i + 1)) && Shape.IsDigitAt(_text, i + 2) && Mark(i + 2, UnitMarks.Keycap);

    private int AddNumber(int start, int end, int digits) => Add(TokenKind.Number, start, end - start, Disguise.None, TokenFlags.None, digits);
}
