using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// Finds groups of digits with one and the same sequence of signs between each two, in which no one writes numbers: <c>4, 1, 5</c>, <c>[415][555]</c>, <c>0 → 7 → 1</c>.
/// </summary>
internal static class NumberBetweenSigns
{
    /// <summary>Shorter groups of a list are its values.</summary>
    private const int ShortestListed = 3;

    /// <summary>Place of the second zero in the prefixes of Japanese mobile numbers: "070", "080", "090".</summary>
    private const int JapaneseZero = 2;

    /// <summary>Reads the groups from the first digit on.</summary>
    /// <returns>Index behind the number; -1 if there is none.</returns>
    [SkipLocalsInit]
    public static int End(ReadOnlySpan<char> text, int start, scoped in PhoneContext context)
    {
        int firstEnd = SkipFigures(text, start, context.HasContactWord);
        if (!OddSigns.TryRead(text, firstEnd, out OddSigns signs) || GoesOnBefore(text, start, signs.Signs))
            return -1;
        Span<char> room = stackalloc char[PartedNumber.Most];
        var number = new PartedNumber(room);
        int end = ReadGroups(text, start, signs.Signs, context.HasContactWord, ref number);
        if (end < 0 || !number.AreEnough || !Shape.EndsAt(text, end) || AreValues(number, context.HasContactWord))
            return -1;
        if (context.IsNamedAsId && !IsHidden(number, signs, context))
            return -1;
        bool isNumber = signs.HoldCross ? IsNumberBetweenCrosses(text, end, number, context)
            : number.AreSingle ? AreSingles(number, signs, context)
            : AreGroups(number, signs, context);
        return isNumber ? end : -1;
    }

    /// <summary>Whether the digits go on before the start, with the same signs between.</summary>
    public static bool GoesOnBefore(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> signs) =>
        start > signs.Length && text[..start].EndsWith(signs, StringComparison.Ordinal) && Shape.IsDigit(text[start - signs.Length - 1]);

    [SkipLocalsInit]
    private static int ReadGroups(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> signs, bool isAnnounced, ref PartedNumber number)
    {
        Span<char> digits = stackalloc char[PartedNumber.LongestGroup + 1];
        int i = start;
        while (true)
        {
            int end = SkipFigures(text, i, isAnnounced);
            if (!PartedNumber.TryAdd(ref number, DigitsOf(text[i..end], digits)))
                return -1;
            if (!text[end..].StartsWith(signs, StringComparison.Ordinal) || !(Shape.IsDigitAt(text, end + signs.Length) || (isAnnounced && LetterFigures.IsFigureAt(text, end + signs.Length))))
                return end;
            i = end + signs.Length;
        }
    }

    /// <summary>Index behind the digits of a group; behind a word of calling, letters that look like digits are some.</summary>
    private static int SkipFigures(ReadOnlySpan<char> text, int index, bool isAnnounced) =>
        isAnnounced ? LetterFigures.Skip(text, index, PartedNumber.LongestGroup + 1, isAnnounced) : Shape.SkipDigits(text, index, PartedNumber.LongestGroup + 1);

    private static ReadOnlySpan<char> DigitsOf(ReadOnlySpan<char> figures, Span<char> room)
    {
        for (int i = 0; i < figures.Length; i++)
            room[i] = LetterFigures.DigitOf(figures[i]);
        return room[..figures.Length];
    }

    /// <summary>Ids are listed, numbered and parted with some signs, and several of one kind have as many digits each.</summary>
    private static bool IsHidden(scoped in PartedNumber number, scoped in OddSigns signs, scoped in PhoneContext context) =>
        !signs.IsList && !signs.AreOfIds && (number.AreSingle || number.Grouping.IsFrench || !number.Grouping.AreAlike) && Dialling.Dials(number.Digits, context);

