namespace MessageLint.Formats;

/// <summary>Records that had to be parsed while the file was read.</summary>
internal sealed class ParsedBatch(IReadOnlyList<ReadRecord> records, long length = 0) : RecordBatch
{
    public override long ByteLength => length;

    public override IEnumerable<ReadRecord> Parse() => records;
}
