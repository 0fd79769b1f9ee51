namespace MessageLint.Internals.Scanning;

/// <summary>International bank account numbers.</summary>
internal static class BankAccounts
{
    public const int ShortestIban = 15;
    public const int LongestIban = 34;

    private const int LettersOfAlphabet = 26;

    // ISO 13616: the countries in the registry with the length of their numbers.
    private const string Lengths =
        "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BI27BR29BY28CH21CR22CY28CZ24DE22DJ27DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22GI23GL18GR27GT28HN28HR21HU28IE22"
        + "IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31"
        + "SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26UA29VA22VG24XK20YE30";

    // A row of second letters for every first one: nearly all words are told from accounts by their first two letters.
    private static readonly byte[] s_lengths = LengthsByLetters();

    /// <summary>Whether the text is an IBAN: country, its length, remainder by 97. Blanks and signs between the groups are skipped, case does not matter.</summary>
    public static bool Iban(ReadOnlySpan<char> text)
    {
        Span<char> compact = stackalloc char[LongestIban];
        int length = 0;
        foreach (char c in text)
        {
            if (IsGap(c))
                continue;
            if (length == LongestIban || !char.IsAsciiLetterOrDigit(c))
                return false;
            compact[length++] = char.ToUpperInvariant(c);
        }

        compact = compact[..length];
        return length >= ShortestIban && length == IbanLength(compact[0], compact[1]) && Remainder97(compact) == 1;
    }

    /// <summary>Whether the sign may stand between two characters of an account number.</summary>
    public static bool IsGap(char c) => c is ' ' or '\u00A0' or '-' or '\u2013' or '/' or '.' or '·' or '_' or '*' or ';' or ':' or ',' or '~' or '|';

    /// <summary>The length of the IBANs of a country, 0 if the country has none; case does not matter.</summary>
    public static int IbanLength(char first, char second) =>
        char.IsAsciiLetter(first) && char.IsAsciiLetter(second) ? s_lengths[Place(first, second)] : 0;

    private static int Place(char first, char second) => (((first | 0x20) - 'a') * LettersOfAlphabet) + (second | 0x20) - 'a';

    private static byte[] LengthsByLetters()
    {
        byte[] lengths = new byte[LettersOfAlphabet * LettersOfAlphabet];
        for (int i = 0; i < Lengths.Length; i += 4)
            lengths[Place(Lengths[i], Lengths[i + 1])] = (byte)(((Lengths[i + 2] - '0') * 10) + (Lengths[i + 3] - '0'));
        return lengths;
    }

    private static int Remainder97(ReadOnlySpan<char> iban)
    {
        int remainder = 0;

        // The standard moves country and check digits behind the account before dividing.
        for (int i = 0; i < iban.Length; i++)
        {
            char c = iban[(i + 4) % iban.Length];
            remainder = char.IsAsciiDigit(c) ? ((remainder * 10) + (c - '0')) % 97 : ((remainder * 100) + (c - 'A' + 10)) % 97;
        }

        return remainder;
    }
}
