namespace MessageLint.Formats;

/// <summary>A ticket, or the comments of one, before its users are known.</summary>
internal sealed class ZendeskThread(int line)
{
    // Rules of the house and programs, not people; an integration's comment looks like an agent's.
    private static readonly string[] AutomaticVias = ["rule", "api", "automation", "trigger", "system", "Rule", "Trigger", "Automation", "API"];

    private const string SystemUser = "-1";

    private string? _requester;
    private string? _subject;
    private string? _order;
    private string? _marketplace;
    private string? _via;
    private ConversationStatus? _status;

    public string? Id { get; set; }

    /// <summary>Whether it may be a part of a thread, whose other messages stand elsewhere.</summary>
    public bool IsPage { get; init; }

    public List<ZendeskComment> Comments { get; } = [];

    public static ZendeskThread Read(int line, JsonRecord ticket, MarketplaceNames names)
    {
        JsonRecord source = ticket.Object("via").Object("source");
        return new ZendeskThread(line)
        {
            Id = ticket.Word("id"),
            _requester = ticket.Word("requester_id") ?? ticket.Object("requester").Word("id"),
            _subject = ticket.Word("subject") ?? ticket.Word("raw_subject"),
            _order = HelpdeskText.FirstOrderId(ticket.List("custom_fields").Concat(ticket.List("fields")).Select(field => field.Word("value")).Concat(ticket.Words("tags"))),
            _marketplace = names.OfAddress(ticket.Word("recipient")) ?? names.OfName(source.Object("from").Word("registered_integration_service_name")) ?? names.OfAny(ticket.Words("tags")),
            _via = ticket.Object("via").Word("channel"),
            _status = StatusOf(ticket.Word("status")),
        };
    }

    /// <summary>Takes a change of the ticket.</summary>
    public void Take(JsonRecord change)
    {
        _requester = change.Word("requester_id") ?? _requester;
        _subject = change.Word("subject") ?? _subject;
        _status = StatusOf(change.Word("status")) ?? _status;
    }

    /// <summary>Makes the records: one conversation, or, where its other messages may stand elsewhere, a record a message.</summary>
    public IEnumerable<ReadRecord> ToRecords(Dictionary<string, ZendeskUser> users, MarketplaceNames names, ref int unknownAuthors)
    {
        string? address = AddressOfBuyer(users);
        string? marketplace = names.OfAddress(address) ?? _marketplace ?? names.OfAny(Comments.Select(comment => comment.Service));
        var messages = new List<Message>();
        foreach (ZendeskComment comment in Comments)
            messages.Add(ToMessage(comment, users, names, address, marketplace, ref unknownAuthors));
        if (!IsPage || Id is null)
            return Comments.Count == 0 && IsPage ? [] : [ReadRecord.Of(line, ToConversation(messages, marketplace))];
        IEnumerable<ReadRecord> records = messages.Zip(Comments, (message, comment) => ReadRecord.Of(comment.Line, message, Id));
        return _status is null ? records : records.Append(ReadRecord.Of(line, ToConversation([], marketplace)));
    }

    private Conversation ToConversation(IReadOnlyList<Message> messages, string? marketplace) =>
        new(HelpdeskText.InOrder(messages)) { Id = Id, Marketplace = marketplace, Status = _status ?? ConversationStatus.Open };

    private Message ToMessage(ZendeskComment comment, Dictionary<string, ZendeskUser> users, MarketplaceNames names, string? address, string? marketplace, ref int unknownAuthors)
    {
        bool isKnown = users.TryGetValue(comment.AuthorId ?? "", out ZendeskUser author);
        bool isBuyer = isKnown ? author.IsBuyer : comment.AuthorId is not null && comment.AuthorId == _requester;

        // Only agents write notes.
        if (!isKnown && !isBuyer && comment.IsPublic && comment.AuthorId is not (null or SystemUser))
            unknownAuthors++;
        string? via = _via == MessagePath.MarketplaceChannel && comment.Via is null or "web" or "api" or "rule" or "mobile" ? _via ?? comment.Via : comment.Via;
        MessagePath path = MessagePath.Of(names, via, isBuyer ? comment.From ?? author.Email ?? address : comment.To ?? address, marketplace);
        MessageBody body = isBuyer && path.IsRelayed ? comment.Body.WithoutRelay(comment.Plain) : comment.Body.WithoutHistory();
        return new Message(body.Text)
        {
            Id = comment.Id,
            Format = body.Format,
            Author = isBuyer ? MessageAuthor.Buyer : MessageAuthor.Seller,
            Visibility = comment.IsPublic ? MessageVisibility.Public : MessageVisibility.Internal,
            Channel = comment.IsPublic ? path.Channel : MessageChannel.Marketplace,
            Marketplace = path.Marketplace,
            SentAt = comment.SentAt,
            Subject = _subject,
            OrderId = _order,
            IsAutomatic = !isBuyer && (comment.AuthorId == SystemUser || AutomaticVias.Contains(comment.Via)),
            Attachments = comment.Attachments,
        };
    }

    private string? AddressOfBuyer(Dictionary<string, ZendeskUser> users)
    {
        if (_requester is not null && users.TryGetValue(_requester, out ZendeskUser requester))
            return requester.Email;
        foreach (ZendeskComment comment in Comments)
        {
            if (users.TryGetValue(comment.AuthorId ?? "", out ZendeskUser author) && author.IsBuyer)
                return author.Email;
        }

        return null;
    }

    private static ConversationStatus? StatusOf(string? status) => status switch
    {
        null => null,
        "solved" or "closed" => ConversationStatus.Closed,
        _ => ConversationStatus.Open,
    };
}
