using System.Globalization;

namespace MessageLint.Formats;

/// <summary>What has been read of one file of a helpdesk, and what it said of users, tickets and channels.</summary>
internal abstract class HelpdeskFile(ReaderOptions options)
{
    private List<ReadRecord> _records = [];

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
    }

    public List<ReadRecord> TakeRecords()
    {
        List<ReadRecord> records = _records;
        (_records, Units) = ([], 0);
        return records;
    }

    public void Add(int line, RecordProblem problem) => _records.Add(ReadRecord.Of(line, problem));

    protected void Add(ReadRecord record)
    {
        Units += record.Message?.Text.Length ?? record.Conversation?.Messages.Sum(message => message.Text.Length) ?? 0;
        _records.Add(record);
    }

    protected void Tell(string notice) => options.Notice?.Invoke(notice);

    protected static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}
