namespace MessageLint.Formats;

/// <summary>Where a message of a helpdesk travels: through a marketplace's messages or past them.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Marketplace">The marketplace, as profiles call it; <see langword="null"/> if nothing says it.</param>
/// <param name="IsRelayed">Whether it came or goes through the marketplace's relay of mails.</param>
internal readonly record struct MessagePath(MessageChannel Channel, string? Marketplace, bool IsRelayed = false)
{
    /// <summary>Tells the path of one message.</summary>
    /// <param name="names">Who the marketplaces are.</param>
    /// <param name="channel">What the helpdesk calls the channel.</param>
    /// <param name="buyerAddress">The address at which the buyer writes or reads this message, if any.</param>
    /// <param name="marketplace">The marketplace of the thread, if anything says it.</param>
    /// <remarks>A message is outside only where an address or the channel says so: what nothing is known of is judged.</remarks>
    public static MessagePath Of(MarketplaceNames names, string? channel, string? buyerAddress, string? marketplace)
    {
        if (names.OfAddress(buyerAddress) is { } relay)
            return new MessagePath(MessageChannel.Marketplace, relay, IsRelayed: true);
        if (names.OfName(channel) is { } named)
            return new MessagePath(MessageChannel.Marketplace, marketplace ?? named);
        MessageChannel kind = KindOf(channel);
        if (kind == MessageChannel.Marketplace && channel is not MarketplaceChannel && buyerAddress is not null && buyerAddress.Contains('@', StringComparison.Ordinal))
            kind = MessageChannel.Email;
        return new MessagePath(kind, marketplace);
    }

    /// <summary>What Zendesk calls the channel of integrations with marketplaces.</summary>
    public const string MarketplaceChannel = "any_channel";

    private static MessageChannel KindOf(string? channel) => channel?.ToLowerInvariant() switch
    {
        "voice" or "phone" or "aircall" or "call" => MessageChannel.Phone,
        "sms" => MessageChannel.Sms,
        "chat" or "native_messaging" or "messaging" or "whatsapp" or "whatsapp-message" or "facebook" or "facebook-messenger" or "facebook-message" or "instagram" or "instagram-direct-message"
            or "instagram_dm" or "twitter" or "twitter_dm" or "twitter-direct-message" or "line" or "wechat" or "telegram" or "viber" => MessageChannel.Chat,
        _ => MessageChannel.Marketplace,
    };
}
