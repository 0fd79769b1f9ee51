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
    ];

    private static IEnumerable<Message> Messages(IReadOnlyList<ReadRecord> records) => records.SelectMany(record => record.Message is { } message ? [message] : record.Conversation?.Messages ?? []);

    private static IEnumerable<Conversation> Threads(IReadOnlyList<ReadRecord> records) => records.Select(record => record.Conversation).OfType<Conversation>();

    private static bool IsTemplate(Message message) => message.Kind == MessageKind.Template;

    private static bool IsInternal(Message message) => message.Visibility == MessageVisibility.Internal;

    private static bool IsOutside(Message message) => message.Channel == MessageChannel.Email;
}

/// <summary>What is read of a system, and what is told apart in it.</summary>
internal sealed record FormatRow(string System, InputFormat Format, IReadOnlyList<FormatCell> Read, IReadOnlyList<FormatCell> ToldApart);

/// <summary>One saying, and the sample of which it holds.</summary>
internal sealed record FormatCell(string Words, string Sample, Func<IReadOnlyList<ReadRecord>, bool> Holds);
