namespace MessageLint.Internals.Scanning;

/// <summary>Tells by its first two letters what the word before a number cannot be: one look in place of a question to each scanner.</summary>
internal static class WordBeforeNumber
{
    private static readonly FirstTwoLetters s_beginnings = new([.. Months.Names.Split(' '), .. MoneyScanner.Codes.Split(' ')]);

    /// <summary>Whether the word may be a month or a currency; letters that are not ASCII may fold to any.</summary>
    public static bool MayBegin(char first, char second) => first > '\x7F' || second > '\x7F' || s_beginnings.MayBegin(first, second);
}
