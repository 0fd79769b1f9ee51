using MessageLint.Formats;

namespace MessageLint.Tests.Readme;

/// <summary>What the README says of the formats, each saying with the sample that proves it.</summary>
internal static class FormatTable
{
    public static IReadOnlyList<FormatRow> Rows { get; } =
    [
        new(
            "Zendesk",
            InputFormat.Zendesk,
            [
                new("JSON export (a ticket a line; brackets, commas, BOM, a heading)", "zendesk/tickets_export_leading_line.ndjson", records => Threads(records).Select(thread => thread.Messages.Length).SequenceEqual([4, 1])),
                new("comments", "zendesk/comments.json", records => Messages(records).Count() == 4),
                new("tickets", "zendesk/incremental_cursor.json", records => Threads(records).Single().Id == "4711"),
                new("ticket events", "zendesk/incremental_ticket_events.json", records => Messages(records).Single().Id == "30100000005"),
                new("channel pushes", "zendesk/any_channel_push.json", records => Messages(records).Count() == 2),
                new("ticket updates", "zendesk/ticket_update_request.json", records => Messages(records).Single().Format == MessageFormat.Html),
                new("macros", "zendesk/macros.json", records => Messages(records).Count(IsTemplate) == 2),
            ],
            [
                new("seller and buyer by role", "zendesk/comments.json", records => Messages(records).Select(message => message.Author == MessageAuthor.Buyer).SequenceEqual([true, false, false, false])),
                new("note", "zendesk/comments.json", records => Messages(records).Select(IsInternal).SequenceEqual([false, true, false, false])),
                new("program (rule, api)", "zendesk/comments.json", records => Messages(records).Select(message => message.IsAutomatic).SequenceEqual([false, false, false, true])),
                new("marketplace by relay address, integration, tag", "zendesk/tickets_export.ndjson", records => Messages(records).Last().Marketplace == "amazon.de" && Messages(records).First().Marketplace == "amazon.com"),
                new("mail past the marketplace", "protocol/zendesk.ndjson", records => Messages(records).Count(IsOutside) == 2),
                new("solved or open", "protocol/zendesk.ndjson", records => Threads(records).Single().Status == ConversationStatus.Closed),
            ]),
        new(
            "Gorgias",
            InputFormat.Gorgias,
            [
                new("messages", "gorgias/messages.json", records => Messages(records).Count() == 4),
                new("tickets, alone or with their messages", "protocol/gorgias.json", records => Threads(records).Single().Messages.Length == 6),
                new("HTTP integration", "gorgias/http_integration_delivery.json", records => Messages(records).Single() is { Id: "9003", Marketplace: "amazon" }),
                new("macros", "gorgias/macros.json", records => Messages(records).All(IsTemplate)),
            ],
            [
                new("seller and buyer", "gorgias/messages.json", records => Messages(records).Count(message => message.Author == MessageAuthor.Buyer) == 1),
                new("note", "gorgias/messages.json", records => Messages(records).Single(IsInternal).Id == "9002"),
                new("rule, and what could not be sent", "gorgias/messages.json", records => Messages(records).Single(message => message.IsAutomatic).Id == "9004"),
                new("new text and history", "gorgias/messages.json", records => Messages(records).All(message => message.Author == MessageAuthor.Buyer || !message.Text.Contains("dishwasher", StringComparison.Ordinal))),
                new("the marketplace's mail around a buyer's words", "gorgias/messages.json", records => Messages(records).First().Text == "Is it dishwasher safe?"),
                new("mail past the marketplace", "protocol/gorgias.json", records => Messages(records).Count(IsOutside) == 2),
                new("closed or open", "protocol/gorgias.json", records => Threads(records).Single().Status == ConversationStatus.Closed),
            ]),
        new(
            "Re:amaze",
            InputFormat.Reamaze,
            [
                new("messages", "reamaze/messages.json", records => Messages(records).Count() == 3),
                new("conversations", "reamaze/conversations.json", records => Threads(records).Single().Marketplace == "amazon.com"),
                new("drafts", "reamaze/create_message_request.json", records => Messages(records).Count() == 1),
                new("response templates", "reamaze/response_templates.json", records => Messages(records).All(IsTemplate)),
            ],
            [
                new("seller and buyer (`staff?`)", "reamaze/messages.json", records => Messages(records).Count(message => message.Author == MessageAuthor.Buyer) == 1),
                new("note, and what was held back", "reamaze/messages.json", records => Messages(records).Count(IsInternal) == 1),
                new("mail past the marketplace", "protocol/reamaze.json", records => Messages(records).Count(IsOutside) == 2),
                new("resolved or open", "protocol/reamaze.json", records => Threads(records).Single().Status == ConversationStatus.Closed),
            ]),
        new(
            "eDesk",
            InputFormat.Edesk,
            [
                new("messages", "edesk/message_outgoing.json", records => Messages(records).Single().Format == MessageFormat.Html),
                new("tickets", "edesk/tickets.json", records => Threads(records).Count() == 2),
                new("channels, in the same file", "protocol/edesk.json", records => Messages(records).All(message => message.Marketplace == "amazon.us")),
                new("templates", "edesk/templates.json", records => Messages(records).All(IsTemplate)),
            ],
            [
                new("seller and buyer", "edesk/message_incoming.json", records => Messages(records).Single().Author == MessageAuthor.Buyer),
                new("note", "edesk/message_note.json", records => Messages(records).All(IsInternal)),
                new("closed or open", "edesk/tickets.json", records => Threads(records).Last().Status == ConversationStatus.Closed),
            ]),
        new(
            "FeedbackWhiz (columns assumed)",
            InputFormat.FeedbackWhiz,
            [new("templates as CSV", "assumed/feedbackwhiz_templates.csv", records => Messages(records).All(IsTemplate))],
            [new("site by country", "assumed/feedbackwhiz_templates.csv", records => Messages(records).Single().Marketplace == "amazon.com")]),
        new(
            "SellerApp (columns assumed)",
            InputFormat.SellerApp,
            [new("messages as CSV", "assumed/sellerapp_messages.csv", records => Messages(records).Single().OrderId == "111-5550001-5550002")],
            [new("site by country", "assumed/sellerapp_messages.csv", records => Messages(records).Single().Marketplace == "amazon.com")]),
        new(
            "Amazon mail",
            InputFormat.Eml,
            [
                new("what buyers write, in every country", "amazon/buyer_message_ja_pre.eml", records => Messages(records).Single() is { Text: "電池は付属しますか？", Marketplace: "amazon.co.jp" }),
                new("copies of what was sent in Seller Central", "amazon/seller_confirmation_copy.eml", records => Messages(records).Single().Author == MessageAuthor.Seller),
                new("replies through the relay", "amazon/seller_reply_with_quote.eml", records => Messages(records).Single() is { Kind: MessageKind.Reply, OrderId: "111-5550001-5550002" }),
                new("attachments", "amazon/proactive_with_attachment.eml", records => Messages(records).Single().Attachments.Any(file => file is { Name: "Garantie Übersicht.pdf", Size: 9 })),
            ],
            [
                new("seller and buyer by the relay's address", "amazon/buyer_message_en.eml", records => Messages(records).Single().Author == MessageAuthor.Buyer),
                new("notices of Amazon", "amazon/restriction_notice.eml", records => Messages(records).Single() is { Author: MessageAuthor.System, IsAutomatic: true }),
                new("new text and history", "amazon/seller_reply_outlook_quote.eml", records => !Messages(records).Single().Text.Contains("Paket?", StringComparison.Ordinal)),
                new("Amazon's own words and links", "amazon/buyer_message_en.eml", records => Messages(records).Single().Text.EndsWith("555-0100", StringComparison.Ordinal)),
                new("case, else buyer and order", "amazon/seller_confirmation_copy.eml", records => records.Single().ConversationId == "1b2c3d4e-0000-4000-8000-00000000abcd"),
            ]),
        new(
            "Amazon's messaging interface",
            InputFormat.AmazonApi,
            [
                new("bodies of requests", "amazon/spapi_unexpectedProblem_bad.json", records => Messages(records).Single().Channel == MessageChannel.Api),
                new("their attachments", "amazon/spapi_warranty.json", records => Messages(records).Single().Attachments.Single().Name == "warranty.pdf"),
            ],
            [
                new("the operation, by the name of the file", "amazon/spapi_digitalAccessKey_too_long.json", records => Messages(records).Single().Operation == "digitalAccessKey"),
                new("answers without a message", "amazon/spapi_actions.json", records => records.Count == 0),
            ]),
        new(
            "eBay's Trading interface",
            InputFormat.EbayXml,
            [
                new("GetMyMessages", "ebay/GetMyMessages.xml", records => Messages(records).Count() == 3),
                new("GetMemberMessages", "ebay/GetMemberMessages.xml", records => Messages(records).Count() == 3),
                new("AddMemberMessage requests", "ebay/AddMemberMessageAAQToPartner.xml", records => Messages(records).Single() is { Channel: MessageChannel.Api, Attachments: [{ Name: "label" }] }),
            ],
            [
                new("seller, buyer and eBay by folder and account", "ebay/GetMyMessages.xml", records => Messages(records).Select(message => message.Author).SequenceEqual([MessageAuthor.Buyer, MessageAuthor.System, MessageAuthor.Seller])),
                new("what was typed and eBay's mail round it", "ebay/GetMyMessages.xml", records => Messages(records).Last().Text == "Sure, WhatsApp me: +44 20 7946 0000"),
                new("partner and item", "ebay/GetMemberMessages.xml", records => records.All(record => record.ConversationId == "buyer_maria/110550000001")),
            ]),
        new(
            "eBay's message interface",
            InputFormat.EbayJson,
            [
                new("messages", "ebay/conversation.json", records => Messages(records).First().Attachments.Single().Name == "jug.jpg"),
                new("conversations (the last message)", "ebay/conversations.json", records => records.Single().ConversationId == "5550001"),
                new("requests and answers of send_message", "ebay/send_message_request.json", records => Messages(records).Single() is { Operation: "send_message", Kind: MessageKind.Reply }),
            ],
            [
                new("seller and buyer by title or `ownAccounts`", "ebay/conversation.json", records => Messages(records).Select(message => message.Author).SequenceEqual([MessageAuthor.Seller, MessageAuthor.Buyer])),
                new("conversation", "ebay/conversation.json", records => records.All(record => record.ConversationId == "5550001")),
            ]),
        new(
            "eBay and Shopify mail",
            InputFormat.Eml,
            [
                new("notifications of eBay", "ebay/notification.eml", records => Messages(records).Single().Text == "When do you ship?"),
                new("the contact form of a shop", "shopify/contact_form.eml", records => Messages(records).Single() is { Author: MessageAuthor.Buyer, Text: "Do you ship to Canada?" }),
            ],
            [
                new("a shop's own mail, where no marketplace rules", "shopify/agent_reply.eml", records => Messages(records).Single() is { Author: MessageAuthor.Seller, Marketplace: "own-shop", Channel: MessageChannel.Email }),
            ]),
        new(
            "any mail",
            InputFormat.Mbox,
            [
                new("MIME, charsets, flowed text, HTML, attachments", "generic/house.mbox", records => Messages(records).Last() is { Attachments: [{ Name: "lamp.jpg" }] } last && last.Text.Contains("Grüße", StringComparison.Ordinal)),
                new("mailboxes, and single mails as `eml`", "generic/mailbox.mbox", records => Messages(records).Count() == 3),
            ],
            [
                new("seller and buyer by `ownDomains`", "generic/house.mbox", _ => House().Select(message => message.Author == MessageAuthor.Buyer).SequenceEqual([true, false, false, false])),
                new("mail between colleagues", "generic/house.mbox", _ => House().Select(IsInternal).SequenceEqual([false, false, true, false])),
                new("automatic answers", "generic/house.mbox", records => Messages(records).Select(message => message.IsAutomatic).SequenceEqual([false, true, false, false])),
                new("new text and history", "generic/house.mbox", records => Messages(records).Last().Text.EndsWith("Grüße!", StringComparison.Ordinal)),
                new("threads by references", "generic/house.mbox", records => records.All(record => record.ConversationId == "maria-1@example.org")),
            ]),
    ];

