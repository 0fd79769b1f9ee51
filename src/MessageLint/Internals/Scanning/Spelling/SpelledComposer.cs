namespace MessageLint.Internals.Scanning;

/// <summary>
/// Makes digits of number words in the order in which they are said: "vierunddreißig", "quatre-vingt-dix" and "ciento dos" are one number each,
/// "double seven" and "tre zeri" repeat a digit.
/// </summary>
internal ref struct SpelledComposer(Span<char> digits, Span<SpelledItem> items)
{
    private SpelledDigits _written = new(digits, items);
    private SpelledWord _last;
    private int _repeat;
    private int _repeatStart;
    private int _timesEnd;
    private bool _isTimes;
    private bool _isBehindHundred;

    /// <summary>Languages that every word belongs to.</summary>
    public SpelledLanguages Languages { get; private set; } = ~SpelledLanguages.None;

    /// <summary>How many digits were counted as things are: "three fives".</summary>
    public int PluralCount { get; private set; }

    /// <summary>Whether the last word only joins the parts of a compound: "treinta y cuatro".</summary>
    public bool IsLinked { get; private set; }

    /// <summary>Whether a word has promised a digit that has not come yet: "double".</summary>
    public readonly bool AwaitsDigit => _repeat > 0;

    /// <summary>Whether words that count have found no digit yet and may as well count the one before: "five three times", "five twice".</summary>
    public readonly bool MayCountBefore => AwaitsDigit && _timesEnd > 0;

    /// <summary>Index behind the words "three times" if that is so; else 0.</summary>
    public readonly int TimesEnd => AwaitsDigit && _isTimes ? _timesEnd : 0;

    /// <summary>Whether the last word is a digit, so that a count may stand behind it.</summary>
    public readonly bool EndsInUnit => _last.Role == SpelledRole.Unit;

    public readonly int DigitCount => _written.DigitCount;

    public readonly int ItemCount => _written.ItemCount;

    public readonly bool Overflows => _written.Overflows;

    public readonly ReadOnlySpan<char> Digits => _written.Digits;

    public readonly ReadOnlySpan<SpelledItem> Items => _written.Items;

    /// <summary>Whether the last number is a word, one that means nothing else if it <paramref name="mustBeSure"/>: behind figures another word stands for itself.</summary>
    public readonly bool EndsInWord(bool mustBeSure) => ItemCount > 0 && _written.Items[^1] is { IsWord: true } last && (!mustBeSure || last.Trust == SpelledTrust.Sure);

    /// <summary>Whether the last number that was written ends here; none does where a word only promised one or joined two.</summary>
    public readonly bool HasNumberEndingAt(int end) => _written.EndsAt(end);

    /// <summary>Adds a group of figures or of letters that stand for them; a single figure is counted as its word is: "double 7", "3 zeros".</summary>
    public void AddGroup(ReadOnlySpan<char> figures, int start, int end)
    {
        int first = LetterFigures.DigitOf(figures[0]) - '0';
        if (figures.Length == 1 && AwaitsDigit)
        {
            AddPromised(new SpelledWord(SpelledRole.Unit, (byte)first, SpelledTrust.Sure, SpelledLanguages.None, IsMisspelling: false), end);
            return;
        }

        foreach (char figure in figures)
            _written.AddDigit(LetterFigures.DigitOf(figure));
        _written.AddFigures(figures.Length, start, end);
        _last = figures.Length == 1 ? new SpelledWord(SpelledRole.Unit, (byte)first, SpelledTrust.Sure, SpelledLanguages.None, IsMisspelling: false) : default;
        _repeat = 0;
    }

    /// <summary>Adds one figure of a word that has letters too: "triple5".</summary>
    public void AddFigure(char figure, int start, int end)
    {
        if (AwaitsDigit)
            _written.AddRepeated(figure - '0', _repeat, _repeatStart, end, SpelledTrust.Sure);
        else
            _written.AddFigure(figure, start, end);
        _repeat = 0;
        _last = default;
    }

    /// <summary>Notes a word that means no digit.</summary>
    public void AddLink(SpelledWord link) => IsLinked = JoinsCompound(link);

    /// <summary>Repeats the last digit until it stands so many times: "ゼロ×4".</summary>
    public void RepeatLast(int times, int start, int end)
    {
        _written.AddRepeated(_written.Digits[^1] - '0', Math.Max(0, times - 1), start, end, SpelledTrust.Sure);
        _last = default;
    }

    /// <summary>"five three times, then": no digit follows what promised one, so that the digit before is meant.</summary>
    /// <returns>Whether there is one.</returns>
    public bool RepeatBefore(int end)
    {
        if (_written.ItemCount == 0 || _written.Overflows)
            return false;
        int times = _repeat;
        _repeat = 0;
        RepeatLast(times, _repeatStart, end);
        return true;
    }

    /// <summary>Adds a number word; one that is <paramref name="isJoined"/> to the word before may change the digits of that.</summary>
    public void Add(SpelledWord word, int start, int end, bool isJoined)
    {
        SpelledWord last = isJoined ? _last : default;
        bool isLinked = IsLinked;
        bool isBehindHundred = _isBehindHundred;
        IsLinked = false;
        _isBehindHundred = false;
        if (word.Role == SpelledRole.Repeat)
        {
            _repeat = word.Value;
            _repeatStart = start;
            _timesEnd = end;
            _isTimes = false;
            _last = default;
            return;
        }

        if (word.Role == SpelledRole.Times)
        {
            TakeAsTimes(last, isChinese: word.Languages == SpelledLanguages.Chinese, end);
            return;
        }

        Languages &= word.Languages;
        if (word.Role == SpelledRole.Plural && last.Role == SpelledRole.Unit && last.Value > 1 && ItemCount > 0 && !Overflows)
            RepeatInstead(word, end);
        else if (word.Role == SpelledRole.Unit && AwaitsDigit)
            AddPromised(word, end);
        else if (word.Role == SpelledRole.Hundred)
            AddHundred(word, last, start, end);
        else if (!TryJoin(word, last, isLinked, isBehindHundred, end))
            AddAlone(word, start, end);
    }

    /// <summary>"tre volte zero": the digit before says how often the next one stands, and is none itself. The Chinese word counts what follows it, and things.</summary>
    private void TakeAsTimes(SpelledWord last, bool isChinese, int end)
    {
        if (last.Role == SpelledRole.Unit && last.Value is > 1 and < 6 && ItemCount > 0)
        {
            _repeat = last.Value;
            _repeatStart = _written.Items[^1].Start;
            _timesEnd = isChinese ? 0 : end;
            _isTimes = true;
            _written.RemoveItem();
        }

        _last = default;
    }

    /// <summary>"tre zeri": the last number said how often, and gives way to what is repeated.</summary>
    private void RepeatInstead(SpelledWord word, int end)
    {
        int start = _written.Items[^1].Start;
        _written.RemoveItem();
        _written.AddRepeated(word.Value, _last.Value, start, end, word.Trust);
        PluralCount++;
        _repeat = 0;
        _last = default;
    }

    /// <summary>"double seven".</summary>
    private void AddPromised(SpelledWord word, int end)
    {
        _written.AddRepeated(word.Value, _repeat, _repeatStart, end, word.Trust);
        _repeat = 0;
        _last = default;
    }

    /// <summary>"hundred" and "cien" are one hundred by themselves, "five hundred" takes its digit from the word before, "quinientos" brings it. It fulfils no promise: "double hundred" doubles nothing behind it.</summary>
    private void AddHundred(SpelledWord word, SpelledWord last, int start, int end)
    {
        bool hasDigitBefore = word.Value <= 1 && last.Role == SpelledRole.Unit && last.Value > 0;
        if (!hasDigitBefore)
            _written.AddWord(word.Value, start, end, word.Trust);
        _written.ExtendWithZeros(2, end);
        _repeat = 0;
        _last = word;
    }

    private void AddAlone(SpelledWord word, int start, int end)
    {
        if (word.Role == SpelledRole.Plural)
            PluralCount++;
        if (word.Role is SpelledRole.Unit or SpelledRole.Plural)
            _written.AddWord(word.Value, start, end, word.Trust, word.Role == SpelledRole.Unit ? word.Value : -1);
        else
            _written.AddPair(word.Value, start, end, word.Trust);
        _repeat = 0;
        _last = word;
    }

    /// <summary>Whether the word makes one number with the one before; then its digits are in the place of those.</summary>
    private bool TryJoin(SpelledWord word, SpelledWord last, bool isLinked, bool isBehindHundred, int end)
    {
        SpelledLanguages shared = word.Languages & last.Languages;
        bool isFrench = (shared & SpelledLanguages.French) != 0;
        bool isGerman = (shared & SpelledLanguages.German) != 0;
        switch (word.Role)
        {
            // "twenty-one", "vent-otto".
            case SpelledRole.Unit when last.Role is SpelledRole.Tens or SpelledRole.Stem && word.Value > 0:
                return Join(last.Value + word.Value, 2, end, word.Trust, next: default);

            // "dix-sept", and "soixante-dix", on which "sept" may follow.
            case SpelledRole.Unit when isFrench && last.Value == 10 && word.Value is >= 7 and <= 9:
            case SpelledRole.Teen when isFrench && last.Value is 60 or 80 && last.Role == SpelledRole.Tens:
                return Join(last.Value + word.Value, 2, end, word.Trust, word.Value == 10 ? word with { Value = (byte)(last.Value + 10), Role = SpelledRole.Tens } : default);

            // "quatre-vingt".
            case SpelledRole.Tens when isFrench && last.Role == SpelledRole.Unit && last.Value == 4 && word.Value == 20:
                return Join(80, 1, end, SpelledTrust.Sure, word with { Value = 80 });

            // "vier und zwanzig"; behind a hundred the digit stands in two places: "hundert vier und zwanzig".
            case SpelledRole.Tens when isLinked && isGerman && last.Role == SpelledRole.Unit && last.Value > 0:
                return Join(last.Value + word.Value, isBehindHundred ? 2 : 1, end, SpelledTrust.Sure, next: default);

            // "hundert vier".
            case SpelledRole.Unit when isGerman && last.Role == SpelledRole.Hundred && word.Value > 0:
                _isBehindHundred = true;
                return Join(word.Value, 2, end, word.Trust, word);

            // "ciento doce", "ciento cincuenta", on which "y cinco" may follow.
            case SpelledRole.Teen or SpelledRole.Tens when last.Role == SpelledRole.Hundred:
                return Join(word.Value, 2, end, word.Trust, word.Role == SpelledRole.Tens ? word : default);

            default:
                return false;
        }
    }

    /// <summary>Writes the compound over the last digits of its first part; <paramref name="next"/> is what a further word is joined to.</summary>
    private bool Join(int value, int digits, int end, SpelledTrust trust, SpelledWord next)
    {
        _written.Replace(value, digits, end, trust);
        _last = next;
        return true;
    }

    /// <summary>"treinta y cuatro", "quarante et un", "acht und zwanzig": the link stands inside one number.</summary>
    private readonly bool JoinsCompound(SpelledWord link)
    {
        if ((link.Languages & _last.Languages) == 0)
            return false;
        return _last.Role switch
        {
            SpelledRole.Tens => (link.Languages & (SpelledLanguages.Spanish | SpelledLanguages.French)) != 0,
            SpelledRole.Unit => (link.Languages & SpelledLanguages.German) != 0,
            _ => false,
        };
    }
}
