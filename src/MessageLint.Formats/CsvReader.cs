namespace MessageLint.Formats;

/// <summary>Reads tables with a header.</summary>
public sealed class CsvReader : MessageReader
{
    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read.</param>
    public CsvReader(ReaderOptions options)
    {
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordBatch> ReadBatches(Stream stream) => throw new NotSupportedException();
}
