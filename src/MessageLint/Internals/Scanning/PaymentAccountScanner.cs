using System.Runtime.CompilerServices;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds bank accounts, payment cards and wallets by their check digits.</summary>
internal static class PaymentAccountScanner
{
    private const int LongestCard = 19;

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length) =>
        (Shape.IsDigit(text[start]) ? TryCard(text, start, out length) : TryIban(text, start, out length)) || TryWallet(text, start, out length);

    /// <summary>An account number whose country and check digits were set apart: "D E 8 9 3 7", "FR 76 3000".</summary>
    public static bool TryScanSpaced(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int second = Shape.SkipBlanks(text, start + 1, 1);
        int check = Shape.SkipBlanks(text, second + 1, 1);
        if (!Shape.IsDigitAt(text, check) || !TryIbanOf(Shape.At(text, start), Shape.At(text, second), text, start, out length))
            return false;

        // "at 2327 Example Avenue" has the shape too, and one in 97 of such addresses its remainder.
        return !text.Slice(start, length).ContainsAnyInRange('a', 'z');
    }

    /// <summary>Country, two check digits, then the account, usually in groups of four.</summary>
    private static bool TryIban(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        return Shape.IsDigitAt(text, start + 2) && Shape.IsDigitAt(text, start + 3) && TryIbanOf(text[start], Shape.At(text, start + 1), text, start, out length);
    }

    private static bool TryIbanOf(char country, char countryEnd, ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (!char.IsAsciiLetter(country) || !char.IsAsciiLetter(countryEnd))
            return false;
        int needed = BankAccounts.IbanLength(char.ToUpperInvariant(country), char.ToUpperInvariant(countryEnd));
        if (needed <= 0)
            return false;
        int count = 0;
        int end = start;
        int limit = Math.Min(text.Length, start + (BankAccounts.LongestIban * 2));
        while (end < limit && count < needed)
        {
            char c = text[end];
            if (char.IsAsciiLetterOrDigit(c))
                count++;
            else if (c is not (' ' or '\u00A0') || !Shape.IsAsciiAlphanumeric(Shape.At(text, end + 1)))
                break;
            end++;
        }

        if (count != needed || !Shape.EndsAt(text, end) || !BankAccounts.Iban(text[start..end]))
            return false;
        length = end - start;
        return true;
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

    private static bool TryWallet(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int end = Shape.SkipAlphanumeric(text, start, WalletAddresses.Longest + 1);
        if (end - start < WalletAddresses.Shortest || !Shape.EndsAt(text, end) || !WalletAddresses.IsWallet(text[start..end]))
            return false;
        length = end - start;
        return true;
    }
}
