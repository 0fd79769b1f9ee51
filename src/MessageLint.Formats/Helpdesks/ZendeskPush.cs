namespace MessageLint.Formats;

/// <summary>Reads a message that an integration hands to Zendesk.</summary>
internal static class ZendeskPush
{
    public static ReadRecord Read(int line, JsonRecord resource, string? thread, MarketplaceNames names)
    {
        MessageBody? body = MessageBody.Choose(resource.Text("html_message"), resource.Text("message"));
        bool isInternal = resource.Flag("internal_note") ?? false;
        DateTimeOffset? sentAt = resource.Time("created_at");
        if ((resource.Problem ?? HelpdeskText.Check(body)) is { } problem)
            return ReadRecord.Of(line, problem);
        MessageBody text = body!.Value.WithoutHistory();
        var message = new Message(text.Text)
        {
            Id = resource.Word("external_id"),
            Format = text.Format,

            // What is pushed was written by the other side, but for notes of the integration.
            Author = isInternal ? MessageAuthor.Seller : MessageAuthor.Buyer,
            Visibility = isInternal ? MessageVisibility.Internal : MessageVisibility.Public,
            IsAutomatic = isInternal,
            Marketplace = names.OfAddress(resource.Object("author").Word("external_id")),
            SentAt = sentAt,
            OrderId = HelpdeskText.FirstOrderId(resource.List("fields").Select(field => field.Word("value"))),
        };
        return ReadRecord.Of(line, message, thread);
    }
}
