namespace MessageLint.Formats;

/// <summary>Records that had to be parsed while the file was read.</summary>
internal sealed class ParsedBatch(IReadOnlyList<ReadRecord> records) : RecordBatch
{
    public override IEnumerable<ReadRecord> Parse() => records;
}