    private static IEnumerable<Message> Messages(IReadOnlyList<ReadRecord> records) => records.SelectMany(record => record.Message is { } message ? [message] : record.Conversation?.Messages ?? []);

    private static IEnumerable<Conversation> Threads(IReadOnlyList<ReadRecord> records) => records.Select(record => record.Conversation).OfType<Conversation>();

    /// <summary>The mails of a house that says which domain is its own.</summary>
    private static IEnumerable<Message> House()
    {
        using FileStream mails = File.OpenRead(Formats.Reading.Fixture("generic/house.mbox"));
        return Messages([.. MessageReader.Create(InputFormat.Mbox, new ReaderOptions { OwnDomains = ["acme.example"] }).Read(mails)]);
    }

    private static bool IsTemplate(Message message) => message.Kind == MessageKind.Template;

    private static bool IsInternal(Message message) => message.Visibility == MessageVisibility.Internal;

    private static bool IsOutside(Message message) => message.Channel == MessageChannel.Email;
}

/// <summary>What is read of a system, and what is told apart in it.</summary>
internal sealed record FormatRow(string System, InputFormat Format, IReadOnlyList<FormatCell> Read, IReadOnlyList<FormatCell> ToldApart);

/// <summary>One saying, and the sample of which it holds.</summary>
internal sealed record FormatCell(string Words, string Sample, Func<IReadOnlyList<ReadRecord>, bool> Holds);
