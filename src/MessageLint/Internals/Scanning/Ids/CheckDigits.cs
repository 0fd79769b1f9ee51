namespace MessageLint.Internals.Scanning;

/// <summary>
/// Check digits of the numbers that are no phone numbers: products, parcels, devices, cards. Every method takes the number without blanks or
/// hyphens, in ASCII, answers false for any other text, and allocates nothing.
/// </summary>
internal static class CheckDigits
{
    /// <summary>Luhn's formula over digits alone (cards, IMEI, many serial numbers).</summary>
    public static bool Luhn(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 2 || !AllDigits(digits))
            return false;
        int sum = 0;
        bool doubled = false;
        for (int i = digits.Length - 1; i >= 0; i--, doubled = !doubled)
        {
            int digit = digits[i] - '0';
            if (doubled)
                digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return sum % 10 == 0;
    }

    /// <summary>EAN-8, UPC-A, EAN-13 (ISBN-13 with it) and GTIN-14.</summary>
    public static bool Gs1(ReadOnlySpan<char> digits) => digits.Length is 8 or 12 or 13 or 14 && WeightedThreeOne(digits);

    /// <summary>The SSCC of a parcel: 18 digits, or 20 with the application identifier 00 (DHL and Deutsche Post, GLS, Colissimo).</summary>
    public static bool Sscc(ReadOnlySpan<char> digits) =>
        digits.Length switch
        {
            18 => WeightedThreeOne(digits),
            20 => digits.StartsWith("00", StringComparison.Ordinal) && WeightedThreeOne(digits[2..]),
            _ => false,
        };

    /// <summary>ISBN of ten places; the last may be X.</summary>
    public static bool Isbn10(ReadOnlySpan<char> text)
    {
        if (text.Length != 10 || !AllDigits(text[..9]))
            return false;
        int sum = 0;
        for (int i = 0; i < 9; i++)
            sum += (10 - i) * (text[i] - '0');
        char last = text[9];
        if (last is 'X' or 'x')
            return (sum + 10) % 11 == 0;
        return char.IsAsciiDigit(last) && (sum + last - '0') % 11 == 0;
    }

    /// <summary>A UPS number: 1Z, fifteen letters or digits, check digit.</summary>
    public static bool Ups1Z(ReadOnlySpan<char> text)
    {
        if (text.Length != 18 || text[0] != '1' || text[1] is not ('Z' or 'z') || !char.IsAsciiDigit(text[17]))
            return false;
        int sum = 0;
        for (int i = 2; i < 17; i++)
        {
            char c = text[i];
            int value;
            if (char.IsAsciiDigit(c))
                value = c - '0';
            else if (char.IsAsciiLetter(c))
                value = ((c | 0x20) - 'a' + 2) % 10; // UPS counts A as 2, B as 3 and so on, round after 9.
            else
                return false;
            sum += (i & 1) == 0 ? value : 2 * value;
        }

        return (sum + text[17] - '0') % 10 == 0;
    }

    /// <summary>A postal item by UPU S10: two letters, eight digits, check digit, two letters (<c>RR123456785DE</c>).</summary>
    public static bool S10(ReadOnlySpan<char> text)
    {
        if (text.Length != 13 || !AllLetters(text[..2]) || !AllDigits(text[2..11]) || !AllLetters(text[11..]))
            return false;
        ReadOnlySpan<byte> weights = [8, 6, 4, 2, 3, 5, 9, 7];
        int sum = 0;
        for (int i = 0; i < 8; i++)
            sum += weights[i] * (text[i + 2] - '0');

        // S10 writes the remainders that have no digit of their own as 0 (for 10) and 5 (for 11).
        int check = (11 - (sum % 11)) switch { 10 => 0, 11 => 5, int digit => digit };
        return text[10] - '0' == check;
    }

    /// <summary>A parcel of the US Postal Service: 20 or 22 digits, also with 420 and the ZIP code before them.</summary>
    public static bool UspsMod10(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 30 or 34 && digits.StartsWith("420", StringComparison.Ordinal))
            digits = digits[^22..];
        return digits.Length is 20 or 22 && WeightedThreeOne(digits);
    }

    /// <summary>The IMEI of a mobile device.</summary>
    public static bool Imei(ReadOnlySpan<char> digits) => digits.Length == 15 && Luhn(digits);

    /// <summary>FedEx Express, twelve digits.</summary>
    public static bool FedEx12(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 12 || !AllDigits(digits))
            return false;
        ReadOnlySpan<byte> weights = [3, 1, 7];
        int sum = 0;
        for (int i = 0; i < 11; i++)
            sum += weights[i % 3] * (digits[i] - '0');
        return sum % 11 % 10 == digits[11] - '0';
    }

    /// <summary>FedEx Ground, fifteen digits, or 22 with 96 and the shipper before them.</summary>
    public static bool FedEx15(ReadOnlySpan<char> digits)
    {
        if (digits.Length == 22 && digits.StartsWith("96", StringComparison.Ordinal))
            digits = digits[^15..];
        return digits.Length == 15 && WeightedThreeOne(digits);
    }

    /// <summary>FedEx Ground Economy, twenty digits from 61: the check digit is that of the postal number, whose 92 is left out.</summary>
    public static bool FedEx20(ReadOnlySpan<char> digits)
    {
        if (digits.Length != 20 || !digits.StartsWith("61", StringComparison.Ordinal))
            return false;
        Span<char> postal = stackalloc char[22];
        "92".CopyTo(postal);
        digits.CopyTo(postal[2..]);
        return WeightedThreeOne(postal);
    }

    /// <summary>The remainder by seven as last digit: DHL Express (10 digits), Yamato, Sagawa and Japan Post (11 or 12 digits).</summary>
    public static bool Mod7(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 10 or > 12 || !AllDigits(digits))
            return false;
        long value = 0;
        foreach (char c in digits[..^1])
            value = (value * 10) + (c - '0');
        return value % 7 == digits[^1] - '0';
    }

    /// <summary>A payment card: a known issuer's prefix, the issuer's length, Luhn's formula.</summary>
    public static bool PaymentCard(ReadOnlySpan<char> digits)
    {
        if (digits.Length is < 13 or > 19 || !Luhn(digits))
            return false;
        int two = ((digits[0] - '0') * 10) + (digits[1] - '0');
        int four = (two * 100) + ((digits[2] - '0') * 10) + (digits[3] - '0');
        return digits.Length switch
        {
            13 => digits[0] == '4',
            14 => two is 36 or 38 or 39 || four is >= 3000 and <= 3059,
            15 => two is 34 or 37,
            16 => digits[0] == '4' || two is (>= 51 and <= 55) or 62 or 65 || four is (>= 2221 and <= 2720) or 6011 or (>= 3528 and <= 3589) or (>= 6440 and <= 6499),
            _ => two == 62,
        };
    }

    internal static bool AllDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
        }

        return !text.IsEmpty;
    }

    private static bool AllLetters(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (!char.IsAsciiLetter(c))
                return false;
        }

        return true;
    }

    private static bool WeightedThreeOne(ReadOnlySpan<char> digits)
    {
        if (!AllDigits(digits))
            return false;
        int sum = 0;
        int weight = 1;
        for (int i = digits.Length - 1; i >= 0; i--, weight = 4 - weight)
            sum += weight * (digits[i] - '0');
        return sum % 10 == 0;
    }
}
