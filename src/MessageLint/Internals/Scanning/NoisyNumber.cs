using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds digits with a sign between every two groups that is not meant (<c>0a7b7c0</c>), and service numbers in letters (<c>1-800-EXAMPLE</c>).</summary>
internal static class NoisyNumber
{
    private const int FewestDigits = 7;
    private const int MostDigits = 15;
    /// <summary>Longest first group of a number whose groups are all as long.</summary>
    public const int LongestGroup = 3;

    /// <summary>Digits of an area with its zero, or the first group of a mobile number: "07700x900x266".</summary>
    public const int LongestTrunkGroup = 5;

    /// <summary>Single digits beyond which no other use of such a pattern is known: part numbers are shorter.</summary>
    private const int ManySingles = 9;

    /// <summary>Most signs and blanks between two groups.</summary>
    private const int MostSigns = 5;

    private const int LongestSignGroup = 8;

    private const int DialledGroups = 3;

    /// <summary>Digits of a number whose groups commas join; fewer are a time with its parts.</summary>
    private const int FewestListed = 10;

    /// <summary>Three, three and four digits, as in North America.</summary>
    private const int AmericanSizes = 334;

    /// <summary>Where the last group of such a number begins.</summary>
    private const int LastGroup = 6;

    /// <summary>Three, four and four digits, as mobile numbers of China and Japan are written.</summary>
    private const int MobileSizes = 344;

    private const int FewestLetters = 4;
    private const int MostVanity = 9;

    /// <summary>Reads groups of the same length with one sign between each two; behind a trunk zero the groups may differ.</summary>
    public static int End(ReadOnlySpan<char> text, int start, scoped in PhoneContext context)
    {
        Span<char> digits = stackalloc char[MostDigits];
        int count = 0;
        int group = 0;
        int i = start;
        int end = start;
        int sizes = 0;
        int groups = 0;
        bool isProduct = false;
        bool isVaried = false;
        bool hasTrunk = text[start] == '0';
        while (true)
        {
            int groupEnd = Shape.SkipDigits(text, i, LongestSignGroup);
            int size = groupEnd - i;
            group = group == 0 ? size : group;
            sizes = (sizes * 10) + size;
            if (size == 0 || (size > group && sizes != AmericanSizes && !hasTrunk) || group > (hasTrunk ? LongestTrunkGroup : LongestGroup) || count + size > MostDigits)
                return -1;
            groups++;
            text[i..groupEnd].CopyTo(digits[count..]);
            count += size;
            end = groupEnd;
            int next = SkipNoise(text, groupEnd);
            if (next == groupEnd || !Shape.IsDigitAt(text, next))
                break;
            if (size != group && !hasTrunk)
                return -1;
            isVaried |= size != group;
            isProduct |= text[groupEnd] is 'x' or 'X' or '*';
            i = next;
        }

        if (count < FewestDigits || !Shape.EndsAt(text, end))
            return -1;
        ReadOnlySpan<char> number = digits[..count];
        if (PhoneScanner.IsCount(number))
            return -1;

        if (isProduct)
            return !IsUnitAt(text, Shape.SkipBlanks(text, end)) && PhoneScanner.Dials(number, context) && IsNoProduct(number, groups, sizes, context.HasContactWord) ? end : -1;
        if (isVaried && (groups < DialledGroups || !PhoneScanner.Dials(number, context)))
            return -1;
        return context.HasContactWord || (group == 1 && count >= ManySingles) || PhoneScanner.Dials(number, context) ? end : -1;
    }

    /// <summary>"30x20x15" are the sides of something; no side is written with a zero in front, nor as the groups of a number, and nothing has nine sides.</summary>
    private static bool IsNoProduct(ReadOnlySpan<char> number, int groups, int sizes, bool isAnnounced)
    {
        if (groups == number.Length)
            return isAnnounced || groups >= ManySingles;
        return groups >= DialledGroups && (isAnnounced || number[0] == '0' || (sizes == AmericanSizes && number[LastGroup] == '0'));
    }

    private static bool IsUnitAt(ReadOnlySpan<char> text, int index)
    {
        int unit = Shape.SkipAsciiLetters(text, index, 5);
        return text[index..unit] is "mm" or "cm" or "m" or "in" or "inch";
    }

