namespace MessageLint.Formats;

/// <summary>What a record can say of a message.</summary>
internal enum MessageField
{
    Text,
    Id,
    Conversation,
    Marketplace,
    Region,
    Author,
    Visibility,
    Channel,
    Operation,
    SentAt,
    Language,
    BuyerLanguage,
    Format,
    Kind,
    Phase,
    Order,
    Subject,
    Automatic,
    NoResponseNeeded,
    Attachments,
    Messages,
    Events,
    Status,
    AsOf,
}
