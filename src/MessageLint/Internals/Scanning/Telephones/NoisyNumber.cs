using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds groups of digits with one sign between every two that is not meant: <c>0a7b7c0</c>, <c>07700x900x266</c>.</summary>
internal static class NoisyNumber
{
    /// <summary>Longest first group of a number whose groups are all as long.</summary>
    public const int LongestGroup = 3;

    /// <summary>Digits of an area with its zero, or the first group of a mobile number: "07700x900x266".</summary>
    public const int LongestTrunkGroup = 5;

    /// <summary>Digits of a size of shoes or clothes.</summary>
    private const int SizeDigits = 2;

    /// <summary>What the signs between groups may mean after all.</summary>
    [Flags]
    private enum Meanings
    {
        None = 0,
        Product = 1,
        Sizes = 2,
        Letters = 4,
    }

    /// <summary>Reads groups of the same length with one sign between each two; behind a trunk zero the groups may differ.</summary>
    /// <returns>Index behind the number; -1 if there is none.</returns>
    [SkipLocalsInit]
    public static int End(ReadOnlySpan<char> text, int start, scoped in PhoneContext context)
    {
        if (FollowsNoise(text, start))
            return -1;
        Span<char> room = stackalloc char[PartedNumber.Most];
        var number = new PartedNumber(room);
        int end = ReadGroups(text, start, ref number, out Meanings meanings);
        if (end < 0 || !number.AreEnough || !Shape.EndsAt(text, end) || PhoneLookAlike.IsCount(number.Digits) || AreSizes(number, meanings))
            return -1;
        if (context.IsNamedAsId && !IsHidden(number, meanings, context))
            return -1;
        bool isNumber = (meanings & Meanings.Product) != 0
            ? Dialling.Dials(number.Digits, context) && CrossedNumber.IsNumber(text, end, number, context.HasContactWord)
            : IsNumber(number, context);
        return isNumber ? end : -1;
    }

    /// <summary>Whether a group of digits that ends here is followed by a sign that is not meant and one more group: what every such number needs.</summary>
    public static bool GoesOnAt(ReadOnlySpan<char> text, int end)
    {
        // The signs that nearly always stand there group digits, or end a sentence.
        if (Shape.At(text, end) is ' ' or '-' or '.' or ',' or '/' or ')')
            return false;
        int next = SkipNoise(text, end);
        return next > end && Shape.IsDigitAt(text, next);
    }

    /// <summary>Serial numbers have letters between their groups, but not between any two digits.</summary>
    private static bool IsHidden(scoped in PartedNumber number, Meanings meanings, scoped in PhoneContext context) =>
        Dialling.Dials(number.Digits, context) && (number.AreSingle || (meanings & Meanings.Letters) == 0);

    /// <summary>Whether the digits go on before the start, with a sign between.</summary>
    private static bool FollowsNoise(ReadOnlySpan<char> text, int start) =>
        start > 1 && Shape.IsDigit(text[start - 2]) && SkipNoise(text, start - 1) == start;

    private static int ReadGroups(ReadOnlySpan<char> text, int start, ref PartedNumber number, out Meanings meanings)
    {
        meanings = Meanings.None;
        int i = start;
        while (true)
        {
            int end = Shape.SkipDigits(text, i, PartedNumber.LongestGroup);
            int size = end - i;
            if (!PartedNumber.TryAdd(ref number, text[i..end]) || !MayEndIn(number, size))
                return -1;
            if (!GoesOnAt(text, end))
                return end;
            if (!MayGoOnBehind(number, size))
                return -1;
            if (text[end] is 'x' or 'X' or '*')
                meanings |= Meanings.Product;
            else if (CharTable.ClassOf(text[end]) == CharClass.Latin)
                meanings |= Meanings.Letters;
            if (size == SizeDigits && IsSizeCounter(text[end]))
                meanings |= Meanings.Sizes;
            i = SkipNoise(text, end);
        }
    }

    /// <summary>Whether groups may end in one of <paramref name="size"/> digits.</summary>
    private static bool MayEndIn(scoped in PartedNumber number, int size)
    {
        GroupShape grouping = number.Grouping;
        if (number.HasTrunk)
            return grouping.First <= LongestTrunkGroup;
        return grouping.First <= LongestGroup && (size <= grouping.First || grouping.IsAmerican || grouping.IsMobileStart || grouping.IsMobile);
    }

    /// <summary>Whether one more group may stand behind one of <paramref name="size"/> digits.</summary>
    private static bool MayGoOnBehind(scoped in PartedNumber number, int size) =>
        number.HasTrunk || size == number.Grouping.First || number.Grouping.IsMobileStart;

    private static bool AreSizes(scoped in PartedNumber number, Meanings meanings) =>
        number.Grouping.First == SizeDigits && !number.HasTrunk && ((meanings & Meanings.Sizes) != 0 || number.Grouping.Rises);

    private static bool IsNumber(scoped in PartedNumber number, scoped in PhoneContext context)
    {
        GroupShape grouping = number.Grouping;

        // Two groups with a letter between them are a serial number, unless they are announced.
        if (number.HasTrunk && (!grouping.IsUniform || !(grouping.HasDialledGroups || context.HasContactWord)))
            return grouping.HasDialledGroups && Dialling.Dials(number.Digits, context);
        return context.HasContactWord || (grouping.First == 1 && number.AreMany) || Dialling.Dials(number.Digits, context);
    }

    private static int SkipNoise(ReadOnlySpan<char> text, int index)
    {
        if (index >= text.Length)
            return index;
        char c = text[index];
        if (char.IsHighSurrogate(c) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            return index + 2;
        return CharTable.ClassOf(c) switch
        {
            CharClass.Latin => LetterFigures.IsLetterForDigit(c) ? index : index + 1,
            CharClass.Greek or CharClass.Cyrillic or CharClass.OtherLetter or CharClass.Ideograph or CharClass.Katakana => IsCounter(c) ? index : index + 1,
            CharClass.Other => c is '*' or '#' or '&' or '^' or '$' or '!' or '?' or '♥' or '★' or '☆' ? index + 1 : index,
            _ => index,
        };
    }

    /// <summary>Characters that say what a number counts, dates or numbers: shelves and floors are counted like "09排12架0004层".</summary>
    private static bool IsCounter(char c) => c is '年' or '月' or '日' or '点' or '點' or '分' or '排' or '架' or '层' or '層' or '位' or '列' or '棚' or '段' or '室' or '栋' or '棟' or '楼' or '樓' or '階' or '格' or '区' or '區';

    /// <summary>Characters behind sizes and numbers of pieces: "36码37码38码", "38号39号".</summary>
    private static bool IsSizeCounter(char c) => c is '码' or '碼' or '号' or '號' or '寸' or '件' or '片';
}
