namespace MessageLint.Formats;

/// <summary>What Amazon's relay makes of messages: who wrote a mail, on which marketplace, and which of its words.</summary>
internal static class AmazonMail
{
    private const string Alias = "marketplace.amazon.";

    private static readonly (string Id, string Marketplace)[] Marketplaces =
    [
        ("ATVPDKIKX0DER", "amazon.com"), ("A2EUQ1WTGCTBG2", "amazon.ca"), ("A1AM78C64UM0Y8", "amazon.com.mx"), ("A2Q3Y263D00KWC", "amazon.com.br"), ("A1F83G8C2ARO7P", "amazon.co.uk"),
        ("A28R8C7NBKEWEA", "amazon.ie"), ("A1PA6795UKMFR9", "amazon.de"), ("A13V1IB3VIYZZH", "amazon.fr"), ("APJ6JRA9NG5V4", "amazon.it"), ("A1RKKUPIHCS9HS", "amazon.es"),
        ("A1805IZSGTT6HS", "amazon.nl"), ("AMEN7PMS3EDWL", "amazon.com.be"), ("A2NODRKZP88ZB9", "amazon.se"), ("A1C3SOZRARQ6R3", "amazon.pl"), ("A33AVAJ2PDY3EV", "amazon.com.tr"),
        ("A2VIGQ35RCS4UG", "amazon.ae"), ("A17E79C6D8DWNP", "amazon.sa"), ("ARBP9OOSHTCHU", "amazon.eg"), ("AE08WJ6YKNBMC", "amazon.co.za"), ("A21TJRUUN4KGV", "amazon.in"),
        ("A1VC38T7YXB528", "amazon.co.jp"), ("A19VAU5U5O7RUS", "amazon.sg"), ("A39IBJ37TRP1C6", "amazon.com.au"),
    ];

    /// <summary>Whether an address is the anonymised one of a buyer.</summary>
    public static bool IsAlias(MailAddress address) => address.Domain.StartsWith(Alias, StringComparison.Ordinal) || address.Domain.Contains("." + Alias, StringComparison.Ordinal);

    /// <summary>Whether an address is Amazon's own.</summary>
    public static bool IsAmazon(MailAddress address) => !IsAlias(address) && (address.Domain.StartsWith("amazon.", StringComparison.Ordinal)
        || address.Domain.Contains(".amazon.", StringComparison.Ordinal) || address.IsIn("amazonses.com") || address.IsIn("amazonsellerservices.com"));

    /// <summary>Whether the mail is a copy of what the seller wrote in Seller Central.</summary>
    public static bool IsSellerCopy(MailHeaders headers) => headers.Find("X-Space-Notification-Type") == "BBC_MESSAGE_CONFIRMATION_TO_MERCHANT";

    public static bool IsFromBuyer(MailHeaders headers) => headers.Find("X-Space-Notification-Type") == "BBC_MESSAGE_SENT_TO_MERCHANT";

    /// <summary>The marketplace, for example <c>amazon.de</c>, by the domain of the buyer's address, else by the header.</summary>
    public static string MarketplaceOf(MailAddress? alias, MailHeaders headers)
    {
        if (alias is not null)
            return "amazon." + alias.Domain[(alias.Domain.IndexOf(Alias, StringComparison.Ordinal) + Alias.Length)..];
        string? id = headers.Find("X-Marketplace-ID");
        return MarketplaceOf(id) ?? "amazon";
    }

    /// <summary>The marketplace of an id of Amazon's, for example <c>ATVPDKIKX0DER</c>; <see langword="null"/> if it is not known.</summary>
    public static string? MarketplaceOf(string? id) => Array.Find(Marketplaces, entry => entry.Id == id).Marketplace;

    /// <summary>The id of the case: behind the plus of the address, or in the links to the seller's inbox.</summary>
    public static string? CaseOf(MailAddress? alias, IEnumerable<string> texts)
    {
        const int uuidLength = 36;
        if (alias?.Local.IndexOf('+', StringComparison.Ordinal) is > 0 and int plus && IsUuid(alias.Local.AsSpan(plus + 1)))
            return alias.Local[(plus + 1)..];
        foreach (string text in texts)
        {
            int i = 0;
            while ((i = text.IndexOf("threadId=", i, StringComparison.Ordinal)) >= 0)
            {
                i += "threadId=".Length;
                if (text.Length >= i + uuidLength && IsUuid(text.AsSpan(i, uuidLength)))
                    return text.Substring(i, uuidLength);
            }
        }

        return null;
    }

    /// <summary>What was written, of a mail that Amazon wraps round it; <see langword="null"/> if the marks of none of its layouts are there.</summary>
    /// <remarks>The <c>pre</c> of the HTML has the same style in every country. The marks of the plain text are translated, so that only their dashes are looked at.</remarks>
    public static string? WrittenIn(HtmlMail? html, string? plain)
    {
        IReadOnlyList<string> found = html?.TextsOf(element => element.LocalName == "pre"
            && element.GetAttribute("style")?.Contains("-o-pre-wrap", StringComparison.OrdinalIgnoreCase) == true) ?? [];
        if (found.Count == 1)
            return found[0];
        return plain is null ? null : BetweenMarks(plain) ?? (html is null ? null : BetweenMarks(html.Text()));
    }

    /// <summary>What stands between the first and the last <c>------- words -------</c>; they may all stand on one line.</summary>
    private static string? BetweenMarks(string text)
    {
        int start = -1;
        int end = -1;
        int i = 0;
        while (FindMark(text, i, out int markStart, out int markEnd))
        {
            if (start < 0)
                start = markEnd;
            else
                end = markStart;
            i = markEnd;
        }

        if (start < 0)
            return null;
        return (end < 0 ? text[start..] : text[start..end]).Trim();
    }

    private static bool FindMark(string text, int from, out int start, out int end)
    {
        const int fewestDashes = 5;
        const int mostWords = 60;
        start = end = 0;
        int i = from;
        while ((i = text.IndexOf("-----", i, StringComparison.Ordinal)) >= 0)
        {
            start = i;
            while (i < text.Length && text[i] == '-')
                i++;
            int words = text.AsSpan(i, Math.Min(mostWords, text.Length - i)).IndexOfAny('-', '\n');
            if (words < 2 || text[i + words] != '-' || text.AsSpan(i, words).IsWhiteSpace())
                continue;
            int close = i + words;
            end = close;
            while (end < text.Length && text[end] == '-')
                end++;
            if (end - close >= fewestDashes)
                return true;
            i = end;
        }

        return false;
    }

    private static bool IsUuid(ReadOnlySpan<char> text) => Guid.TryParseExact(text, "D", out _);
}
