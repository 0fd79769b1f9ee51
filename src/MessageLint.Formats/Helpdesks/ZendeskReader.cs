using System.Collections.Frozen;

namespace MessageLint.Formats;

/// <summary>Reads what Zendesk exports: tickets with their comments a line each, and pages of its interface (comments, tickets, ticket events, macros, channel pushes).</summary>
internal sealed class ZendeskReader(ReaderOptions options) : HelpdeskReader(options, Lists, static options => new ZendeskFile(options))
{
    private static readonly FrozenSet<string> Lists =
        ["ticket", "tickets", "comment", "comments", "ticket_events", "macro", "macros", "user", "users", "external_resources"];

    internal static bool Knows(FileHead file) => file.HasAnyJson(
        "comments[].author_id", "comments[].html_body", "comments[].plain_body",
        "requester_id", "[].requester_id", "tickets[].requester_id", "ticket.requester_id", "ticket.comment",
        "ticket_events[].child_events", "ticket_events[].ticket_id",
        "macros[].actions[].field", "macro.actions[].field",
        "external_resources[].external_id");
}
