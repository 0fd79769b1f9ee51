namespace MessageLint.Formats;

/// <summary>What has been read of one file of Gorgias.</summary>
internal sealed class GorgiasFile(ReaderOptions options) : HelpdeskFile(options)
{
    private const int MaxTickets = 200_000;

    private const string Note = "internal-note";

    private readonly Dictionary<string, GorgiasTicket> _tickets = new(StringComparer.Ordinal);

    public override bool Take(int line, string? name, JsonRecord record)
    {
        if (name is not (null or "data"))
            return true;
        if (record.Has("from_agent") && (record.Has("body_text") || record.Has("body_html")))
            TakeMessage(line, record, record.Word("ticket_id"));
        else if (record.HasList("actions"))
            TakeMacro(line, record);
        else if (record.Has("status") && (record.Has("from_agent") || record.Has("messages_count")))
            TakeTicket(line, record);
        else
            return false;
        return true;
    }

    private void TakeTicket(int line, JsonRecord record)
    {
        string? id = record.Word("id");
        string? marketplace = Marketplaces.OfAddress(record.Object("customer").Word("email") ?? record.Object("requester").Word("email"))
            ?? Marketplaces.OfAny(TagsOf(record)) ?? Marketplaces.OfAny(record.List("integrations").Select(integration => integration.Word("name")));
        string? order = HelpdeskText.FirstOrderId(TagsOf(record));
        if (id is not null && (_tickets.Count < MaxTickets || _tickets.ContainsKey(id)))
            _tickets[id] = new GorgiasTicket(marketplace, order);
        ConversationStatus status = record.Word("status") == "closed" ? ConversationStatus.Closed : ConversationStatus.Open;
        var messages = new List<Message>();
        foreach (JsonRecord message in record.List("messages"))
        {
            if (ReadMessage(message, new GorgiasTicket(marketplace, order), out RecordProblem? problem) is { } read)
                messages.Add(read);
            else
                Add(line, problem!);
        }

        Add(ReadRecord.Of(line, new Conversation(HelpdeskText.InOrder(messages)) { Id = id, Marketplace = marketplace, Status = status }));
    }

    private void TakeMessage(int line, JsonRecord record, string? ticket)
    {
        GorgiasTicket known = _tickets.GetValueOrDefault(ticket ?? "", new GorgiasTicket(Marketplaces.OfAny(TagsOf(record)), Order: null));
        if (ReadMessage(record, known, out RecordProblem? problem) is { } message)
            Add(ReadRecord.Of(line, message, ticket));
        else
            Add(line, problem!);
    }

    private Message? ReadMessage(JsonRecord record, GorgiasTicket ticket, out RecordProblem? problem)
    {
        bool isSeller = record.Flag("from_agent") ?? true;
        JsonRecord source = record.Object("source");
        string? channel = record.Word("channel");
        bool isNote = record.Flag("public") == false || channel == Note || source.Word("type") == Note;
        DateTimeOffset? sentAt = record.Time("sent_datetime") ?? record.Time("created_datetime");
        MessageBody? body = BodyOf(record, isSeller);
        problem = record.Problem ?? HelpdeskText.Check(body);
        if (problem is not null)
            return null;
        string? address = isSeller
            ? source.List("to").Select(to => to.Word("address")).FirstOrDefault(found => found is not null) ?? record.Object("receiver").Word("email")
            : source.Object("from").Word("address") ?? record.Object("sender").Word("email");
        MessagePath path = MessagePath.Of(Marketplaces, channel, address, ticket.Marketplace);
        return new Message(body!.Value.Text)
        {
            Id = record.Word("id") ?? record.Word("message_id"),
            Format = body.Value.Format,
            Author = isSeller ? MessageAuthor.Seller : MessageAuthor.Buyer,
            Visibility = isNote ? MessageVisibility.Internal : MessageVisibility.Public,
            Channel = isNote ? MessageChannel.Marketplace : path.Channel,
            Marketplace = path.Marketplace,
            SentAt = sentAt,
            Subject = record.Word("subject"),
            OrderId = ticket.Order,

            // What could not be sent answers nobody, like what a program wrote; it is judged all the same.
            IsAutomatic = record.Word("rule_id") is not null || record.Word("via") is "rule" or "automation" or "auto-reply" || record.Word("failed_datetime") is not null,
            Attachments = HelpdeskText.Attachments(record.List("attachments"), "name", "size"),
        };
    }

    /// <summary>The agent's words stand in the body, before its history; the buyer's, among what the marketplace's mail says around them, in the stripped text.</summary>
    private static MessageBody? BodyOf(JsonRecord record, bool isSeller)
    {
        string? plain = record.Text("body_text");
        string? html = record.Text("body_html");
        string? stripped = record.Text("stripped_text");
        if (!isSeller && !string.IsNullOrEmpty(stripped))
            return new MessageBody(stripped, MessageFormat.Plain);
        MessageBody? body = MessageBody.Choose(html, plain);
        if (body is not { } whole)
            return stripped is null ? null : new MessageBody(stripped, MessageFormat.Plain);
        MessageBody fresh = isSeller ? whole.WithoutHistory() : whole.WithoutRelay(plain);

        // Gorgias may know a quotation that we do not.
        bool knowsMore = fresh.Format == MessageFormat.Plain && whole.Format == MessageFormat.Plain && !string.IsNullOrEmpty(stripped) && stripped.Length < fresh.Text.Length && fresh.Text.StartsWith(stripped, StringComparison.Ordinal);
        return knowsMore && record.Word("stripped_signature") is null ? fresh with { Text = stripped! } : fresh;
    }

    private void TakeMacro(int line, JsonRecord macro)
    {
        string? marketplace = Marketplaces.OfName(macro.Word("name")) ?? Marketplaces.OfAny(macro.List("actions").SelectMany(action => action.Object("arguments").Words("tags")));
        foreach (JsonRecord action in macro.List("actions"))
        {
            string? kind = action.Word("name");
            if (kind is not ("setResponseText" or "addInternalNote"))
                continue;
            JsonRecord arguments = action.Object("arguments");
            MessageBody? body = MessageBody.Choose(arguments.Text("body_html"), arguments.Text("body_text"));
            if ((arguments.Problem ?? HelpdeskText.Check(body)) is { } problem)
            {
                Add(line, problem);
                continue;
            }

            Add(ReadRecord.Of(line, new Message(body!.Value.Text)
            {
                Id = macro.Word("id"),
                Format = body.Value.Format,
                Kind = MessageKind.Template,
                Visibility = kind == "setResponseText" ? MessageVisibility.Public : MessageVisibility.Internal,
                Language = macro.Word("language"),
                Marketplace = marketplace,
            }));
        }
    }

    /// <summary>Tags are objects with a name, or words where a template wrote them.</summary>
    private static IEnumerable<string?> TagsOf(JsonRecord record) => record.List("tags").Select(tag => tag.Word("name")).Concat(record.Words("tags"));

    private readonly record struct GorgiasTicket(string? Marketplace, string? Order);
}
