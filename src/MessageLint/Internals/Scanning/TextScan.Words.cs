using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Plain words, which nearly every message consists of: what is known of their spelling spares the questions of the scanners.</content>
internal ref partial struct TextScan
{
    /// <summary>Index behind the run of letters and marks that begins at <paramref name="i"/>.</summary>
    private readonly int LettersEnd(int i)
    {
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text));
        int end = i;
        while (end <= _text.Length - Vector256<ushort>.Count)
        {
            int run = AsciiLetters(Vector256.LoadUnsafe(ref first, (nuint)end));
            end += run;
            if (run < Vector256<ushort>.Count)
                break;
        }

        while (end < _text.Length)
        {
            char c = _text[end];
            if (c <= '\x7F' ? !char.IsAsciiLetter(c) : !(CharTable.ClassOf(c) is >= CharClass.Latin and <= CharClass.OtherLetter or CharClass.Mark))
                break;
            end++;
        }

        return end;
    }

    /// <summary>Sixteen units as bytes; what is no Latin-1 letter becomes none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Bytes(ref ushort first, int i) =>
        Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref first, (nuint)i), Vector128.LoadUnsafe(ref first, (nuint)(i + Vector128<ushort>.Count)));

    /// <summary>How many of the units are ASCII letters, up to the first that is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AsciiLetters(Vector128<byte> units)
    {
        Vector128<byte> letters = Vector128.LessThan((units | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)26));
        return System.Numerics.BitOperations.TrailingZeroCount(~letters.ExtractMostSignificantBits());
    }

    /// <inheritdoc cref="AsciiLetters(Vector128{byte})"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int AsciiLetters(Vector256<ushort> units)
    {
        Vector256<ushort> letters = Vector256.LessThan((units | Vector256.Create((ushort)0x20)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)26));
        return System.Numerics.BitOperations.TrailingZeroCount(~letters.ExtractMostSignificantBits());
    }

    /// <summary>Whether two letters or more have no lower-case one among them.</summary>
    private readonly bool IsUpper(int i, int end)
    {
        if (end - i < 2)
            return false;
        foreach (char c in _text[i..end])
        {
            if (char.IsAsciiLetterLower(c))
                return false;
            if (c > 'Z' && !char.IsUpper(c) && CharTable.ClassOf(c) != CharClass.Mark)
                return false;
        }

        return true;
    }

    /// <summary>Plain words with one blank between each two, or a comma or stop and a blank, as far as they go: what nearly every message consists of.</summary>
    /// <returns>Where the first word begins that may be more than a word, or the place behind the last one.</returns>
    private int ScanPlainWords(int i)
    {
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text));

        // The last words of a text are left to the general way, so that whole vectors and three units behind the word can be read.
        int last = _text.Length - WordMemo.LongestWord - 3;
        while (i <= last)
        {
            Vector128<byte> units = Bytes(ref first, i);
            int end = i + AsciiLetters(units);
            char next = (char)Unsafe.Add(ref first, end);
            if (end - i is < 1 or >= EncodedText.Shortest || next > '\x7F' || (end - i == 1 && !IsPlainLetter(i)))
                return i;
            if (!_words!.TryFindLately(units, end - i, out WordMemo.Entry word))
                word = FindWord(i, end);
            if ((word.Traits & ~(int)WordTraits.UpperCase) != 0)
                return i;
            if (next == ' ' && char.IsAsciiLetter((char)Unsafe.Add(ref first, end + 1)))
            {
                AddPlainWord(i, end, word);
                i = end + 1;
                continue;
            }

            bool isPause = next is ',' or '.' or '!' or '?' && Unsafe.Add(ref first, end + 1) == ' ' && char.IsAsciiLetter((char)Unsafe.Add(ref first, end + 2));
            if (!isPause && !IsPlainEnd(i, end, next))
                return i;
            AddPlainWord(i, end, word);
            if (!isPause || !TryNotePause(end))
                return end;
            i = end + 2;
        }

        return i;
    }

    /// <summary>Whether a letter that stands alone is the word "I" or "a" at most: a blank and a word of two letters or more follow, so nothing is pulled apart here.</summary>
    private readonly bool IsPlainLetter(int i) =>
        _text[i + 1] == ' ' && char.IsAsciiLetter(_text[i + 2]) && char.IsAsciiLetter(_text[i + 3]) && !SpellingAlphabet.IsPairAt(_text, i);

    /// <summary>What is known of a word, which is worked out if it is new.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly WordMemo.Entry FindWord(int i, int end)
    {
        ref WordMemo.Entry word = ref _words!.Find(_text, i, end - i, out bool isKnown);
        if (!isKnown)
            Learn(ref word, i, end);
        return word;
    }

    /// <summary>Notes what a comma or stop says of the word that follows; <see langword="false"/> if it may be the dot of a host.</summary>
    /// <remarks>A plain word before the sign, a blank and a letter behind it leave only this much open of what <see cref="ScanSign"/> and <see cref="ScanStop"/> ask.</remarks>
    private bool TryNotePause(int sign)
    {
        char c = _text[sign];
        if (c == ',')
        {
            _pending |= TokenFlags.AfterComma;
            return true;
        }

        if (c == '.')
        {
            if (DetachedTop.IsPulledOff(_text, sign))
                return false;
            if (_symbols.IsAbbreviation(_buffer.SymbolsOf(_buffer.Count - 1)))
                return true;
        }

        _pending |= TokenFlags.StartsSentence | TokenFlags.StartsClause;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddPlainWord(int i, int end, WordMemo.Entry word)
    {
        var upperCase = (TokenFlags)((word.Traits & (int)WordTraits.UpperCase) * (int)TokenFlags.UpperCase);
        _buffer.Append(TokenKind.Word) = new MessageToken(i, end - i, TokenKind.Word, Disguise.None, upperCase | _pending | _lineFlags, word.SymbolSet, 0);
        _pending = TokenFlags.None;
    }

    /// <summary>What is known of the letters at an index, if they are ASCII, were met lately, and whole vectors can be read from there.</summary>
    private readonly bool TryFindLately(int i, out int end, out WordMemo.Entry word)
    {
        end = i;
        word = default;
        if (_words is null || i > _text.Length - WordMemo.LongestWord)
            return false;
        Vector128<byte> units = Bytes(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(_text)), i);
        int length = AsciiLetters(units);

        // Other letters or marks may stand behind a vector, and behind letters that are not ASCII.
        if (length is 0 or >= WordMemo.LongestWord || _text[i + length] > '\x7F')
            return false;
        end = i + length;
        return _words.TryFindLately(units, length, out word) && (_folded is null || IsUndisguised(i, end));
    }

    /// <summary>A word, and what it may be the beginning of.</summary>
    private int ScanKnownLetters(int i, int end, WordMemo.Entry word)
    {
        var traits = (WordTraits)word.Traits;
        char next = Shape.At(_text, end);
        if (traits >= WordTraits.Number || Shape.IsDigit(next))
        {
            if (MayGoOnAsNumber(traits, i, end, next) && TrySpelled(i, out int spelled))
                return spelled;
            if ((traits & WordTraits.Address) != 0 && (TryWordedAddress(i, end, out int worded) || TryWordedName(i, end, out worded)))
                return worded;
            if ((traits & WordTraits.CodeWord) != 0 && TrySpelledLetters(i, out int letters))
                return letters;
        }

        if (MayBeginShape(traits, i, end, next))
        {
            // Only in a text that was folded letters are set apart by other blanks.
            bool isAlone = end == i + 1 && (next == ' ' || (_folded is not null && CharTable.IsBlank(next)));
            if (isAlone && TryLetterAlone(i, out int alone))
                return alone;
            if (TryShapeOfLetters(i, end, (traits & WordTraits.Web) != 0, out int shape))
                return shape;
        }

        if (_folded is null)
            AddPlainWord(i, end, word);
        else
            AddToken(TokenKind.Word, i, end, Disguise.None, (traits & WordTraits.UpperCase) != 0 ? TokenFlags.UpperCase : TokenFlags.None, word.SymbolSet, 0);
        return end;
    }

    /// <summary>Whether a word is more than letters, or what stands behind it may go on with it. Behind the last word of a text nothing does, but for a letter alone. A text that was folded is always looked at.</summary>
    private bool MayBeginShape(WordTraits traits, int i, int end, char next)
    {
        if (_folded is not null)
            return true;
        if (end == i + 1)
            return !IsPlainBehindLetter(i, next);
        return (traits & WordTraits.Web) != 0 || end - i == EncodedText.Shortest || (end < _text.Length && (next == ' ' ? Shape.IsDigitAt(_text, end + 1) : !IsPlainEnd(i, end, next)));
    }

    /// <summary>Whether a letter that stands alone is a word: nothing that is pulled apart has an apostrophe or two letters behind its sign.</summary>
    private bool IsPlainBehindLetter(int i, char next) => next switch
    {
        ' ' => i + 3 < _text.Length && IsPlainLetter(i),
        '\'' => !IsAtNear(i),
        '\u2019' => true,
        _ => false,
    };

    /// <summary>A letter and a blank: a number word that was pulled apart, or a letter with its word of a spelling alphabet.</summary>
    private bool TryLetterAlone(int i, out int end) =>
        (SpelledRun.IsSpacedAt(_text, i) && TrySpelled(i, out end)) || TrySpelledLetters(i, out end);

    private readonly void Learn(ref WordMemo.Entry entry, int i, int end)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        ReadOnlySpan<char> word = _text[i..end];
        ReadOnlySpan<char> known = folded[..WordFolder.Fold(word, folded)];
        WordTraits traits = IsUpper(i, end) ? WordTraits.UpperCase : WordTraits.None;
        if (AddressWords.MayTrigger(word) && AddressWords.IsTrigger(known))
            traits |= WordTraits.Address;
        if (SpellingAlphabet.IsCodeWord(word))
            traits |= WordTraits.CodeWord;
        if (word.StartsWith("www", StringComparison.OrdinalIgnoreCase) || GluedAddress.Is(word, out _))
            traits |= WordTraits.Web;
        traits |= SpelledTraits(word);
        entry = new WordMemo.Entry(LookUp(known, word), (int)traits);
        _words!.NoteLearned();
    }

    private static WordTraits SpelledTraits(ReadOnlySpan<char> word)
    {
        if (!SpelledWords.All.MayBeCut(word, 0))
            return WordTraits.None;
        if (SpelledWords.All.WholeWordAt(word, 0, out _) is not 0 and int whole && SpelledWords.All[whole].Role != SpelledRole.Stem)
            return SpelledWords.All[whole].Role == SpelledRole.Link ? WordTraits.None : WordTraits.Number;
        Span<char> digits = stackalloc char[SpelledRun.MostDigits];
        Span<SpelledItem> items = stackalloc SpelledItem[SpelledRun.MostItems];
        SpelledRun run = new(word, digits, items);
        if (!run.MayBeginWith(out bool isLink) || isLink)
            return WordTraits.None;
        return run.ItemCount > 1 ? WordTraits.Number | WordTraits.Numbers : WordTraits.Number;
    }

    /// <summary>Whether what follows a number word, or a word that figures are glued to, may be more digits: one number alone is no telephone number. A text that was folded may hide what follows, and is always looked at.</summary>
    private readonly bool MayGoOnAsNumber(WordTraits traits, int i, int end, char next)
    {
        if (Shape.IsDigit(next))
            return MayBeSpelled(i);
        if ((traits & WordTraits.Number) == 0)
            return false;
        return (traits & WordTraits.Numbers) != 0 || _folded is not null || next != ' ' || !char.IsAsciiLetter(Shape.At(_text, end + 1)) || MayBeSpelled(end + 1);
    }

    /// <summary>Whether nothing that a shape goes on with stands behind a word.</summary>
    private bool IsPlainEnd(int i, int end, char next)
    {
        char behind = Shape.At(_text, end + 1);
        return next switch
        {
            ' ' => !Shape.IsDigit(behind),
            '?' or ')' or '\n' or '\r' or ';' or '"' or '\u2019' => true,
            '!' => !char.IsAsciiLetter(behind),

            // A comma may hide the dot of a host: "lumen,com".
            ',' => !char.IsAsciiLetter(behind),

            // An abbreviated month may stand before a day, so only letters or the end of the line are plain behind a full stop.
            '.' => behind == ' ' ? Shape.At(_text, end + 2) is '\n' or '\r' or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') : behind is '\n' or '\r' || end + 1 == _text.Length || IsDotted(i, end),
            ':' => behind is ' ' or '\n' or '\r',
            '\'' => !IsAtNear(i),
            '-' or '/' => !IsAtNear(i) && JoinsWordsOnly(end) && !IsPiecedWord(i, out _, out _, out _),
            _ => false,
        };
    }

    /// <summary>Whether three points end a word. Behind two letters they may part the country of an account from its figures.</summary>
    private readonly bool IsDotted(int i, int end) => end - i != LettersOfCountry && Shape.StartsWith(_text, end, "...");

    /// <summary>Whether hyphens and slashes join nothing but letters up to the next blank: no address, file or code is written so.</summary>
    private readonly bool JoinsWordsOnly(int end)
    {
        // What may come before a scheme is left to the scanners: "http//".
        if (_text[end] == '/' && Shape.At(_text, end + 1) == '/')
            return false;
        int stop = Math.Min(_text.Length, end + (2 * WordMemo.LongestWord));
        int index = end;
        while (index < stop && (char.IsAsciiLetter(_text[index]) || _text[index] is '-' or '/'))
            index++;
        if (index == _text.Length)
            return true;
        return _text[index] switch
        {
            ' ' or '!' or '?' or ')' or '\n' or '\r' or ';' => true,
            ',' => !char.IsAsciiLetter(Shape.At(_text, index + 1)),
            '.' => index + 1 == _text.Length || _text[index + 1] is ' ' or '\n' or '\r',
            _ => false,
        };
    }

    /// <summary>What the tokenizer notes of a spelling, in <see cref="WordMemo.Entry.TraitBits"/> bits.</summary>
    [Flags]
    private enum WordTraits
    {
        None = 0,
        UpperCase = 1,

        /// <summary>A number in words may begin with it; from here on, a word is looked at again.</summary>
        Number = 2,

        /// <summary>It is several numbers by itself.</summary>
        Numbers = 4,

        /// <summary>A dot, a provider or an underscore in words: may be the middle of an address or a name.</summary>
        Address = 8,

        /// <summary>A word of a spelling alphabet.</summary>
        CodeWord = 16,

        /// <summary>Begins with www, so that a host may follow whose dots are left out, or is an address by itself.</summary>
        Web = 32,
    }
}
