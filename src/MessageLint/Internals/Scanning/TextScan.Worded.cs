using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <content>Addresses whose signs are written as words.</content>
internal ref partial struct TextScan
{
    /// <summary>Top-level domains that stand before a slash in ordinary text: "plug in / out".</summary>
    private static readonly WordSet s_topsThatAreWords = WordSet.Of("am as at be by do in is me my no so to us");

    /// <summary>Words between a service and the name that somebody has there: "on Insta we are".</summary>
    private static readonly WordSet s_introductions = WordSet.Of("is as at under we are re i am m im my name s ist als unter wir sind bin ich est sous nous sommes je suis es como somos soy bajo e come siamo sono");

    /// <summary>What "dash" names the thing with: a dash cam.</summary>
    private static readonly WordSet s_dashed = WordSet.Of("cam cams camera cameras kamera kameras board boards light lights mount mounts");

    /// <summary>Top-level domains of two letters that an English sentence ends in: "dot it".</summary>
    private static readonly WordSet s_objects = WordSet.Of("it me us");

    /// <summary>Prepositions that stand between a program and what it runs on, or between two of them.</summary>
    private static readonly WordSet s_places = WordSet.Of("on auf en su et");

    /// <summary>What leads to the name of a mailbox.</summary>
    private static readonly WordSet s_mailVerbs = WordSet.Of("write mail email contact reach is am im m schreib schreiben mailen bin ist ecrire ecrivez contactez suis est escribe escriba contacte soy es scrivi scriva contatta sono e");

    /// <summary>Services of payment whose accounts are mailboxes, and what is done there.</summary>
    private static readonly WordSet s_paymentCues = WordSet.Of("paypal pay pal payment money cash transfer geld argent virement dinero soldi bonifico zelle venmo wise revolut bizum zahlen zahlung payer payez paiement pagar pague pago pagare paghi pagamento");

    /// <summary>Two labels behind the name of a marketplace: ".com.au", also with dots in words.</summary>
    private const int LongestBrandSuffix = 16;

    /// <summary>Words of looking for somebody and of adding him, right before his name.</summary>
    private static readonly WordSet s_searches = WordSet.Of("search find add follow suche suchen suchst sucht such cherche cherchez chercher tapez ajoute ajoutez suivez busque busca buscar busquen agrega agregue anade anada sigue siga cerca cerchi cercate cercare aggiungi aggiunga segui segua");

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

    private const string Com = "com";
    private const string PaymentHost = "paypal";
    private const string PaymentTop = "me";

    /// <summary>Characters before 点 that make an amount or a time of it.</summary>
    private const string AmountsWithDot = "一有这這那重地几幾两兩早晚差特优優缺快慢多";

    /// <summary>Characters before 点 that make another word of it: 站点, 网点, 疑问点.</summary>
    private const string CompoundsWithDot = "站网網少要焦亮难難疑问問明痛弱盲顶頂终終起节節交据據零整半钟鐘正糕茶甜餐沸熔冰热熱景观觀论論支基评評始当當高低买買卖賣分取货貨售服维維修试試卡接触觸落定圆圓光红紅黑白污斑个個景据用收";

    /// <summary>How far before a name the word may stand that says what it is.</summary>
    private const int MostCueWords = 10;
    private const int MostWordsToService = 3;

    /// <summary>Small words before a name or a sign in a dictated address: "then the", "加那个".</summary>
    private const int MostLeads = 4;

    /// <summary>A dot or a provider in words stands at <paramref name="i"/>: is it the middle of an address?</summary>
    [SkipLocalsInit]
    private bool TryWordedAddress(int i, int wordEnd, out int end)
    {
        end = 0;
        if (_buffer.Count == 0 || wordEnd - i > WordFolder.MaxLength)
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        AddressWord word = SignEndedBy(i, wordEnd, folded, out int last, out int start);
        bool isPlain = true;
        bool isCommon = true;
        if (word.Role == AddressRole.Dot)
            end = WordedHost.End(_text, wordEnd, word, out isPlain, out isCommon);
        else if (word.Role == AddressRole.Host)
            end = HostEnd(wordEnd, folded);
        else
            return false;
        if (end < 0 || last < 0)
            return false;

        // The marketplace's own host hides nothing, however it is written.
        if (word.Role == AddressRole.Dot && RoleOf(last, folded) == AddressRole.Brand)
            return false;
        int at = FindWordedAt(last, start, word.Role == AddressRole.Host ? 0 : MostHostWords, folded, out AtForm form, out bool hasHyphen, out bool hasStop);
        bool marked = form == AtForm.Marked;
        int first;
        if (at > 0 && (marked || (isPlain && !hasStop && !(form == AtForm.Paraphrased ? IsAmongCharacters(end, last, start) : IsMention(i, wordEnd, end, word.Role)))))
        {
            first = NameBefore(at, folded, marked || form == AtForm.Paraphrased);
            if (first >= 0 && !(form == AtForm.Word && end == wordEnd && word.Role == AddressRole.Host && !IsNameOfMailbox(first, at, i, folded)))
                return ReplaceFrom(first, TokenKind.Email, end);

            // "the part is on lumen dot com": what may stand for the sign is a word of the sentence.
            if (marked)
                return false;
        }

        // The last character of a host in kana behind a sign without a name is no host.
        if (marked && (_buffer[last].Flags & TokenFlags.Ideograph) != 0)
            return false;

        // Without an at sign: a host, if what stands around the dot is no sentence.
        if (word.Role == AddressRole.Host || !isPlain || (_pending & TokenFlags.StartsSentence) != 0 || IsSmallAmount(i, last, end) || IsAmongCharacters(end, last, start))
            return false;
        first = NameStart(last, folded, marked: false);
        if (first < 0 || !Adjoins(last, start) || IsThing(last, end, folded) || (!hasHyphen && IsVerb(last, start, end)) || (!hasHyphen && !isCommon && !EndsPhrase(end)))
            return false;
        return ReplaceFrom(first, TokenKind.Domain, end);
    }

    /// <summary>What the word at <paramref name="i"/> means, alone or with the tokens before it.</summary>
    /// <param name="i">Index of the word.</param>
    /// <param name="wordEnd">Index behind it.</param>
    /// <param name="folded">Room for a word.</param>
    /// <param name="last">The token before the sign.</param>
    /// <param name="start">Where the sign begins in the source.</param>
    private readonly AddressWord SignEndedBy(int i, int wordEnd, Span<char> folded, out int last, out int start)
    {
        last = _buffer.Count - 1;
        start = SourceStart(i);
        ReadOnlySpan<char> word = folded[..WordFolder.Fold(_text[i..wordEnd], folded)];
        AddressWord meaning = AddressWords.Find(word);
        if (meaning.Role != AddressRole.None || !AddressWords.MayEndPhrase(word))
            return meaning;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        if (!TryMatchPhrase(word, last, start, room, out SignPhrase phrase))
            return meaning;
        last -= phrase.Parts.Length - 1;
        start = _buffer[last + 1].StartUnit;
        return phrase.Word;
    }

    /// <summary>What a token means, alone or with those before it: "stop" behind "full".</summary>
    private readonly AddressWord SignAt(int token, Span<char> folded, out int first)
    {
        first = token;
        ReadOnlySpan<char> word = FoldedWord(token, folded);
        AddressWord meaning = AddressWords.Find(word);
        if (!AddressWords.MayEndPhrase(word))
            return meaning;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        if (!TryMatchPhrase(word, token - 1, _buffer[token].StartUnit, room, out SignPhrase phrase))
            return meaning;
        first = token + 1 - phrase.Parts.Length;
        return phrase.Word;
    }

    /// <summary>The longest sign of several words that <paramref name="word"/> ends and the tokens up to <paramref name="last"/> begin.</summary>
    private readonly bool TryMatchPhrase(ReadOnlySpan<char> word, int last, int next, Span<char> folded, out SignPhrase found)
    {
        found = default;
        foreach (SignPhrase phrase in AddressWords.Phrases)
        {
            if (word.SequenceEqual(phrase.Parts[^1]) && (found.Parts is null || phrase.Parts.Length > found.Parts.Length) && HasPartsBefore(phrase, last, next, folded))
                found = phrase;
        }

        return found.Parts is not null;
    }

    private readonly bool HasPartsBefore(SignPhrase phrase, int token, int next, Span<char> folded)
    {
        for (int part = phrase.Parts.Length - 2; part >= 0; part--, token--)
        {
            if (token < 0 || next - _buffer[token].EndUnit is < 0 or > SignPhrase.LongestGap)
                return false;
            foreach (char c in _source[_buffer[token].EndUnit..next])
            {
                if (!CharTable.IsBlank(c) && c != '-')
                    return false;
            }

            if (!FoldedWord(token, folded).SequenceEqual(phrase.Parts[part]))
                return false;
            next = _buffer[token].StartUnit;
        }

        return true;
    }

    /// <summary>The first token of the name before an at sign, over the small words that lead to the sign: "info, then the arroba"; -1 if it is none.</summary>
    private readonly int NameBefore(int at, Span<char> folded, bool marked)
    {
        int lead = at;
        for (int leads = 0; marked && leads < MostLeads && lead > 1; leads++)
        {
            AddressRole role = SignAt(lead - 1, folded, out int leadFirst).Role;
            if (role is not (AddressRole.Link or AddressRole.No) || leadFirst == 0 || !Adjoins(lead - 1, _buffer[lead].StartUnit) || !Adjoins(leadFirst - 1, _buffer[leadFirst].StartUnit) || (_buffer[leadFirst].Flags & TokenFlags.StartsSentence) != 0)
                break;
            lead = leadFirst;
        }

        int first = lead < at ? NameStart(lead - 1, folded, marked: false, hasAt: true) : -1;
        return first >= 0 ? first : NameStart(at - 1, folded, marked, hasAt: true);
    }

    /// <summary>"at Yahoo headquarters": a provider with a capital, named in the middle of a sentence.</summary>
    private readonly bool IsMention(int i, int wordEnd, int end, AddressRole role) =>
        role == AddressRole.Host && end == wordEnd && char.IsUpper(_text[i]) && !EndsPhrase(end);

    /// <summary>"Echo Dot UK", "Quantum Dot TV": a thing named so, and no more than a country or another word behind it.</summary>
    private readonly bool IsThing(int last, int end, Span<char> folded) =>
        RoleOf(last, folded) == AddressRole.Thing && !(end >= Com.Length && _text[(end - Com.Length)..end].Equals(Com, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Use a brush, dot it": what is done to a thing, behind a word that phrases know or a comma.</summary>
    private readonly bool IsVerb(int last, int start, int end)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return _source[start] is 'd' or 'D' && end >= 2 && s_objects.Contains(folded[..WordFolder.Fold(_text[(end - 2)..end], folded)]) && !CharTable.IsWordPart(Shape.At(_text, end - 3))
            && (_buffer[last].SymbolSet != UnknownWord || _source[_buffer[last].EndUnit..start].Contains(',')) && !IsPathAt(Shape.SkipBlanks(_text, end, 2));
    }

    /// <summary>"paypal dot me slash lumen".</summary>
    private readonly bool IsPathAt(int next) => Shape.At(_text, next) == '/' || WordedHost.WordAt(_text, next).Role == AddressRole.Slash;

    /// <summary>"一点com", "站点 jp": the Chinese word for the dot is also the one for "a bit", and the end of many words; behind those only what no text has by chance is a host.</summary>
    private readonly bool IsSmallAmount(int i, int last, int end)
    {
        if (_text[i] is not ('点' or '點') || (_buffer[last].Flags & TokenFlags.Ideograph) == 0 || _buffer[last].EndUnit != SourceStart(i))
            return false;
        char before = _source[_buffer[last].EndUnit - 1];
        if (AmountsWithDot.Contains(before))
            return true;
        bool isCom = _text[(i + 1)..end].TrimStart().Equals(Com, StringComparison.OrdinalIgnoreCase);
        return !isCom && (CompoundsWithDot.Contains(before) || CharTable.IsBlank(_text[i + 1]) || char.IsAsciiLetterUpper(_text[i + 1]));
    }

    /// <summary>
    /// "三点 西欧风格", "きってん ネット": characters touch the dot, and what stands behind it sounds like letters, but goes on; in kana it goes on in most sentences. In kana, a comma
    /// parts no name from the dot either.
    /// </summary>
    private readonly bool IsAmongCharacters(int end, int last, int start)
    {
        char dot = _source[start];
        bool isKanaTop = CharTable.ClassOf(_text[end - 1]) == CharClass.Katakana || _text[end - 1] is >= 'ぁ' and <= 'ゖ';
        bool isEastAsianName = CharTable.IsEastAsian(_source[_buffer[last].EndUnit - 1]);
        if (isKanaTop && isEastAsianName && dot is not ('ド' or 'ど') && CharTable.ClassOf(Shape.At(_text, end)) is CharClass.Ideograph or CharClass.Katakana)
            return true;
        if ((_buffer[last].Flags & TokenFlags.Ideograph) == 0)
            return false;
        if (dot is >= 'ぁ' and <= 'ー')
            return !CharTable.IsBlank(_source[start - 1]);
        if (_buffer[last].EndUnit != start)
            return false;
        return isKanaTop || (CharTable.ClassOf(_text[end - 1]) == CharClass.Ideograph && CharTable.ClassOf(Shape.At(_text, end)) is CharClass.Ideograph or CharClass.Katakana);
    }

    /// <summary>Behind a provider, its top-level domain may follow or not.</summary>
    private readonly int HostEnd(int wordEnd, Span<char> folded)
    {
        int next = Shape.SkipBlanks(_text, wordEnd, 2);
        int end = AddressWords.TryReadDot(_text, next, folded, out AddressWord dot, out int dotEnd) ? WordedHost.End(_text, dotEnd, dot, out _, out _) : -1;
        return end > 0 ? end : wordEnd;
    }

    /// <summary>Index of the token that begins an at sign in words, at most so many words before a place; -1 if there is none.</summary>
    private readonly int FindWordedAt(int last, int next, int mostWords, Span<char> folded, out AtForm form, out bool hasHyphen, out bool hasStop)
    {
        form = AtForm.None;
        hasHyphen = false;
        hasStop = false;
        int words = 0;
        int characters = 0;
        for (int k = last; k >= 0; k--)
        {
            if (!Adjoins(k, next))
                return -1;
            form = AtFormOf(k, folded, out AddressRole role, out int first);
            if (form != AtForm.None)
                return words + characters > 0 || mostWords == 0 ? first : -1;
            hasHyphen |= role is AddressRole.Hyphen or AddressRole.Underscore or AddressRole.Underline;
            hasStop |= role == AddressRole.No;
            if ((_buffer[k].Flags & TokenFlags.Ideograph) != 0 && first == k ? ++characters > MostHostCharacters : role != AddressRole.Link && ++words > mostWords)
                return -1;
            k = first;
            if ((_buffer[k].Flags & TokenFlags.StartsSentence) != 0)
                return -1;
            next = _buffer[k].StartUnit;
        }

        return -1;
    }

    /// <summary>How the token, with those before it, stands for the at sign.</summary>
    private readonly AtForm AtFormOf(int token, Span<char> folded, out AddressRole role, out int first)
    {
        role = SignAt(token, folded, out first).Role;
        return role switch
        {
            AddressRole.At => AtForm.Marked,
            AddressRole.In => AtForm.Word,
            AddressRole.Round => AtForm.Paraphrased,
            AddressRole.None => IsMisspelledAt(token, folded) ? AtForm.Marked : AtForm.None,
            _ => AtForm.None,
        };
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
        AtForm form = AtFormOf(at, folded, out _, out at);
        if (at < 1 || !Adjoins(at - 1, _buffer[at].StartUnit) || form == AtForm.None || (form == AtForm.Word && (!IsMailbox(at - 1, folded) || IsBrandHost(i, hostEnd))))
            return false;
        int first = NameBefore(at, folded, marked: true);
        return first >= 0 && ReplaceFrom(first, TokenKind.Email, hostEnd);
    }

    /// <summary>Whether the marketplace's own host stands here: its name, and labels of a top-level domain behind it.</summary>
    private readonly bool IsBrandHost(int i, int hostEnd)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int end = Shape.SkipLetters(_text[..Math.Min(_text.Length, i + WordFolder.MaxLength)], i);
        if (AddressWords.Find(folded[..WordFolder.Fold(_text[i..end], folded)]).Role != AddressRole.Brand)
            return false;
        ReadOnlySpan<char> suffix = _text[Math.Min(end, hostEnd)..hostEnd];
        return suffix.Length <= LongestBrandSuffix && !suffix.ContainsAny("-_");
    }

    /// <summary>
    /// Whether the tokens before an ordinary word for the at sign and a provider name a mailbox: "works on Outlook" and "the folder at Yahoo" speak of a program.
    /// Names joined by signs, with figures, of mailboxes, or that the sentence announces are believed.
    /// </summary>
    private readonly bool IsNameOfMailbox(int first, int at, int host, Span<char> folded)
    {
        if (at - first > 1 || _buffer[first].Kind != TokenKind.Word || IsGluedToSign(_buffer[first].StartUnit))
            return true;
        if (RoleOf(first, folded) == AddressRole.Host)
            return false;
        while (first > 0 && _source[_buffer[first].StartUnit - 1] == '-' && _buffer[first - 1].EndUnit == _buffer[first].StartUnit - 1)
            first--;
        if (IsMailbox(first, folded))
            return first == 0 || RoleOf(first - 1, folded) != AddressRole.No;
        if (char.IsUpper(_text[host]) || s_places.Contains(FoldedWord(at, folded)))
            return false;
        if (first == 0 || (_buffer[first].Flags & (TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.AfterComma)) != 0)
            return true;
        int lead = RoleOf(first - 1, folded) is AddressRole.No ? first - 2 : first - 1;
        return (lead >= 0 && (s_mailVerbs.Contains(FoldedWord(lead, folded)) || ContextWords.WritingCues.Contains(FoldedWord(lead, folded)))) || IsPaidTo(first, folded);
    }

    /// <summary>"pay with PayPal, our shop at gmail": services of payment know people by their mailboxes.</summary>
    private readonly bool IsPaidTo(int first, Span<char> folded)
    {
        for (int k = first - 1; k >= 0 && first - k <= MostCueWords; k--)
        {
            if ((_buffer[k + 1].Flags & TokenFlags.StartsSentence) != 0)
                return false;
            if (s_paymentCues.Contains(FoldedWord(k, folded)))
                return true;
        }

        return false;
    }

    private readonly bool IsGluedToSign(int start) => start > 1 && _source[start - 1] is '.' or '_' or '+' && CharTable.IsWordPart(_source[start - 2]);

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
        AddressRole role = SignEndedBy(i, wordEnd, folded, out last, out int next).Role;
        if (role is not (AddressRole.Underscore or AddressRole.Underline or AddressRole.Dot or AddressRole.Hyphen) || last < 0 || !Adjoins(last, next))
            return false;
        int first = NameStart(last, folded, marked: false);
        int name = Shape.At(_text, wordEnd) == ',' ? wordEnd + 1 : wordEnd;
        name = Shape.SkipBlanks(_text, name, 2);
        int nameEnd = CharTable.IsEastAsian(Shape.At(_text, name)) ? WordedHost.WordEnd(_text, name) : Shape.SkipAlphanumeric(_text, name, WordFolder.MaxLength);
        if (first < 0 || name == wordEnd || nameEnd == name || AddressWords.Find(folded[..WordFolder.Fold(_text[name..nameEnd], folded)]).Role is not (AddressRole.None or AddressRole.Host or AddressRole.Top or AddressRole.Thing))
            return false;

        // A dot, a dash or an underline is a word of sentences too; two underscores are of none.
        bool isName = role switch
        {
            AddressRole.Underscore => HasUnderscoreBefore(first, last, folded) || HasAccountCue(first, folded) || IsFollowedByService(nameEnd, folded),
            AddressRole.Underline => HasUnderscoreBefore(first, last, folded) || IsUnderlinedName(first, last, name, nameEnd, folded),
            AddressRole.Hyphen when s_dashed.Contains(folded[..WordFolder.Fold(_text[name..nameEnd], folded)]) => false,
            _ => IsNameOfService(first, last, name, nameEnd, folded),
        };
        if (!isName)
            return false;

        // Further parts and an at sign are the address's matter: "jo underscore home at example dot com".
        end = nameEnd;
        return ReplaceFrom(first, TokenKind.Handle, nameEnd);
    }

    /// <summary>Whether "lumen underline home" is a name: a part of it is no word that phrases know, and an account or a service is named right before or behind. "In the app you can underline text."</summary>
    private readonly bool IsUnderlinedName(int first, int last, int name, int nameEnd, Span<char> folded)
    {
        int unknown = UnknownWord;
        if (_buffer[last].SymbolSet != unknown && LookUp(folded[..WordFolder.Fold(_text[name..nameEnd], folded)], _text[name..nameEnd]) != unknown)
            return false;
        int cue = first - 1;
        while (cue >= 0 && first - cue <= MostCueWords && s_introductions.Contains(FoldedWord(cue, folded)))
            cue--;
        if (cue >= 0 && (_buffer[cue + 1].Flags & TokenFlags.StartsSentence) == 0 && SignAt(cue, folded, out _).Role is AddressRole.Account or AddressRole.Service or AddressRole.At)
            return true;
        return IsFollowedByService(nameEnd, folded, isNamed: true) || IsSearchedFor(first, folded);
    }

    private readonly bool HasUnderscoreBefore(int first, int last, Span<char> folded)
    {
        for (int k = last - 1; k > first; k--)
        {
            if (SignAt(k, folded, out _).Role is AddressRole.Underscore or AddressRole.Underline)
                return true;
        }

        return false;
    }

    /// <summary>Whether words joined by a dot in words are a name: behind a service, or behind an app that one is to write to, with a part that no phrase knows and nothing that goes on behind it.</summary>
    private readonly bool IsNameOfService(int first, int last, int name, int nameEnd, Span<char> folded)
    {
        if (first == 0 || (_buffer[first].Flags & TokenFlags.StartsSentence) != 0 || !EndsPhrase(nameEnd))
            return false;
        int unknown = UnknownWord;
        if (_buffer[last].SymbolSet != unknown && LookUp(folded[..WordFolder.Fold(_text[name..nameEnd], folded)], _text[name..nameEnd]) != unknown)
            return false;
        bool isApp = false;
        bool isAddressed = false;
        bool isNear = true;
        for (int k = first - 1; k >= 0 && first - k <= MostCueWords; k--)
        {
            ReadOnlySpan<char> word = FoldedWord(k, folded);
            AddressRole role = AddressWords.Find(word).Role;
            if (role == AddressRole.Service && isNear)
                return true;

            // What else stands between the app and the name is a sentence of its own, except for an at sign: "the photo app, at lumen dot care".
            if (role == AddressRole.Account && first - k == 1)
                isApp = true;
            if (role is AddressRole.In or AddressRole.At && first - k == 1 && (role == AddressRole.At || (_buffer[k].Flags & (TokenFlags.AfterComma | TokenFlags.StartsClause)) != 0))
                isAddressed = true;
            if (isAddressed && role is AddressRole.Account or AddressRole.Service)
                return true;
            if (isApp && (ContextWords.WritingCues.Contains(word) || ContextWords.NamingCues.Contains(word)))
                return true;
            isNear &= s_introductions.Contains(word);
            if ((_buffer[k].Flags & TokenFlags.StartsSentence) != 0)
                return false;
        }

        return false;
    }

    /// <summary>Whether words before the name say that it is one: "user name", "nick", a messenger.</summary>
    private readonly bool HasAccountCue(int first, Span<char> folded)
    {
        for (int k = first - 1; k >= 0 && first - k <= MostCueWords; k--)
        {
            if ((_buffer[k + 1].Flags & TokenFlags.StartsSentence) != 0)
                return false;
            if (SignAt(k, folded, out _).Role is AddressRole.Account or AddressRole.Service or AddressRole.At)
                return true;
        }

        return IsSearchedFor(first, folded) || IsSelfAt(first, folded);
    }

    /// <summary>"cherchez lumen underscore home": who is asked to look for such words looks for an account.</summary>
    private readonly bool IsSearchedFor(int first, Span<char> folded)
    {
        int verb = first - 1;
        if (verb > 0 && FoldedWord(verb, folded) is "for" or "nach")
            verb--;
        return verb >= 0 && s_searches.Contains(FoldedWord(verb, folded));
    }

    /// <summary>"I am at lumen underscore home": nobody is at such a place.</summary>
    private readonly bool IsSelfAt(int first, Span<char> folded) =>
        first > 1 && RoleOf(first - 1, folded) == AddressRole.In && s_introductions.Contains(FoldedWord(first - 2, folded));

    /// <summary>Whether a messenger is named right behind: "jo underscore home on Telegram", "へるぷをテレグラムで"; if it has to be named, "app" is none.</summary>
    private readonly bool IsFollowedByService(int end, Span<char> folded, bool isNamed = false)
    {
        int i = end;
        int characters = 0;
        for (int words = 0; words < MostWordsToService && characters < MostHostCharacters;)
        {
            i = Shape.SkipBlanks(_text, i, 2);
            int wordEnd = WordedHost.WordEnd(_text, i);
            if (wordEnd == i || wordEnd - i > WordFolder.MaxLength)
                return false;
            if (i > end && AddressWords.Find(folded[..WordFolder.Fold(_text[i..wordEnd], folded)]).Role is var role && (role == AddressRole.Service || (role == AddressRole.Account && !isNamed)))
                return true;
            if (CharTable.ClassOf(_text[i]) == CharClass.Ideograph)
                characters++;
            else
                words++;
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
        if (RoleOf(last, folded) is not (AddressRole.None or AddressRole.Thing) || (_buffer[last].Flags & TokenFlags.Ideograph) != 0)
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
        (DomainScanner.TopsThatEndNothing.Contains(_text[top..topEnd]) || (_text[top..topEnd] is "io" && _text[top - 1] == '.')) && _buffer[last].Kind == TokenKind.Word && _buffer[last].SymbolSet == UnknownWord && EndsPhrase(topEnd);

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

    /// <summary>The first token of a name that ends with the token: words joined by signs in words; -1 if it is no name.</summary>
    private readonly int NameStart(int token, Span<char> folded, bool marked, bool hasAt = false)
    {
        if (token < 0 || !(_buffer[token].Kind is TokenKind.Word or TokenKind.Model or TokenKind.Number || (hasAt && _buffer[token].Kind is TokenKind.Domain or TokenKind.Handle)))
            return -1;
        AddressRole role = RoleOf(token, folded);
        if (role is not (AddressRole.None or AddressRole.Host or AddressRole.Top or AddressRole.Thing) && !(marked && role is AddressRole.No or AddressRole.In or AddressRole.Link))
            return -1;
        int first = token;
        while (first >= 2 && token - first < 8 && (_buffer[first].Flags & TokenFlags.StartsSentence) == 0
            && SignAt(first - 1, folded, out int sign).Role is AddressRole.Dot or AddressRole.Hyphen or AddressRole.Underscore or AddressRole.Underline && sign > 0
            && _buffer[sign - 1].Kind is TokenKind.Word or TokenKind.Model or TokenKind.Number
            && RoleOf(sign - 1, folded) is AddressRole.None or AddressRole.Host or AddressRole.Top or AddressRole.Thing
            && Adjoins(first - 1, _buffer[first].StartUnit) && Adjoins(sign - 1, _buffer[sign].StartUnit))
            first = sign - 1;
        return first;
    }

    private readonly AddressRole RoleOf(int token, Span<char> folded) => AddressWords.Find(FoldedWord(token, folded)).Role;

    private readonly bool IsMisspelledAt(int token, Span<char> folded) => AddressWords.IsMisspelledAt(FoldedWord(token, folded));

    /// <summary>A token as the tables of words have it; nothing if it is no word.</summary>
    private readonly ReadOnlySpan<char> FoldedWord(int token, Span<char> folded)
    {
        MessageToken word = _buffer[token];
        if (word.Kind != TokenKind.Word || word.LengthUnits > WordFolder.MaxLength)
            return default;
        return folded[..WordFolder.Fold(_source.Slice(word.StartUnit, word.LengthUnits), folded)];
    }

    /// <summary>Whether nothing but blanks, a comma, a hyphen or a bracket of a note such as "（拼音）" stands between the token and the place.</summary>
    private readonly bool Adjoins(int token, int next)
    {
        int end = _buffer[token].EndUnit;
        if (_buffer[token].Kind == TokenKind.LineBreak || next - end > LongestGap || next < end)
            return false;
        foreach (char c in _source[end..next])
        {
            if (!CharTable.IsBlank(c) && c is not (',' or '-' or '、' or '，' or '・' or '_' or '"' or '\'' or '.' or '（' or '）'))
                return false;
        }

        return true;
    }

    private readonly bool EndsPhrase(int end) => WordedHost.EndsPhrase(_text, end);

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