    /// <summary>
    /// Reads groups with one and the same sequence of signs between each two, in which no one writes numbers: <c>4, 1, 5</c>, <c>[415][555]</c>, <c>0 → 7 → 1</c>.
    /// </summary>
    public static int EndOfSigns(ReadOnlySpan<char> text, int start, scoped in PhoneContext context)
    {
        Span<char> digits = stackalloc char[MostDigits];
        int groupEnd = Shape.SkipDigits(text, start, LongestSignGroup + 1);
        int next = SkipSigns(text, groupEnd, out bool isOdd, out bool isList);
        if (!isOdd || groupEnd - start > LongestSignGroup || !Shape.IsDigitAt(text, next))
            return -1;
        ReadOnlySpan<char> signs = text[groupEnd..next];
        int count = 0;
        int groups = 0;
        int longest = 0;
        int shortest = LongestSignGroup;
        int sizes = 0;
        int i = start;
        while (true)
        {
            int size = groupEnd - i;
            sizes = (sizes * 10) + size;
            shortest = Math.Min(shortest, size);
            if (size > LongestSignGroup || count + size > MostDigits)
                return -1;
            text[i..groupEnd].CopyTo(digits[count..]);
            count += size;
            longest = Math.Max(longest, size);
            groups++;
            if (!text[groupEnd..].StartsWith(signs, StringComparison.Ordinal) || !Shape.IsDigitAt(text, groupEnd + signs.Length))
                break;
            i = groupEnd + signs.Length;
            groupEnd = Shape.SkipDigits(text, i, LongestSignGroup + 1);
        }

        if (count < FewestDigits || !Shape.EndsAt(text, groupEnd))
            return -1;
        ReadOnlySpan<char> number = digits[..count];
        if (PhoneScanner.IsCount(number) || IsRising(number))
            return -1;
        bool dials = PhoneScanner.Dials(number, context);
        bool accepted = longest > 1 ? (isList && signs.Length == 1 && IsNoList(number, groups, sizes, dials)) || (dials && groups >= DialledGroups && count >= ManySingles && signs.ContainsAny('[', '{', '<')) || (context.HasContactWord && dials && (number[0] == '0' || (groups > 2 && (!isList || shortest >= 3)))) || (dials && IsAmericanOrThrees(signs, sizes, isList)) || (!isList && (IsDialled(number, sizes, dials, context) || IsTrunkNumber(number, groups, groupEnd - i, dials)))
            : isList ? dials && (context.HasContactWord || (count >= ManySingles && IsVaried(number)))
            : context.HasContactWord || ((count >= ManySingles || dials) && IsVaried(number));
        return accepted ? groupEnd : -1;
    }

    /// <summary>Whether groups are those of a mobile number, "138 1234 5678" or "090 1234 5678", those of a town's behind a zero that are announced, or French pairs.</summary>
    private static bool IsDialled(ReadOnlySpan<char> number, int sizes, bool dials, scoped in PhoneContext context) => sizes switch
    {
        MobileSizes => number[0] == '0' ? number[2] == '0' : dials,
        244 or 334 or 343 or 433 => number[0] == '0' && (dials || context.HasContactWord),
        22222 => number[0] == '0' && dials,
        _ => false,
    };

    /// <summary>
    /// Whether groups are those of numbers without a trunk zero: three, three and four digits are no amount either, and three times three are one only between commas.
    /// Stars stand between the sides of things.
    /// </summary>
    private static bool IsAmericanOrThrees(ReadOnlySpan<char> signs, int sizes, bool isList) =>
        !signs.ContainsAny('*', '×') && (sizes == AmericanSizes || (sizes == 333 && !isList && !CharTable.IsBlank(signs[0])));

    /// <summary>Whether groups between odd signs begin with a trunk zero and end in a group that codes seldom end in.</summary>
    private static bool IsTrunkNumber(ReadOnlySpan<char> number, int groups, int lastGroup, bool dials) =>
        dials && number[0] == '0' && number.Length >= FewestListed && groups >= DialledGroups && lastGroup >= DialledGroups;

    /// <summary>Whether groups that commas or colons join without a blank are those of a number: nothing that is listed begins with a zero, and times and amounts have other groups.</summary>
    private static bool IsNoList(ReadOnlySpan<char> number, int groups, int sizes, bool dials) =>
        dials && number[0] == '0' && number.Length >= FewestListed && groups >= DialledGroups && sizes is not 222222;

