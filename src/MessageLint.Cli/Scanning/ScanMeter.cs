namespace MessageLint.Cli;

/// <summary>How far a scan is. Any thread.</summary>
internal sealed class ScanMeter
{
    private long _readBytes;
    private long _records;
    private long _asideBytes;
    private long _groupedBytes;

    /// <summary>How much of the input was read.</summary>
    public long ReadBytes => Interlocked.Read(ref _readBytes);

    /// <summary>How many records were read.</summary>
    public long Records => Interlocked.Read(ref _records);

    /// <summary>How much waits until conversations are complete; 0 while the input is read.</summary>
    public long AsideBytes => Interlocked.Read(ref _asideBytes);

    /// <summary>How much of that was judged.</summary>
    public long GroupedBytes => Interlocked.Read(ref _groupedBytes);

    public void AddRead(long bytes) => Interlocked.Add(ref _readBytes, bytes);

    public void AddRecords(long count) => Interlocked.Add(ref _records, count);

    public void StartGrouped(long bytes) => Interlocked.Exchange(ref _asideBytes, bytes);

    public void AddGrouped(long bytes) => Interlocked.Add(ref _groupedBytes, bytes);
}
