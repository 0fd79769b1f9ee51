namespace MessageLint.Internals.Scanning;

/// <summary>The region that the id of a marketplace names.</summary>
internal static class MarketplaceRegions
{
    // The ids Amazon's Selling Partner API gives its marketplaces; they name the region nowhere.
    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> AmazonIds = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["ATVPDKIKX0DER"] = "US",
        ["A2EUQ1WTGCTBG2"] = "CA",
        ["A1AM78C64UM0Y8"] = "MX",
        ["A2Q3Y263D00KWC"] = "BR",
        ["A1F83G8C2ARO7P"] = "GB",
        ["A28R8C7NBKEWEA"] = "IE",
        ["A1PA6795UKMFR9"] = "DE",
        ["A13V1IB3VIYZZH"] = "FR",
        ["A1RKKUPIHCS9HS"] = "ES",
        ["APJ6JRA9NG5V4"] = "IT",
        ["A1805IZSGTT6HS"] = "NL",
        ["AMEN7PMS3EDWL"] = "BE",
        ["A2NODRKZP88ZB9"] = "SE",
        ["A1C3SOZRARQ6R3"] = "PL",
        ["A33AVAJ2PDY3EV"] = "TR",
        ["A2VIGQ35RCS4UG"] = "AE",
        ["A17E79C6D8DWNP"] = "SA",
        ["ARBP9OOSHTCHU"] = "EG",
        ["AE08WJ6YKNBMC"] = "ZA",
        ["A21TJRUUN4KGV"] = "IN",
        ["A1VC38T7YXB528"] = "JP",
        ["A19VAU5U5O7RUS"] = "SG",
        ["A39IBJ37TRP1C6"] = "AU",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string? Find(ReadOnlySpan<char> marketplaceId)
    {
        if (AmazonIds.TryGetValue(marketplaceId, out string? region))
            return region;
        int separator = marketplaceId.LastIndexOfAny("._-");
        if (separator < 0)
            return null;

        ReadOnlySpan<char> last = marketplaceId[(separator + 1)..];
        if (last.Equals("uk", StringComparison.OrdinalIgnoreCase))
            return "GB";

        // On .com both sell in the United States, and so does eBay's motors branch.
        if (last.Equals("com", StringComparison.OrdinalIgnoreCase) || last.Equals("motors", StringComparison.OrdinalIgnoreCase))
            return IsBrand(marketplaceId[..separator]) ? "US" : null;
        return PhonePlans.FindRegion(last);
    }

    private static bool IsBrand(ReadOnlySpan<char> name)
    {
        ReadOnlySpan<char> last = name[(name.LastIndexOf('.') + 1)..];
        return last.Equals("amazon", StringComparison.OrdinalIgnoreCase) || last.Equals("ebay", StringComparison.OrdinalIgnoreCase);
    }
}
