using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace MessageLint.Formats;

/// <summary>Makes messages of the elements of eBay's Trading interface.</summary>
internal sealed class EbayMessages(ReaderOptions options)
{
    // How the first bytes of UTF-8 sequences look in Latin-1.
    private static readonly SearchValues<char> s_leadBytes = SearchValues.Create("ÃÂâãäåæçèéêëìíîïð");

    private readonly HashSet<string> _own = new(options.OwnAccounts, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the file says that it was answered, if only with nothing.</summary>
    public bool IsEmptyAnswer { get; private set; }

    public IEnumerable<ReadRecord> Read(XmlFields element)
    {
        switch (element.Name)
        {
            case "Message":
                return [ReadMyMessage(element)];
            case "MemberMessageExchange":
                return ReadExchange(element);
            case "AddMemberMessageAAQToPartnerRequest" or "AddMemberMessageRTQRequest" or "AddMemberMessagesAAQToBidderRequest":
                return [ReadRequest(element)];
            case "Errors":
                return [ReadRecord.Of(element.Line, RecordProblem.Unreadable("eBay answered with an error instead of messages."))];
            case "Ack" or "Timestamp":
                IsEmptyAnswer = true;
                return [];
            default:
                return [];
        }
    }

    private ReadRecord ReadMyMessage(XmlFields message)
    {
        string sender = message["Sender"] ?? "";
        string recipient = message["RecipientUserID"] ?? message["SendToName"] ?? "";
        bool isSystem = sender.Equals("eBay", StringComparison.OrdinalIgnoreCase);
        bool isSeller = !isSystem && IsFromSeller(message, sender, recipient);
        string html = Unescaped(Repaired(message["Text"] ?? ""));
        HtmlMail? tree = html.Length > 0 && message["Content"] is null ? HtmlMail.TryParse(html) : null;
        string? text = message["Content"] is { } content ? Repaired(content) : EbayMail.WrittenIn(tree) ?? (html.Length == 0 ? null : html);
        string partner = isSeller ? recipient : sender;
        var draft = new MessageDraft { Attachments = Media(message, "MessageMedia/MediaName") };
        RecordProblem? problem = text is null ? RecordProblem.Unreadable("The message has no text: it was asked for with headers alone.") : draft.Set(MessageField.Text, text);
        if (message["Content"] is null && EbayMail.WrittenIn(tree) is null)
            draft.Set(MessageField.Format, "html");
        draft.Set(MessageField.Author, isSystem ? "system" : isSeller ? "seller" : "buyer");
        draft.Set(MessageField.Automatic, isSystem ? "true" : "false");
        if (isSeller && message["MessageType"] is "ResponseToASQQuestion")
            draft.Set(MessageField.Kind, "reply");
        string? id = message["MessageID"];
        Set(draft, MessageField.Id, id);
        Set(draft, MessageField.Subject, message["Subject"]);
        Set(draft, MessageField.Order, OrderIdSearch.Ebay(message["Subject"], html));
        draft.Set(MessageField.Marketplace, SiteOf(message["ResponseDetails/ResponseURL"]));
        draft.Set(MessageField.Conversation, isSystem ? id ?? "eBay" : Thread(partner, message["ItemID"]));
        problem ??= SetTime(draft, message["CreationDate"] ?? message["ReceiveDate"]);
        return problem is null ? ReadRecord.Of(message.Line, draft.ToMessage(), draft.ConversationId) : ReadRecord.Of(message.Line, problem);
    }

    /// <summary>By folder, by account, else by what kind of message it is.</summary>
    private bool IsFromSeller(XmlFields message, string sender, string recipient)
    {
        switch (message["Folder/FolderID"])
        {
            case "1":
                _own.Add(sender);
                return true;
            case "0":
                _own.Add(recipient);
                return _own.Contains(sender);
            default:
                return _own.Contains(sender) || (!_own.Contains(recipient) && message["ResponseDetails/ResponseEnabled"] != "true" && message["MessageType"] != "AskSellerQuestion");
        }
    }

    private IEnumerable<ReadRecord> ReadExchange(XmlFields exchange)
    {
        string? seller = exchange["Item/Seller/UserID"];
        string sender = exchange["Question/SenderID"] ?? "";
        string recipient = exchange["Question/RecipientID"] ?? "";
        bool isSellerAsking = sender.Equals(seller, StringComparison.OrdinalIgnoreCase) || _own.Contains(sender);
        string thread = Thread(isSellerAsking ? recipient : sender, exchange["Item/ItemID"]);
        string? id = exchange["Question/MessageID"];
        string site = SiteOf(exchange["Item/ListingDetails/ViewItemURL"]);
        if (exchange["Question/Body"] is { } question)
            yield return Record(exchange.All("Question/Body").First().Line, question, isSellerAsking, id, exchange["CreationDate"], "Question/MessageMedia/MediaName", isReply: false);
        else
            yield return ReadRecord.Of(exchange.Line, RecordProblem.Unreadable("The question has no text."));
        int number = 0;
        foreach ((string response, int line) in exchange.All("Response"))
        {
            number++;
            string? responseId = id is null ? null : string.Create(CultureInfo.InvariantCulture, $"{id}/{number}");
            yield return Record(line, response, !isSellerAsking, responseId, exchange["LastModifiedDate"], "MessageMedia/MediaName", isReply: true);
        }

        ReadRecord Record(int line, string text, bool isSeller, string? messageId, string? time, string media, bool isReply)
        {
            var draft = new MessageDraft { Attachments = Media(exchange, media) };
            RecordProblem? problem = draft.Set(MessageField.Text, Repaired(text));
            draft.Set(MessageField.Author, isSeller ? "seller" : "buyer");
            draft.Set(MessageField.Kind, isReply ? "reply" : "unknown");
            draft.Set(MessageField.Marketplace, site);
            draft.Set(MessageField.Conversation, thread);
            Set(draft, MessageField.Id, messageId);
            Set(draft, MessageField.Subject, exchange["Question/Subject"]);
            problem ??= SetTime(draft, time);
            return problem is null ? ReadRecord.Of(line, draft.ToMessage(), thread) : ReadRecord.Of(line, problem);
        }
    }

    private static ReadRecord ReadRequest(XmlFields request)
    {
        var draft = new MessageDraft { Attachments = Media(request, "MemberMessage/MessageMedia/MediaName") };
        RecordProblem? problem = request["MemberMessage/Body"] is { } body ? draft.Set(MessageField.Text, body) : RecordProblem.Unreadable("The request has no text.");
        bool isReply = request.Name == "AddMemberMessageRTQRequest";
        draft.Set(MessageField.Channel, "api");
        draft.Set(MessageField.Operation, request.Name[..^"Request".Length]);
        draft.Set(MessageField.Kind, isReply ? "reply" : "unknown");
        if (request.Name == "AddMemberMessageAAQToPartnerRequest")
            draft.Set(MessageField.Phase, "postSale");
        draft.Set(MessageField.Marketplace, "ebay");
        Set(draft, MessageField.Subject, request["MemberMessage/Subject"]);
        draft.Set(MessageField.Conversation, Thread(request["MemberMessage/RecipientID"] ?? "", request["ItemID"]));
        return problem is null ? ReadRecord.Of(request.Line, draft.ToMessage(), draft.ConversationId) : ReadRecord.Of(request.Line, problem);
    }

    private static string Thread(string partner, string? item) => item is null ? partner : $"{partner}/{item}";

    private static ImmutableArray<MessageAttachment> Media(XmlFields element, string path) => [.. element.All(path).Select(media => new MessageAttachment(media.Value))];

    private static void Set(MessageDraft draft, MessageField field, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            draft.Set(field, value);
    }

    private static RecordProblem? SetTime(MessageDraft draft, string? time) => string.IsNullOrEmpty(time) ? null : draft.Set(MessageField.SentAt, time);

    /// <summary>The site of an address on eBay's pages, for example <c>ebay.co.uk</c>.</summary>
    private static string SiteOf(string? url)
    {
        const string ebay = ".ebay.";
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? parsed))
            return "ebay";
        string host = "." + parsed.Host;
        int at = host.IndexOf(ebay, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "ebay" : host[(at + 1)..].ToLowerInvariant();
    }

    /// <summary>HTML that was escaped once more than XML asks for.</summary>
    private static string Unescaped(string html) =>
        html.AsSpan().TrimStart().StartsWith("&lt;", StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(html) : html;

    /// <summary>Puts right what was UTF-8 and was read as Latin-1: <c>GrÃ¼ÃŸe</c>.</summary>
    private static string Repaired(string text) => (text.AsSpan().ContainsAny(s_leadBytes) ? MailCharsets.TryReadAgain(text) : null) ?? text;
}
