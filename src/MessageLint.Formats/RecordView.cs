using System.Text;

namespace MessageLint.Formats;

/// <summary>The record at which a <see cref="RecordBatch"/> stands. A message with plain fields is shown where it lies in memory, as bytes, and no object is made of it;
/// everything else is shown as <see cref="Record"/>. One view a thread, used for as many batches as one likes. Not thread-safe.</summary>
/// <example><code>
/// while (batch.Read(view))
///     Console.WriteLine(view.Record is null ? view.Text.Length : view.Record.Line);
/// </code></example>
public sealed class RecordView
{
    private JsonRecordParser? _parser;
    private byte[] _lines = [];
    private int _start;
    private int _length;

    /// <summary>Makes a view that shows nothing yet.</summary>
    public RecordView()
    {
    }

    /// <summary>The record as an object; <see langword="null"/> if it is a message that the other properties show.</summary>
    public ReadRecord? Record { get; private set; }

    /// <summary>The physical line on which the record begins; the first is 1.</summary>
    public int Line { get; private set; }

    /// <summary>The text of the message, UTF-8. Valid until the next record is read.</summary>
    public ReadOnlySpan<byte> Text => Flat!.Text;

    /// <summary>What the message says besides its text.</summary>
    public MessageFacts Facts => Flat!.Facts;

    /// <summary>Whether the message says to which thread it belongs.</summary>
    public bool HasConversation => Flat!.HasConversation;

    /// <summary>The id of that thread, UTF-8; empty if it says none.</summary>
    public ReadOnlySpan<byte> ConversationId => Flat!.ConversationId(_lines);

    /// <summary>When the message was sent; <see langword="null"/> if it does not say.</summary>
    public DateTimeOffset? SentAt => Flat!.SentAt;

    /// <summary>The whole record as it stands in the file, one line of NDJSON. Valid until the next record is read.</summary>
    public ReadOnlySpan<byte> Source => _lines.AsSpan(_start, _length);

    private FlatRecordReader? Flat { get; set; }

    /// <summary>Makes an object of the record.</summary>
    /// <returns>The record, the same that <see cref="RecordBatch.Parse"/> gives.</returns>
    public ReadRecord ToRecord() => Record ?? _parser!.Parse(Source, Line);

    /// <summary>Writes line and size, never a text.</summary>
    /// <returns>For example <c>line 7: 120 bytes</c>.</returns>
    public override string ToString() => Record?.ToString() ?? new StringBuilder("line ").Append(Line).Append(": ").Append(_length).Append(" bytes").ToString();

    internal void Show(ReadRecord record)
    {
        Record = record;
        Line = record.Line;
    }

    /// <summary>Shows the message of a line where it lies, or says that it has more than plain fields.</summary>
    /// <param name="parser">Reads the line if an object is wanted.</param>
    /// <param name="lines">Whole lines, valid UTF-8.</param>
    /// <param name="end">Where the last line ends.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="line">Its number.</param>
    /// <param name="next">Where the next line begins.</param>
    internal bool TryShow(JsonRecordParser parser, byte[] lines, int end, int start, int line, out int next)
    {
        if (!ReferenceEquals(parser, _parser))
            (_parser, Flat) = (parser, new FlatRecordReader(parser));
        if (!Flat!.TryRead(lines, end, start, out int length, out next) || length > MessageReader.MaxRecordLength)
            return false;
        (Record, Line, _lines, _start, _length) = (null, line, lines, start, length);
        return true;
    }
}
