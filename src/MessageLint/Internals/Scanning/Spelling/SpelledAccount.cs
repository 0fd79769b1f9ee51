namespace MessageLint.Internals.Scanning;

/// <summary>Decides whether digits in words are the number of a card or of a bank account.</summary>
internal static class SpelledAccount
{
    /// <summary>The shortest IBAN of digits alone has no more behind its country.</summary>
    private const int FewestDigits = 13;

    /// <summary>The shortest account numbers that banks tell without a code of the bank.</summary>
    public const int FewestFigures = 7;
    public const int MostDigits = 24;

    private const int ShortestCard = 15;
    private const int LongestCard = 19;

    /// <summary>Fewer digits in words are a slip or a short name of something.</summary>
    private const int FewestInWords = 2;

    /// <summary>Whether what was read has as many digits as the shortest account, some of them in words.</summary>
    public static bool MayBeIn(scoped ref SpelledRun run) => run.DigitCount >= FewestDigits && !run.Overflows && InWords(ref run) >= FewestInWords;

    /// <summary>Whether so many digits stand behind the country as its account numbers have. Numbers with letters inside are not read.</summary>
    public static bool IsIban(scoped ref SpelledRun run, char first, char second) =>
        BankAccounts.IbanLength(first, second) == run.DigitCount + 2;

    /// <summary>Whether the digits are a payment card by their check digit, or are announced as an account.</summary>
    public static bool IsAccount(scoped ref SpelledRun run, bool announced) =>
        announced ? run.DigitCount <= MostDigits : run.DigitCount is >= ShortestCard and <= LongestCard && CheckDigits.PaymentCard(run.Digits) && run.Digits.ContainsAnyExcept(run.Digits[0]);

    private static int InWords(scoped ref SpelledRun run)
    {
        int digits = 0;
        foreach (SpelledItem item in run.Items)
            digits += item.IsWord && item.Trust == SpelledTrust.Sure ? item.Digits : 0;
        return digits;
    }
}
