using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// Finds addresses whose signs are written out or set apart: <c>help (at) example (dot) com</c>, <c>help @ example . com</c>, <c>h e l p @ e x . c o m</c>.
/// It starts at the sign and looks back over a bounded stretch, so that words alone cost nothing.
/// </summary>
internal static class WrittenAddressScanner
{
    private const int MaxBehind = EmailScanner.MaxLocalPart;
    private const int MaxAhead = 128;
    private const int LongestSign = 14;

    /// <summary>How far behind "(a)" a "(b)" may stand.</summary>
    private const int LongestListedPart = 300;
    private const int MostLabels = 6;

    /// <summary>Marks in a row on one side of a sign.</summary>
    private const int MostMarks = 3;

    /// <summary>So few single letters are initials, not a word that was pulled apart.</summary>
    private const int FewestSpacedLetters = 3;

    private const int FewestLettersBeforeHash = 3;

    /// <summary>Signs strewn into an address; one alone may belong to the name.</summary>
    private const int FewestStrewnSigns = 2;

    /// <summary>Mailboxes of some providers are named by account numbers, and no number is shorter.</summary>
    private const int FewestFiguresOfMailbox = 5;

    /// <summary>Some providers are called by figures: 163, 126, 139.</summary>
    private const int FewestFiguresOfHost = 3;

    private static readonly WordSet s_ats = WordSet.Of(
        "@ a at aet arroba aroba arobase arobas arrobase chiocciola klammeraffe affenschwanz aff et bei chez presso 小老鼠 艾特 アット アットマーク 圈a 花a");

    private static readonly WordSet s_dots = WordSet.Of(". dot period punkt pkt pt pct pto point punto ponto 点 ドット dawt 小数点");

    /// <summary>Top-level domains that are believed behind a sign that only looks like a dot, or one that stands apart: they are words of no language and no unit.</summary>
    private static readonly WordSet s_certainTops = WordSet.Of("com org net de fr es it jp cn tw hk eu io shop store uk", ignoresCase: true);

    /// <summary>Providers of mail before which a hash is no number sign.</summary>
    private static readonly WordSet s_providers = WordSet.Of("163 126 qq gmail googlemail hotmail outlook live yahoo icloud foxmail sina gmx web freenet t-online yeah proton protonmail aol laposte orange wanadoo sfr libero tiscali virgilio alice hinet docomo ezweb softbank", ignoresCase: true);

    private static readonly string[] s_detachedTops = ["com", "c o m", "org", "o r g", "co.uk", "co , uk", "co . uk", "co.jp", "jp", "cn", "n e t", "d e", "f r", "e s", "i t"];
    private static readonly string[] s_reversedTops = ["moc.", "ten.", "gro.", "ed.", "rf.", "se.", "ti.", "ku.oc.", "ku.", "pj.", "nc.", "wt.", "oi.", "ue.", "ta.", "hc.", "ofni.", "pohs.", "erots."];
    private static readonly string[] s_signNouns = ["sign", "symbol", "zeichen"];

    /// <summary>Whether a sign may open a word for at or dot: a bracket, or a mark that the word stands between.</summary>
    public static bool MayOpen(ReadOnlySpan<char> text, int sign) =>
        text[sign] is '(' or '[' or '{' or '<' or '（' or '【' or '〔' or '〈' or '《' or '*'
        || (text[sign] is '-' or '"' or '~' or '|' or '/' or '_' or '=' or '“' or '\'' or '\\' && IsBetweenMarks(text, sign));

    /// <summary>Whether a short word or a sign stands between marks: the same ones, or their closing form.</summary>
    private static bool IsBetweenMarks(ReadOnlySpan<char> text, int sign)
    {
        int marks = MarksAt(text, sign);
        int first = sign + marks;
        int end = Shape.At(text, first) switch
        {
            'a' or 'A' or 'd' or 'D' or 'p' or 'P' or 'ä' or 'Ä' => Shape.SkipLetters(text[..Math.Min(text.Length, first + 1 + LongestSign)], first),
            '@' => first + 1,
            '.' when marks > 1 => first + 1,
            _ => first,
        };
        return end > first && Shape.At(text, end) == Closing(text[sign]);
    }

