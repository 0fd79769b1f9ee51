namespace MessageLint.Internals.Scanning;

/// <summary>Judges digits by the plan of one region: whether they are a number of it, and how sure their writing makes that.</summary>
internal static class NationalNumber
{
    /// <summary>Digits of a number with its trunk zero that stands for itself far from home, however it is grouped.</summary>
    private const int LongWithTrunk = 10;

    /// <summary>Digits of a number of North America with the 1 before it.</summary>
    private const int AmericanWithTrunk = 11;

    private const int ManyGroups = 4;

    /// <param name="number">The digits.</param>
    /// <param name="region">The region whose plan is asked.</param>
    /// <param name="isHome">Whether it is the region of the record or its marketplace.</param>
    /// <param name="isAnnounced">Whether a word of calling stands before the number.</param>
    public static PhoneBelief Judge(in PhoneCandidate number, ReadOnlySpan<char> region, bool isHome, bool isAnnounced)
    {
        ReadOnlySpan<char> digits = number.Digits;
        PhoneVerdict verdict = PhonePlans.CheckNational(digits, region);
        if (verdict == PhoneVerdict.No)
            return PhoneBelief.No;

        // Nobody spreads or spells digits that are no number; grouping then tells nothing.
        if (number.IsHidden && !isAnnounced)
            return verdict == PhoneVerdict.Valid && !PhoneLookAlike.IsCount(digits) && (isHome || Dialling.IsComplete(digits, region)) ? PhoneBelief.Likely : PhoneBelief.No;
        bool isFormatted = number.GroupCount > 1 && PhonePlans.MatchesFormat(digits, number.Lengths, region);
        bool hasTrunk = Dialling.IsComplete(digits, region) || (digits[0] == '1' && digits.Length == AmericanWithTrunk && region is "US");
        if (isAnnounced)
            return verdict == PhoneVerdict.Valid || hasTrunk || isFormatted || isHome ? PhoneBelief.Certain : PhoneBelief.No;
        if (!hasTrunk && !(isHome && isFormatted))
            return PhoneBelief.No;
        return verdict == PhoneVerdict.Valid ? JudgeByPlan(number, region, isHome, isFormatted) : JudgeByWriting(number, isFormatted);
    }

    private static PhoneBelief JudgeByPlan(in PhoneCandidate number, ReadOnlySpan<char> region, bool isHome, bool isFormatted)
    {
        bool isGrouped = number.GroupCount > 1;
        bool hasZero = number.Digits[0] == '0';
        if (number.HasBracket && isGrouped)
            return PhoneBelief.Certain;
        if (isHome)
            return hasZero || isGrouped ? PhoneBelief.Certain : PhoneBelief.Likely;

        // The plans of some countries take nearly any digits behind a zero; far from home only the usual grouping makes those sure.
        if (!isGrouped)
            return hasZero && region is not ("DE" or "IT" or "AT") ? PhoneBelief.Certain : PhoneBelief.Likely;
        if (isFormatted)
            return PhoneBelief.Certain;
        return hasZero && number.Digits.Length >= LongWithTrunk ? PhoneBelief.Likely : PhoneBelief.No;
    }

    /// <summary>"(977) 625-2661": no such area, but nothing else is written like that; nor are five pairs behind a zero.</summary>
    private static PhoneBelief JudgeByWriting(in PhoneCandidate number, bool isFormatted)
    {
        if (!isFormatted || !(number.Digits[0] == '0' || number.HasBracket))
            return PhoneBelief.No;
        return number.HasBracket || number.GroupCount >= ManyGroups ? PhoneBelief.Certain : PhoneBelief.Likely;
    }
}
