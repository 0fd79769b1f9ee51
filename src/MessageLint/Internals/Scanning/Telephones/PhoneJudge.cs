namespace MessageLint.Internals.Scanning;

/// <summary>Decides whether groups of digits are a phone number: by the numbering plans, by their writing, and by what announces them.</summary>
internal static class PhoneJudge
{
    /// <summary>Digits behind the prefix for calls abroad: "00" of most countries, "011" of North America.</summary>
    private const int FewestAbroad = 8;

    private const int ChineseMobileDigits = 11;

    /// <summary>Digits of an international number whose plus sign was left out.</summary>
    private const int FewestWithoutPlus = 11;
    private const int MostWithoutPlus = 13;

    /// <summary>Digits behind a plus sign that no plan knows: fewer add or rate something.</summary>
    private const int FewestUnknownAbroad = 9;
    private const int FewestUnknownAbroadIfAnnounced = 8;

    /// <summary>Digits that no plan knows behind a word of calling.</summary>
    private const int FewestUnknown = 7;
    private const int MostUnknown = 12;
    private const int MostUnknownInOneGroup = 11;

    private static readonly byte[] s_chineseMobileGroups = [3, 4, 4];

    public static PhoneBelief Judge(in PhoneCandidate number, in PhoneContext context, out bool isInternational)
    {
        isInternational = number.HasPlus;
        if (number.HasPlus)
            return JudgeBehindPlus(number, context.HasContactWord);
        if (PhoneLookAlike.IsOne(number, context.HasContactWord))
            return PhoneBelief.No;
        if (HasPrefixForAbroad(number))
        {
            isInternational = true;
            return PhoneBelief.Certain;
        }

        PhoneBelief belief = JudgeAtHome(number, context);
        if (belief == PhoneBelief.No && context.IsAmongIdeographs && IsChineseMobile(number))
            belief = PhoneBelief.Certain;
        if (belief == PhoneBelief.No)
            belief = JudgeByKnownRegions(number, context.HasContactWord);
        if (belief != PhoneBelief.No || !context.HasContactWord)
            return belief;
        if (LacksPlus(number.Digits))
        {
            isInternational = true;
            return PhoneBelief.Certain;
        }

        return IsWorthAnnouncing(number) ? PhoneBelief.Certain : PhoneBelief.No;
    }

    /// <summary>What the plans say of a number behind a plus sign.</summary>
    public static PhoneVerdict VerdictAbroad(in PhoneCandidate number)
    {
        ReadOnlySpan<char> digits = number.Digits;
        PhoneVerdict verdict = PhonePlans.CheckInternational(digits, out _, out _);

        // The trunk zero in brackets or not, as in +44 (0)20 7946 0371.
        if (verdict == PhoneVerdict.Valid || number.TrunkZero() is not (> 0 and int zero))
            return verdict;
        Span<char> without = stackalloc char[DigitGroups.MostDigits];
        digits[..zero].CopyTo(without);
        digits[(zero + 1)..].CopyTo(without[zero..]);
        PhoneVerdict other = PhonePlans.CheckInternational(without[..(digits.Length - 1)], out _, out _);
        return other > verdict ? other : verdict;
    }

    private static PhoneBelief JudgeBehindPlus(in PhoneCandidate number, bool isAnnounced)
    {
        int digits = number.Digits.Length;
        PhoneVerdict verdict = VerdictAbroad(number);

        // A plus sign that adds or rates stands before few digits or digits without groups; no plan has been asked for those.
        if (verdict == PhoneVerdict.No && !(isAnnounced ? digits >= FewestUnknownAbroadIfAnnounced : number.GroupCount > 1 && digits >= FewestUnknownAbroad))
            return PhoneBelief.No;
        return verdict == PhoneVerdict.Valid || isAnnounced || (verdict == PhoneVerdict.Possible && digits >= FewestUnknownAbroad) ? PhoneBelief.Certain : PhoneBelief.Likely;
    }

    /// <summary>"0044 20 7946 0371", "011 44 20 7946 0371"; digits in one group may begin with 011 by chance.</summary>
    private static bool HasPrefixForAbroad(in PhoneCandidate number)
    {
        ReadOnlySpan<char> digits = number.Digits;
        return IsAbroadBehind(digits, "00") || (number.GroupCount > 1 && IsAbroadBehind(digits, "011"));
    }

    private static bool IsAbroadBehind(ReadOnlySpan<char> digits, string prefix) =>
        digits.StartsWith(prefix, StringComparison.Ordinal) && digits.Length >= prefix.Length + FewestAbroad && Dialling.DialsAbroad(digits[prefix.Length..]);

    private static PhoneBelief JudgeAtHome(in PhoneCandidate number, in PhoneContext context)
    {
        PhoneBelief belief = PhoneBelief.No;
        if (!context.Region.IsEmpty)
            belief = NationalNumber.Judge(number, context.Region, isHome: true, context.HasContactWord);
        if (belief == PhoneBelief.No && !context.MarketplaceRegion.IsEmpty)
            belief = NationalNumber.Judge(number, context.MarketplaceRegion, isHome: true, context.HasContactWord);
        return belief;
    }

    /// <summary>Eleven digits behind Chinese words that nothing announces as an id: nobody writes them but for a mobile.</summary>
    private static bool IsChineseMobile(in PhoneCandidate number)
    {
        ReadOnlySpan<char> digits = number.Digits;
        return digits[0] == '1' && digits.Length == ChineseMobileDigits && !PhoneLookAlike.IsCount(digits)
            && (number.GroupCount == 1 || number.Lengths.SequenceEqual(s_chineseMobileGroups)) && PhonePlans.CheckNational(digits, "CN") == PhoneVerdict.Valid;
    }

    /// <summary>The surest that any region of a supported language makes it.</summary>
    private static PhoneBelief JudgeByKnownRegions(in PhoneCandidate number, bool isAnnounced)
    {
        PhoneBelief best = PhoneBelief.No;
        foreach (string region in Dialling.KnownRegions)
        {
            PhoneBelief belief = NationalNumber.Judge(number, region, isHome: false, isAnnounced);
            if (belief > best)
                best = belief;
            if (best == PhoneBelief.Certain)
                break;
        }

        return best;
    }

    /// <summary>An international number whose plus sign was left out: "44 20 7946 0371".</summary>
    private static bool LacksPlus(ReadOnlySpan<char> digits) =>
        digits[0] != '0' && digits.Length is >= FewestWithoutPlus and <= MostWithoutPlus && Dialling.DialsAbroad(digits);

    /// <summary>Digits that no plan knows, announced as a phone number: local numbers without area code, invented or foreign ones.</summary>
    private static bool IsWorthAnnouncing(in PhoneCandidate number)
    {
        ReadOnlySpan<char> digits = number.Digits;
        if (digits.Length > MostUnknown || PhoneLookAlike.IsCount(digits))
            return false;
        if (number.GroupCount == 1)
            return digits.Length is >= FewestUnknown and <= MostUnknownInOneGroup;
        return number.ShortestLength >= 2 || digits[0] == '0' || number.HasBracket;
    }
}
