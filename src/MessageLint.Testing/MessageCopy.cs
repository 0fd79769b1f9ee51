namespace MessageLint.Testing;

/// <summary>A message with another text and everything else the same.</summary>
internal static class MessageCopy
{
    public static Message WithText(Message message, string text) => new(text)
    {
        Id = message.Id,
        Marketplace = message.Marketplace,
        Region = message.Region,
        Language = message.Language,
        BuyerLanguage = message.BuyerLanguage,
        Operation = message.Operation,
        Subject = message.Subject,
        OrderId = message.OrderId,
        SentAt = message.SentAt,
        Author = message.Author,
        Visibility = message.Visibility,
        Channel = message.Channel,
        Kind = message.Kind,
        Phase = message.Phase,
        Format = message.Format,
        IsAutomatic = message.IsAutomatic,
        NoResponseNeeded = message.NoResponseNeeded,
        Attachments = message.Attachments,
    };
}
