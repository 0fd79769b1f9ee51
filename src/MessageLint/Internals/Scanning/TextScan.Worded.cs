using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Addresses whose signs are written as words.</content>
internal ref partial struct TextScan
{
    /// <summary>Words between the at sign and the dot: "pedal petes", "geh em ix", "lumora minus home".</summary>
    private const int MostHostWords = 5;

    /// <summary>Han and hiragana between them, which are a token each.</summary>
    private const int MostHostCharacters = 8;
    private const int LongestGap = 3;

    /// <summary>A dot or a provider in words stands at <paramref name="i"/>: is it the middle of an address?</summary>
    [SkipLocalsInit]
    private bool TryWordedAddress(int i, int wordEnd, out int end)
    {
        end = 0;
        if (_buffer.Count == 0 || wordEnd - i > WordFolder.MaxLength)
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        AddressWord word = AddressWords.Find(folded[..WordFolder.Fold(_text[i..wordEnd], folded)]);
        bool isPlain = true;
        bool isCommon = true;
        if (word.Role == AddressRole.Dot)
            end = WordedHost.End(_text, wordEnd, word, out isPlain, out isCommon);
        else if (word.Role == AddressRole.Host)
            end = HostEnd(wordEnd, folded);
        else
            return false;
        if (end < 0)
            return false;
        int last = _buffer.Count - 1;
        int at = FindWordedAt(i, word.Role == AddressRole.Host ? 0 : MostHostWords, folded, out bool marked, out bool hasHyphen, out bool hasStop);
        int first;
        if (at > 0 && (marked || (isPlain && !hasStop)))
        {
            first = NameStart(at - 1, folded, marked);
            if (first < 0)
                return false;
            return ReplaceFrom(first, TokenKind.Email, end);
        }

        // Without an at sign: a host, if what stands around the dot is no sentence.
        if (word.Role == AddressRole.Host || !isPlain)
            return false;
        first = NameStart(last, folded, marked: false);
        if (first < 0 || !Adjoins(last, SourceStart(i)) || (!hasHyphen && !isCommon && !EndsPhrase(end)))
            return false;
        return ReplaceFrom(first, TokenKind.Domain, end);
    }

    /// <summary>Behind a provider, its top-level domain may follow or not.</summary>
    private readonly int HostEnd(int wordEnd, Span<char> folded)
    {
        int next = Shape.SkipBlanks(_text, wordEnd, 2);
        int dotEnd = WordedHost.WordEnd(_text, next);
        if (dotEnd == next || dotEnd - next > WordFolder.MaxLength)
            return wordEnd;
        AddressWord dot = AddressWords.Find(folded[..WordFolder.Fold(_text[next..dotEnd], folded)]);
        int end = dot.Role == AddressRole.Dot ? WordedHost.End(_text, dotEnd, dot, out _, out _) : -1;
        return end > 0 ? end : wordEnd;
    }

    /// <summary>Index of the token that is an at sign in words, at most so many words before; -1 if there is none.</summary>
    private readonly int FindWordedAt(int i, int mostWords, Span<char> folded, out bool marked, out bool hasHyphen, out bool hasStop)
    {
        marked = false;
        hasHyphen = false;
        hasStop = false;
        int next = SourceStart(i);
        int words = 0;
        int characters = 0;
        for (int k = _buffer.Count - 1; k >= 0; k--)
        {
            if (!Adjoins(k, next))
                return -1;
            AddressRole role = RoleOf(k, folded, out bool misspelled);
            if (role is AddressRole.At or AddressRole.In || misspelled)
            {
                marked = role != AddressRole.In;
                return words + characters > 0 || mostWords == 0 ? k : -1;
            }

            // 艾特 and 小老鼠 are two and three tokens.
            if (words + characters > 0 && EndsEastAsianAt(k, folded, out int at))
            {
                marked = true;
                return at;
            }

            hasHyphen |= role is AddressRole.Hyphen or AddressRole.Underscore;
            hasStop |= role == AddressRole.No;
            if ((_buffer[k].Flags & TokenFlags.Ideograph) != 0 ? ++characters > MostHostCharacters : ++words > mostWords)
                return -1;
            if ((_buffer[k].Flags & TokenFlags.StartsSentence) != 0)
                return -1;
            next = _buffer[k].StartUnit;
        }

        return -1;
    }

    private readonly bool EndsEastAsianAt(int token, Span<char> folded, out int at)
    {
        at = -1;
        for (int size = 2; size <= 3 && size <= token + 1; size++)
        {
            int first = token + 1 - size;
            int start = _buffer[first].StartUnit;
            int length = _buffer[token].EndUnit - start;
            if (length == size && AddressWords.Find(folded[..WordFolder.Fold(_source.Slice(start, length), folded)]).Role == AddressRole.At)
            {
                at = first;
                return true;
            }
        }

        return false;
    }

    /// <summary>The first token of a name that ends with the token: words joined by signs in words; -1 if it is no name.</summary>
    private readonly int NameStart(int token, Span<char> folded, bool marked)
    {
        if (token < 0 || _buffer[token].Kind is not (TokenKind.Word or TokenKind.Model or TokenKind.Number))
            return -1;
        AddressRole role = RoleOf(token, folded, out _);
        if (role is not (AddressRole.None or AddressRole.Host or AddressRole.Top) && !(marked && role is AddressRole.No or AddressRole.In))
            return -1;
        int first = token;
        while (first >= 2 && token - first < 8 && (_buffer[first].Flags & TokenFlags.StartsSentence) == 0
            && RoleOf(first - 1, folded, out _) is AddressRole.Dot or AddressRole.Hyphen or AddressRole.Underscore
            && _buffer[first - 2].Kind is TokenKind.Word or TokenKind.Model or TokenKind.Number
            && RoleOf(first - 2, folded, out _) is AddressRole.None or AddressRole.Host or AddressRole.Top
            && Adjoins(first - 1, _buffer[first].StartUnit) && Adjoins(first - 2, _buffer[first - 1].StartUnit))
            first -= 2;
        return first;
    }

    private readonly AddressRole RoleOf(int token, Span<char> folded, out bool misspelledAt)
    {
        misspelledAt = false;
        MessageToken candidate = _buffer[token];
        if (candidate.Kind != TokenKind.Word || candidate.LengthUnits > WordFolder.MaxLength)
            return AddressRole.None;
        ReadOnlySpan<char> word = folded[..WordFolder.Fold(_source.Slice(candidate.StartUnit, candidate.LengthUnits), folded)];
        AddressRole role = AddressWords.Find(word).Role;
        misspelledAt = role == AddressRole.None && AddressWords.IsMisspelledAt(word);
        return role;
    }

    /// <summary>Whether nothing but blanks, a comma or a hyphen stands between the token and the place.</summary>
    private readonly bool Adjoins(int token, int next)
    {
        int end = _buffer[token].EndUnit;
        if (_buffer[token].Kind == TokenKind.LineBreak || next - end > LongestGap || next < end)
            return false;
        foreach (char c in _source[end..next])
        {
            if (!CharTable.IsBlank(c) && c is not (',' or '-' or '、' or '，' or '・' or '_' or '"' or '\'' or '.'))
                return false;
        }

        return true;
    }

    /// <summary>Whether the sentence or a part of it ends here, or a path in words follows.</summary>
    private readonly bool EndsPhrase(int end)
    {
        int next = Shape.SkipBlanks(_text, end, 2);
        if (next >= _text.Length || !CharTable.IsWordPart(_text[next]))
            return true;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int word = WordedHost.WordEnd(_text, next);
        return word > next && AddressWords.Find(folded[..WordFolder.Fold(_text[next..word], folded)]).Role is AddressRole.Slash or AddressRole.Hyphen;
    }

    private bool ReplaceFrom(int first, TokenKind kind, int end)
    {
        _pending = _buffer[first].Flags & (TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.StartsLine | TokenFlags.AfterComma);
        int start = TextIndex(_buffer[first].StartUnit);
        _buffer.RemoveLast(_buffer.Count - first);
        Add(kind, start, end - start, Disguise.WrittenSign);
        return true;
    }

    /// <summary>Index in the scanned text of a place in the source that a token begins at.</summary>
    private readonly int TextIndex(int sourceIndex)
    {
        if (_folded is null)
            return sourceIndex;
        int low = 0;
        int high = _folded.Starts.Length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_folded.Starts[middle] < sourceIndex)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
