using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// What is asked of a name that an ordinary word for the at sign parts from the bare name of a provider: "works on Outlook" and "the folder at Yahoo" speak of a program.
/// Names joined by signs, with figures, of mailboxes, or that the sentence announces are believed.
/// </summary>
internal static class MailboxBelief
{
    /// <summary>How far before a name the word may stand that says that one is paid there.</summary>
    private const int MostCueWords = 10;

    private const TokenFlags StartsAnew = TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.AfterComma;

    /// <summary>Whether the tokens from <paramref name="first"/> on name a mailbox.</summary>
    /// <param name="signs">The words of the text.</param>
    /// <param name="first">The first token of the name.</param>
    /// <param name="at">The word for the at sign.</param>
    /// <param name="provider">Where the provider begins in the scanned text.</param>
    public static bool Accepts(in WordedSigns signs, int first, int at, int provider)
    {
        ScannedText scanned = signs.Scanned;
        if (at - first > 1 || scanned[first].Kind != TokenKind.Word || IsGluedToSign(scanned.Source, scanned[first].StartUnit))
            return true;
        if (signs.RoleOf(first) == AddressRole.Host)
            return false;
        while (scanned.IsHyphenated(first))
            first--;
        if (signs.IsMailbox(first))
            return first == 0 || signs.RoleOf(first - 1) != AddressRole.No;

        // Programs are written with a capital, and they run on something.
        if (char.IsUpper(scanned.Text[provider]) || AddressCues.Contains(AddressCue.Place, signs.FoldedWord(at)))
            return false;
        return first == 0 || scanned.Has(first, StartsAnew) || IsWrittenTo(signs, first) || IsPaidTo(signs, first);
    }

    private static bool IsGluedToSign(ReadOnlySpan<char> source, int start) => start > 1 && source[start - 1] is '.' or '_' or '+' && CharTable.IsWordPart(source[start - 2]);

    /// <summary>"write to the shop at gmail".</summary>
    private static bool IsWrittenTo(in WordedSigns signs, int first)
    {
        int lead = signs.RoleOf(first - 1) == AddressRole.No ? first - 2 : first - 1;
        if (lead < 0)
            return false;
        ReadOnlySpan<char> word = signs.FoldedWord(lead);
        return AddressCues.Contains(AddressCue.Mailing, word) || ContextWords.WritingCues.Contains(word);
    }

    /// <summary>"pay with PayPal, our shop at gmail": services of payment know people by their mailboxes.</summary>
    private static bool IsPaidTo(in WordedSigns signs, int first)
    {
        for (int token = first - 1; token >= 0 && first - token <= MostCueWords && !signs.Scanned.Has(token + 1, TokenFlags.StartsSentence); token--)
        {
            if (AddressCues.Contains(AddressCue.Payment, signs.FoldedWord(token)))
                return true;
        }

        return false;
    }
}
