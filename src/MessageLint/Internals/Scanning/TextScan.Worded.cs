using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Addresses whose signs are written as words.</content>
internal ref partial struct TextScan
{
    /// <summary>Top-level domains that stand before a slash in ordinary text: "plug in / out".</summary>
    private static readonly WordSet s_topsThatAreWords = WordSet.Of("am as at be by do in is me my no so to us");

    /// <summary>Words between the at sign and the dot: "pedal petes", "geh em ix", "lumora minus home".</summary>
    private const int MostHostWords = 5;

    /// <summary>Han and hiragana between them, which are a token each.</summary>
    private const int MostHostCharacters = 8;
    private const int LongestGap = 3;

    /// <summary>Signs and blanks behind the scheme of an address when they are set apart: " : / / ".</summary>
    private const int LongestSchemeGap = 8;

    /// <summary>So few letters behind a comma, or behind a point with a blank, may be a word of the sentence.</summary>
    private const int LettersOfAWord = 2;

    /// <summary>Shorter names before a comma with blanks around it are words of a list: "usb , com".</summary>
    private const int ShortestBeforeSpacedComma = 5;

    private const string PaymentHost = "paypal";
    private const string PaymentTop = "me";

    /// <summary>How far before a name the word may stand that says what it is.</summary>
    private const int MostCueWords = 10;
    private const int MostWordsToService = 3;

    /// <summary>あっとまーく in hiragana, a token each.</summary>
    private const int LongestEastAsianAt = 6;

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

        // The marketplace's own host hides nothing, however it is written.
        if (word.Role == AddressRole.Dot && RoleOf(last, folded, out _) == AddressRole.Brand)
            return false;
        int at = FindWordedAt(i, word.Role == AddressRole.Host ? 0 : MostHostWords, folded, out bool marked, out bool hasHyphen, out bool hasStop);
        int first;
        if (at > 0 && (marked || (isPlain && !hasStop && !IsMention(i, wordEnd, end, word.Role))))
        {
            first = NameStart(at - 1, folded, marked, hasAt: true);
            if (first >= 0)
                return ReplaceFrom(first, TokenKind.Email, end);

            // "the part is on lumen dot com": what may stand for the sign is a word of the sentence.
            if (marked)
                return false;
        }

        // Without an at sign: a host, if what stands around the dot is no sentence.
        if (word.Role == AddressRole.Host || !isPlain || (_pending & TokenFlags.StartsSentence) != 0 || IsSmallAmount(i, last))
            return false;
        first = NameStart(last, folded, marked: false);
        if (first < 0 || !Adjoins(last, SourceStart(i)) || (!hasHyphen && !isCommon && !EndsPhrase(end)))
            return false;
        return ReplaceFrom(first, TokenKind.Domain, end);
    }

    /// <summary>"at Yahoo headquarters": a provider with a capital, named in the middle of a sentence.</summary>
    private readonly bool IsMention(int i, int wordEnd, int end, AddressRole role) =>
        role == AddressRole.Host && end == wordEnd && char.IsUpper(_text[i]) && !EndsPhrase(end);

    /// <summary>"一点com": the Chinese word for the dot is also the one for "a bit".</summary>
    private readonly bool IsSmallAmount(int i, int last) =>
        _text[i] is '点' or '點' && _source[_buffer[last].EndUnit - 1] is '一' or '有' or '这' or '這' or '那' or '重' or '地' or '几' or '幾' or '两' or '兩' or '早' or '晚' or '差' or '特' or '优' or '優' or '缺' or '快' or '慢';

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

    /// <summary>A host stands at <paramref name="i"/>: is the word before it an at sign, and the one before that a name?</summary>
    [SkipLocalsInit]
    private bool TryMailBefore(int i, int hostEnd, out int end)
    {
        end = hostEnd;
        int at = _buffer.Count - 1;
        if (at < 1 || !Adjoins(at, SourceStart(i)))
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        AddressRole role = RoleOf(at, folded, out bool misspelled);
        bool marked = role == AddressRole.At || misspelled || EndsEastAsianAt(at, folded, out at);
        if (!marked && (role != AddressRole.In || !IsMailbox(_buffer.Count - 2, folded) || IsBrandHost(i)))
            return false;
        at = marked && at >= 0 ? at : _buffer.Count - 1;
        if (at < 1 || !Adjoins(at - 1, _buffer[at].StartUnit))
            return false;
        int first = NameStart(at - 1, folded, marked: true, hasAt: true);
        return first >= 0 && ReplaceFrom(first, TokenKind.Email, hostEnd);
    }

    private readonly bool IsBrandHost(int i)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int end = Shape.SkipLetters(_text[..Math.Min(_text.Length, i + WordFolder.MaxLength)], i);
        return AddressWords.Find(folded[..WordFolder.Fold(_text[i..end], folded)]).Role == AddressRole.Brand;
    }

    /// <summary>Whether the token is what companies name a mailbox: "support at example.com" is no place.</summary>
    private readonly bool IsMailbox(int token, Span<char> folded)
    {
        MessageToken candidate = _buffer[token];
        return candidate.Kind == TokenKind.Word && candidate.LengthUnits <= WordFolder.MaxLength
            && AddressWords.IsMailbox(folded[..WordFolder.Fold(_source.Slice(candidate.StartUnit, candidate.LengthUnits), folded)]);
    }

    /// <summary>A word for the underscore stands at <paramref name="i"/>: nobody writes it but to dictate the name between whose parts it stands.</summary>
    [SkipLocalsInit]
    private bool TryWordedName(int i, int wordEnd, out int end)
    {
        end = 0;
        int last = _buffer.Count - 1;
        if (last < 0 || wordEnd - i > WordFolder.MaxLength)
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        ReadOnlySpan<char> word = folded[..WordFolder.Fold(_text[i..wordEnd], folded)];
        int next = SourceStart(i);
        AddressRole role = AddressWords.Find(word).Role;
        if (word is "线")
        {
            // 底線, 下划线: the characters before it are a token each.
            int size = last >= 0 && _source[_buffer[last].StartUnit] is '底' ? 1 : last >= 1 && _source[_buffer[last].StartUnit] is '划' or '劃' && _source[_buffer[last - 1].StartUnit] is '下' ? 2 : 0;
            if (size == 0)
                return false;
            next = _buffer[last + 1 - size].StartUnit;
            last -= size;
        }
        else if (role == AddressRole.Low)
        {
            // "trattino basso", "guion bajo", "tiret bas", "tiret du bas".
            if (last > 0 && Adjoins(last, next) && RoleOf(last - 1, folded, out _) == AddressRole.Hyphen && _source.Slice(_buffer[last].StartUnit, _buffer[last].LengthUnits) is "du")
            {
                next = _buffer[last].StartUnit;
                last--;
            }

            if (RoleOf(last, folded, out _) != AddressRole.Hyphen || !Adjoins(last, next))
                return false;
            next = _buffer[last].StartUnit;
            last--;
        }
        else if (role != AddressRole.Underscore)
        {
            return false;
        }

        if (last < 0 || !Adjoins(last, next))
            return false;
        int first = NameStart(last, folded, marked: false);
        int name = Shape.SkipBlanks(_text, wordEnd, 2);
        int nameEnd = Shape.SkipAlphanumeric(_text, name, WordFolder.MaxLength);
        if (first < 0 || name == wordEnd || nameEnd == name || AddressWords.Find(folded[..WordFolder.Fold(_text[name..nameEnd], folded)]).Role is not (AddressRole.None or AddressRole.Host or AddressRole.Top))
            return false;

        if (!HasAccountCue(first, folded) && !IsFollowedByService(nameEnd, folded))
            return false;

        // Further parts and an at sign are the address's matter: "jo underscore home at example dot com".
        end = nameEnd;
        return ReplaceFrom(first, TokenKind.Handle, nameEnd);
    }

    /// <summary>Whether words before the name say that it is one: "user name", "nick", a messenger.</summary>
    private readonly bool HasAccountCue(int first, Span<char> folded)
    {
        for (int k = first - 1; k >= 0 && first - k <= MostCueWords; k--)
        {
            if ((_buffer[k + 1].Flags & TokenFlags.StartsSentence) != 0)
                return false;
            if (_buffer[k].Kind != TokenKind.Word || _buffer[k].LengthUnits > WordFolder.MaxLength)
                continue;
            ReadOnlySpan<char> word = folded[..WordFolder.Fold(_source.Slice(_buffer[k].StartUnit, _buffer[k].LengthUnits), folded)];
            if (AddressWords.Find(word).Role is AddressRole.Account or AddressRole.At)
                return true;
            if (EndsEastAsianAt(k, folded, out _))
                return true;
        }

        return false;
    }

    /// <summary>Whether a messenger is named right behind: "jo underscore home on Telegram".</summary>
    private readonly bool IsFollowedByService(int end, Span<char> folded)
    {
        int i = end;
        for (int words = 0; words < MostWordsToService; words++)
        {
            i = Shape.SkipBlanks(_text, i, 2);
            int wordEnd = Shape.SkipLetters(_text[..Math.Min(_text.Length, i + WordFolder.MaxLength)], i);
            if (wordEnd == i)
                return false;
            if (words > 0 && AddressWords.Find(folded[..WordFolder.Fold(_text[i..wordEnd], folded)]).Role == AddressRole.Account)
                return true;
            i = wordEnd;
        }

        return false;
    }

    /// <summary>A dot with a blank before it and a top-level domain behind it: "lumen .com", "lumen . com", "lumen . c o m", "lumen . de / news".</summary>
    [SkipLocalsInit]
    private bool TryDetachedTop(int i, out int end)
    {
        end = 0;
        int top = Shape.SkipBlanks(_text, i + 1, 2);
        int last = _buffer.Count - 1;
        bool isNoWord = WrittenAddressScanner.IsDetachedTop(_text, top, out int topEnd);
        if (!isNoWord && IsPaymentPage(last, top, out topEnd))
            isNoWord = true;
        if (_text[i] == ',' && !(isNoWord && topEnd - top > LettersOfAWord && last >= 0 && _buffer[last].LengthUnits >= ShortestBeforeSpacedComma))
            return false;
        if (last < 0 || !(isNoWord || IsTopLevel(top, out topEnd)) || !Adjoins(last, SourceStart(i)) || _buffer[last].Kind is not (TokenKind.Word or TokenKind.Model or TokenKind.Number))
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        if (RoleOf(last, folded, out _) != AddressRole.None || (_buffer[last].Flags & TokenFlags.Ideograph) != 0)
            return false;
        int first = last;
        while (first > 0 && last - first < MostHostWords && _source[_buffer[first].StartUnit - 1] == '-' && _buffer[first - 1].EndUnit == _buffer[first].StartUnit - 1 && _buffer[first - 1].Kind is TokenKind.Word or TokenKind.Model)
            first--;

        // A number is only the end of a name: "lumen-24 .com".
        if (first == last && (_buffer[last].LengthUnits < 3 || _buffer[last].Kind == TokenKind.Number))
            return false;
        end = DetachedPathEnd(topEnd);
        if (IsDetachedScheme(first - 1, _buffer[first].StartUnit))
            return ReplaceFrom(first - 1, TokenKind.Url, end, Disguise.Spacing);

        // Behind any other word a top-level domain that is an ordinary word needs a path to be believed, or a name of several words and no sentence behind it.
        bool isCertain = isNoWord ? top == i + 1 || !CharTable.IsBlank(_text[i - 1]) || EndsPhrase(topEnd) : end > topEnd || IsSetApart(last, top, topEnd) || (first < last && (EndsPhrase(topEnd) || CharTable.IsEastAsian(Shape.At(_text, Shape.SkipBlanks(_text, topEnd)))));
        return isCertain && ReplaceFrom(first, TokenKind.Domain, end, Disguise.Spacing);
    }

    /// <summary>A top-level domain behind a name that no phrase knows, with nothing behind it: "lumen . de". No sentence ends in one of these.</summary>
    private readonly bool IsSetApart(int last, int top, int topEnd) =>
        DomainScanner.TopsThatEndNothing.Contains(_text[top..topEnd]) && _buffer[last].Kind == TokenKind.Word && _buffer[last].SymbolSet == UnknownWord && EndsPhrase(topEnd);

    /// <summary>"lumen. com": the blank stands behind the point alone, before a top-level domain that is no word.</summary>
    private readonly bool IsTopPulledOff(int i) =>
        i > 0 && CharTable.IsWordPart(_text[i - 1]) && CharTable.IsBlank(Shape.At(_text, i + 1)) && WrittenAddressScanner.IsDetachedTop(_text, i + 2, out int end) && end - i - 2 > LettersOfAWord;

    /// <summary>"paypal . me / name": the page of one service has a top-level domain that is a word elsewhere, and a path.</summary>
    private readonly bool IsPaymentPage(int last, int top, out int end)
    {
        end = top + PaymentTop.Length;
        return last >= 0 && Shape.StartsWith(_text, top, PaymentTop) && Shape.At(_text, Shape.SkipBlanks(_text, end)) == '/'
            && _source.Slice(_buffer[last].StartUnit, _buffer[last].LengthUnits).Equals(PaymentHost, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a top-level domain in small letters stands here.</summary>
    private readonly bool IsTopLevel(int index, out int end)
    {
        end = index;
        while (end < _text.Length && char.IsAsciiLetterLower(_text[end]) && end - index <= TopLevelDomains.LongestLabel)
            end++;
        return Shape.EndsAt(_text, end) && TopLevelDomains.Contains(_text[index..end]) && !s_topsThatAreWords.Contains(_text[index..end]);
    }

    /// <summary>Whether a token is the scheme of an address whose signs were set apart: "h t t p : / /".</summary>
    private readonly bool IsDetachedScheme(int token, int next)
    {
        if (token < 0 || _buffer[token].Kind != TokenKind.Word || next - _buffer[token].EndUnit > LongestSchemeGap)
            return false;
        MessageToken scheme = _buffer[token];
        Span<char> lower = stackalloc char[WordFolder.MaxLength];
        int count = _source.Slice(scheme.StartUnit, scheme.LengthUnits).ToLowerInvariant(lower);
        if (count < 0 || WordFolder.Join(lower[..count]) is not ("http" or "https" or "www"))
            return false;
        ReadOnlySpan<char> gap = _source[scheme.EndUnit..next];
        return gap.IndexOfAny(':', '/', '.') >= 0 && !gap.ContainsAnyExcept(" \u00A0:/.");
    }

    /// <summary>Index behind a path whose slashes have blanks around them; the index itself if there is none.</summary>
    private readonly int DetachedPathEnd(int end)
    {
        while (Shape.SkipBlanks(_text, end, 1) is var slash && Shape.At(_text, slash) == '/')
        {
            int part = Shape.SkipBlanks(_text, slash + 1, 1);
            int behind = Shape.SkipAlphanumeric(_text, part, UrlScanner.MaxLength);
            if (behind == part)
                break;
            while (Shape.At(_text, behind) is '-' or '_' or '.' or '?' or '=' or '&' or '%' && Shape.SkipAlphanumeric(_text, behind + 1, UrlScanner.MaxLength) is var more && more > behind + 1)
                behind = more;
            end = behind;
        }

        return end;
    }

    private readonly bool EndsEastAsianAt(int token, Span<char> folded, out int at)
    {
        at = -1;
        for (int size = 2; size <= LongestEastAsianAt && size <= token + 1; size++)
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
    private readonly int NameStart(int token, Span<char> folded, bool marked, bool hasAt = false)
    {
        if (token < 0 || !(_buffer[token].Kind is TokenKind.Word or TokenKind.Model or TokenKind.Number || (hasAt && _buffer[token].Kind is TokenKind.Domain or TokenKind.Handle)))
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
        if (next >= _text.Length || !CharTable.IsWordPart(_text[next]) || CharTable.IsEastAsian(_text[next]))
            return true;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int word = WordedHost.WordEnd(_text, next);
        return word > next && AddressWords.Find(folded[..WordFolder.Fold(_text[next..word], folded)]).Role is AddressRole.Slash or AddressRole.Hyphen;
    }

    private bool ReplaceFrom(int first, TokenKind kind, int end, Disguise disguise = Disguise.WrittenSign)
    {
        _pending = _buffer[first].Flags & (TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.StartsLine | TokenFlags.AfterComma);
        int start = TextIndex(_buffer[first].StartUnit);
        _buffer.RemoveLast(_buffer.Count - first);
        Add(kind, start, end - start, disguise);
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
