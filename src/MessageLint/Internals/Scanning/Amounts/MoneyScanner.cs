using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds amounts with their currency, before or behind.</summary>
internal static class MoneyScanner
{
    /// <summary>Letters of the codes and short forms before an amount: "Rs", "EUR".</summary>
    public const int ShortestCode = 2;
    public const int LongestCode = 3;

    private const int LongestWord = 10;
    private const int FewestDialled = 7;

    /// <summary>Radicals, signs and letters of Chinese and Japanese: no name of a currency in other scripts begins here or behind.</summary>
    private const char FirstEastAsian = '\u2E80';

    /// <summary>What stands before an amount.</summary>
    public const string Codes = "eur usd gbp chf jpy cny rmb hkd twd ntd cad aud nzd sgd sek nok dkk pln czk huf mxn brl inr krw aed try nt rs";

    private static readonly WordSet s_codes = WordSet.Of(Codes, ignoresCase: true);

    /// <summary>What stands behind an amount: the codes but for "try" and "nt", which are no currency there, and words.</summary>
    public const string WordsBehind =
        "eur usd gbp chf jpy cny rmb hkd twd ntd cad aud nzd sgd sek nok dkk pln czk huf mxn brl inr krw aed rs " +
        "euro euros dollar dollars pound pounds quid bucks yen yuan cent cents ct pence francs franken centimes centesimi dolares " +
        "dollari sterline libras livres pfund rupees kr zl";

    private static readonly WordSet s_wordsBehind = WordSet.Of(WordsBehind, ignoresCase: true);

    /// <summary>Finds an amount behind its currency, whose sign or first letter stands at <paramref name="start"/>.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = ScanSignFirst(text, start) - start;
        return length > 0;
    }

    /// <summary>Finds an amount before its currency; without blanks the amount ends at <paramref name="amountEnd"/>.</summary>
    public static bool TryScanAmount(ReadOnlySpan<char> text, int start, int amountEnd, out int length)
    {
        length = ScanAmountFirst(text, start, amountEnd) - start;
        return length > 0;
    }

    public static bool IsSign(char c) => c is '$' or '€' or '£' or '¥' or '\uFFE5' or '\uFFE1' or '₩' or '₹' or '₽' or '₺' or '₫' or '฿' or '₴' or '₿' or '¢';

    private static int ScanSignFirst(ReadOnlySpan<char> text, int start)
    {
        int index = start;
        int letters = Shape.SkipAsciiLetters(text, start, 4) - start;
        if (letters > 0)
        {
            index += letters;
            bool dollar = letters <= LongestCode && IsSign(Shape.At(text, index));
            if (!dollar && !(letters is ShortestCode or LongestCode && IsCode(text, start, index)))
                return start;
            if (dollar)
                index++;
        }
        else if (IsSign(text[start]))
        {
            index++;
        }
        else
        {
            return start;
        }

        int number = Shape.SkipBlanks(text, index);

        // No amount has a zero in front of so many digits: "€0639980761" is a number behind a sign.
        if (Shape.At(text, number) == '0' && Shape.SkipDigits(text, number, FewestDialled) == number + FewestDialled)
            return start;
        return Shape.IsDigitAt(text, number) ? SkipDash(text, Amounts.Read(text, number, blanks: false, out _)) : start;
    }

    /// <summary>Whether letters before a number are a currency: "try 07700 900 266" is a verb, and no amount begins with a zero and a digit.</summary>
    private static bool IsCode(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> code = text[start..end];
        int number = Shape.SkipBlanks(text, end);
        return s_codes.Contains(code) && code is not ("try" or "Try") && !(Shape.At(text, number) == '0' && Shape.IsDigitAt(text, number + 1));
    }

    private static int ScanAmountFirst(ReadOnlySpan<char> text, int start, int end)
    {
        int behind = SkipCurrency(text, SkipDash(text, end));
        if (behind > 0)
            return behind;

        // Only a blank where the amount seemed to end can make it longer.
        if (!CharTable.IsBlank(Shape.At(text, end)) || !Shape.IsDigitAt(text, end + 1))
            return start;
        int spaced = Amounts.Read(text, start, blanks: true, out _);
        return spaced > end && SkipCurrency(text, SkipDash(text, spaced)) is > 0 and int last ? last : start;
    }

    /// <summary>"20,-" and "20,– €".</summary>
    private static int SkipDash(ReadOnlySpan<char> text, int end) =>
        Shape.At(text, end) is ',' or '.' && Shape.IsHyphen(Shape.At(text, end + 1)) ? end + (Shape.At(text, end + 2) == '-' ? 3 : 2) : end;

    private static int SkipCurrency(ReadOnlySpan<char> text, int end)
    {
        int index = Shape.SkipBlanks(text, end);
        char c = Shape.At(text, index);
        if (IsSign(c))
        {
            // "5 $3.50" is a count and a price.
            return index > end && Shape.IsDigitAt(text, index + 1) ? -1 : index + 1;
        }

        if (c >= FirstEastAsian)
            return SkipEastAsianCurrency(text, index);
        int word = Shape.SkipLetters(text[..Math.Min(text.Length, index + LongestWord + 1)], index);
        if (word == index || word - index > LongestWord || !Shape.EndsAt(text, word))
            return -1;
        ReadOnlySpan<char> name = text[index..word];
        return s_wordsBehind.Contains(name) || name is "dólares" or "złoty" ? word : -1;
    }

    private static int SkipEastAsianCurrency(ReadOnlySpan<char> text, int index)
    {
        if (text[index] is '円' or '元' or '圆' or '圓' or '块' or '塊')
            return index + 1;
        if (Shape.StartsWith(text, index, "日元") || Shape.StartsWith(text, index, "美元") || Shape.StartsWith(text, index, "欧元") || Shape.StartsWith(text, index, "歐元")
            || Shape.StartsWith(text, index, "英镑") || Shape.StartsWith(text, index, "英鎊") || Shape.StartsWith(text, index, "ドル") || Shape.StartsWith(text, index, "美金") || Shape.StartsWith(text, index, "港币") || Shape.StartsWith(text, index, "港幣"))
            return index + 2;
        if (Shape.StartsWith(text, index, "人民币") || Shape.StartsWith(text, index, "人民幣") || Shape.StartsWith(text, index, "ユーロ"))
            return index + 3;
        return -1;
    }
}