    /// <summary>How often a mark stands here: "//AT//".</summary>
    private static int MarksAt(ReadOnlySpan<char> text, int index)
    {
        int marks = 1;
        while (marks < MostMarks && Shape.At(text, index + marks) == text[index])
            marks++;
        return marks;
    }

    private static char Closing(char open) => open switch
    {
        '(' or '（' => ')',
        '[' or '【' or '〔' => ']',
        '{' => '}',
        '<' or '〈' or '《' => '>',
        '“' => '”',
        '\\' => '/',
        '*' or '-' or '"' or '~' or '|' or '/' or '_' or '=' or '\'' => open,
        _ => '\0',
    };

    /// <summary>Finds the address around the sign at <paramref name="sign"/>: an opening bracket, an at sign, or the first letter of a word for one.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, int sign, out WrittenAddress address)
    {
        Disguise disguise = Disguise.Spacing;
        if (TryReversed(text, sign, out int start, out int length))
            disguise = Disguise.Encoding;
        else if (!TrySpacedLetters(text, sign, out start, out length) && !TryStrewn(text, sign, out start, out length))
            return TryScanSign(text, sign, out address);
        address = new WrittenAddress(start, length, IsEmail: true, disguise);
        return true;
    }

    private static bool TryScanSign(ReadOnlySpan<char> text, int sign, out WrittenAddress address)
    {
        address = default;
        int behind = SkipSign(text, sign, s_ats, out bool written);
        bool isEmail = behind > 0;
        if (!isEmail)
            behind = SkipSign(text, sign, s_dots, out written);
        if (behind < 0)
            return false;

        // "behind @members.example.com" names a host; a blank behind the sign, or a host right before and behind it whose dots are hidden, is what no one writes otherwise.
        bool setApart = CharTable.IsBlank(Shape.At(text, behind));
        if (!written && (!isEmail || !(setApart || CharTable.IsWordPart(Shape.At(text, sign - 1)) || IsHostPulledApart(text, behind))))
            return false;
        int start = LookBehind(text, sign, isEmail);
        if (start < 0)
            return false;

        // A letter in brackets counts the parts of a list, too.
        bool isLetter = isEmail && written && Shape.SkipLetters(text, sign + 1) == sign + 2 && text[sign + 1] is 'a' or 'A';
        if (isLetter && IsListed(text, sign))
            return false;
        HostBelief belief = !isEmail ? HostBelief.BehindName(text[start..sign]) : isLetter ? HostBelief.BehindLetter : HostBelief.BehindAtSign;
        int end = HostEnd(text, sign, behind, isEmail ? 0 : 1, belief, out bool isDoubtful);
        if (end < 0)
            return false;
        address = new WrittenAddress(start, end - start, isEmail, written ? Disguise.WrittenSign : Disguise.Spacing)
        {
            Host = isEmail ? Shape.SkipBlanks(text, behind, 2) : start,
            IsDoubtful = isDoubtful || (isLetter && Shape.SkipAlphanumeric(text, Shape.SkipBlanks(text, behind, 2), TopLevelDomains.LongestLabel) == end),
        };
        return true;
    }

    /// <summary>"Option (a) … option (b) …".</summary>
    private static bool IsListed(ReadOnlySpan<char> text, int sign)
    {
        ReadOnlySpan<char> next = [text[sign], (char)(text[sign + 1] + 1), text[sign + 2]];
        return text.Slice(sign, Math.Min(LongestListedPart, text.Length - sign)).IndexOf(next) > 0;
    }

