using System.Collections.Immutable;

namespace MessageLint.Formats;

/// <summary>One comment of a ticket, before it is known who wrote it.</summary>
internal sealed class ZendeskComment
{
    private ZendeskComment(int line, MessageBody body) => (Line, Body) = (line, body);

    public int Line { get; }

    public MessageBody Body { get; }

    /// <summary>The plain form, if there is one.</summary>
    public string? Plain { get; private init; }

    public string? Id { get; private init; }

    public string? AuthorId { get; private init; }

    public bool IsPublic { get; private init; }

    public DateTimeOffset? SentAt { get; private init; }

    /// <summary>What Zendesk calls the way that it came, for example <c>any_channel</c>.</summary>
    public string? Via { get; private init; }

    public string? From { get; private init; }

    public string? To { get; private init; }

    /// <summary>The name of the integration that brought it, for example <c>ChannelReply Amazon</c>.</summary>
    public string? Service { get; private init; }

    public ImmutableArray<MessageAttachment> Attachments { get; private init; } = [];

    /// <summary>Reads a comment, or says why it is none.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="record">The comment.</param>
    /// <param name="createdAt">The time of what it is part of, for comments that have none of their own.</param>
    /// <param name="problem">Why it could not be read.</param>
    public static ZendeskComment? Read(int line, JsonRecord record, DateTimeOffset? createdAt, out RecordProblem? problem)
    {
        string? plain = record.Text("body") ?? record.Text("plain_body");
        MessageBody? body = MessageBody.Choose(record.Text("html_body"), plain);
        bool isPublic = record.Flag("public") ?? true;
        DateTimeOffset? sentAt = record.Time("created_at") ?? createdAt;
        problem = record.Problem ?? HelpdeskText.Check(body);
        if (problem is not null)
            return null;
        JsonRecord source = record.Object("via").Object("source");
        return new ZendeskComment(line, body!.Value)
        {
            Plain = plain,
            Id = record.Word("id"),
            AuthorId = record.Word("author_id") ?? record.Object("author").Word("id"),
            IsPublic = isPublic,
            SentAt = sentAt,
            Via = record.Object("via").Word("channel") ?? record.Word("via"),
            From = source.Object("from").Word("address"),
            To = source.Object("to").Word("address"),
            Service = source.Object("from").Word("registered_integration_service_name"),
            Attachments = HelpdeskText.Attachments(record.List("attachments"), "file_name", "size"),
        };
    }
}
