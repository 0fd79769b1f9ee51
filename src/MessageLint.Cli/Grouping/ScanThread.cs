using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>What is judged together: the messages of a conversation, or a record by itself.</summary>
internal sealed class ScanThread
{
    /// <summary>Makes a record by itself.</summary>
    public ScanThread(ScanSource source, ReadRecord record) => Records = [new PlacedRecord(source, record)];

    /// <summary>Makes a conversation whose messages are still to come.</summary>
    public ScanThread(string id) => (Id, Records) = (id, []);

    /// <summary>The conversation's id; <see langword="null"/> for a record by itself.</summary>
    public string? Id { get; }

    public ThreadExtent Extent { get; set; }

    public List<PlacedRecord> Records { get; }
}

/// <summary>A record and the file in which it stands.</summary>
internal readonly record struct PlacedRecord(ScanSource Source, ReadRecord Record)
{
    public FindingPlace Place => new(Source.Name, Record.Line, Record.ConversationId) { FileIndex = Source.Index };
}