    /// <summary>Index behind a few signs and blanks; whether they are any other than those that group numbers, and whether they are those of lists.</summary>
    private static int SkipSigns(ReadOnlySpan<char> text, int index, out bool isOdd, out bool isList)
    {
        int end = index;
        isOdd = false;
        isList = false;
        bool isOnlyList = true;
        while (end < text.Length && end - index < MostSigns && !Shape.IsDigit(text[end]))
        {
            char c = text[end];
            CharClass kind = CharTable.ClassOf(c);
            if (kind is not (CharClass.Other or CharClass.Blank or CharClass.Surrogate or CharClass.Ignorable) && c != '・')
                return index;
            bool list = c is ',' or '，' or '、' or ';' or '；' or ':' or '：' or '+';
            bool usual = kind == CharClass.Blank || c is '-' or '.' or '/' or '–' or '—' or '(' or ')';
            isOdd |= !usual;
            isOnlyList &= list || usual;
            end++;
        }

        isList = isOdd && isOnlyList;
        isOdd |= end - index == MostSigns;
        return end;
    }

    /// <summary>Each digit larger than the one before: somebody enumerates.</summary>
    private static bool IsRising(ReadOnlySpan<char> digits)
    {
        for (int i = 1; i < digits.Length; i++)
        {
            if (digits[i] <= digits[i - 1])
                return false;
        }

        return true;
    }

    /// <summary>Whether the digits are at least four different ones: switch positions and marks of a test have fewer.</summary>
    private static bool IsVaried(ReadOnlySpan<char> digits)
    {
        int seen = 0;
        foreach (char c in digits)
            seen |= 1 << (c - '0');
        return System.Numerics.BitOperations.PopCount((uint)seen) >= 4;
    }

    /// <summary>A free-phone or premium prefix and capitals in the place of digits.</summary>
    public static int VanityEnd(ReadOnlySpan<char> text, int start)
    {
        int i = start;
        bool american = text[i] == '1' && IsJoint(text, i + 1);
        if (american)
            i += 2;
        bool bracket = american && Shape.At(text, i) == '(';
        if (bracket)
            i++;
        int prefixEnd = Shape.SkipDigits(text, i, 5);
        ReadOnlySpan<char> prefix = text[i..prefixEnd];
        if (american ? prefix is not ("800" or "833" or "844" or "855" or "866" or "877" or "888" or "900") : prefix is not ("0800" or "0808" or "0900" or "0300"))
            return -1;
        i = prefixEnd;
        if (bracket && Shape.At(text, i++) != ')')
            return -1;
        if (IsJoint(text, i))
            i++;
        else if (!bracket)
            return -1;
        int letters = 0;
        int units = 0;
        int end = i;
        while (end < text.Length && units <= MostVanity)
        {
            char c = text[end];
            if (char.IsAsciiLetterUpper(c))
                letters++;
            else if (!Shape.IsDigit(c) && !(c == '-' && units > 0 && Shape.IsAsciiAlphanumeric(Shape.At(text, end + 1))))
                break;
            units += c == '-' ? 0 : 1;
            end++;
        }

        return letters >= FewestLetters && units <= MostVanity && units >= (american ? FewestDigits : FewestLetters) && Shape.EndsAt(text, end) ? end : -1;
    }

    private static bool IsJoint(ReadOnlySpan<char> text, int index) => Shape.At(text, index) is '-' or ' ' or '.' or '\u00A0';

    private static int SkipNoise(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
            return index;
        char c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            return index + 2;
        return CharTable.ClassOf(c) switch
        {
            CharClass.Latin => c is 'o' or 'O' or 'l' or 'I' ? index : index + 1,
            CharClass.Greek or CharClass.Cyrillic or CharClass.OtherLetter or CharClass.Ideograph or CharClass.Katakana => c is '年' or '月' or '日' or '点' or '點' or '分' ? index : index + 1,
            CharClass.Other => c is '*' or '#' or '&' or '^' or '$' or '!' or '?' or '♥' or '★' or '☆' ? index + 1 : index,
            _ => index,
        };
    }
}
