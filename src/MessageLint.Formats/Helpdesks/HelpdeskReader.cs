using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Unicode;

namespace MessageLint.Formats;

/// <summary>Reads the JSON exports of one helpdesk.</summary>
/// <param name="options">How to read.</param>
/// <param name="lists">The fields of its pages that hold records.</param>
/// <param name="begin">Begins a file.</param>
internal abstract class HelpdeskReader(ReaderOptions options, FrozenSet<string> lists, Func<ReaderOptions, HelpdeskFile> begin) : MessageReader
{
    private const int BatchRecords = 256;

    // A ticket may be long: a batch ends early rather than hold many megabytes.
    private const int BatchUnits = 1024 * 1024;

    // Two fields of the same name: nobody could say which of them was judged.
    private static readonly JsonDocumentOptions StrictJson = new() { AllowDuplicateProperties = false };

    /// <inheritdoc/>
    public sealed override IEnumerable<RecordBatch> ReadBatches(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        HelpdeskFile file = begin(options);
        long bytes = 0;
        foreach (JsonPart part in new JsonExport(stream, lists, options.Notice).Read())
        {
            bytes += part.Utf8.Length;
            if (part.IsEnd)
                file.EndDocument();
            else
                Take(file, part);
            if (file.Records.Count >= BatchRecords || file.Units > BatchUnits)
            {
                yield return new ParsedBatch(file.TakeRecords(), bytes);
                bytes = 0;
            }
        }

        file.EndDocument();
        file.EndFile();
        if (file.Records.Count > 0)
            yield return new ParsedBatch(file.TakeRecords(), bytes);
    }

    private static void Take(HelpdeskFile file, in JsonPart part)
    {
        if (part.Problem is not null)
        {
            file.Add(part.Line, part.Problem);
            return;
        }

        if (!Utf8.IsValid(part.Utf8.Span))
        {
            file.Add(part.Line, RecordProblem.Unreadable("The record is not valid UTF-8."));
            return;
        }

        try
        {
            using JsonDocument document = JsonDocument.Parse(part.Utf8, StrictJson);
            if (!file.Take(part.Line, part.Name, new JsonRecord(document.RootElement)) && !part.IsBehindBreak)
                file.Add(part.Line, RecordProblem.Unreadable("The record is nothing that is known of this system."));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // The exceptions' own words may quote the record. The second comes from a name with half of a surrogate pair.
            file.Add(part.Line, RecordProblem.Unreadable("The record has a field twice, or a name that is no text."));
        }
    }
}
