namespace MessageLint.Formats;

/// <summary>What has been read of one file of eDesk. Messages do not say their marketplace: channels and tickets before them in the file do.</summary>
internal sealed class EdeskFile(ReaderOptions options) : HelpdeskFile(options)
{
    private const int MaxTickets = 200_000;

    // Written by eDesk or by its assistant without a person.
    private static readonly string[] AutomaticTypes = ["AutoReply", "AiAutoReply", "AiAutoReplyHandsFree", "RequestReview", "Status", "Rating"];

    private readonly Dictionary<string, EdeskChannel> _channels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EdeskTicket> _tickets = new(StringComparer.Ordinal);

    public override bool Take(int line, string? name, JsonRecord record)
    {
        if (name is not (null or "data"))
            return true;
        if (record.Has("direction") || record.Has("from_consumer_id"))
            TakeMessage(line, record);
        else if (record.Has("messages_ids") || record.Has("sales_order_id"))
            TakeTicket(line, record);
        else if (record.Has("body_text") || record.Has("template_type"))
            TakeTemplate(line, record);
        else if (record.Has("currency") && record.Word("id") is { } channel)
            _channels[channel] = new EdeskChannel(record.Word("type"), MarketplaceOf(record));
        else
            return false;
        return true;
    }

    private void TakeTicket(int line, JsonRecord record)
    {
        string? id = record.Word("id");
        EdeskChannel channel = _channels.GetValueOrDefault(record.Word("channel_id") ?? "");
        var ticket = new EdeskTicket(channel, record.Object("sales_order").Word("seller_order_id") ?? record.Word("external_order_id"), record.Word("subject"));
        if (id is not null && (_tickets.Count < MaxTickets || _tickets.ContainsKey(id)))
            _tickets[id] = ticket;
        var messages = new List<Message>();
        foreach (JsonRecord message in record.List("messages"))
        {
            if (ReadMessage(message, ticket, out RecordProblem? problem) is { } read)
                messages.Add(read);
            else
                Add(line, problem!);
        }

        bool isClosed = record.Word("status") is "Closed" or "Archived" or "Spam";
        Add(ReadRecord.Of(line, new Conversation(HelpdeskText.InOrder(messages)) { Id = id, Marketplace = channel.Marketplace, Status = isClosed ? ConversationStatus.Closed : ConversationStatus.Open }));
    }

    private void TakeMessage(int line, JsonRecord record)
    {
        string? id = record.Word("ticket_id");
        if (ReadMessage(record, _tickets.GetValueOrDefault(id ?? ""), out RecordProblem? problem) is { } message)
            Add(ReadRecord.Of(line, message, id));
        else
            Add(line, problem!);
    }

    private static Message? ReadMessage(JsonRecord record, EdeskTicket ticket, out RecordProblem? problem)
    {
        MessageBody? body = MessageBody.Sniff(record.Text("body"))?.WithoutHistory();
        DateTimeOffset? sentAt = record.Time("created_at");
        string? type = record.Word("type");
        problem = record.Problem ?? HelpdeskText.Check(body);
        if (problem is not null)
            return null;
        bool isNote = type is "Note" or "Status";
        string? id = record.Word("id");
        return new Message(body!.Value.Text)
        {
            // Messages, notes and the rest are counted apart, so that one number names several.
            Id = id is null || type is null or "Message" ? id : $"{type}:{id}",
            Format = body.Value.Format,
            Author = AuthorOf(record, type),
            Visibility = isNote ? MessageVisibility.Internal : MessageVisibility.Public,
            Channel = ticket.Channel.IsMail && !isNote ? MessageChannel.Email : MessageChannel.Marketplace,
            Marketplace = ticket.Channel.Marketplace,
            SentAt = sentAt,
            Subject = record.Word("subject") ?? ticket.Subject,
            OrderId = ticket.Order,
            IsAutomatic = type is not null && (AutomaticTypes.Contains(type) || type.StartsWith("AiAutoReply", StringComparison.Ordinal)),
            Attachments = HelpdeskText.Attachments(record.List("attachments"), "name", "size"),
        };
    }

    private static MessageAuthor AuthorOf(JsonRecord record, string? type)
    {
        string? direction = record.Word("direction");
        if (direction == "Incoming" || (direction != "Outgoing" && record.Word("from_consumer_id") is not (null or "0")))
            return MessageAuthor.Buyer;

        // Ratings, cancellations and events of the marketplace are said by neither side.
        bool isEvent = direction == "Other" && type is not ("Note" or "Message") && record.Object("from_user").Word("id") is null;
        return isEvent ? MessageAuthor.System : MessageAuthor.Seller;
    }

    private void TakeTemplate(int line, JsonRecord record)
    {
        MessageBody? body = MessageBody.Sniff(record.Text("body_text"));
        if ((record.Problem ?? HelpdeskText.Check(body)) is { } problem)
        {
            Add(line, problem);
            return;
        }

        string? marketplace = record.Words("channels").Select(channel => _channels.GetValueOrDefault(channel).Marketplace).FirstOrDefault(found => found is not null) ?? Marketplaces.OfName(record.Word("name"));
        Add(ReadRecord.Of(line, new Message(body!.Value.Text)
        {
            Id = record.Word("id"),
            Format = body.Value.Format,
            Kind = MessageKind.Template,
            Subject = record.Word("message_subject") ?? record.Word("subject"),
            Visibility = record.Word("template_type") == "Internal" ? MessageVisibility.Internal : MessageVisibility.Public,

            // External templates go to carriers and suppliers.
            Channel = record.Word("template_type") == "External" ? MessageChannel.Email : MessageChannel.Marketplace,
            IsAutomatic = record.Word("template_usage") is "Auto" or "Rule" or "OutOfOffice",
            Marketplace = marketplace,
        }));
    }

    private string? MarketplaceOf(JsonRecord channel) =>
        Marketplaces.OfAny([$"{channel.Word("type")} {channel.Word("country")}", channel.Word("name")]);

    private readonly record struct EdeskChannel(string? Type, string? Marketplace)
    {
        public bool IsMail => Marketplace is null && Type is not null && Type.Contains("mail", StringComparison.OrdinalIgnoreCase);
    }

    private readonly record struct EdeskTicket(EdeskChannel Channel, string? Order, string? Subject);
}
