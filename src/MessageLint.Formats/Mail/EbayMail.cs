namespace MessageLint.Formats;

/// <summary>What eBay makes of messages when it mails them.</summary>
internal static class EbayMail
{
    private const string Alias = "members.ebay.";

    /// <summary>Whether an address is the anonymised one of a member.</summary>
    public static bool IsAlias(MailAddress address) => address.Domain.StartsWith(Alias, StringComparison.Ordinal);

    /// <summary>Whether an address is eBay's own.</summary>
    public static bool IsEbay(MailAddress address) => !IsAlias(address) && (address.Domain.StartsWith("ebay.", StringComparison.Ordinal) || address.Domain.Contains(".ebay.", StringComparison.Ordinal));

    /// <summary>The marketplace, for example <c>ebay.de</c>.</summary>
    public static string MarketplaceOf(MailAddress? alias) => alias is null ? "ebay" : "ebay." + alias.Domain[Alias.Length..];

    /// <summary>What the member typed, of the mail that eBay wraps round it; <see langword="null"/> if it is not there.</summary>
    public static string? WrittenIn(HtmlMail? html) => html?.TextsOf(element => element.Id == "UserInputtedText") is [string first, ..] ? first : null;
}
