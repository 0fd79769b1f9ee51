using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Chinese and Japanese characters, and what stands in pairs of units.</content>
internal ref partial struct TextScan
{
    private int ScanIdeograph(int i)
    {
        if (_text[i] is '线' or '線' or '杠' or '槓' && TryWordedName(i, i + 1, out int named))
            return named;
        if (_text[i] is '艾' or '点' or '點' && TryWrittenAddress(i, out int address))
            return address;
        if ((_text[i] is '点' or '點' || EndsKanaDot(i)) && TryWordedAddress(i, i + 1, out int worded))
            return worded;
        if (MayBeSpelled(i) && TrySpelled(i, out int spelled))
            return spelled;
        int end = i + 1;
        if (end < _text.Length && CharTable.ClassOf(_text[end]) == CharClass.Katakana && KatakanaLookAlike.MayBe(_text[i]) && TryKatakanaLookAlike(i, i, out int disguised))
            return disguised;
        while (end < _text.Length && CharTable.ClassOf(_text[end]) == CharClass.Mark)
            end++;
        if (end > i + 1 || _folded is not null)
        {
            AddWord(TokenKind.Word, i, end, TokenFlags.Ideograph);
            return end;
        }

        AddToken(TokenKind.Word, i, end, Disguise.None, TokenFlags.Ideograph, SymbolSetOfIdeograph(i), 0);
        return end;
    }

    /// <summary>ぽち, てん, どっと: the dot in hiragana, each a token.</summary>
    private readonly bool EndsKanaDot(int i) =>
        i > 1 && (_text[i], _text[i - 1]) is ('ち', 'ぽ') or ('ん', 'て') or ('と', 'っ') && CharTable.ClassOf(Shape.At(_text, i + 1)) is not CharClass.Katakana;

    /// <summary>Most tokens of Chinese text come this way: one character needs no room and no folding of runs.</summary>
    private int SymbolSetOfIdeograph(int i)
    {
        if (_words is null)
            return LookUpIdeograph(i);
        ref WordMemo.Entry character = ref _words.Find(_text, i, 1, out bool isKnown);
        if (!isKnown)
            character = new WordMemo.Entry(LookUpIdeograph(i), traits: 0);

        return character.SymbolSet;
    }

    private int LookUpIdeograph(int i)
    {
        char folded = LetterFold.Fold(_text[i]);
        return LookUp(new ReadOnlySpan<char>(in folded), _source.Slice(i, 1));
    }

    private int ScanKatakana(int i)
    {
        if (MayBeSpelled(i) && TrySpelled(i, out int spelled))
            return spelled;
        int end = i + 1;
        while (end < _text.Length && (CharTable.ClassOf(_text[end]) == CharClass.Katakana || _text[end] is '\u3099' or '\u309A'))
            end++;
        if (end == i + 1 && TrySpacedWord(i, out int spaced))
            return spaced;
        if (Shape.StartsWith(_text, i, "ドット") && TryWordedAddress(i, i + 3, out int worded))
            return worded;
        if (end == i + 2 && _text[i..end] is "ポチ" or "テン" && TryWordedAddress(i, end, out worded))
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

    /// <summary>A Katakana word with look-alikes, if some phrase knows what is meant: other characters beside Katakana are words of their own.</summary>
    /// <param name="i">Index of the word.</param>
    /// <param name="plainEnd">Index behind its Katakana, before the first character that may stand for another.</param>
    /// <param name="end">Index behind the whole word.</param>
    [SkipLocalsInit]
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
}