    /// <summary>Whether the digits count something, or are the steps or values of a list.</summary>
    private static bool AreValues(scoped in PartedNumber number, bool isAnnounced) =>
        PhoneLookAlike.IsCount(number.Digits) || DigitRow.IsRising(number.Digits) || (number.Grouping.IsFrench && DigitRow.AreSmallPairs(number.Digits))
        || (number.Grouping.Rises && !number.AreSingle && !isAnnounced);

    /// <summary>"05 x 36 x 49 x 18 x 66": what stands between crosses are the sides of something, unless sides are never written so.</summary>
    private static bool IsNumberBetweenCrosses(ReadOnlySpan<char> text, int end, scoped in PartedNumber number, scoped in PhoneContext context) =>
        !number.Grouping.Rises && Dialling.Dials(number.Digits, context)
        && CrossedNumber.IsNumber(text, end, number, isAnnounced: context.HasContactWord && number.HasTrunk);

    /// <summary>Whether single digits between signs are a number.</summary>
    private static bool AreSingles(scoped in PartedNumber number, scoped in OddSigns signs, scoped in PhoneContext context)
    {
        if (signs.IsList)
            return Dialling.Dials(number.Digits, context) && (context.HasContactWord || (number.AreMany && DigitRow.IsVaried(number.Digits)));
        return context.HasContactWord || ((number.AreMany || Dialling.Dials(number.Digits, context)) && DigitRow.IsVaried(number.Digits));
    }

    /// <summary>Whether groups of digits between signs are a number: by their brackets, by what announces them, or by how numbers are grouped.</summary>
    private static bool AreGroups(scoped in PartedNumber number, scoped in OddSigns signs, scoped in PhoneContext context)
    {
        if (signs.HoldStar && !number.HasTrunk && !context.HasContactWord)
            return false;
        bool dials = Dialling.Dials(number.Digits, context);
        if (MayBeDialled(number, signs) && IsDialled(number, dials, context.HasContactWord))
            return true;
        if (!dials)
            return false;
        if (IsBracketed(number, signs) || (context.HasContactWord && IsAnnouncedNumber(number, signs)))
            return true;

        // Stars stand between the sides of things, and what rises is listed.
        if (signs.HoldStar || number.Grouping.Rises)
            return false;
        return number.IsTrunkNumber ? !signs.IsList || signs.IsSingle : IsAmericanOrThrees(number.Grouping, signs);
    }

    /// <summary>Whether the signs leave open that the groups are dialled; those of lists do for a mobile number that was taken apart.</summary>
    private static bool MayBeDialled(scoped in PartedNumber number, scoped in OddSigns signs) =>
        !signs.IsList || (signs.IsSingle && number.Grouping.IsMobile && number.HasTrunk);

    /// <summary>Whether groups are those of a mobile number, "138 1234 5678" or "090 1234 5678", those of a town's behind a zero that are announced, or French pairs.</summary>
    private static bool IsDialled(scoped in PartedNumber number, bool dials, bool isAnnounced)
    {
        GroupShape grouping = number.Grouping;
        if (grouping.IsMobile)
            return number.HasTrunk ? number.Digits[JapaneseZero] == '0' : dials;
        if (grouping.IsTown)
            return number.HasTrunk && (dials || isAnnounced);
        return grouping.IsFrench && number.HasTrunk && dials;
    }

    private static bool IsBracketed(scoped in PartedNumber number, scoped in OddSigns signs) =>
        number.Grouping.HasDialledGroups && number.AreMany && signs.HoldBracket;

    private static bool IsAnnouncedNumber(scoped in PartedNumber number, scoped in OddSigns signs) =>
        number.HasTrunk || (number.Grouping.HasDialledGroups && (!signs.IsList || number.Grouping.Shortest >= ShortestListed));

    /// <summary>Whether groups are those of numbers without a trunk zero: three, three and four digits are no amount either, and three times three are one only between signs that touch them and are none of a list.</summary>
    private static bool IsAmericanOrThrees(in GroupShape grouping, scoped in OddSigns signs) =>
        !signs.HoldPlus && (grouping.IsAmerican || (grouping.IsThrees && !signs.IsList && !signs.BeginWithBlank));
}
