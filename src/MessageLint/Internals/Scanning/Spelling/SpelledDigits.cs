namespace MessageLint.Internals.Scanning;

/// <summary>The digits that words were read as, and the numbers they came in, in the room that the caller brings.</summary>
/// <param name="digits">Room for the digits; what they do not fit into is passed over without being kept.</param>
/// <param name="items">Room for the numbers, repetitions and compounds counted once.</param>
internal ref struct SpelledDigits(Span<char> digits, Span<SpelledItem> items)
{
    private readonly Span<char> _digits = digits;
    private readonly Span<SpelledItem> _items = items;

    public int DigitCount { get; private set; }

    public int ItemCount { get; private set; }

    /// <summary>Whether there were more digits or numbers than are kept.</summary>
    public bool Overflows { get; private set; }

    public readonly ReadOnlySpan<char> Digits => _digits[..DigitCount];

    public readonly ReadOnlySpan<SpelledItem> Items => _items[..ItemCount];

    public readonly bool EndsAt(int end) => ItemCount > 0 && _items[ItemCount - 1].End == end;

    /// <summary>Adds a word for one digit.</summary>
    /// <param name="digit">The digit.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Index behind it.</param>
    /// <param name="trust">How sure it is that the word means the digit.</param>
    /// <param name="value">The number, if the digit may be counted with; else -1.</param>
    public void AddWord(int digit, int start, int end, SpelledTrust trust, int value = -1)
    {
        AddDigit((char)('0' + digit));
        AddItem(start, end, 1, trust, isWord: true, value);
    }

    /// <summary>Adds a word for a number of two digits.</summary>
    public void AddPair(int value, int start, int end, SpelledTrust trust)
    {
        AddDigitsOf(value);
        AddItem(start, end, 2, trust, isWord: true, value);
    }

    /// <summary>Adds words that say one digit several times.</summary>
    public void AddRepeated(int digit, int times, int start, int end, SpelledTrust trust)
    {
        for (int k = 0; k < times; k++)
            AddDigit((char)('0' + digit));
        AddItem(start, end, times, trust, isWord: true, value: -1);
    }

    /// <summary>Adds a digit that is written as a figure, with a letter for it or as part of a word of figures and letters.</summary>
    public void AddFigure(char digit, int start, int end)
    {
        AddDigit(digit);
        AddFigures(1, start, end);
    }

    /// <summary>Makes one number of figures whose digits were added already.</summary>
    public void AddFigures(int count, int start, int end) => AddItem(start, end, count, SpelledTrust.Sure, isWord: false, value: -1);

    public void AddDigit(char digit)
    {
        if (DigitCount < _digits.Length)
            _digits[DigitCount++] = digit;
        else
            Overflows = true;
    }

    /// <summary>The last number goes on up to <paramref name="end"/> with zeros.</summary>
    public void ExtendWithZeros(int count, int end)
    {
        for (int k = 0; k < count; k++)
            AddDigit('0');
        ref SpelledItem item = ref _items[ItemCount - 1];
        item = item with { End = end, Digits = (byte)(item.Digits + count), Value = -1 };
    }

    /// <summary>Puts a compound of two digits in the place of the last <paramref name="digits"/> digits, which its first part had written.</summary>
    public void Replace(int value, int digits, int end, SpelledTrust trust)
    {
        if (Overflows)
            return;
        DigitCount -= digits;
        AddDigitsOf(value);
        ref SpelledItem item = ref _items[ItemCount - 1];
        item = item with { End = end, Digits = (byte)(item.Digits - digits + 2), Value = (short)value, Trust = item.Trust < trust ? item.Trust : trust };
    }

    /// <summary>Takes back the last number; nothing if not all of it may have been kept.</summary>
    public void RemoveItem()
    {
        if (Overflows)
            return;
        ItemCount--;
        DigitCount -= _items[ItemCount].Digits;
    }

    private void AddDigitsOf(int value)
    {
        AddDigit((char)('0' + (value / 10)));
        AddDigit((char)('0' + (value % 10)));
    }

    private void AddItem(int start, int end, int digits, SpelledTrust trust, bool isWord, int value)
    {
        if (ItemCount < _items.Length)
            _items[ItemCount++] = new SpelledItem(start, end, (byte)digits, trust, isWord, (short)value);
        else
            Overflows = true;
    }
}
