namespace MessageLint.Formats;

/// <summary>Reads a log of messages, record by record, in memory that does not grow with the file. One reader may read many files, one after the other or at once.</summary>
/// <example><code>
/// foreach (ReadRecord record in MessageReader.Create(InputFormat.Ndjson).Read(stream))
///     Console.WriteLine(record);
/// </code></example>
public abstract class MessageReader
{
    /// <summary>Longest record that is read, in bytes (NDJSON) or UTF-16 units (CSV). A longer one gives ML0003, and reading goes on behind it.</summary>
    public const int MaxRecordLength = 16 * 1024 * 1024;

    /// <summary>Makes the reader of a format.</summary>
    /// <param name="format">The format.</param>
    /// <param name="options">How to read; <see langword="null"/>: as the format says.</param>
    /// <returns>The reader.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is no format.</exception>
    public static MessageReader Create(InputFormat format, ReaderOptions? options = null) =>
        InputFormats.Create(format, options ?? ReaderOptions.Default);

    /// <summary>Reads a file in batches, whose records may be parsed in parallel.</summary>
    /// <param name="stream">The file; read forward, not closed.</param>
    /// <returns>The batches, in the order of the file.</returns>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    public abstract IEnumerable<RecordBatch> ReadBatches(Stream stream);

    /// <summary>Reads a file record by record.</summary>
    /// <param name="stream">The file; read forward, not closed.</param>
    /// <returns>Every record of the file, in order; what cannot be read is a record with a problem, never an exception.</returns>
    /// <exception cref="IOException">The file cannot be read on.</exception>
    public IEnumerable<ReadRecord> Read(Stream stream)
    {
        foreach (RecordBatch batch in ReadBatches(stream))
        {
            using (batch)
            {
                foreach (ReadRecord record in batch.Parse())
                    yield return record;
            }
        }
    }
}
