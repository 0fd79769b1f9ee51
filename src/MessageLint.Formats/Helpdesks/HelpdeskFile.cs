using System.Globalization;

namespace MessageLint.Formats;

/// <summary>What has been read of one file of a helpdesk, and what it said of users, tickets and channels.</summary>
internal abstract class HelpdeskFile(ReaderOptions options)
{
    // So many messages are remembered, to know one that comes again.
    private const int MaxSeen = 200_000;

    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);
    private List<ReadRecord> _records = [];
    private int _repeated;

    /// <summary>Records that are ready.</summary>
    public IReadOnlyList<ReadRecord> Records => _records;

    /// <summary>How long their texts are together.</summary>
    public int Units { get; private set; }

    protected MarketplaceNames Marketplaces { get; } = new(options.Marketplaces);

    /// <summary>Takes a record of its own, or an element or field of a page.</summary>
    /// <param name="line">The physical line on which it begins.</param>
    /// <param name="name">The field of the page that holds it; <see langword="null"/> for a record of its own.</param>
    /// <param name="record">The record; valid until the method returns.</param>
    /// <returns>Whether it is something that the system exports.</returns>
    public abstract bool Take(int line, string? name, JsonRecord record);

    /// <summary>Told that a page or a record of its own is complete.</summary>
    public virtual void EndDocument()
    {
    }

    /// <summary>Told that the file is complete.</summary>
    public virtual void EndFile()
    {
        if (_repeated > 0)
            Tell($"{Count(_repeated, "message")} stood there again and {(_repeated == 1 ? "was" : "were")} read once");
    }

    public List<ReadRecord> TakeRecords()
    {
        List<ReadRecord> records = _records;
        (_records, Units) = ([], 0);
        return records;
    }

    public void Add(int line, RecordProblem problem) => _records.Add(ReadRecord.Of(line, problem));

    /// <summary>Adds a record. A message that comes again with the same words, as pages that overlap have it, is left out.</summary>
    protected void Add(ReadRecord record)
    {
        if (record.Message is { Id: not null } message && IsRepeated(record.ConversationId, message))
        {
            _repeated++;
            return;
        }

        Units += record.Message?.Text.Length ?? record.Conversation?.Messages.Sum(message => message.Text.Length) ?? 0;
        _records.Add(record);
    }

    private bool IsRepeated(string? conversation, Message message)
    {
        string key = $"{conversation}\n{message.Id}";
        int words = message.Text.GetHashCode(StringComparison.Ordinal);
        if (_seen.TryGetValue(key, out int seen))
            return seen == words;
        if (_seen.Count < MaxSeen)
            _seen.Add(key, words);
        return false;
    }

    protected void Tell(string notice) => options.Notice?.Invoke(notice);

    protected static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
