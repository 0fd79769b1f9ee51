namespace MessageLint.Formats;

/// <summary>Mail that a shop's contact form sends to its owner.</summary>
internal static class ShopMail
{
    /// <summary>The profile of conversations that no marketplace has a say in.</summary>
    public const string Marketplace = "own-shop";

    private static readonly string[] Mailers = ["shopify.com", "shopifyemail.com"];

    /// <summary>Whether an address, or the id of a mail, is of the shop's mailer.</summary>
    public static bool IsMailer(string domain) => Array.Exists(Mailers, mailer => domain == mailer || domain.EndsWith("." + mailer, StringComparison.Ordinal));

    /// <summary>What the customer wrote: everything behind the line <c>Body:</c>; <see langword="null"/> if the mail is no form.</summary>
    public static string? WrittenIn(string text)
    {
        string[] lines = text.Split('\n');
        int body = Array.FindIndex(lines, line => line.Trim().Equals("Body:", StringComparison.OrdinalIgnoreCase));
        return body < 0 ? null : string.Join('\n', lines[(body + 1)..]).Trim();
    }
}
