using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds bank accounts, payment cards and wallets by their check digits.</summary>
internal static class PaymentAccountScanner
{
    private const int LongestCard = 19;

    /// <summary>Signs and blanks between two characters of an account: " / ", " .. ".</summary>
    private const int LongestGap = 4;

    /// <summary>Country and check digits may stand together where the rest of an account is pulled apart.</summary>
    private const int MostTogether = 4;

    /// <summary>Characters between two blanks of an account as it is printed.</summary>
    private const int GroupOfAccount = 4;

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length) =>
        (Shape.IsDigit(text[start]) ? TryCard(text, start, out length) : TryIban(text, start, announced: false, out length)) || TryWallet(text, start, announced: false, out length);

    /// <summary>The address of a wallet without a checksum that holds: only the words before it say that it is one.</summary>
    public static bool TryScanWallet(ReadOnlySpan<char> text, int start, out int length) => TryWallet(text, start, announced: true, out length);

    /// <summary>An account number whose country and check digits were set apart: "D E 8 9 3 7", "FR 76 3000", "G-B-3-3".</summary>
    public static bool TryScanSpaced(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int second = SkipGap(text, start + 1);
        char countryEnd = Shape.At(text, second);

        // In capitals throughout: "at 2327 Example Avenue" has the shape too, and one in 97 of such addresses its remainder.
        if (!char.IsAsciiLetterUpper(text[start]) || !char.IsAsciiLetterUpper(countryEnd))
            return false;
        int needed = BankAccounts.IbanLength(text[start], countryEnd);
        if (needed == 0 || !Shape.IsDigitAt(text, SkipGap(text, second + 1)) || !TryIbanOf(needed, text, start, announced: false, out length))
            return false;
        return !UnitRange.HoldsAny(text.Slice(start, length), 'a', 'z');
    }

    /// <summary>An account number whose check digits are wrong: only the words before it say that it is one.</summary>
    public static bool TryScanAnnounced(ReadOnlySpan<char> text, int start, out int length) => TryIban(text, start, announced: true, out length);

    /// <summary>Capitals and figures in groups of four with one blank between each two, but for a shorter last one: the way in which such numbers are printed, "DE02 5001 0517 5407 3249 31". Models and keys may have it, too.</summary>
    public static bool IsPrinted(ReadOnlySpan<char> account)
    {
        for (int i = 0; i < account.Length; i++)
        {
            bool isBlank = i % (GroupOfAccount + 1) == GroupOfAccount;
            if (isBlank ? !CharTable.IsBlank(account[i]) : !char.IsAsciiLetterUpper(account[i]) && !Shape.IsDigit(account[i]))
                return false;
        }

        return true;
    }

    /// <summary>Country, two check digits, then the account, usually in groups of four.</summary>
    private static bool TryIban(ReadOnlySpan<char> text, int start, bool announced, out int length)
    {
        length = 0;
        int needed = BankAccounts.IbanLength(text[start], Shape.At(text, start + 1));
        return needed > 0 && Shape.IsDigitAt(text, SkipGap(text, start + 2)) && TryIbanOf(needed, text, start, announced, out length);
    }

    private static bool TryIbanOf(int needed, ReadOnlySpan<char> text, int start, bool announced, out int length)
    {
        length = 0;
        int count = 0;
        int digits = 0;
        int gaps = 0;
        int end = start;
        while (count < needed && Shape.IsAsciiAlphanumeric(Shape.At(text, end)))
        {
            digits += Shape.IsDigit(text[end]) ? 1 : 0;
            end++;
            if (++count == needed)
                break;
            int next = SkipGap(text, end);
            gaps += next > end ? 1 : 0;
            end = next;
        }

        if (count != needed || !Shape.EndsAt(text, end) || (gaps > 0 && IsOfWords(text[start..end])))
            return false;

        // Nothing else of just this many characters is written apart like this, so a wrong digit tells nothing.
        bool isShape = digits > needed / 2 && (announced || gaps >= needed - MostTogether);
        if (!isShape && !BankAccounts.Iban(text[start..end]))
            return false;
        length = end - start;
        return true;
    }

    /// <summary>"230 V, 50 Hz, Ser. 04": between commas and points the letters of an account are of one case, words and units are not. The first may be a capital that a telephone made of it.</summary>
    private static bool IsOfWords(ReadOnlySpan<char> account) =>
        account.ContainsAny(',', '.', ';') && UnitRange.HoldsAny(account[1..], 'a', 'z') && UnitRange.HoldsAny(account[1..], 'A', 'Z');

    private static int SkipGap(ReadOnlySpan<char> text, int index)
    {
        int end = index;
        while (end < text.Length && end - index < LongestGap && BankAccounts.IsGap(text[end]))
            end++;
        return end;
    }

    [SkipLocalsInit]
    private static bool TryCard(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        Span<char> digits = stackalloc char[LongestCard + 1];
        int count = 0;
        int end = start;
        int group = 0;
        bool separated = false;
        int i = start;
        while (i < text.Length && count <= LongestCard)
        {
            if (Shape.IsDigit(text[i]))
            {
                digits[count++] = text[i];
                group++;
                end = ++i;
                continue;
            }

            // Cards are written in groups of four to six.
            if (text[i] is not (' ' or '-') || !Shape.IsDigitAt(text, i + 1) || group is < 4 or > 6)
                break;
            separated = true;
            group = 0;
            i++;
        }

        if (count > LongestCard || !Shape.EndsNumberAt(text, end) || !separated || count < 15 || !CheckDigits.PaymentCard(digits[..count]))
            return false;
        length = end - start;
        return true;
    }

    private static bool TryWallet(ReadOnlySpan<char> text, int start, bool announced, out int length)
    {
        length = 0;

        // Hardly a word is as long: its last letter is looked at before the others.
        if (!Shape.IsAsciiAlphanumeric(Shape.At(text, start + WalletAddresses.Shortest - 1)))
            return false;
        int end = Shape.SkipAlphanumeric(text, start, WalletAddresses.Longest + 1);
        if (end - start < WalletAddresses.Shortest || !Shape.EndsAt(text, end) || !(WalletAddresses.IsWallet(text[start..end]) || (announced && WalletAddresses.HasShape(text[start..end]))))
            return false;
        length = end - start;
        return true;
    }
}
