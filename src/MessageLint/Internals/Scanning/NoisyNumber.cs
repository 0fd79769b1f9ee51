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

    /// <summary>Digits of a size of shoes or clothes.</summary>
    private const int SizeDigits = 2;

    /// <summary>Most signs and blanks between two groups.</summary>
    private const int MostSigns = 5;

    private const int LongestSignGroup = 8;

    private const int DialledGroups = 3;

    /// <summary>Digits of a number with its trunk zero between whose groups odd signs stand; fewer are a time with its parts, or a code.</summary>
    private const int FewestTrunkDigits = 10;

    /// <summary>Five pairs, as in France.</summary>
    private const int FrenchSizes = 22222;

    private const int Dozen = 12;

    /// <summary>Three, three and four digits, as in North America.</summary>
    private const int AmericanSizes = 334;

    /// <summary>Where the second and the last group of such a number begin.</summary>
    private const int MiddleGroup = 3;
    private const int LastGroup = 6;

    /// <summary>Three, four and four digits, as mobile numbers of China and Japan are written.</summary>
    private const int MobileSizes = 344;

    /// <summary>Its first two groups.</summary>
    private const int MobileStart = 34;

    private const int FewestLetters = 4;
    private const int MostVanity = 9;

    /// <summary>Reads groups of the same length with one sign between each two; behind a trunk zero the groups may differ.</summary>
    public static int End(ReadOnlySpan<char> text, int start, scoped in PhoneContext context)
    {
        Span<char> digits = stackalloc char[MostDigits];
        int count = 0;
        int i = start;
        int end = start;
        var shape = default(GroupShape);
        bool isProduct = false;
        bool isSizes = false;
        bool hasTrunk = text[start] == '0';
        if (start > 1 && Shape.IsDigit(text[start - 2]) && SkipNoise(text, start - 1) == start)
            return -1;
        while (true)
        {
            int groupEnd = Shape.SkipDigits(text, i, LongestSignGroup);
            int size = groupEnd - i;
            if (size == 0 || count + size > MostDigits)
                return -1;
            shape.Add(text[i..groupEnd]);
            if ((size > shape.First && shape.Sizes is not (AmericanSizes or MobileStart or MobileSizes) && !hasTrunk) || shape.First > (hasTrunk ? LongestTrunkGroup : LongestGroup))
                return -1;
            text[i..groupEnd].CopyTo(digits[count..]);
            count += size;
            end = groupEnd;
            int next = SkipNoise(text, groupEnd);
            if (next == groupEnd || !Shape.IsDigitAt(text, next))
                break;
            if (size != shape.First && shape.Sizes != MobileStart && !hasTrunk)
                return -1;
            isProduct |= text[groupEnd] is 'x' or 'X' or '*';
            isSizes |= size == SizeDigits && IsSizeCounter(text[groupEnd]);
            i = next;
        }

        if (count < FewestDigits || !Shape.EndsAt(text, end))
            return -1;
        ReadOnlySpan<char> number = digits[..count];
        if (PhoneScanner.IsCount(number) || (shape.First == SizeDigits && !hasTrunk && (isSizes || shape.Rises)))
            return -1;
        bool dials = PhoneScanner.Dials(number, context);
        if (isProduct)
            return dials && !IsUnitAt(text, Shape.SkipBlanks(text, end)) && IsNoProduct(number, shape, context.HasContactWord) ? end : -1;
        // Two groups with a letter between them are a serial number, unless they are announced.
        if (hasTrunk && (!shape.IsUniform || (shape.Count < DialledGroups && !context.HasContactWord)))
            return dials && shape.Count >= DialledGroups ? end : -1;
        return context.HasContactWord || (shape.First == 1 && count >= ManySingles) || dials ? end : -1;
    }

    /// <summary>
    /// "30x20x15" are the sides of something; nothing has nine sides. Sides with a zero in front have as many figures each, or two of them and no more behind, so a number
    /// with a trunk zero has more groups or a longer first one.
    /// </summary>
    private static bool IsNoProduct(ReadOnlySpan<char> number, GroupShape shape, bool isAnnounced)
    {
        if (shape.Count == number.Length)
            return isAnnounced || shape.Count >= ManySingles;
        if (shape.Count < DialledGroups)
            return false;
        return isAnnounced || IsAmericanWithZeros(number, shape)
            || (IsTrunkNumber(number, shape) && (shape.Count > DialledGroups || (shape.First >= LongestGroup && !shape.AreAlike)));
    }

    /// <summary>Three, three and four digits of which some group behind the first begins with a zero, as no side does.</summary>
    private static bool IsAmericanWithZeros(ReadOnlySpan<char> number, GroupShape shape) =>
        shape.Sizes == AmericanSizes && (number[MiddleGroup] == '0' || number[LastGroup] == '0');

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
        if (text[..start].EndsWith(signs, StringComparison.Ordinal) && start > signs.Length && Shape.IsDigit(text[start - signs.Length - 1]))
            return -1;
        int count = 0;
        var shape = default(GroupShape);
        int i = start;
        while (true)
        {
            int size = groupEnd - i;
            if (size > LongestSignGroup || count + size > MostDigits)
                return -1;
            shape.Add(text[i..groupEnd]);
            text[i..groupEnd].CopyTo(digits[count..]);
            count += size;
            if (!text[groupEnd..].StartsWith(signs, StringComparison.Ordinal) || !Shape.IsDigitAt(text, groupEnd + signs.Length))
                break;
            i = groupEnd + signs.Length;
            groupEnd = Shape.SkipDigits(text, i, LongestSignGroup + 1);
        }

        if (count < FewestDigits || !Shape.EndsAt(text, groupEnd))
            return -1;
        ReadOnlySpan<char> number = digits[..count];
        if (PhoneScanner.IsCount(number) || IsRising(number) || (shape.Sizes == FrenchSizes && AreSmallPairs(number)) || (shape.Rises && shape.Longest > 1 && !context.HasContactWord))
            return -1;
        if (signs.ContainsAny('x', 'X', '×'))
            return IsNumberBetweenCrosses(number, shape, context) && !IsUnitAt(text, Shape.SkipBlanks(text, groupEnd)) ? groupEnd : -1;
        return (shape.Longest > 1 ? AreGroups(number, shape, signs, isList, context) : AreSingles(number, isList, context)) ? groupEnd : -1;
    }

    /// <summary>"05 x 36 x 49 x 18 x 66": what stands between crosses are the sides of something, unless sides are never written so.</summary>
    private static bool IsNumberBetweenCrosses(ReadOnlySpan<char> number, GroupShape shape, scoped in PhoneContext context) =>
        !shape.Rises && PhoneScanner.Dials(number, context) && IsNoProduct(number, shape, context.HasContactWord && number[0] == '0');

    /// <summary>Whether single digits between signs are a number.</summary>
    private static bool AreSingles(ReadOnlySpan<char> number, bool isList, scoped in PhoneContext context)
    {
        if (isList)
            return PhoneScanner.Dials(number, context) && (context.HasContactWord || (number.Length >= ManySingles && IsVaried(number)));
        return context.HasContactWord || ((number.Length >= ManySingles || PhoneScanner.Dials(number, context)) && IsVaried(number));
    }

    /// <summary>Whether groups of digits between signs are a number: by their brackets, by what announces them, or by how numbers are grouped.</summary>
    private static bool AreGroups(ReadOnlySpan<char> number, GroupShape shape, ReadOnlySpan<char> signs, bool isList, scoped in PhoneContext context)
    {
        bool dials = PhoneScanner.Dials(number, context);
        if (number[0] != '0' && !context.HasContactWord && signs.Contains('*'))
            return false;
        if ((!isList || (signs.Length == 1 && shape.Sizes == MobileSizes && number[0] == '0')) && IsDialled(number, shape.Sizes, dials, context))
            return true;
        if (!dials)
            return false;
        if (shape.Count >= DialledGroups && number.Length >= ManySingles && signs.ContainsAny('[', '{', '<'))
            return true;
        if (context.HasContactWord && (number[0] == '0' || (shape.Count >= DialledGroups && (!isList || shape.Shortest >= LongestGroup))))
            return true;

        // Stars stand between the sides of things, and what rises is listed.
        if (signs.ContainsAny('*', '×') || shape.Rises)
            return false;
        return IsTrunkNumber(number, shape) ? !isList || signs.Length == 1 : IsAmericanOrThrees(signs, shape.Sizes, isList);
    }

    /// <summary>Whether groups are those of a mobile number, "138 1234 5678" or "090 1234 5678", those of a town's behind a zero that are announced, or French pairs.</summary>
    private static bool IsDialled(ReadOnlySpan<char> number, int sizes, bool dials, scoped in PhoneContext context) => sizes switch
    {
        MobileSizes => number[0] == '0' ? number[2] == '0' : dials,
        244 or 334 or 343 or 433 => number[0] == '0' && (dials || context.HasContactWord),
        FrenchSizes => number[0] == '0' && dials,
        _ => false,
    };

    /// <summary>Whether groups are those of numbers without a trunk zero: three, three and four digits are no amount either, and three times three are one only between commas. A plus sign adds.</summary>
    private static bool IsAmericanOrThrees(ReadOnlySpan<char> signs, int sizes, bool isList) =>
        !signs.Contains('+') && (sizes == AmericanSizes || (sizes == 333 && !isList && !CharTable.IsBlank(signs[0])));

    /// <summary>Whether groups of a number that dials are an area or a prefix with its trunk zero, and what follows it. Values of a scale begin with a zero alone, and codes have shorter groups.</summary>
    private static bool IsTrunkNumber(ReadOnlySpan<char> number, GroupShape shape) =>
        number[0] == '0' && shape.First > 1 && number.Length >= FewestTrunkDigits && shape.Count >= DialledGroups && !shape.Rises
        && (shape.Sizes == FrenchSizes || shape.ShortestBehindFirst >= LongestGroup);

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
            CharClass kind = IsCrossBetweenBlanks(text, end) ? CharClass.Other : CharTable.ClassOf(c);
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

    /// <summary>The letter that stands for a cross where no sign for it is at hand: "05 x 36".</summary>
    private static bool IsCrossBetweenBlanks(ReadOnlySpan<char> text, int index) =>
        text[index] is 'x' or 'X' && CharTable.IsBlank(text[index - 1]) && CharTable.IsBlank(Shape.At(text, index + 1));

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

    /// <summary>"01 → 02 → 03", "02,06,04,08,10": steps, volumes or sizes; numbers have pairs beyond a dozen.</summary>
    public static bool AreSmallPairs(ReadOnlySpan<char> number)
    {
        for (int i = 0; i < number.Length; i += 2)
        {
            if (Shape.Value(number.Slice(i, 2)) > Dozen)
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

    /// <summary>A free-phone or premium prefix and capitals in the place of digits: <c>1-800-EXAMPLE</c>, <c>0800 E X A M P L E</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the first digit.</param>
    /// <param name="needsContactWord">Whether the prefix alone does not tell it from an amount: <c>800 CASA 17</c>.</param>
    public static int VanityEnd(ReadOnlySpan<char> text, int start, out bool needsContactWord)
    {
        int i = start;
        bool american = text[i] == '1' && IsJoint(text, i + 1);
        if (american)
            i += 2;
        bool bracket = american && Shape.At(text, i) == '(';
        if (bracket)
            i++;
        int prefixEnd = Shape.SkipDigits(text, i, 5);
        if (text[i..prefixEnd] is "0" && Shape.At(text, prefixEnd) == ' ' && Shape.StartsWith(text, prefixEnd + 1, "80"))
            prefixEnd = Shape.SkipDigits(text, prefixEnd + 1, 4);
        ReadOnlySpan<char> prefix = text[i..prefixEnd];

        // Between blanks or points it is a thousand of something, or a model with its colour: "1 800 PRODUITS", "0800 BLACK".
        bool isSetApart = american ? Shape.At(text, start + 1) != '-' : Shape.At(text, prefixEnd) != '-' && !IsSpread(text, prefixEnd + 1);
        bool isAmount = !american && prefix is "800" or "803" or "900" or "901" or "902" or "0 800" or "0 801" or "0 805" or "0 806" or "0 809";
        needsContactWord = isSetApart || isAmount;
        if (american ? prefix is not ("800" or "833" or "844" or "855" or "866" or "877" or "888" or "900") : !isAmount && prefix is not ("0800" or "0808" or "0900" or "0300"))
            return -1;
        i = prefixEnd;
        if (bracket && Shape.At(text, i++) != ')')
            return -1;
        if (IsJoint(text, i))
            i = Shape.At(text, i + 1) is '-' or '–' && Shape.At(text, i + 2) == ' ' ? i + 3 : i + 1;
        else if (!bracket)
            return -1;
        int end = ReadVanity(text, i, out int letters, out int units);
        needsContactWord &= !(isSetApart && IsAlone(text, start, end)) || isAmount;
        return letters >= FewestLetters && units <= MostVanity && units >= (american ? FewestDigits : FewestLetters) && Shape.EndsAt(text, end) ? end : -1;
    }

    /// <summary>Reads capitals and digits, perhaps with hyphens between them, or with a blank between every two.</summary>
    private static int ReadVanity(ReadOnlySpan<char> text, int start, out int letters, out int units)
    {
        letters = 0;
        units = 0;
        int end = start;
        bool isSpread = IsSpread(text, start);
        while (end < text.Length && units <= MostVanity)
        {
            char c = text[end];
            char next = Shape.At(text, end + 1);
            if (char.IsAsciiLetterUpper(c))
                letters++;
            else if (c == ' ' && units > 0 && (Shape.IsDigit(next) || (isSpread && char.IsAsciiLetterUpper(next) && !CharTable.IsWordPart(Shape.At(text, end + 2)))))
                units--;
            else if (!Shape.IsDigit(c) && !(c == '-' && units > 0 && Shape.IsAsciiAlphanumeric(next)))
                break;
            units += c == '-' ? 0 : 1;
            end++;
        }

        return end;
    }

    /// <summary>Whether no words of a sentence stand around it: "0800 REPAIR", "Help: 0800 REPAIR."</summary>
    private static bool IsAlone(ReadOnlySpan<char> text, int start, int end)
    {
        int before = start;
        while (before > 0 && CharTable.IsBlank(text[before - 1]))
            before--;
        return !CharTable.IsWordPart(Shape.At(text, before - 1)) && WordedHost.EndsPhrase(text, end);
    }

    /// <summary>Capitals with blanks between them.</summary>
    private static bool IsSpread(ReadOnlySpan<char> text, int start) =>
        char.IsAsciiLetterUpper(Shape.At(text, start)) && Shape.At(text, start + 1) == ' ' && char.IsAsciiLetterUpper(Shape.At(text, start + 2)) && !CharTable.IsWordPart(Shape.At(text, start + 3));

    private static bool IsJoint(ReadOnlySpan<char> text, int index) => Shape.At(text, index) is '-' or ' ' or '.' or '\u00A0';

    /// <summary>Characters that say what a number counts, dates or numbers: shelves and floors are counted like "09排12架0004层".</summary>
    private static bool IsCounter(char c) => c is '年' or '月' or '日' or '点' or '點' or '分' or '排' or '架' or '层' or '層' or '位' or '列' or '棚' or '段' or '室' or '栋' or '棟' or '楼' or '樓' or '階' or '格' or '区' or '區';

    /// <summary>Characters behind sizes and numbers of pieces: "36码37码38码", "38号39号".</summary>
    private static bool IsSizeCounter(char c) => c is '码' or '碼' or '号' or '號' or '寸' or '件' or '片';

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
            CharClass.Greek or CharClass.Cyrillic or CharClass.OtherLetter or CharClass.Ideograph or CharClass.Katakana => IsCounter(c) ? index : index + 1,
            CharClass.Other => c is '*' or '#' or '&' or '^' or '$' or '!' or '?' or '♥' or '★' or '☆' ? index + 1 : index,
            _ => index,
        };
    }

    /// <summary>How digits are grouped.</summary>
    private struct GroupShape
    {
        private int _last;

        /// <summary>How many groups there are.</summary>
        public int Count { get; private set; }

        /// <summary>Digits of the first group.</summary>
        public int First { get; private set; }

        /// <summary>Digits of the longest group.</summary>
        public int Longest { get; private set; }

        /// <summary>Digits of the shortest group.</summary>
        public readonly int Shortest => Math.Min(First, ShortestBehindFirst);

        /// <summary>Digits of the shortest group but for the first.</summary>
        public int ShortestBehindFirst { get; private set; }

        /// <summary>The digits of the groups as one number: 334 for three, three and four.</summary>
        public int Sizes { get; private set; }

        /// <summary>Whether all groups but the last have as many digits.</summary>
        public bool IsUniform { get; private set; }

        /// <summary>Whether all groups, the last one too, have as many digits.</summary>
        public readonly bool AreAlike => Longest == Shortest;

        /// <summary>Whether each group is more than the one before, as the values of a list are.</summary>
        public bool Rises { get; private set; }

        public void Add(ReadOnlySpan<char> group)
        {
            int value = Shape.Value(group);
            IsUniform = Count == 0 || (IsUniform && Sizes % 10 == First);
            Rises = Count == 0 || (Rises && value > _last);
            if (Count == 0)
                First = group.Length;
            else
                ShortestBehindFirst = Count == 1 ? group.Length : Math.Min(ShortestBehindFirst, group.Length);
            Longest = Math.Max(Longest, group.Length);
            Sizes = (Sizes * 10) + group.Length;
            _last = value;
            Count++;
        }
    }
}
