using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Words that are written in pieces or with figures for letters, so that only a reader knows them.</content>
internal ref partial struct TextScan
{
    /// <summary>A word of single letters, looked up as if they stood together.</summary>
    private bool TrySpacedWord(int i, out int end)
    {
        Span<char> letters = stackalloc char[SpacedWordScanner.MostLetters];
        end = i;
        if (!SpacedWordScanner.TryScan(_text, i, IsBesideSpacedWord(i), letters, out int count, out int length, out bool hasDigits))
            return false;
        if (!hasDigits)
        {
            // "a E S 7 9 ...": a word of one letter before what was pulled apart.
            int second = i + ((length - 1) / (count - 1));
            if (PaymentAccountScanner.TryScanSpaced(_text, second, out _) || SpacedAddressScanner.TryScan(_text, second, out _, out _))
                return false;
            int first = IsHostBehind(i + length) || _symbols.Names(letters[..count]) ? count : SpacedRun.FirstWord(letters[..count], IsBesideLetterOrSpacedWord(i), _symbols);
            if (first == 1)
                return false;
            length = 1 + ((first - 1) * (second - i));
            count = first;
        }

        end = i + length;
        TokenKind kind = hasDigits ? TokenKind.Model : TokenKind.Word;
        AddToken(kind, i, end, Disguise.Spacing, TokenFlags.None, SymbolsOf(letters[..count], kind), 0);
        return true;
    }

    /// <summary>Whether the letters are the name of a host or a mailbox, which goes on behind them: "p h o n e s t o r e . com".</summary>
    private readonly bool IsHostBehind(int end)
    {
        int sign = Shape.SkipBlanks(_text, end);
        return Shape.At(_text, sign) == '@' || (Shape.At(_text, sign) == '.' && (sign > end || CharTable.IsWordPart(Shape.At(_text, sign + 1))));
    }

    private readonly bool IsBesideLetterOrSpacedWord(int i) =>
        IsBesideSpacedWord(i) || (_buffer.Count > 0 && _buffer[_buffer.Count - 1] is { Kind: TokenKind.Word, LengthUnits: 1 } last && SourceStart(i) - last.EndUnit <= SpacedWordScanner.LongestGap);

    /// <summary>Whether the token right before is a word whose letters were set apart.</summary>
    private readonly bool IsBesideSpacedWord(int i)
    {
        int last = _buffer.Count - 1;
        return last >= 0 && _buffer[last].Kind == TokenKind.Word && (_buffer[last].Disguise & Disguise.Spacing) != 0 && SourceStart(i) - _buffer[last].EndUnit <= SpacedWordScanner.LongestGap;
    }

    /// <summary>Letters with figures among them that make a word which some phrase knows are that word; others are a model.</summary>
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

    /// <summary>The name of a marketplace or a service around a sign between blanks: the word before the sign becomes a part of it.</summary>
    private bool TrySplitName(int sign, out int end)
    {
        end = sign + 2 + Shape.SkipLetters(_text[Math.Min(_text.Length, sign + 2)..], 0);
        int last = _buffer.Count - 1;
        if (last < 0 || _buffer[last].Kind != TokenKind.Word || _buffer[last].EndUnit != SourceStart(sign - 1) || end == sign + 2)
            return false;
        int start = Scanned.TextIndex(_buffer[last].StartUnit);
        Span<char> letters = stackalloc char[SplitName.Longest];
        if (!SplitName.TryJoin(_text[start..(sign - 1)], _text[(sign + 2)..end], letters, out int count))
            return false;
        _pending = _buffer[last].Flags & StartFlags;
        _buffer.RemoveLast(1);
        AddToken(TokenKind.Word, start, end, Disguise.Spacing, TokenFlags.None, SymbolsOf(letters[..count]), 0);
        return true;
    }

    private bool TryPiecedWord(int i, out int end)
    {
        if (!IsPiecedWord(i, out end, out int symbols, out Disguise disguise))
            return false;
        AddToken(TokenKind.Word, i, end, disguise, TokenFlags.None, symbols, 0);
        return true;
    }

    /// <summary>Whether a word was cut into pieces: the rules name it, and it is no compound.</summary>
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

        Span<char> starred = stackalloc char[PiecedWord.MostLetters];
        if (word.HoldsStar && IsNamedWithVowel(i, starred, out PiecedWord meant))
        {
            end = meant.End;
            symbols = SymbolsOf(meant.Letters);
            return true;
        }

        if (!isWord || !_symbols.Names(word.Letters) || (word.IsHyphenated && IsCompound(word, i)))
            return false;
        symbols = SymbolsOf(word.Letters);
        return true;
    }

    /// <summary>Whether the rules name the word with one and the same vowel for each star.</summary>
    private readonly bool IsNamedWithVowel(int i, Span<char> letters, out PiecedWord word)
    {
        word = default;
        foreach (char vowel in "aeiou")
        {
            if (PiecedWord.TryRead(_text, i, letters, out word, vowel) && _symbols.Names(word.Letters))
                return true;
        }

        return false;
    }

    /// <summary>Whether the rules name what letters say if figures stand for some of them.</summary>
    private readonly bool IsNamedLeet(ReadOnlySpan<char> letters, out int symbols)
    {
        symbols = TokenBuffer.NoSymbols;
        if (!LeetWord.MayBe(letters))
            return false;
        Span<char> room = stackalloc char[LeetWord.Longest];
        for (int reading = 0; reading < LeetWord.Readings; reading++)
        {
            ReadOnlySpan<char> word = LeetWord.Read(letters, reading, room);
            if (!_symbols.Names(word))
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
            bool isNamed = _symbols.Names(piece);
            if (isNamed && piece.Length > PiecedWord.LongestKnownPiece)
                return true;
            namesAll &= isNamed;
            pieces++;
            i += piece.Length + 1;
        }

        return namesAll && pieces == 2;
    }

    private readonly int SymbolsOf(ReadOnlySpan<char> word, TokenKind kind = TokenKind.Word)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return LookUp(folded[..WordFolder.Fold(word, folded)], word, kind);
    }
}
