namespace MessageLint.Formats;

/// <summary>What has been read of one file of Re:amaze. Keys such as <c>staff?</c> have a question mark.</summary>
internal sealed class ReamazeFile(ReaderOptions options) : HelpdeskFile(options)
{
    private const int MaxConversations = 200_000;

    private readonly Dictionary<string, string?> _marketplaces = new(StringComparer.Ordinal);

    public override bool Take(int line, string? name, JsonRecord record)
    {
        switch (name ?? ShapeOf(record))
        {
            case "message" or "messages":
                TakeMessage(line, record);
                return true;
            case "conversation" or "conversations":
                TakeConversation(line, record);
                return true;
            case "response_template" or "response_templates":
                TakeTemplate(line, record);
                return true;
            default:
                return name is not null;
        }
    }

    private static string? ShapeOf(JsonRecord record)
    {
        if (record.Has("slug"))
            return "conversation";
        if (!record.Has("body"))
            return null;
        return record.Has("visibility") || record.Has("user") || record.Has("conversation") ? "message" : "response_template";
    }

    private void TakeMessage(int line, JsonRecord record)
    {
        JsonRecord conversation = record.Object("conversation");
        string? slug = conversation.Word("slug");
        string? marketplace = MarketplaceOf(conversation) ?? (slug is null ? null : _marketplaces.GetValueOrDefault(slug));
        if (ReadMessage(record, conversation.Word("subject"), slug, marketplace, out RecordProblem? problem) is { } message)
            Add(ReadRecord.Of(line, message, slug));
        else
            Add(line, problem!);
    }

    private void TakeConversation(int line, JsonRecord record)
    {
        string? slug = record.Word("slug");
        string? marketplace = Marketplaces.OfAddress(record.Object("author").Word("email")) ?? MarketplaceOf(record) ?? Marketplaces.OfAny(record.Words("tag_list"));
        if (slug is not null && (_marketplaces.Count < MaxConversations || _marketplaces.ContainsKey(slug)))
            _marketplaces[slug] = marketplace;
        var messages = new List<Message>();
        foreach (JsonRecord message in record.List("messages"))
        {
            if (ReadMessage(message, record.Word("subject"), slug, marketplace, out RecordProblem? problem) is { } read)
                messages.Add(read);
            else
                Add(line, problem!);
        }

        // Resolved, spam, archived, resolved by itself or by the chatbot, spam by its judgement.
        bool isClosed = record.Word("status") is "2" or "3" or "4" or "6" or "8" or "9";
        Add(ReadRecord.Of(line, new Conversation(HelpdeskText.InOrder(messages)) { Id = slug, Marketplace = marketplace, Status = isClosed ? ConversationStatus.Closed : ConversationStatus.Open }));
    }

    private Message? ReadMessage(JsonRecord record, string? subject, string? slug, string? marketplace, out RecordProblem? problem)
    {
        string? text = record.Text("body");
        JsonRecord user = record.Object("user");
        bool isBot = IsBot(record, user);
        bool isSeller = isBot || (user.Flag("staff?") ?? user.Flag("customer?") != true);
        DateTimeOffset? sentAt = record.Time("created_at");
        string? visibility = record.Word("visibility");
        MessageBody? body = text is null ? null : new MessageBody(text, MessageFormat.Markdown);
        problem = record.Problem ?? user.Problem ?? HelpdeskText.Check(body);
        if (problem is not null)
            return null;
        string? address = isSeller
            ? record.List("recipients").Concat(record.List("direct_recipients")).FirstOrDefault(recipient => recipient.Flag("staff?") != true)?.Word("email")
            : user.Word("email");
        MessagePath path = MessagePath.Of(Marketplaces, channel: null, address, marketplace);
        bool isInternal = visibility is "1" or "2";
        MessageBody words = !isSeller && path.IsRelayed ? body!.Value.WithoutRelay(text) : body!.Value.WithoutHistory();
        return new Message(words.Text)
        {
            Id = record.Word("id") ?? record.Word("origin_id") ?? (slug is null ? null : $"{slug}@{record.Word("created_at")}"),
            Format = words.Format,
            Author = isSeller ? MessageAuthor.Seller : MessageAuthor.Buyer,

            // 1 is a note; 2 was held back, since somebody else answered at the same moment.
            Visibility = isInternal ? MessageVisibility.Internal : MessageVisibility.Public,
            Channel = isInternal ? MessageChannel.Marketplace : path.Channel,
            Marketplace = path.Marketplace,
            SentAt = sentAt,
            Language = record.Object("meta").Object("language").Word("code"),
            Subject = record.Object("meta").Word("Subject") ?? subject,
            IsAutomatic = isBot,
            Attachments = HelpdeskText.Attachments(record.List("attachments"), "file_file_name", "file_file_size"),
        };
    }

    /// <summary>Whether a program wrote it: the user says so, or the follower of the conversation with his address does.</summary>
    private static bool IsBot(JsonRecord record, JsonRecord user)
    {
        if (user.Flag("bot?") == true)
            return true;
        string? email = user.Word("email");
        return email is not null && record.Object("conversation").List("followers").Any(follower => follower.Word("email") == email && follower.Flag("bot?") == true);
    }

    private string? MarketplaceOf(JsonRecord conversation)
    {
        JsonRecord category = conversation.Object("category");
        return Marketplaces.OfAny([category.Word("name"), category.Word("slug")]);
    }

    private void TakeTemplate(int line, JsonRecord record)
    {
        string? text = record.Text("body");
        MessageBody? body = text is null ? null : new MessageBody(text, MessageFormat.Markdown);
        if ((record.Problem ?? HelpdeskText.Check(body)) is { } problem)
        {
            Add(line, problem);
            return;
        }

        Add(ReadRecord.Of(line, new Message(text!)
        {
            Id = record.Word("id"),
            Format = MessageFormat.Markdown,
            Kind = MessageKind.Template,
            Subject = record.Word("subject"),
            Marketplace = Marketplaces.OfName(record.Word("name")),
        }));
    }
}
