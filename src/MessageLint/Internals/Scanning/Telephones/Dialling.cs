namespace MessageLint.Internals.Scanning;

/// <summary>Whether digits alone reach somebody, however they are written.</summary>
internal static class Dialling
{
    /// <summary>Digits from which on a number behind the name of an id can be told from it.</summary>
    private const int FewestBesideId = 9;

    /// <summary>Regions of the supported languages, tried after the record's own. Countries with a trunk prefix come first: their zero tells most.</summary>
    private static readonly string[] s_knownRegions = ["US", "GB", "DE", "FR", "ES", "IT", "JP", "CN", "TW", "HK", "AT", "CH"];

    public static ReadOnlySpan<string> KnownRegions => s_knownRegions;

    /// <summary>Whether hidden digits dial by a plan: nobody hides digits that are no number, so their grouping is not asked for.</summary>
    public static bool Dials(ReadOnlySpan<char> digits, in PhoneContext context)
    {
        if (context.IsNamedAsId && digits.Length < FewestBesideId)
            return false;
        if (digits.StartsWith("00", StringComparison.Ordinal) && DialsAbroad(digits[2..]))
            return true;

        // Within a town one dials nearly any digits, and so does an id.
        bool isHome = !context.IsNamedAsId;
        if (DialsFrom(digits, context.Region, isHome) || DialsFrom(digits, context.MarketplaceRegion, isHome))
            return true;
        foreach (string region in s_knownRegions)
        {
            if (DialsFrom(digits, region, isHome: false))
                return true;
        }

        return false;
    }

    /// <summary>Whether a country code and a number of that country stand here.</summary>
    public static bool DialsAbroad(ReadOnlySpan<char> digits) => PhonePlans.CheckInternational(digits, out _, out _) == PhoneVerdict.Valid;

    /// <summary>Whether digits of a region are as its people dial them: with the trunk zero, where there is one.</summary>
    public static bool IsComplete(ReadOnlySpan<char> digits, ReadOnlySpan<char> region) => digits[0] == '0' || UsesNoTrunk(digits, region);

    private static bool DialsFrom(ReadOnlySpan<char> digits, ReadOnlySpan<char> region, bool isHome) =>
        !region.IsEmpty && PhonePlans.CheckNational(digits, region) == PhoneVerdict.Valid && (isHome || IsComplete(digits, region));

    /// <summary>Countries whose national numbers are dialled without a leading zero, and the ranges of others of which that is true.</summary>
    private static bool UsesNoTrunk(ReadOnlySpan<char> digits, ReadOnlySpan<char> region) => region switch
    {
        "US" or "CA" => digits.Length == 10,
        "ES" => digits.Length == 9,
        "IT" => digits[0] == '3' && digits.Length is 9 or 10,
        "CN" => (digits[0] == '1' && digits.Length == 11) || (digits.Length == 10 && digits[0] is '4' or '8'),
        _ => false,
    };
}
