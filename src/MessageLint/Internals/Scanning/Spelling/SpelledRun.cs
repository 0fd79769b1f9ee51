using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads digits that are written in words, or in words and figures, as far as nothing else stands between them.</summary>
/// <param name="text">The text.</param>
/// <param name="digits">Room for <see cref="MostDigits"/>; it and <paramref name="items"/> come from the caller so that nothing is cleared for each word.</param>
/// <param name="items">Room for <see cref="MostItems"/>.</param>
internal ref struct SpelledRun(ReadOnlySpan<char> text, Span<char> digits, Span<SpelledItem> items)
{
    /// <summary>More digits than any phone or account number has; what follows them is passed over without being kept.</summary>
    public const int MostDigits = 36;

    /// <summary>Most numbers that are kept, repetitions and compounds counted once.</summary>
    public const int MostItems = 48;

    /// <summary>Items that stand before a misspelled word is believed.</summary>
    public const int ItemsBeforeMisspelled = 3;

    /// <summary>Figures in one group beyond which it is a number of its own.</summary>
    private const int LongestGroup = 8;

    /// <summary>Longest run of letters and figures that is cut into words.</summary>
    private const int LongestUnit = 60;

    /// <summary>The shortest number words; fewer single letters are initials.</summary>
    private const int FewestSpacedLetters = 3;

    /// <summary>Three counts and three things.</summary>
    private const int FewestCounted = 6;

    /// <summary>Words in a row that are no digits themselves.</summary>
    private const int MostIdle = 2;

    /// <summary>Japanese counting words, from one on.</summary>
    private const string CountWords = "一二三四五六七八九";

    private readonly ReadOnlySpan<char> _text = text;
    private SpelledComposer _numbers = new(digits, items);

    public readonly int DigitCount => _numbers.DigitCount;

    public readonly int ItemCount => _numbers.ItemCount;

    /// <summary>How many words that mean no digit stand between digits: "then", "und".</summary>
    public int LinkCount { get; private set; }

    /// <inheritdoc cref="SpelledComposer.PluralCount"/>
    public readonly int PluralCount => _numbers.PluralCount;

    /// <summary>Languages that every word of the run belongs to.</summary>
    public readonly SpelledLanguages Languages => _numbers.Languages;

    public readonly bool Overflows => _numbers.Overflows;

    public readonly ReadOnlySpan<char> Digits => _numbers.Digits;

    public readonly ReadOnlySpan<SpelledItem> Items => _numbers.Items;

    /// <summary>"再后头跟".</summary>
    private const int LongestHanLink = 4;

    /// <summary>What the Chinese words that go on with a number end in.</summary>
    private const string HanLinkGoesOn = "记記按加后後拨撥来來着著上面打是接数數头頭边邊跟";

    private readonly bool IsAmongNumbers => ItemCount >= ItemsBeforeMisspelled;

    /// <summary>Whether a word of single letters may begin here: "f o u r".</summary>
    public static bool IsSpacedAt(ReadOnlySpan<char> text, int i) =>
        CharTable.IsBlank(Shape.At(text, i + 1)) && CharTable.ClassOf(Shape.At(text, i + 2)) == CharClass.Latin && CharTable.IsBlank(Shape.At(text, i + 3));

    /// <summary>Whether "a" stands here as it does in "then a zero".</summary>
    public static bool IsArticleAt(ReadOnlySpan<char> text, int i) => text[i] is 'a' && CharTable.IsBlank(Shape.At(text, i + 1));

    /// <summary>Stands between a digit and the word for how often it is meant: "ゼロが四つ", "4を三回".</summary>
    public static bool IsCountParticle(char c) => c is 'が' or 'を';

    /// <summary>
    /// Index behind Chinese words that go on with a number, "再记", "最后", "加上", "后头跟"; 0 if there are none. They are asked for behind digits alone: too many sentences
    /// begin with their characters.
    /// </summary>
    public static int HanLinkEnd(ReadOnlySpan<char> text, int i)
    {
        if (text[i] is not ('再' or '然' or '最' or '接' or '加' or '后' or '後' or '尾'))
            return 0;
        int end = i + 1;
        while (end - i < LongestHanLink && end < text.Length && HanLinkGoesOn.Contains(text[end], StringComparison.Ordinal))
            end++;
        return end;
    }

    /// <summary>Whether a run may go on with what stands here, behind figures or a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="i">Index of what follows the separators.</param>
    /// <param name="isBehindSureWord">Whether a word stands before that is surely a number: behind it a word is believed that only sounds like one.</param>
    public static bool MayGoOnAt(ReadOnlySpan<char> text, int i, bool isBehindSureWord)
    {
        switch (CharTable.ClassOf(text[i]))
        {
            case CharClass.Digit or CharClass.Mark:
                return true;
            case CharClass.Latin:
                // A letter that is more than one when it is folded may begin a word that is found under another: "þree".
                return isBehindSureWord || text[i] > '\x7F' || SpelledWords.All.MayBeCut(text, i)
                    || (CharTable.IsBlank(Shape.At(text, i + 1)) && (IsSpacedAt(text, i) || IsArticleAt(text, i)));
            case CharClass.Katakana:
                return SpelledWords.All.MayBeCut(text, i);
            case CharClass.Ideograph:
                return SpelledWords.All.HanWordAt(text, i, out _) > 0 || HanLinkEnd(text, i) > 0
                    || (IsCountParticle(text[i]) && i + 1 < text.Length && (Shape.IsDigit(text[i + 1]) || SpelledWords.All.MayBeCut(text, i + 1)));
            default:
                return text[i] is '×';
        }
    }

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
            if (end == i || (isLink && ItemCount == 0))
                break;

            // "and then" and "and double" may stand between digits; words that only promise a digit must not be read again from each of them.
            idle = Overflows || _numbers.HasNumberEndingAt(end) ? 0 : idle + 1;
            if (idle > MostIdle)
                break;
            if (isLink)
                LinkCount++;
            else if (!_numbers.AwaitsDigit)
                accepted = end;
            i = SpelledSeparators.Skip(_text, end, out joined);
            if (_numbers.MayCountBefore && (i > end || end == _text.Length) && !joined && _numbers.RepeatBefore(end))
                accepted = end;
            if (i >= _text.Length)
                break;
            joined &= !isLink || _numbers.IsLinked;
        }

        return _numbers.TimesEnd is > 0 and int timesEnd && _numbers.RepeatBefore(timesEnd) ? timesEnd : accepted;
    }

    /// <summary>
    /// "six dix, trois cinq et deux un": pairs of a count and what is counted, each pair set off. French and Italian have no plural by which counted digits are known.
    /// </summary>
    public readonly bool AreCountedPairs(ReadOnlySpan<SpelledItem> items)
    {
        if (items.Length < FewestCounted || items.Length % 2 != 0)
            return false;
        for (int i = 0; i < items.Length; i++)
        {
            if (!items[i].IsWord || (i % 2 == 0 && items[i] is not { Digits: 1, Value: > 0 }))
                return false;
            if (i > 0 && IsSetOff(items[i - 1].End, items[i].Start) != (i % 2 == 0))
                return false;
        }

        return true;
    }

    private readonly bool IsSetOff(int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!CharTable.IsBlank(_text[i]))
                return true;
        }

        return false;
    }

    /// <summary>Reads the first word alone; whether a number can begin with it.</summary>
    public bool MayBeginWith(out bool isLink) => ReadUnit(0, joined: false, out isLink) > 0;

    /// <summary>One word, figure group, or run of both; returns its end, or <paramref name="i"/> if it has no place among digits.</summary>
    private int ReadUnit(int i, bool joined, out bool isLink)
    {
        isLink = false;
        switch (CharTable.ClassOf(_text[i]))
        {
            case CharClass.Digit or CharClass.Latin:
                return ReadAlphanumeric(i, joined, out isLink);
            case CharClass.Katakana:
                return ReadKatakana(i);
            case CharClass.Ideograph when ItemCount > 0 && HanLinkEnd(_text, i) is > 0 and int linkEnd:
                isLink = true;
                return linkEnd;
            case CharClass.Ideograph:
                return _numbers.EndsInUnit && TryReadCount(i, out int countEnd) ? countEnd : ReadIdeographs(i, out isLink);
            default:
                return _text[i] is '×' && _numbers.EndsInUnit ? ReadMultiplier(i) : i;
        }
    }

    [SkipLocalsInit]
    private int ReadAlphanumeric(int i, bool joined, out bool isLink)
    {
        isLink = false;
        int end = UnitEnd(i, out int figures, out bool isGroup);
        if (end == i || end - i > LongestUnit)
            return i;

        if (ItemCount > 0 && IsArticleAt(_text, i))
        {
            isLink = true;
            return end;
        }

        if (end == i + 1 && figures == 0 && TryReadSpaced(i, joined, out isLink, out int spaced))
            return spaced;
        if (isGroup)
            return ReadGroup(i, end);
        if (figures == 0 && !IsAmongNumbers && !_numbers.EndsInWord(mustBeSure: true) && !SpelledWords.All.MayBeCut(_text, i))
            return i;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        Span<char> folded = room[..WordFolder.Fold(_text[i..end], room)];
        if (TryReadWords(folded, i, end, joined, out isLink))
            return end;
        return (figures > 0 ? (figures == 1 && TryReadCutWord(folded, i, end)) || TryReadLeet(folded, i, end, joined, out isLink) : TryReadMisspelled(folded, i, end, joined)) ? end : i;
    }

    /// <summary>Index behind a run of letters and figures; one that is too long is not read to its end.</summary>
    private readonly int UnitEnd(int i, out int figures, out bool isGroup)
    {
        int end = i;
        figures = 0;
        while (end < _text.Length && end - i <= LongestUnit)
        {
            char c = _text[end];
            if (Shape.IsDigit(c))
                figures++;
            else if (CharTable.ClassOf(c) is not (CharClass.Latin or CharClass.Mark))
                break;
            end++;
        }

        isGroup = figures == end - i || (figures > 0 && AreFigures(_text[i..end]));
        return end;
    }

    private static bool AreFigures(ReadOnlySpan<char> unit)
    {
        foreach (char c in unit)
        {
            if (!Shape.IsDigit(c) && !LetterFigures.IsLetterForDigit(c))
                return false;
        }

        return true;
    }

    /// <summary>Figures, and letters that look like them: "415", "4l5".</summary>
    private int ReadGroup(int i, int end)
    {
        if (end - i > LongestGroup)
            return i;
        _numbers.AddGroup(_text[i..end], i, end);
        return end;
    }

    /// <summary>A word of single letters with one blank between each two: "f o u r".</summary>
    [SkipLocalsInit]
    private bool TryReadSpaced(int i, bool joined, out bool isLink, out int end)
    {
        isLink = false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int count = 0;
        int letter = i;
        while (count < WordFolder.MaxLength && letter < _text.Length && CharTable.ClassOf(_text[letter]) == CharClass.Latin && !CharTable.IsWordPart(Shape.At(_text, letter + 1)))
        {
            folded[count++] = LetterFold.Fold(_text[letter]);
            letter += 2;
            if (!CharTable.IsBlank(Shape.At(_text, letter - 1)))
                break;
        }

        end = letter - 1;
        return count >= FewestSpacedLetters && TryReadWords(folded[..count], i, end, joined, out isLink);
    }

    /// <summary>A run of letters and figures that is number words throughout; a link only if it is that alone.</summary>
    [SkipLocalsInit]
    private bool TryReadWords(scoped ReadOnlySpan<char> folded, int start, int end, bool joined, out bool isLink)
    {
        isLink = false;
        Span<byte> lengths = stackalloc byte[WordFolder.MaxLength];
        int count = NumberWordCutter.Cut(folded, IsAmongNumbers, lengths);
        foreach (byte length in lengths[..count])
        {
            SpelledWord word = Shape.IsDigit(folded[0]) ? default : SpelledWords.All[SpelledWords.All.Longest(folded, length, out _)];
            if (word.Role == SpelledRole.None)
                _numbers.AddFigure(folded[0], start, end);
            else if (word.Role == SpelledRole.Link)
                _numbers.AddLink(word);
            else
                _numbers.Add(word, start, end, joined);
            isLink = word.Role == SpelledRole.Link && count == 1;
            joined = true;
            folded = folded[length..];
        }

        return count > 0;
    }

    /// <summary>Figures in the place of letters: "s3v3n".</summary>
    private bool TryReadLeet(scoped Span<char> folded, int start, int end, bool joined, out bool isLink)
    {
        foreach (ref char c in folded)
        {
            c = c switch
            {
                '0' => 'o',
                '1' => 'i',
                '3' => 'e',
                '4' => 'a',
                '5' => 's',
                '7' => 't',
                _ => c,
            };
        }

        return TryReadWords(folded, start, end, joined, out isLink);
    }

    /// <summary>A figure for the beginning of its own word: "7tte", "2eux".</summary>
    private bool TryReadCutWord(scoped ReadOnlySpan<char> folded, int start, int end)
    {
        if (!IsAmongNumbers || !Shape.IsDigit(folded[0]) || SpelledWords.All.WithEnding(folded[0] - '0', folded[1..]) is not (> 0 and int meant))
            return false;
        _numbers.Add(SpelledWords.All[meant], start, end, isJoined: false);
        return true;
    }

    private bool TryReadMisspelled(scoped ReadOnlySpan<char> folded, int start, int end, bool joined)
    {
        int meant = IsAmongNumbers ? SpelledWords.All.Misspelled(folded) : 0;
        if (meant == 0 && _numbers.EndsInWord(mustBeSure: !IsAmongNumbers))
            meant = SpelledWords.All.SoundAlike(folded);
        if (meant == 0)
            return false;
        _numbers.Add(SpelledWords.All[meant] with { Trust = SpelledTrust.Sound }, start, end, joined);
        return true;
    }

    /// <summary>A run of katakana is digits throughout or none: "サンダル" is no three.</summary>
    private int ReadKatakana(int i)
    {
        int end = i;
        while (end < _text.Length && CharTable.ClassOf(_text[end]) == CharClass.Katakana && end - i <= LongestUnit)
            end++;
        int position = i;
        while (position < end && SpelledWords.All.Longest(_text[position..end], end - position, out int length) != 0)
            position += length;
        if (position < end)
            return i;
        for (position = i; position < end;)
        {
            SpelledWord word = SpelledWords.All[SpelledWords.All.Longest(_text[position..end], end - position, out int length)];
            _numbers.Add(word, position, position + length, isJoined: false);
            position += length;
        }

        return end;
    }

    private int ReadIdeographs(int i, out bool isLink)
    {
        isLink = false;
        SpelledWord word = SpelledWords.All[SpelledWords.All.HanWordAt(_text, i, out int length)];
        if (word.Role == SpelledRole.None)
            return i;
        isLink = word.Role == SpelledRole.Link;
        if (!isLink)
            _numbers.Add(word, i, i + length, isJoined: word.Role == SpelledRole.Times);
        return i + length;
    }

    /// <summary>"ゼロ×4": the digit before the sign, so many times.</summary>
    private int ReadMultiplier(int i)
    {
        int figure = Shape.SkipBlanks(_text, i + 1);
        if (!Shape.IsDigitAt(_text, figure) || Shape.IsDigitAt(_text, figure + 1))
            return i;
        _numbers.RepeatLast(_text[figure] - '0', i, figure + 1);
        return figure + 1;
    }

    /// <summary>"ゼロが四つ", "ゼロ四つ", "零两次": the digit before, so many times. "零三個五" counts what follows.</summary>
    private bool TryReadCount(int i, out int end)
    {
        int count = IsCountParticle(_text[i]) ? i + 1 : i;
        end = count + 2;
        if (Shape.At(_text, count + 1) is not ('つ' or '個' or '回' or '次' or '遍'))
            return false;
        if (_text[count + 1] is '個' && end < _text.Length && (Shape.IsDigit(_text[end]) || SpelledWords.All.MayBegin(_text, end)))
            return false;
        int times = Shape.IsDigit(_text[count]) ? _text[count] - '0' : _text[count] is '两' or '兩' ? 2 : CountWords.IndexOf(_text[count], StringComparison.Ordinal) + 1;
        if (times is < 2 or > 9)
            return false;
        _numbers.RepeatLast(times, count, end);
        return true;
    }
}
