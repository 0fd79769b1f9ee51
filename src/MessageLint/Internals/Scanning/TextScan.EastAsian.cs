using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Chinese and Japanese characters, and what stands in pairs of units.</content>
internal ref partial struct TextScan
{
    /// <summary>What the dots in hiragana of <see cref="EndsKanaDot"/> end in.</summary>
    private const string LastOfKanaDots = "ちんとど";

    /// <summary>Stands for a set of symbols that only a character which is no more than a word needs.</summary>
    private const int NotLookedUp = -1;

    private int ScanIdeograph(int i)
    {
        if (_words is null || !IsAsWritten(i, i + 1))
            return ScanCharacter(i, NotLookedUp);
        WordMemo.Entry character = FindCharacter(i);
        if (character.Traits != (int)CharacterTraits.None || JoinsCharacter(Shape.At(_text, i + 1)))
            return ScanCharacter(i, character.SymbolSet);
        AddToken(TokenKind.Word, i, i + 1, Disguise.None, TokenFlags.Ideograph, character.SymbolSet, 0);
        return i + 1;
    }

    /// <summary>Whether a character is more than a word together with this one behind it: its mark, or Katakana that it may stand among.</summary>
    private static bool JoinsCharacter(char next) => CharTable.ClassOf(next) is CharClass.Mark or CharClass.Katakana;

    /// <summary>Most tokens of Chinese text come this way: what is known of a character spares the questions of the scanners.</summary>
    private readonly WordMemo.Entry FindCharacter(int i)
    {
        ref WordMemo.Entry character = ref _words!.Find(_text, i, 1, out bool isKnown);
        if (!isKnown)
            character = new WordMemo.Entry(LookUpIdeograph(i), (int)(MayBeginMore(i) ? CharacterTraits.MayBeginMore : CharacterTraits.None));
        return character;
    }

    /// <summary>Whether a character may be a sign of an address in words, or the last character of one, or begin the name of a letter or a number.</summary>
    private readonly bool MayBeginMore(int i) =>
        _text[i] is '线' or '線' or '杠' or '槓' or '艾' or '点' or '點' || LastOfKanaDots.Contains(_text[i], StringComparison.Ordinal) || LetterNames.MayBegin(_text[i]) || MayBeSpelled(i);

    /// <summary>A character, and what it may be the middle or the beginning of.</summary>
    private int ScanCharacter(int i, int symbols)
    {
        if (_text[i] is '线' or '線' or '杠' or '槓' && TryWordedName(i, i + 1, out int named))
            return named;
        if (_text[i] is '艾' or '点' or '點' && TryWrittenAddress(i, out int address))
            return address;
        if ((_text[i] is '点' or '點' || EndsKanaDot(i)) && TryWordedAddress(i, i + 1, out int worded))
            return worded;
        if (LetterNames.MayBeginRow(_text, i) && TryNamedLetters(i, out int letters))
            return letters;
        if (MayBeSpelled(i) && TrySpelled(i, out int spelled))
            return spelled;
        int end = i + 1;
        if (end < _text.Length && CharTable.ClassOf(_text[end]) == CharClass.Katakana && KatakanaLookAlike.MayBe(_text[i]) && TryKatakanaLookAlike(i, i, out int disguised))
            return disguised;
        while (end < _text.Length && CharTable.ClassOf(_text[end]) == CharClass.Mark)
            end++;
        if (end > i + 1 || (symbols == NotLookedUp && _folded is not null))
        {
            AddWord(TokenKind.Word, i, end, TokenFlags.Ideograph);
            return end;
        }

        AddToken(TokenKind.Word, i, end, Disguise.None, TokenFlags.Ideograph, symbols == NotLookedUp ? LookUpIdeograph(i) : symbols, 0);
        return end;
    }

    /// <summary>ぽち, てん, どっと, ぴりおど: the dot in hiragana, each a token.</summary>
    private readonly bool EndsKanaDot(int i) =>
        i > 1 && (_text[i], _text[i - 1]) is ('ち', 'ぽ') or ('ん', 'て') or ('と', 'っ') or ('ど', 'お') && CharTable.ClassOf(Shape.At(_text, i + 1)) is not CharClass.Katakana;

    /// <summary>The set of symbols of one character, which needs no room and no folding of runs.</summary>
    private readonly int LookUpIdeograph(int i)
    {
        char folded = LetterFold.Fold(_text[i]);
        return LookUp(new ReadOnlySpan<char>(in folded), _source.Slice(SourceStart(i), 1));
    }

    private int ScanKatakana(int i)
    {
        if (LetterNames.MayBeginRow(_text, i) && TryNamedLetters(i, out int letters))
            return letters;
        if (MayBeSpelled(i) && TrySpelled(i, out int spelled))
            return spelled;
        int end = i + 1;
        while (end < _text.Length && (CharTable.ClassOf(_text[end]) == CharClass.Katakana || _text[end] is '\u3099' or '\u309A'))
            end++;
        if (end == i + 1 && TrySpacedWord(i, out int spaced))
            return spaced;
        if (Shape.StartsWith(_text, i, "ドット") && TryWordedAddress(i, i + 3, out int worded))
            return worded;
        if (end - i is 2 or 4 && _text[i..end] is "ポチ" or "テン" or "ピリオド" && TryWordedAddress(i, end, out worded))
            return worded;
        if (_text[i] == 'ア' && TryWordedName(i, end, out int named))
            return named;
        if (end < _text.Length && KatakanaLookAlike.MayBe(_text[end]) && TryKatakanaLookAlike(i, end, out int disguised))
            return disguised;
        if (WordedHost.IsGluedKatakana(_text[i..end]))
            return Add(TokenKind.Domain, i, end - i, Disguise.WrittenSign);
        AddWord(TokenKind.Word, i, end, TokenFlags.None);
        return end;
    }

    /// <summary>"えむ・あい・えぬ・えー": a word spelled by the names of its letters, looked up as if they stood together.</summary>
    private bool TryNamedLetters(int i, out int end)
    {
        Span<char> letters = stackalloc char[LetterNames.MostInRow];
        if (!LetterNames.TryReadRow(_text, i, letters, out int count, out end))
            return false;

        // Names of services are known by their capitals.
        Span<char> capitals = stackalloc char[LetterNames.MostInRow];
        ((ReadOnlySpan<char>)letters[..count]).ToUpperInvariant(capitals);
        AddToken(TokenKind.Word, i, end, Disguise.SpelledLetters, TokenFlags.None, LookUp(letters[..count], capitals[..count]), 0);
        return true;
    }

    /// <summary>A Katakana word with look-alikes, if some phrase knows what is meant: other characters beside Katakana are words of their own.</summary>
    /// <param name="i">Index of the word.</param>
    /// <param name="plainEnd">Index behind its Katakana, before the first character that may stand for another.</param>
    /// <param name="end">Index behind the whole word.</param>
    private bool TryKatakanaLookAlike(int i, int plainEnd, out int end)
    {
        end = i;
        Span<char> word = stackalloc char[KatakanaLookAlike.Longest];
        int unknown = UnknownWord;
        for (int count = KatakanaLookAlike.Read(_text, i, word); count >= KatakanaLookAlike.Shortest && i + count > plainEnd; count--)
        {
            int symbols = SymbolsOf(word[..count]);
            if (symbols == unknown)
                continue;
            end = i + count;
            AddToken(TokenKind.Word, i, end, Disguise.LookAlike, TokenFlags.None, symbols, 0);
            return true;
        }

        return false;
    }

    private int ScanSurrogate(int i)
    {
        if (EmojiScan.TryScan(_text, i, out int emoji))
            return AddEmoji(i, emoji);
        if (i + 1 >= _text.Length || !char.IsSurrogatePair(_text[i], _text[i + 1]))
            return i + 1;
        int codePoint = char.ConvertToUtf32(_text[i], _text[i + 1]);
        if (codePoint is >= 0x20000 and <= 0x3FFFF)
            AddWord(TokenKind.Word, i, i + 2, TokenFlags.Ideograph);
        else if (System.Text.Rune.IsLetter(new System.Text.Rune(codePoint)))
            AddWord(TokenKind.Word, i, i + 2, TokenFlags.None);
        return i + 2;
    }

    /// <summary>What the tokenizer notes of a character.</summary>
    private enum CharacterTraits
    {
        None = 0,

        /// <summary>The scanners have to be asked what it begins or ends.</summary>
        MayBeginMore = 1,
    }
}
