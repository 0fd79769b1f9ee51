namespace MessageLint.Internals.Scanning;

/// <summary>Tells a number with crosses between its groups from the sides of something: "07700x900x266", but not "30x20x15".</summary>
internal static class CrossedNumber
{
    /// <summary>Where the second and the last group begin of a number of three, three and four digits.</summary>
    private const int MiddleGroup = 3;
    private const int LastGroup = 6;

    /// <summary>Digits of a prefix with its trunk zero; a side has fewer.</summary>
    private const int ShortestPrefix = 3;

    private const int MostSides = 3;

    private const int LongestUnit = 5;

    /// <summary>Whether groups that end at <paramref name="end"/> are those of a number, given that their digits can be dialled.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text, int end, scoped in PartedNumber number, bool isAnnounced) =>
        !IsUnitAt(text, Shape.SkipBlanks(text, end)) && IsNoProduct(number, isAnnounced);

    /// <summary>
    /// Nothing has nine sides. Sides with a zero in front have as many figures each, or two of them and no more behind, so a number with a trunk zero has more groups or a
    /// longer first one.
    /// </summary>
    private static bool IsNoProduct(scoped in PartedNumber number, bool isAnnounced)
    {
        GroupShape grouping = number.Grouping;
        if (number.AreSingle)
            return isAnnounced || number.AreMany;
        if (!grouping.HasDialledGroups)
            return false;
        return isAnnounced || IsAmericanWithZeros(number)
            || (number.IsTrunkNumber && (grouping.Count > MostSides || (grouping.First >= ShortestPrefix && !grouping.AreAlike)));
    }

    /// <summary>Three, three and four digits of which some group behind the first begins with a zero, as no side does.</summary>
    private static bool IsAmericanWithZeros(scoped in PartedNumber number) =>
        number.Grouping.IsAmerican && (number.Digits[MiddleGroup] == '0' || number.Digits[LastGroup] == '0');

    private static bool IsUnitAt(ReadOnlySpan<char> text, int index)
    {
        int unit = Shape.SkipAsciiLetters(text, index, LongestUnit);
        return text[index..unit] is "mm" or "cm" or "m" or "in" or "inch";
    }
}
