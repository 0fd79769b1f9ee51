using System.Collections.Immutable;

namespace MessageLint.Formats;

/// <summary>What has been read of one file of eBay's message interface.</summary>
internal sealed class EbayJsonFile(ReaderOptions options) : HelpdeskFile(options)
{
    private const string SendMessage = "send_message";

    private readonly ReaderOptions _options = options;
    private readonly List<PageMessage> _page = [];
    private string? _title;
    private string? _conversation;
    private string? _type;

    public override bool Take(int line, string? name, JsonRecord record)
    {
        switch (name)
        {
            case "messages":
                TakeMessage(line, record);
                return true;
            case "conversations":
                if (record.Object("latestMessage") is var latest && latest.Has("messageBody"))
                    Add(Read(new PageMessage(line, latest), record.Word("conversationId"), record.Word("conversationTitle"), record.Word("conversationType")));
                return true;
            case "conversationTitle":
                _title = record.AsWord();
                return true;
            case "conversationType":
                _type = record.AsWord();
                return true;
            case "href":
                _conversation = ConversationOf(record.AsWord());
                return true;
            case "next":
                if (record.AsWord() is not null)
                    Tell("the page says that there are more; only what the file holds was read");
                return true;
            case not null:
                return true;
        }

        if (record.Has("messageText"))
            TakeRequest(line, record);
        else if (record.Has("messageBody"))
            Add(Read(new PageMessage(line, record), conversation: null, title: null, type: null));
        else if (record.HasList("errors"))
            Add(line, RecordProblem.Unreadable("eBay answered with an error instead of messages."));
        else
            return false;
        return true;
    }

    /// <summary>What a page says of all its messages may stand behind them.</summary>
    public override void EndDocument()
    {
        foreach (PageMessage message in _page)
            Add(Read(message, _conversation, _title, _type));
        _page.Clear();
        (_title, _conversation, _type) = (null, null, null);
    }

    private void TakeMessage(int line, JsonRecord record) => _page.Add(new PageMessage(line, record));

    private ReadRecord Read(PageMessage message, string? conversation, string? title, string? type)
    {
        string text = message.Text ?? "";
        RecordProblem? problem = message.Problem ?? (message.Text is null ? RecordProblem.Unreadable("The record has no text.")
            : text.Length > MessageLinter.MaxTextLength ? RecordProblem.TooLong("The text is longer than 1 MB.") : null);
        if (problem is not null)
            return ReadRecord.Of(message.Line, problem);
        MessageAuthor author = type == "FROM_EBAY" ? MessageAuthor.System : AuthorOf(message, title);
        string? partner = author == MessageAuthor.Buyer ? message.Sender : message.Recipient;
        return ReadRecord.Of(message.Line, new Message(text)
        {
            Id = message.Id,
            Author = author,
            Marketplace = "ebay",
            Channel = message.IsAnswer ? MessageChannel.Api : MessageChannel.Marketplace,
            Operation = message.IsAnswer ? SendMessage : null,
            SentAt = message.SentAt,
            Subject = message.Subject,
            IsAutomatic = author == MessageAuthor.System,
            Attachments = message.Media,
        }, conversation ?? partner);
    }

    private MessageAuthor AuthorOf(PageMessage message, string? title)
    {
        if (message.IsAnswer || IsOwn(message.Sender))
            return MessageAuthor.Seller;
        if (IsOwn(message.Recipient))
            return MessageAuthor.Buyer;
        return title is not null && title.Equals(message.Sender, StringComparison.OrdinalIgnoreCase) ? MessageAuthor.Buyer : MessageAuthor.Seller;
    }

    private bool IsOwn(string? account) => account is not null && _options.OwnAccounts.Contains(account, StringComparer.OrdinalIgnoreCase);

    private void TakeRequest(int line, JsonRecord record)
    {
        string? text = record.Text("messageText");
        RecordProblem? problem = record.Problem ?? (text is null ? RecordProblem.Unreadable("The record has no text.")
            : text.Length > MessageLinter.MaxTextLength ? RecordProblem.TooLong("The text is longer than 1 MB.") : null);
        if (problem is not null)
        {
            Add(line, problem);
            return;
        }

        Add(ReadRecord.Of(line, new Message(text!)
        {
            Marketplace = "ebay",
            Channel = MessageChannel.Api,
            Operation = SendMessage,
            Kind = record.Has("conversationId") ? MessageKind.Reply : MessageKind.Unknown,
            Attachments = PageMessage.MediaOf(record),
        }, record.Word("conversationId") ?? record.Word("otherPartyUsername")));
    }

    /// <summary>The id in <c>…/conversation/5550001?…</c>.</summary>
    private static string? ConversationOf(string? href)
    {
        const string path = "/conversation/";
        int start = href?.IndexOf(path, StringComparison.Ordinal) ?? -1;
        if (start < 0)
            return null;
        string rest = href![(start + path.Length)..];
        int end = rest.AsSpan().IndexOfAny('?', '/');
        return end < 0 ? rest : rest[..end];
    }


    /// <summary>A message of a page, whose author is known when the page is.</summary>
    private sealed class PageMessage
    {
        public PageMessage(int line, JsonRecord record)
        {
            Line = line;
            Text = record.Text("messageBody");
            SentAt = record.Time("createdDate");
            Id = record.Word("messageId");
            Subject = record.Word("subject");
            Media = MediaOf(record);

            // What send_message answers writes the names otherwise than what is asked for.
            IsAnswer = record.Has("senderUserName");
            Sender = record.Word("senderUsername") ?? record.Word("senderUserName");
            Recipient = record.Word("recipientUsername") ?? record.Word("recipientUserName");
            Problem = record.Problem;
        }

        public int Line { get; }

        public string? Text { get; }

        public DateTimeOffset? SentAt { get; }

        public string? Id { get; }

        public string? Subject { get; }

        public ImmutableArray<MessageAttachment> Media { get; }

        public bool IsAnswer { get; }

        public string? Sender { get; }

        public string? Recipient { get; }

        public RecordProblem? Problem { get; }

        public static ImmutableArray<MessageAttachment> MediaOf(JsonRecord record) =>
            [.. record.List("messageMedia").Select(media => media.Word("mediaName")).OfType<string>().Select(name => new MessageAttachment(name))];
    }
}
