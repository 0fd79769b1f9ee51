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
    private const int LongestSign = 8;
    private const int MostLabels = 6;

    /// <summary>So few single letters are initials, not a word that was pulled apart.</summary>
    private const int FewestSpacedLetters = 3;

    private static readonly WordSet s_ats = WordSet.Of("@ at arroba arobase chiocciola aff et 小老鼠 艾特 アット アットマーク 圈a 花a");

    private static readonly WordSet s_dots = WordSet.Of(". dot punkt point punto 点 ドット dawt 小数点");

    /// <summary>Finds the address around the sign at <paramref name="sign"/>: an opening bracket, an at sign, or the first letter of a word for one.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, int sign, out int start, out int length, out bool isEmail, out Disguise disguise)
    {
        length = 0;
        disguise = Disguise.WrittenSign;
        if (TrySpacedLetters(text, sign, out start, out length))
        {
            isEmail = true;
            disguise = Disguise.Spacing;
            return true;
        }

        int behind = SkipSign(text, sign, s_ats, out bool written);
        isEmail = behind > 0;
        if (!isEmail)
            behind = SkipSign(text, sign, s_dots, out written);
        if (behind < 0)
            return false;

        // "behind @members.example.com" names a host; a blank behind the sign is what no one writes otherwise.
        bool setApart = CharTable.IsBlank(Shape.At(text, behind));
        if (!written && (!isEmail || !setApart))
            return false;
        if (!written)
            disguise = Disguise.Spacing;
        start = LookBehind(text, sign, isEmail);
        if (start < 0)
            return false;
        int end = isEmail ? HostEnd(text, behind, 0) : HostEnd(text, behind, 1);
        if (end < 0)
            return false;
        length = end - start;
        return true;
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

        char close = open switch
        {
            '(' or '（' => ')',
            '[' or '【' => ']',
            '{' => '}',
            '<' => '>',
            '*' => '*',
            _ => '\0',
        };
        if (close == '\0')
        {
            // The Chinese words stand between Latin letters without brackets or blanks.
            if (Shape.StartsWith(text, index, "艾特") && names.Contains("艾特"))
                return index + 2;
            return open is '点' or '點' && names.Contains("点") && Shape.IsAsciiAlphanumeric(Shape.At(text, index - 1)) ? index + 1 : -1;
        }

        int first = Shape.SkipBlanks(text, index + 1);
        int end = first;
        while (end < text.Length && end - first <= LongestSign && text[end] is not (')' or ']' or '}' or '>' or '）' or '】' or ' ' or '*'))
            end++;
        int last = Shape.SkipBlanks(text, end);
        char found = Shape.At(text, last) switch
        {
            '）' => ')',
            '】' => ']',
            char c => c,
        };
        if (found != close || end == first || end - first > LongestSign)
            return -1;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return names.Contains(folded[..WordFolder.Fold(text[first..end], folded)]) ? last + 1 : -1;
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

        while (start < end && !Shape.IsAsciiAlphanumeric(text[start]) && CharTable.ClassOf(text[start]) != CharClass.Latin)
            start++;
        return end - start >= 2 && letter && end - start < MaxBehind ? start : -1;
    }

    /// <summary>Index behind a host whose dots may be written out; -1 if its last label is no top-level domain.</summary>
    private static int HostEnd(ReadOnlySpan<char> text, int index, int labels)
    {
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
            int size = end - index;
            if (count > 0 && size is >= 2 and <= TopLevelDomains.LongestLabel && Shape.EndsAt(text, end))
            {
                text[index..end].ToLowerInvariant(lower);
                if (TopLevelDomains.Contains(lower[..size]))
                    accepted = end;
            }

            index = SkipDot(text, end);
            if (index < 0)
                break;
        }

        return accepted;
    }

    private static int SkipDot(ReadOnlySpan<char> text, int end)
    {
        char c = Shape.At(text, end);
        if (c is '.' or ',' or '。' && Shape.IsAsciiAlphanumeric(Shape.At(text, end + 1)))
            return end + 1;
        int index = Shape.SkipBlanks(text, end, 2);
        if (index > end && Shape.At(text, index) == '.' && CharTable.IsBlank(Shape.At(text, index + 1)))
            return Shape.SkipBlanks(text, index + 1, 2);
        int sign = SkipSign(text, index, s_dots, out _);
        if (sign > 0)
            return Shape.SkipBlanks(text, sign, 2);
        int word = Shape.SkipLetters(text[..Math.Min(text.Length, index + LongestSign)], index);
        if (index == end || word == index || !CharTable.IsBlank(Shape.At(text, word)))
            return -1;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return s_dots.Contains(folded[..WordFolder.Fold(text[index..word], folded)]) ? Shape.SkipBlanks(text, word, 2) : -1;
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