    /// <summary>An address written backwards: <c>moc.elpmaxe@pleh</c>.</summary>
    private static bool TryReversed(ReadOnlySpan<char> text, int sign, out int start, out int length)
    {
        start = sign;
        length = 0;
        if (text[sign] != '@' || !Shape.IsAsciiAlphanumeric(Shape.At(text, sign + 1)) || !Shape.IsAsciiAlphanumeric(Shape.At(text, sign - 1)))
            return false;
        int first = sign;
        while (first > 0 && sign - first < MaxBehind && (char.IsAsciiLetterOrDigit(text[first - 1]) || text[first - 1] is '.' or '-'))
            first--;
        int end = sign + 1;
        while (end < text.Length && end - sign < MaxBehind && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
            end++;
        int last = end;
        while (last > sign && text[last - 1] is '.' or '-')
            last--;
        if (last - sign < 3 || !IsReversedTop(text[first..sign]))
            return false;
        Span<char> reversed = stackalloc char[MaxBehind * 2];
        reversed = reversed[..(last - first)];
        text[first..last].CopyTo(reversed);
        reversed.Reverse();
        if (!EmailScanner.TryScan(reversed, 0, out int size) || size != reversed.Length)
            return false;
        start = first;
        length = last - first;
        return true;
    }

    /// <summary>An address into which one sign was strewn: <c>help*77*@*lumen*.*com</c>.</summary>
    private static bool TryStrewn(ReadOnlySpan<char> text, int sign, out int start, out int length)
    {
        start = sign;
        length = 0;
        if (text[sign] != '@')
            return false;
        char strewn = Shape.At(text, sign + 1) is var behind && IsStrewn(behind) ? behind : Shape.At(text, sign - 1);
        if (!IsStrewn(strewn))
            return false;
        while (start > 0 && sign - start < MaxBehind && IsAddressUnit(text[start - 1], strewn))
            start--;
        while (start < sign && text[start] == strewn)
            start++;
        Span<char> plain = stackalloc char[MaxBehind + MaxAhead];
        int count = 0;
        int end = start;
        int last = start;
        while (end < text.Length && end - sign < MaxAhead && IsAddressUnit(text[end], strewn))
        {
            if (text[end] != strewn)
            {
                plain[count++] = text[end];
                last = end + 1;
            }

            end++;
        }

        length = last - start;
        return length - count >= FewestStrewnSigns && EmailScanner.TryScan(plain[..count], 0, out int size) && size == count;
    }

    private static bool IsStrewn(char c) => c is '*' or '~' or '|' or '^' or '_' or '!' or '=' or '+';

    private static bool IsAddressUnit(char c, char strewn) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' || c == strewn;

    private static bool IsReversedTop(ReadOnlySpan<char> host)
    {
        foreach (string top in s_reversedTops)
        {
            if (host.StartsWith(top, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Index behind a sign in brackets, or the bare at sign; -1 if there is none. Words without brackets are the phrases' matter.</summary>
    private static int SkipSign(ReadOnlySpan<char> text, int index, WordSet names, out bool written)
    {
        written = true;
        char open = Shape.At(text, index);
        if (open == '@' && names.Contains("@"))
        {
            written = false;
            return index + 1;
        }

        // Another sign in the place of this one, before a provider of mail; a hash that is glued to both sides also before another host, "help#lumen,es".
        if (IsInPlaceOfAt(open) && names.Contains("@") && (IsProviderAt(text, Shape.SkipBlanks(text, index + 1, 1)) || (open == '#' && IsHostBehindHash(text, index))))
            return index + 1;
        char close = Closing(open);
        if (close == '\0')
        {
            // The Chinese words stand between Latin letters without brackets or blanks.
            if (Shape.StartsWith(text, index, "艾特") && names.Contains("艾特"))
                return index + 2;
            return open is '点' or '點' && names.Contains("点") && Shape.IsAsciiAlphanumeric(Shape.At(text, index - 1)) ? index + 1 : -1;
        }

        int marks = MarksAt(text, index);
        int first = Shape.SkipBlanks(text, index + marks);
        int end = first;
        while (end < text.Length && end - first <= LongestSign && text[end] != close && text[end] is not (')' or ']' or '}' or '>' or '）' or '】' or '〕' or '〉' or '》' or ' ' or '*'))
            end++;
        int last = SkipSignNoun(text, Shape.SkipBlanks(text, end));
        char found = Shape.At(text, last) switch
        {
            '）' => ')',
            '】' or '〕' => ']',
            '〉' or '》' => '>',
            char c => c,
        };
        if (found != close || end == first || end - first > LongestSign)
            return -1;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];

        // A letter alone is a sign only in brackets: "-a-" and "*a*" stand in names.
        return (end - first > 1 || marks > 1 || text[first] == '@' || close is ')' or ']' or '}') && MarksAt(text, last) >= marks && names.Contains(folded[..WordFolder.Fold(text[first..end], folded)]) ? last + marks : -1;
    }

    /// <summary>Whether a sign may stand in the place of the at sign.</summary>
    public static bool IsInPlaceOfAt(char sign) => sign is '#' or '◎' or '⊙' or '●' or '※' or '*' or '§' or '&' or '%' or '¤';

    /// <summary>A name, the hash and a host of one label with a certain top-level domain; behind a host the hash leads to a place of the page.</summary>
    private static bool IsHostBehindHash(ReadOnlySpan<char> text, int hash)
    {
        int first = hash;
        while (first > 0 && hash - first < MaxBehind && char.IsAsciiLetterLower(text[first - 1]))
            first--;
        if (hash - first < FewestLettersBeforeHash || CharTable.IsWordPart(Shape.At(text, first - 1)) || Shape.At(text, first - 1) is '.' or '/' or '-')
            return false;
        int end = hash + 1;
        while (end < text.Length && end - hash < MaxAhead && (char.IsAsciiLetterLower(text[end]) || (text[end] == '-' && end > hash + 1)))
            end++;
        return end > hash + FewestLettersBeforeHash && Shape.At(text, end) is '.' or ',' && IsCertainTop(text, end + 1);
    }

    /// <summary>Whether the name of a provider of mail and a dot stand here.</summary>
    private static bool IsProviderAt(ReadOnlySpan<char> text, int index)
    {
        int end = Shape.SkipAlphanumeric(text, index, TopLevelDomains.LongestLabel);
        if (end == index || end - index > TopLevelDomains.LongestLabel || SkipDot(text, end) is not (> 0 and int top) || !IsCertainTop(text, top))
            return false;
        return s_providers.Contains(text[index..end]);
    }

    /// <summary>Whether a host stands here only if its dot is put together again: behind "office @" nobody writes one by chance.</summary>
    private static bool IsHostPulledApart(ReadOnlySpan<char> text, int index)
    {
        if (!Shape.IsAsciiAlphanumeric(Shape.At(text, index)) || DomainScanner.TryScanHost(text, index, out _, out _, out _))
            return false;
        int dot = index;
        while (dot - index < MaxAhead && (Shape.IsAsciiAlphanumeric(Shape.At(text, dot)) || Shape.At(text, dot) is '-'))
            dot++;
        return Shape.At(text, dot) == '.' && Shape.At(text, dot + 1) == ' ' && IsCertainTop(text, dot + 2);
    }

    /// <summary>"(at sign)", "[dot symbol]": the word says what it is.</summary>
    private static int SkipSignNoun(ReadOnlySpan<char> text, int index)
    {
        foreach (string noun in s_signNouns)
        {
            if (Shape.StartsWith(text, index, noun))
                return Shape.SkipBlanks(text, index + noun.Length);
        }

        return index;
    }

    private static int LookBehind(ReadOnlySpan<char> text, int sign, bool isEmail)
    {
        int end = sign;
        while (end > 0 && sign - end < 2 && CharTable.IsBlank(text[end - 1]))
            end--;
        int start = end;
        bool letter = false;
        while (start > 0 && end - start < MaxBehind)
        {
            char c = text[start - 1];
            if (!char.IsAsciiLetterOrDigit(c) && !(c == '-' || (isEmail && c is '.' or '_' or '+')) && CharTable.ClassOf(c) != CharClass.Latin)
                break;
            letter |= !Shape.IsDigit(c);
            start--;
        }

        if (end - start == 1 && SpacedStart(text, start, end) is var spaced && spaced < start)
        {
            start = spaced;
            letter = text[start..end].ContainsAnyExceptInRange('\0', '9');
        }

        while (start < end && !Shape.IsAsciiAlphanumeric(text[start]) && CharTable.ClassOf(text[start]) != CharClass.Latin)
            start++;
        return end - start >= (letter ? 2 : isEmail ? FewestFiguresOfMailbox : FewestFiguresOfHost) && end - start < MaxBehind ? start : -1;
    }

    /// <summary>Where single characters begin that stand before the one at <paramref name="start"/> with a blank between each two.</summary>
    private static int SpacedStart(ReadOnlySpan<char> text, int start, int end)
    {
        int first = start;
        while (first >= 2 && end - first < MaxBehind && CharTable.IsBlank(text[first - 1]) && Shape.IsAsciiAlphanumeric(text[first - 2])
            && (first == 2 || CharTable.ClassOf(text[first - 3]) is CharClass.Blank or CharClass.LineBreak))
            first -= 2;
        return start - first >= 2 * FewestSpacedLetters ? first : start;
    }

    /// <summary>Index behind a host whose dots may be written out; -1 if its last label is no top-level domain.</summary>
    private static int HostEnd(ReadOnlySpan<char> text, int sign, int index, int labels, HostBelief belief, out bool isDoubtful)
    {
        isDoubtful = false;
        int dot = sign;
        int limit = Math.Min(text.Length, index + MaxAhead);
        int accepted = -1;
        index = Shape.SkipBlanks(text, index, 2);
        Span<char> lower = stackalloc char[TopLevelDomains.LongestLabel];
        for (int count = labels; count < labels + MostLabels; count++)
        {
            int end = index;
            while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '-' && end > index)))
                end++;
            if (end == index)
                break;
            if (labels == 0 && count == 0)
                end = EndOverSetApartHyphen(text, end, limit);
            int size = end - index;
            if (size == 1 && count == 0 && SpacedHostEnd(text, index, limit) is > 0 and int spaced)
                return spaced;
            if (count == 0 && size is >= 3 and <= TopLevelDomains.LongestLabel && Shape.EndsAt(text, end))
            {
                text[index..end].ToLowerInvariant(lower);
                if (AddressWords.Find(lower[..size]).Role == AddressRole.Host)
                    accepted = end;
            }

            if (count > 0 && size is >= 2 and <= TopLevelDomains.LongestLabel && Shape.EndsAt(text, end))
            {
                text[index..end].ToLowerInvariant(lower);
                if (TopLevelDomains.Contains(lower[..size]) && belief.Accepts(text, dot, index, end, out isDoubtful))
                    accepted = end;
            }

            dot = end;
            index = SkipDot(text, end);
            if (index < 0)
                break;
        }

        return accepted;
    }

    /// <summary>Where a first label ends that goes on behind a hyphen with blanks around it, "t - online . de"; a dash behind a whole address is none.</summary>
    private static int EndOverSetApartHyphen(ReadOnlySpan<char> text, int end, int limit)
    {
        if (Shape.At(text, end) != ' ' || Shape.At(text, end + 1) != '-' || Shape.At(text, end + 2) != ' ')
            return end;
        int behind = end + 3;
        while (behind < limit && char.IsAsciiLetterOrDigit(text[behind]))
            behind++;
        return behind > end + 3 && SkipDot(text, behind) is > 0 and int top && (IsCertainTop(text, top) || IsShoutedTop(text, top)) ? behind : end;
    }

    /// <summary>A provider, or a host with its dots, in single characters; -1 if it is none.</summary>
    private static int SpacedHostEnd(ReadOnlySpan<char> text, int index, int limit)
    {
        Span<char> units = stackalloc char[MaxAhead];
        int count = 0;
        int i = index;
        while (i < limit && count < MaxAhead && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-') && !CharTable.IsWordPart(Shape.At(text, i + 1)))
        {
            units[count++] = char.ToLowerInvariant(text[i]);
            if (!CharTable.IsBlank(Shape.At(text, i + 1)))
                break;
            i += 2;
        }

        if (count < FewestSpacedLetters)
            return -1;
        if (AddressWords.Find(units[..count]).Role == AddressRole.Host)
            return index + (count * 2) - 1;
        return DomainScanner.TryScanHost(units[..count], 0, out int end, out _, out _) ? index + (end * 2) - 1 : -1;
    }

    private static int SkipDot(ReadOnlySpan<char> text, int end)
    {
        char c = Shape.At(text, end);
        if (c is '.' or ',' or '，' or '、' or '。' or '·' or '•' or '∙' or '‧' or '⋅' or '・' && Shape.IsAsciiAlphanumeric(Shape.At(text, end + 1)))
            return end + 1;
        int index = Shape.SkipBlanks(text, end, 2);
        if (Shape.At(text, index) is ',' or '*' && index > end && Shape.SkipBlanks(text, index + 1, 2) is var behind && IsCertainTop(text, behind))
            return behind;
        if (Shape.At(text, index) is '.' or '·' or '•' or '‧' or '∙' or '⋅' or '。' or '．' && (index > end || c == '.'))
        {
            int label = Shape.SkipBlanks(text, index + 1, 2);
            if ((index > end && label > index + 1) || IsCertainTop(text, label))
                return label;
        }

        int sign = SkipSign(text, index, s_dots, out _);
        if (sign > 0)
            return Shape.SkipBlanks(text, sign, 2);
        int word = Shape.SkipLetters(text[..Math.Min(text.Length, index + LongestSign)], index);
        if (index == end || word == index || !CharTable.IsBlank(Shape.At(text, word)))
            return -1;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return s_dots.Contains(folded[..WordFolder.Fold(text[index..word], folded)]) ? Shape.SkipBlanks(text, word, 2) : -1;
    }

    /// <summary>Whether one of the certain top-level domains stands here in small letters, as a whole word.</summary>
    internal static bool IsCertainTop(ReadOnlySpan<char> text, int index) => char.IsAsciiLetterLower(Shape.At(text, index)) && IsCertainTopInAnyCase(text, index, out _);

    /// <summary>The same in capitals throughout.</summary>
    private static bool IsShoutedTop(ReadOnlySpan<char> text, int index) => IsCertainTopInAnyCase(text, index, out int end) && !text[index..end].ContainsAnyInRange('a', 'z');

    private static bool IsCertainTopInAnyCase(ReadOnlySpan<char> text, int index, out int end)
    {
        end = Shape.SkipAsciiLetters(text, index, 6);
        return end > index && Shape.EndsAt(text, end) && s_certainTops.Contains(text[index..end]);
    }

    /// <summary>Whether a top-level domain stands here that is no word of any language, its letters perhaps set apart: it is believed behind a dot that stands alone.</summary>
    internal static bool IsDetachedTop(ReadOnlySpan<char> text, int index, out int end)
    {
        end = index;

        // The first word of a sentence, as behind nearly every full stop.
        if (char.IsAsciiLetterUpper(Shape.At(text, index)) && char.IsAsciiLetterLower(Shape.At(text, index + 1)))
            return false;
        foreach (string top in s_detachedTops)
        {
            end = index + top.Length;
            if (Shape.StartsWith(text, index, top) && (char.IsAsciiLetterLower(text[index]) || (top.Length > 2 && !text[index..end].ContainsAnyInRange('a', 'z'))) && Shape.EndsAt(text, end))
                return true;
        }

        end = index;
        return false;
    }

    /// <summary>Single letters with one blank between them on both sides of an at sign.</summary>
    private static bool TrySpacedLetters(ReadOnlySpan<char> text, int sign, out int start, out int length)
    {
        start = sign;
        length = 0;
        if (text[sign] != '@' || !CharTable.IsBlank(Shape.At(text, sign - 1)) || !CharTable.IsBlank(Shape.At(text, sign + 1)))
            return false;
        int letters = 0;
        while (letters < MaxBehind && start >= 2 && CharTable.IsBlank(text[start - 1]) && (char.IsAsciiLetterOrDigit(text[start - 2]) || text[start - 2] is '.' or '_' or '-')
            && (start == 2 || CharTable.ClassOf(text[start - 3]) is CharClass.Blank or CharClass.LineBreak))
        {
            start -= 2;
            letters++;
        }

        Span<char> host = stackalloc char[MaxAhead];
        int count = 0;
        int end = sign + 1;
        while (count < MaxAhead && end + 1 < text.Length && CharTable.IsBlank(text[end]) && (char.IsAsciiLetterOrDigit(text[end + 1]) || text[end + 1] is '.' or '-')
            && (end + 2 == text.Length || !Shape.IsAsciiAlphanumeric(text[end + 2])))
        {
            host[count++] = text[end + 1];
            end += 2;
        }

        if (letters < FewestSpacedLetters || count < FewestSpacedLetters || !DomainScanner.TryScanHost(host[..count], 0, out int hostEnd, out _, out _))
            return false;
        length = sign + 1 + (hostEnd * 2) - start;
        return true;
    }
}
