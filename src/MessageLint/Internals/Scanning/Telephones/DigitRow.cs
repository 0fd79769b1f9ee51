using System.Numerics;

namespace MessageLint.Internals.Scanning;

/// <summary>What the digits of a number alone say against it.</summary>
internal static class DigitRow
{
    private const int Dozen = 12;

    /// <summary>Switch positions and marks of a test have fewer different digits.</summary>
    private const int FewestVaried = 4;

    /// <summary>Each digit larger than the one before: somebody enumerates.</summary>
    public static bool IsRising(ReadOnlySpan<char> digits)
    {
        for (int i = 1; i < digits.Length; i++)
        {
            if (digits[i] <= digits[i - 1])
                return false;
        }

        return true;
    }

    /// <summary>"01 → 02 → 03", "02,06,04,08,10": steps, volumes or sizes; numbers have pairs beyond a dozen.</summary>
    public static bool AreSmallPairs(ReadOnlySpan<char> digits)
    {
        for (int i = 0; i < digits.Length; i += 2)
        {
            if (Shape.Value(digits.Slice(i, 2)) > Dozen)
                return false;
        }

        return true;
    }

    /// <summary>Whether the digits are of as many kinds as those of a number.</summary>
    public static bool IsVaried(ReadOnlySpan<char> digits)
    {
        uint seen = 0;
        foreach (char c in digits)
            seen |= 1u << (c - '0');
        return BitOperations.PopCount(seen) >= FewestVaried;
    }
}
