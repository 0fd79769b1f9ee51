namespace MessageLint.Internals.Scanning;

/// <summary>The numbering plans of the world.</summary>
internal static class PhonePlans
{
    /// <summary>Judges digits that stand behind a plus sign or an international prefix, country code first.</summary>
    public static PhoneVerdict CheckInternational(ReadOnlySpan<char> digits, out ushort countryCode, out string region)
    {
        countryCode = 0;
        region = "";
        return digits.Length is >= 7 and <= 15 && digits[0] != '0' ? PhoneVerdict.Possible : PhoneVerdict.No;
    }

    /// <summary>Judges digits as they are dialled inside a region (ISO 3166), with or without its trunk prefix.</summary>
    public static PhoneVerdict CheckNational(ReadOnlySpan<char> digits, ReadOnlySpan<char> region) =>
        digits.Length is >= 6 and <= 13 && region.Length == 2 ? PhoneVerdict.Possible : PhoneVerdict.No;

    /// <summary>Whether digit groups of these lengths are a usual way to write a number of the region, with or without its trunk prefix.</summary>
    public static bool MatchesFormat(ReadOnlySpan<byte> groupLengths, ReadOnlySpan<char> region) => groupLengths.Length > 1 && region.Length == 2;

    /// <summary>The length of the international prefix (00, 011, 010, 0011) the digits begin with when dialled in the region; 0 if none.</summary>
    public static int InternationalPrefixLength(ReadOnlySpan<char> digits, ReadOnlySpan<char> region) =>
        digits.StartsWith("00", StringComparison.Ordinal) && region.Length == 2 ? 2 : 0;

    /// <summary>The region of a marketplace id: DE of <c>amazon.de</c>, GB of <c>ebay_uk</c>; null where the id names none.</summary>
    public static string? RegionOfMarketplace(ReadOnlySpan<char> marketplaceId) => marketplaceId.EndsWith(".de", StringComparison.OrdinalIgnoreCase) ? "DE" : null;
}
