using System.Collections.Immutable;
using System.Globalization;

namespace MessageLint.Formats;

/// <summary>What the readers of helpdesks do alike.</summary>
internal static class HelpdeskText
{
    /// <summary>Says what keeps a text from being judged.</summary>
    public static RecordProblem? Check(MessageBody? body)
    {
        if (body is null)
            return RecordProblem.Unreadable("The record has no text.");
        return body.Value.Text.Length > MessageLinter.MaxTextLength ? RecordProblem.TooLong("The text is longer than 1 MB.") : null;
    }

    public static ImmutableArray<MessageAttachment> Attachments(IEnumerable<JsonRecord> records, string name, string size) =>
        [.. records.Select(record => (Name: record.Word(name), Size: record.Word(size))).Where(file => file.Name is not null).Select(file => new MessageAttachment(file.Name!, SizeOf(file.Size)))];

    /// <summary>The first of some values that has an order id, Amazon's or eBay's.</summary>
    public static string? FirstOrderId(IEnumerable<string?> values) => values.Select(value => OrderIdSearch.Amazon(value) ?? OrderIdSearch.Ebay(value)).FirstOrDefault(found => found is not null);

    /// <summary>The messages, oldest first, where all say when they were sent; pages come in either order.</summary>
    public static IEnumerable<Message> InOrder(IReadOnlyList<Message> messages) => messages.All(message => message.SentAt is not null) ? messages.OrderBy(message => message.SentAt) : messages;

    private static long? SizeOf(string? size) => long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out long bytes) ? bytes : null;
}
