namespace MessageLint.Formats;

/// <summary>What has been read of one file of Zendesk.</summary>
/// <remarks>Pages name the users behind what they wrote, so comments wait for the end of their page.</remarks>
internal sealed class ZendeskFile(ReaderOptions options) : HelpdeskFile(options)
{
    private const int MaxUsers = 500_000;

    // So much text may wait for the users of a page.
    private const int MaxWaitingUnits = 32 * 1024 * 1024;

    private readonly Dictionary<string, ZendeskUser> _users = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ZendeskThread> _eventThreads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pushThreads = new(StringComparer.Ordinal);
    private readonly List<ZendeskThread> _waiting = [];
    private ZendeskThread? _page;
    private int _waitingUnits;
    private int _authors;

    public override bool Take(int line, string? name, JsonRecord record)
    {
        switch (name ?? ShapeOf(record))
        {
            case "ticket" or "tickets":
                TakeTicket(line, record, isPage: name is not null);
                return true;
            case "comment" or "comments":
                _page ??= new ZendeskThread(line) { IsPage = true };
                TakeComment(_page, line, record);
                return true;
            case "ticket_events":
                TakeEvent(line, record);
                return true;
            case "user" or "users":
                TakeUser(record);
                return true;
            case "macro" or "macros":
                foreach (ReadRecord macro in ZendeskMacro.Read(line, record, Marketplaces))
                    Add(macro);
                return true;
            case "external_resources":
                TakePush(line, record);
                return true;
            case "links" when name is not null:
                NamePage(record.Word("next") ?? record.Word("prev"));
                return true;
            case "next_page" or "previous_page" when name is not null:
                NamePage(record.AsWord());
                return true;
            default:
                return name is not null;
        }
    }

    public override void EndDocument()
    {
        if (_page is not null)
            _waiting.Add(_page);
        foreach (ZendeskThread thread in _waiting)
            AddThread(thread);
        _page = null;
        _waiting.Clear();
        _eventThreads.Clear();
        _waitingUnits = 0;
    }

    public override void EndFile()
    {
        base.EndFile();
        if (_authors > 0)
            Tell($"who wrote {Count(_authors, "message")} is not in the file; taken for the seller's");
    }

    private static string? ShapeOf(JsonRecord record)
    {
        if (record.Has("child_events"))
            return "ticket_events";
        if (record.HasList("comments") || record.Has("requester_id"))
            return "tickets";
        if (record.HasList("actions"))
            return "macros";
        if (record.Has("role") && record.Has("id"))
            return "users";
        return (record.Has("body") || record.Has("html_body") || record.Has("plain_body")) && (record.Has("author_id") || record.Has("author") || record.Has("public")) ? "comments" : null;
    }

    /// <summary>Takes a ticket. One that stands by itself says all that is to know; one of a page may have its users behind it.</summary>
    private void TakeTicket(int line, JsonRecord record, bool isPage)
    {
        foreach (string role in (string[])["requester", "submitter", "assignee"])
            TakeUser(record.Object(role));
        ZendeskThread thread = ZendeskThread.Read(line, record, Marketplaces);
        foreach (JsonRecord comment in record.List("comments"))
        {
            TakeUser(comment.Object("author"));
            TakeComment(thread, line, comment);
        }

        // The body of a request to change a ticket has one comment, the seller's draft.
        if (record.Object("comment") is { } draft && draft.Has("body") | draft.Has("html_body"))
            TakeComment(thread, line, draft);
        if (isPage)
            _waiting.Add(thread);
        else
            AddThread(thread);
    }

    private void TakeComment(ZendeskThread thread, int line, JsonRecord record, DateTimeOffset? createdAt = null)
    {
        if (ZendeskComment.Read(line, record, createdAt, out RecordProblem? problem) is not { } comment)
        {
            Add(line, problem!);
            return;
        }

        thread.Comments.Add(comment);
        _waitingUnits += comment.Body.Text.Length;
        if (_waitingUnits > MaxWaitingUnits)
        {
            Tell("a page is longer than 32 MB before it names its users; those that follow are not known to what stands before them");
            bool isPage = ReferenceEquals(thread, _page);
            EndDocument();
            if (isPage)
                _page = new ZendeskThread(line) { IsPage = true };
        }
    }

    private void TakeEvent(int line, JsonRecord record)
    {
        string? ticket = record.Word("ticket_id");
        DateTimeOffset? createdAt = record.Time("created_at") ?? record.Time("timestamp");
        if (record.Problem is not null)
        {
            Add(line, record.Problem);
            return;
        }

        if (!_eventThreads.TryGetValue(ticket ?? "", out ZendeskThread? thread))
        {
            thread = new ZendeskThread(line) { Id = ticket, IsPage = true };
            _eventThreads.Add(ticket ?? "", thread);
            _waiting.Add(thread);
        }

        foreach (JsonRecord child in record.List("child_events"))
        {
            if (child.Word("event_type") == "Comment" || child.Word("type") == "Comment")
                TakeComment(thread, line, child, createdAt);
            else
                thread.Take(child);
        }
    }

    /// <summary>A pushed message names its thread, or the message that it answers.</summary>
    private void TakePush(int line, JsonRecord record)
    {
        string? parent = record.Word("parent_id");
        string? thread = record.Word("thread_id") ?? _pushThreads.GetValueOrDefault(parent ?? "", parent ?? "");
        if (record.Word("external_id") is { } id && thread.Length > 0 && _pushThreads.Count < MaxUsers)
            _pushThreads[id] = thread;
        Add(ZendeskPush.Read(line, record, thread.Length > 0 ? thread : null, Marketplaces));
    }

    private void TakeUser(JsonRecord record)
    {
        if (record.Word("id") is { } id && record.Word("role") is { } role && (_users.Count < MaxUsers || _users.ContainsKey(id)))
            _users[id] = new ZendeskUser(role, record.Word("email"));
    }

    /// <summary>Comments do not say their ticket; the address of the next page does.</summary>
    private void NamePage(string? address)
    {
        const string before = "/tickets/";
        int start = address?.IndexOf(before, StringComparison.Ordinal) ?? -1;
        if (start < 0)
            return;
        string id = new([.. address![(start + before.Length)..].TakeWhile(char.IsAsciiDigit)]);
        if (id.Length > 0)
            (_page ??= new ZendeskThread(line: 1) { IsPage = true }).Id = id;
    }

    private void AddThread(ZendeskThread thread)
    {
        foreach (ReadRecord record in thread.ToRecords(_users, Marketplaces, ref _authors))
            Add(record);
    }
}
