namespace MessageLint.Formats;

/// <summary>Who stands in the headers of a mail.</summary>
internal sealed class MailParties
{
    private static readonly MailAddress Nobody = new("", "");

    public MailParties(MailHeaders headers)
    {
        From = headers.Addresses("From").FirstOrDefault() ?? headers.Addresses("Sender").FirstOrDefault() ?? Nobody;
        ReplyTo = headers.Addresses("Reply-To").FirstOrDefault()?.Address;
        To = [.. headers.Addresses("To"), .. headers.Addresses("Cc")];
        Relay = new[] { From }.Concat(To).Concat(headers.Addresses("Reply-To")).FirstOrDefault(address => AmazonMail.IsAlias(address) || EbayMail.IsAlias(address));
    }

    public MailAddress From { get; }

    /// <summary>The address that answers are to go to, if the mail says one.</summary>
    public string? ReplyTo { get; }

    /// <summary>To whom it goes, openly.</summary>
    public IReadOnlyList<MailAddress> To { get; }

    /// <summary>The anonymised address of a buyer, wherever it stands; <see langword="null"/> if none does.</summary>
    public MailAddress? Relay { get; }
}

/// <summary>Whose mail it is.</summary>
/// <param name="Platform">The platform that it passes through.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Marketplace">The marketplace; <see langword="null"/> if none is known.</param>
/// <param name="IsWrapped">Whether the platform has put a mail of its own round what was written.</param>
internal readonly record struct MailSender(MailPlatform Platform, MessageAuthor Author, string? Marketplace, bool IsWrapped);

/// <summary>Through whose hands a mail passes.</summary>
internal enum MailPlatform
{
    None,
    Amazon,
    Ebay,
    Shop,
}
