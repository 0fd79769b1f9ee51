using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads digits that are written in words, or in words and figures, as far as nothing else stands between them.</summary>
internal ref struct SpelledRun
{
    /// <summary>More digits than any phone or account number has; what follows them is passed over without being kept.</summary>
    public const int MostDigits = 36;

    /// <summary>Most numbers that are kept, repetitions and compounds counted once.</summary>
    public const int MostItems = 48;
    private const int LongestSeparator = 6;

    /// <summary>Figures in one group beyond which it is a number of its own.</summary>
    private const int LongestGroup = 8;

    /// <summary>Longest run of letters and figures that is cut into words.</summary>
    private const int LongestUnit = 60;

    /// <summary>The shortest number words; fewer single letters are initials.</summary>
    private const int FewestSpacedLetters = 3;

    /// <summary>Words in a row that are no digits themselves.</summary>
    private const int MostIdle = 2;

    /// <summary>Items that stand before a misspelled word is believed.</summary>
    public const int ItemsBeforeMisspelled = 3;

    /// <summary>Japanese counting words, from one on.</summary>
    private const string CountWords = "一二三四五六七八九";

    private readonly ReadOnlySpan<char> _text;
    private readonly SpelledWords _words;
    private readonly Span<char> _digits;
    private readonly Span<SpelledItem> _items;
    private SpelledWord _last;
    private int _repeat;
    private int _repeatStart;
    private bool _linked;
    private bool _behindHundred;
    private bool _overflows;

    /// <param name="text">The text.</param>
    /// <param name="digits">Room for <see cref="MostDigits"/>; it and <paramref name="items"/> come from the caller so that nothing is cleared for each word.</param>
    /// <param name="items">Room for <see cref="MostItems"/>.</param>
    public SpelledRun(ReadOnlySpan<char> text, Span<char> digits, Span<SpelledItem> items)
    {
        _text = text;
        _digits = digits;
        _items = items;
        _words = SpelledWords.All;
    }

    public int DigitCount { get; private set; }

    public int ItemCount { get; private set; }

    /// <summary>How many words that mean no digit stand between digits: "then", "und".</summary>
    public int LinkCount { get; private set; }

    /// <summary>Languages that every word of the run belongs to.</summary>
    public SpelledLanguages Languages { get; private set; } = ~SpelledLanguages.None;

    public readonly bool Overflows => _overflows;

    public readonly ReadOnlySpan<char> Digits => _digits[..DigitCount];

    public readonly ReadOnlySpan<SpelledItem> Items => _items[..ItemCount];

    /// <summary>Reads from <paramref name="start"/>; returns the index behind the last item, or the start if there is none.</summary>
    public int Read(int start)
    {
        int accepted = start;
        int i = start;
        bool joined = false;
        int idle = 0;
        while (true)
        {
            int end = ReadUnit(i, joined, out bool isLink);
            if (end == i)
                break;

            // "and then" and "and double" may stand between digits; words that only promise a digit must not be read again from each of them.
            idle = _overflows || (ItemCount > 0 && _items[ItemCount - 1].End == end) ? 0 : idle + 1;
            if (idle > MostIdle)
                break;
            if (isLink)
            {
                if (ItemCount == 0)
                    break;
                LinkCount++;
            }
            else if (_repeat == 0)
            {
                accepted = end;
            }

            int next = SkipSeparators(_text, end, out joined);
            if (next >= _text.Length)
                break;
            if (isLink && !_linked)
                joined = false;
            i = next;
        }

        return accepted;
    }

    /// <summary>Reads the first word alone; whether a number can begin with it.</summary>
    public bool MayBeginWith(out bool isLink) => ReadUnit(0, joined: false, out isLink) > 0;

    /// <summary>One word, figure group, or run of both; returns its end, or <paramref name="i"/> if it has no place among digits.</summary>
    private int ReadUnit(int i, bool joined, out bool isLink)
    {
        isLink = false;
        return CharTable.ClassOf(_text[i]) switch
        {
            CharClass.Digit => ReadAlphanumeric(i, joined, out isLink),
            CharClass.Latin => ReadAlphanumeric(i, joined, out isLink),
            CharClass.Katakana => ReadKatakana(i),
            CharClass.Ideograph => _last.Role == SpelledRole.Unit && ReadCount(_text[i] == 'が' ? i + 1 : i) is > 0 and int counted ? counted : ReadIdeographs(i, out isLink),
            _ => _text[i] is '×' && _last.Role == SpelledRole.Unit ? ReadMultiplier(i) : i,
        };
    }

    [SkipLocalsInit]
    private int ReadAlphanumeric(int i, bool joined, out bool isLink)
    {
        isLink = false;
        int end = i;
        int figures = 0;
        bool lookAlikes = true;
        while (end < _text.Length && end - i <= LongestUnit)
        {
            char c = _text[end];
            if (Shape.IsDigit(c))
                figures++;
            else if (CharTable.ClassOf(c) is CharClass.Latin or CharClass.Mark)
                lookAlikes &= LetterFigures.IsLetterForDigit(c);
            else
                break;
            end++;
        }

        if (end - i > LongestUnit)
            return i;
        if (end == i + 1 && figures == 0 && ReadSpaced(i, joined, out isLink) is > 0 and int spaced)
            return spaced;
        if (figures == end - i || (figures > 0 && lookAlikes))
            return end - i > LongestGroup ? i : ReadFigures(i, end);
        if (figures == 0 && !_words.MayBegin(_text, i) && ItemCount < ItemsBeforeMisspelled)
            return i;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int count = WordFolder.Fold(_text[i..end], folded);
        if (TryWords(folded[..count], i, end, joined, out isLink))
            return end;
        if (figures > 0)
        {
            Unleet(folded[..count], 'i');
            if (TryWords(folded[..count], i, end, joined, out isLink))
                return end;
            return i;
        }

        if (ItemCount >= ItemsBeforeMisspelled && _words.Misspelled(folded[..count]) is > 0 and int meant)
        {
            Append(_words[meant] with { Trust = SpelledTrust.Sound }, i, end, joined);
            return end;
        }

        return i;
    }

    /// <summary>A word of single letters with one blank between each two: "f o u r"; 0 if it is none.</summary>
    [SkipLocalsInit]
    private int ReadSpaced(int i, bool joined, out bool isLink)
    {
        isLink = false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int count = 0;
        int end = i;
        while (count < WordFolder.MaxLength && end < _text.Length && CharTable.ClassOf(_text[end]) == CharClass.Latin && !CharTable.IsWordPart(Shape.At(_text, end + 1)))
        {
            folded[count++] = LetterFold.Fold(_text[end]);
            end += 2;
            if (!CharTable.IsBlank(Shape.At(_text, end - 1)))
                break;
        }

        return count >= FewestSpacedLetters && TryWords(folded[..count], i, end - 1, joined, out isLink) ? end - 1 : 0;
    }

    /// <summary>Whether a word of single letters may begin here.</summary>
    public static bool IsSpacedAt(ReadOnlySpan<char> text, int i) =>
        CharTable.IsBlank(Shape.At(text, i + 1)) && CharTable.ClassOf(Shape.At(text, i + 2)) == CharClass.Latin && CharTable.IsBlank(Shape.At(text, i + 3));

    private int ReadFigures(int i, int end)
    {
        for (int k = i; k < end; k++)
            AddDigit(Shape.IsDigit(_text[k]) ? _text[k] : _text[k] is 'o' or 'O' ? '0' : '1');
        AddItem(i, end, end - i, SpelledTrust.Sure, isWord: false, value: -1);
        _last = default;
        _repeat = 0;
        return end;
    }

    /// <summary>Cuts a run of folded letters into number words from left to right, longest first, and takes back a cut that leads nowhere.</summary>
    private bool TryWords(scoped ReadOnlySpan<char> folded, int start, int end, bool joined, out bool isLink)
    {
        isLink = false;
        Span<byte> lengths = stackalloc byte[WordFolder.MaxLength];
        ulong dead = 0;
        int depth = 0;
        int position = 0;
        int longest = folded.Length;
        while (position < folded.Length)
        {
            int length = Math.Min(longest, folded.Length - position);
            int word = (dead >> position & 1) != 0 ? 0 : StepAt(folded[position..], ref length, whole: position == 0);
            if (word != 0)
            {
                lengths[depth++] = (byte)length;
                position += length;
                longest = folded.Length;
                continue;
            }

            dead |= 1UL << position;
            if (depth == 0)
                return false;
            int previous = lengths[--depth];
            position -= previous;
            longest = previous - 1;
        }

        position = 0;
        for (int k = 0; k < depth; k++)
        {
            int length = lengths[k];
            SpelledWord word = Shape.IsDigit(folded[position]) ? default : _words[_words.Longest(folded[position..], length, out _)];
            if (word.Role == SpelledRole.None)
            {
                AddDigit(folded[position]);
                AddItem(start, end, 1, SpelledTrust.Sure, isWord: false, value: -1);
                _last = default;
            }
            else if (word.Role == SpelledRole.Link)
            {
                isLink = depth == 1;
                _linked = JoinsCompound(word);
            }
            else
            {
                Append(word, start, end, joined || k > 0);
            }

            position += length;
        }

        return true;
    }

    /// <summary>A figure, or the longest number word of at most <paramref name="length"/> units that may stand at this place of a run of letters.</summary>
    private readonly int StepAt(ReadOnlySpan<char> folded, ref int length, bool whole)
    {
        if (length == 0)
            return 0;
        if (Shape.IsDigit(folded[0]))
        {
            length = 1;
            return 1;
        }

        int limit = length;
        while (limit > 0)
        {
            int word = _words.Longest(folded, limit, out length);
            if (word == 0)
                return 0;
            bool all = whole && length == folded.Length;
            SpelledWord found = _words[word];

            // Within a run only digits proper and "oh": "to" and "o" begin too many words; "und" and "y" only link compounds.
            if (all ? found.Role != SpelledRole.Stem : (found.Trust != SpelledTrust.Sound || found.Value == 0 || (ItemCount >= ItemsBeforeMisspelled && length > 2)) && length > 1 && (found.Languages & ~SpelledLanguages.Notation) != 0 && (length < folded.Length || found.Role is not (SpelledRole.Stem or SpelledRole.Link)))
                return word;
            limit = length - 1;
        }

        return 0;
    }

    private static void Unleet(Span<char> word, char one)
    {
        for (int k = 0; k < word.Length; k++)
        {
            word[k] = word[k] switch
            {
                '0' => 'o',
                '1' => one,
                '3' => 'e',
                '4' => 'a',
                '5' => 's',
                '7' => 't',
                _ => word[k],
            };
        }
    }

    /// <summary>A run of katakana is digits throughout or none: "サンダル" is no three.</summary>
    private int ReadKatakana(int i)
    {
        int end = i;
        while (end < _text.Length && CharTable.ClassOf(_text[end]) == CharClass.Katakana && end - i <= LongestUnit)
            end++;
        int position = i;
        while (position < end && _words.Longest(_text[position..end], end - position, out int length) != 0)
            position += length;
        if (position < end)
            return i;
        for (position = i; position < end;)
        {
            SpelledWord word = _words[_words.Longest(_text[position..end], end - position, out int length)];
            Append(word, position, position + length, joined: false);
            position += length;
        }

        return end;
    }

    [SkipLocalsInit]
    private int ReadIdeographs(int i, out bool isLink)
    {
        isLink = false;
        if (!_words.MayBegin(_text, i))
            return i;
        const int Longest = 4;
        Span<char> folded = stackalloc char[Longest];
        int count = Math.Min(Longest, _text.Length - i);
        for (int k = 0; k < count; k++)
            folded[k] = LetterFold.Fold(_text[i + k]);
        SpelledWord word = _words[_words.Longest(folded, count, out int length)];
        if (word.Role == SpelledRole.None)
            return i;
        if (word.Role == SpelledRole.Link)
            isLink = true;
        else
            Append(word, i, i + length, joined: word.Role == SpelledRole.Times);
        return i + length;
    }

    /// <summary>"ゼロ×4": the digit before the sign, so many times.</summary>
    private int ReadMultiplier(int i)
    {
        int figure = Shape.SkipBlanks(_text, i + 1);
        if (!Shape.IsDigitAt(_text, figure) || Shape.IsDigitAt(_text, figure + 1))
            return i;
        return RepeatLast(i, figure + 1, _text[figure] - '0');
    }

    /// <summary>Adds the last digit again until it stands so many times; returns <paramref name="end"/>.</summary>
    private int RepeatLast(int start, int end, int times)
    {
        char digit = _digits[DigitCount - 1];
        for (int more = times - 1; more > 0; more--)
            AddDigit(digit);
        AddItem(start, end, Math.Max(0, times - 1), SpelledTrust.Sure, isWord: true, value: -1);
        _last = default;
        return end;
    }

    /// <summary>"ゼロが四つ", "ゼロ四つ": the digit before, so many times; 0 if no count stands here.</summary>
    private int ReadCount(int i)
    {
        if (Shape.At(_text, i + 1) is not ('つ' or '個' or '回'))
            return 0;
        int times = Shape.IsDigit(_text[i]) ? _text[i] - '0' : CountWords.IndexOf(_text[i], StringComparison.Ordinal) + 1;
        return times is < 2 or > 9 ? 0 : RepeatLast(i, i + 2, times);
    }

    /// <summary>Adds a word to the digits; compounds that are said in several words change the digits before.</summary>
    private void Append(SpelledWord word, int start, int end, bool joined)
    {
        SpelledWord last = joined ? _last : default;
        bool french = (word.Languages & last.Languages & SpelledLanguages.French) != 0;
        int value = word.Value;
        bool linked = _linked;
        _linked = false;
        bool behindHundred = _behindHundred;
        _behindHundred = false;
        if (word.Role == SpelledRole.Repeat)
        {
            _repeat = value;
            _repeatStart = start;
            _last = default;
            return;
        }

        if (word.Role == SpelledRole.Times)
        {
            if (last.Role == SpelledRole.Unit && last.Value is > 1 and < 6 && ItemCount > 0)
            {
                _repeat = last.Value;
                _repeatStart = _items[ItemCount - 1].Start;
                RemoveItem();
            }

            _last = default;
            return;
        }

        Languages &= word.Languages;
        switch (word.Role)
        {
            case SpelledRole.Plural when last.Role == SpelledRole.Unit && last.Value > 1 && ItemCount > 0 && !_overflows:
                RepeatInstead(word, end);
                return;
            case SpelledRole.Plural:
                AddItemOf((char)('0' + value), start, end, word.Trust, value);
                break;
            case SpelledRole.Unit when _repeat > 0:
                for (int k = 0; k < _repeat; k++)
                    AddDigit((char)('0' + value));
                AddItem(_repeatStart, end, _repeat, word.Trust, isWord: true, value: -1);
                _repeat = 0;
                _last = default;
                return;
            case SpelledRole.Unit when last.Role is SpelledRole.Tens or SpelledRole.Stem && value > 0:
                Replace(last.Value + value, 2, end, word.Trust);
                _last = default;
                return;
            case SpelledRole.Unit when french && last.Value == 10 && value is >= 7 and <= 9:
            case SpelledRole.Teen when french && last.Value is 60 or 80 && last.Role == SpelledRole.Tens:
                Replace(last.Value + value, 2, end, word.Trust);
                _last = value == 10 ? word with { Value = (byte)(last.Value + 10), Role = SpelledRole.Tens } : default;
                return;
            case SpelledRole.Tens when french && last.Role == SpelledRole.Unit && last.Value == 4 && value == 20:
                Replace(80, 1, end, SpelledTrust.Sure);
                _last = word with { Value = 80 };
                return;
            case SpelledRole.Tens when linked && last.Role == SpelledRole.Unit && last.Value > 0 && (word.Languages & last.Languages & SpelledLanguages.German) != 0:
                Replace(last.Value + value, behindHundred ? 2 : 1, end, SpelledTrust.Sure);
                _last = default;
                return;
            case SpelledRole.Unit when last.Role == SpelledRole.Hundred && value > 0 && (word.Languages & last.Languages & SpelledLanguages.German) != 0:
                Replace(value, 2, end, word.Trust);
                _behindHundred = true;
                _last = word;
                return;
            case SpelledRole.Teen or SpelledRole.Tens when last.Role == SpelledRole.Hundred:
                Replace(value, 2, end, word.Trust);
                _last = word.Role == SpelledRole.Tens ? word : default;
                return;
            case SpelledRole.Hundred:
                if (value > 1 || last.Role != SpelledRole.Unit || last.Value == 0)
                    AddItemOf((char)('0' + value), start, end, word.Trust);
                AddDigit('0');
                AddDigit('0');
                Extend(2, end);
                _last = word;
                return;
            case SpelledRole.Unit:
                AddItemOf((char)('0' + value), start, end, word.Trust, value);
                break;
            default:
                AddDigit((char)('0' + (value / 10)));
                AddDigit((char)('0' + (value % 10)));
                AddItem(start, end, 2, word.Trust, isWord: true, value);
                break;
        }

        _repeat = 0;
        _last = word;
    }

    /// <summary>"tre zeri": the last number said how often, and gives way to what is repeated.</summary>
    private void RepeatInstead(SpelledWord word, int end)
    {
        int times = _last.Value;
        int start = _items[ItemCount - 1].Start;
        RemoveItem();
        for (int k = 0; k < times; k++)
            AddDigit((char)('0' + word.Value));
        AddItem(start, end, times, word.Trust, isWord: true, value: -1);
        _repeat = 0;
        _last = default;
    }

    /// <summary>"treinta y cuatro", "quarante et un", "acht und zwanzig": the link stands inside one number.</summary>
    private readonly bool JoinsCompound(SpelledWord link) => (link.Languages & _last.Languages) != 0
        && (_last.Role is SpelledRole.Tens ? (link.Languages & (SpelledLanguages.Spanish | SpelledLanguages.French)) != 0
            : _last.Role == SpelledRole.Unit && (link.Languages & SpelledLanguages.German) != 0);

    private void AddDigit(char digit)
    {
        if (DigitCount < MostDigits)
            _digits[DigitCount++] = digit;
        else
            _overflows = true;
    }

    private void AddItemOf(char digit, int start, int end, SpelledTrust trust, int value = -1)
    {
        AddDigit(digit);
        AddItem(start, end, 1, trust, isWord: true, value);
    }

    private void AddItem(int start, int end, int digits, SpelledTrust trust, bool isWord, int value)
    {
        if (ItemCount < MostItems)
            _items[ItemCount++] = new SpelledItem(start, end, (byte)digits, trust, isWord, (short)value);
        else
            _overflows = true;
    }

    private void Extend(int digits, int end)
    {
        ref SpelledItem item = ref _items[ItemCount - 1];
        item = item with { End = end, Digits = (byte)(item.Digits + digits), Value = -1 };
    }

    /// <summary>Puts a compound in the place of the last <paramref name="digits"/> digits, which its first part had written.</summary>
    private void Replace(int value, int digits, int end, SpelledTrust trust)
    {
        if (_overflows)
            return;
        DigitCount -= digits;
        AddDigit((char)('0' + (value / 10)));
        AddDigit((char)('0' + (value % 10)));
        ref SpelledItem item = ref _items[ItemCount - 1];
        item = item with { End = end, Digits = (byte)(item.Digits - digits + 2), Value = (short)value, Trust = item.Trust < trust ? item.Trust : trust };
    }

    private void RemoveItem()
    {
        if (_overflows)
            return;
        ItemCount--;
        DigitCount -= _items[ItemCount].Digits;
    }

    /// <summary>Index behind what may stand between two parts of a number; whether it only joins them.</summary>
    public static int SkipSeparators(ReadOnlySpan<char> text, int i, out bool joined)
    {
        int stop = Math.Min(text.Length, i + LongestSeparator);
        joined = i < stop;
        int breaks = 0;
        while (i < stop)
        {
            char c = text[i];
            if (CharTable.ClassOf(c) == CharClass.LineBreak)
            {
                joined = false;
                if (c != '\r' && ++breaks > 2)
                    break;
            }
            else if (!CharTable.IsBlank(c) && c != '-')
            {
                if (c is not ('.' or ',' or '/' or '(' or ')' or '*' or '_' or '·' or '・' or '、' or '，' or '。' or '…' or '~' or '|' or '"' or '\'' or '–' or '—' or '”' or '“' or '’' or '+' or '=' or 'ー'))
                    break;
                joined = false;
            }

            i++;
        }

        return i;
    }
}

/// <summary>One number of a run: where it stands, how many digits it is, and what it was written with.</summary>
internal readonly record struct SpelledItem(int Start, int End, byte Digits, SpelledTrust Trust, bool IsWord, short Value);
