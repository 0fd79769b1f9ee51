namespace MessageLint.Internals.Scanning;

/// <summary>Digits in groups that are codes, steps or sizes, even if a plan has given out such a number.</summary>
internal static class PhoneLookAlike
{
    /// <summary>Pairs of digits in a French number.</summary>
    private const int FrenchPairs = 5;

    private const int PairsOfSizes = 4;

    public static bool IsOne(in PhoneCandidate number, bool isAnnounced) =>
        (!isAnnounced && IsCodeByGroups(number)) || IsRangeOfSizes(number) || IsListOfSteps(number) || AreSwitches(number);

    /// <summary>Digits that count up or down by one, or are all the same.</summary>
    public static bool IsCount(ReadOnlySpan<char> digits)
    {
        // The first digit does not matter: a trunk zero may stand before the others.
        int step = digits[2] - digits[1];
        for (int i = 2; i < digits.Length - 1; i++)
        {
            if (digits[i + 1] - digits[i] != step && !(digits[i] == '9' && digits[i + 1] == '0'))
                return false;
        }

        return step is >= -1 and <= 1;
    }

    /// <summary>"0 1 0 0 1 1 0 1": positions of switches.</summary>
    private static bool AreSwitches(in PhoneCandidate number) =>
        !number.Lengths.ContainsAnyExcept((byte)1) && !number.Digits.ContainsAnyExcept('0', '1');

    /// <summary>Whether the groups are those of parcels and parts: six pairs and more, or a short end behind a long group and a point ("051.0000.93").</summary>
    private static bool IsCodeByGroups(in PhoneCandidate number)
    {
        ReadOnlySpan<byte> lengths = number.Lengths;
        if (lengths.Length > FrenchPairs)
            return number.IsOfPairs;
        return lengths.Length > 1 && lengths[^1] <= 2 && lengths[^2] >= 4 && number.SeparatorBefore(lengths.Length - 1) == '.';
    }

    /// <summary>"01 | 02 | 03 | 04 | 05", "07・08・09・10・11": steps, volumes or sizes with signs between them that part things. Numbers have pairs beyond a dozen.</summary>
    private static bool IsListOfSteps(in PhoneCandidate number) =>
        number.GroupCount is PairsOfSizes or FrenchPairs && number.SeparatorBefore(1) is '|' or '\u30FB' or '\uFF65' or '\u2022' && number.IsOfPairs && DigitRow.AreSmallPairs(number.Digits);

    /// <summary>Four pairs, each more than the one before, are sizes: "rings from 67-72-77-82".</summary>
    private static bool IsRangeOfSizes(in PhoneCandidate number)
    {
        if (number.GroupCount != PairsOfSizes || !number.IsOfPairs)
            return false;
        ReadOnlySpan<char> digits = number.Digits;
        for (int i = 2; i < digits.Length; i += 2)
        {
            if (Shape.Value(digits.Slice(i, 2)) <= Shape.Value(digits.Slice(i - 2, 2)))
                return false;
        }

        return digits[0] != '0';
    }
}
