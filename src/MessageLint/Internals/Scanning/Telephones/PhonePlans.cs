namespace MessageLint.Internals.Scanning;

/// <summary>
/// Whether digits dial, by the numbering plans of the world. Digits are ASCII and stand without separators; any other character makes the
/// answer No. Nothing is allocated but the table, once.
/// </summary>
internal static class PhonePlans
{
    /// <summary>Most digits a plan knows, trunk prefix or country code included.</summary>
    public const int LongestNumber = 18;

    private static readonly PhonePlanTable Table = PhonePlanTable.Load();

    /// <summary>Judges digits that stand behind a plus sign or an international prefix; a trunk prefix behind the country code, as in +44 (0)20, is no harm.</summary>
    /// <param name="digits">Country code and number.</param>
    /// <param name="countryCode">The country code, 0 if no code fits.</param>
    /// <param name="region">ISO 3166 name of the region that has the number, 001 for a code of no region, empty if no code fits.</param>
    public static PhoneVerdict CheckInternational(ReadOnlySpan<char> digits, out ushort countryCode, out string region)
    {
        countryCode = 0;
        region = "";
        if (digits.Length > LongestNumber || !CheckDigits.AllDigits(digits))
            return PhoneVerdict.No;
        ReadOnlySpan<PhoneRegion> regions = Table.FindByCode(digits, out int codeLength);
        if (regions.IsEmpty)
            return PhoneVerdict.No;

        PhoneRegion main = regions[0];
        countryCode = main.CountryCode;
        region = main.Name;
        ReadOnlySpan<char> national = digits[codeLength..];
        if (FindOwner(regions, national) is { } owner)
        {
            region = owner.Name;
            return PhoneVerdict.Valid;
        }

        if (Table.Accepts(main.Dialled, national))
        {
            if (national.StartsWith(main.Trunk, StringComparison.Ordinal) && FindOwner(regions, national[main.Trunk.Length..]) is { } dialled)
                region = dialled.Name;
            return PhoneVerdict.Valid;
        }

        foreach (PhoneRegion candidate in regions)
        {
            if (candidate.HasLength(national.Length))
                return PhoneVerdict.Possible;
        }

        return PhoneVerdict.No;
    }

    /// <summary>Judges digits as they are dialled inside a region: with or without the trunk prefix (0, or 1 in North America).</summary>
    /// <param name="digits">The digits.</param>
    /// <param name="region">ISO 3166 name, for example GB; No for a region without a plan.</param>
    public static PhoneVerdict CheckNational(ReadOnlySpan<char> digits, ReadOnlySpan<char> region)
    {
        if (digits.Length > LongestNumber || !CheckDigits.AllDigits(digits) || Table.Find(region) is not { } plan)
            return PhoneVerdict.No;
        if (Table.Accepts(plan.Dialled, digits))
            return PhoneVerdict.Valid;
        int trunk = TrunkLength(digits, plan);
        return plan.HasLength(digits.Length) || (trunk > 0 && plan.HasLength(digits.Length - trunk)) ? PhoneVerdict.Possible : PhoneVerdict.No;
    }

    /// <summary>The length of the region's trunk prefix, if the digits begin with it, else 0. A number of such a region without it is weak evidence.</summary>
    public static int TrunkPrefixLength(ReadOnlySpan<char> digits, ReadOnlySpan<char> region) => Table.Find(region) is { } plan ? TrunkLength(digits, plan) : 0;

    /// <summary>The length of the prefix for calls to other countries (00, 011, 010, 0011) that the digits begin with, dialled in the region; 0 if none.</summary>
    public static int InternationalPrefixLength(ReadOnlySpan<char> digits, ReadOnlySpan<char> region) =>
        Table.Find(region) is { } plan ? Table.LongestPrefix(plan.Outgoing, digits) : 0;

    /// <summary>
    /// Whether digit groups of these lengths are a usual way to write a number of the region, the trunk prefix being in the first group, a group
    /// of its own, or missing. The leading digits are not looked at: <see cref="MatchesFormat(ReadOnlySpan{char}, ReadOnlySpan{byte}, ReadOnlySpan{char})"/> is stricter.
    /// </summary>
    public static bool MatchesFormat(ReadOnlySpan<byte> groupLengths, ReadOnlySpan<char> region) => MatchesFormat(default, groupLengths, region);

    /// <summary>
    /// Whether these digits in groups of these lengths are written in a usual way of the region, for example 020 7946 0958 in GB. The trunk prefix
    /// stands in the first group, before it as a group of its own, or not at all; only with it, or where the region has none, may what follows
    /// the area code be cut otherwise than in the plan.
    /// </summary>
    public static bool MatchesFormat(ReadOnlySpan<char> digits, ReadOnlySpan<byte> groupLengths, ReadOnlySpan<char> region)
    {
        if (groupLengths.Length < 2 || Table.Find(region) is not { } plan)
            return false;
        bool lengthsOnly = digits.IsEmpty;
        int trunk = lengthsOnly ? plan.Trunk.Length : TrunkLength(digits, plan);
        if (MatchesGroups(plan, digits, groupLengths, 0, freely: !lengthsOnly && plan.Trunk.Length == 0))
            return true;
        if (trunk == 0)
            return false;
        ReadOnlySpan<char> behind = lengthsOnly ? digits : digits[trunk..];
        return MatchesGroups(plan, behind, groupLengths, trunk, freely: !lengthsOnly)
            || (groupLengths[0] == trunk && MatchesGroups(plan, behind, groupLengths[1..], 0, freely: !lengthsOnly));
    }

    /// <summary>The region of a marketplace id: DE of <c>amazon.de</c>, GB of <c>ebay_uk</c>, null where the id names none.</summary>
    public static string? RegionOfMarketplace(ReadOnlySpan<char> marketplaceId) => MarketplaceRegions.Find(marketplaceId);

    /// <summary>The name of a region as the plans have it, so that it can be kept without copying; null if there is no plan for it.</summary>
    public static string? FindRegion(ReadOnlySpan<char> region) => Table.Find(region)?.Name;

    private static bool MatchesGroups(PhoneRegion plan, ReadOnlySpan<char> digits, ReadOnlySpan<byte> groups, int trunk, bool freely)
    {
        foreach (PhoneGrouping grouping in plan.Groupings)
        {
            if (!digits.IsEmpty && grouping.Leading != 0 && Table.LongestPrefix(grouping.Leading, digits) == 0)
                continue;
            if (grouping.Matches(groups, trunk) || (freely && grouping.MatchesFirst(groups, trunk)))
                return true;
        }

        return false;
    }

    private static PhoneRegion? FindOwner(ReadOnlySpan<PhoneRegion> regions, ReadOnlySpan<char> national)
    {
        foreach (PhoneRegion region in regions)
        {
            if (Table.Accepts(region.Numbers, national))
                return region;
        }

        return null;
    }

    private static int TrunkLength(ReadOnlySpan<char> digits, PhoneRegion plan) =>
        plan.Trunk.Length > 0 && digits.StartsWith(plan.Trunk, StringComparison.Ordinal) ? plan.Trunk.Length : 0;
}
