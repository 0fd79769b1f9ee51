namespace MessageLint.Formats;

/// <summary>A stretch of records that can be parsed on another thread than the one that reads the file. Dispose it after use: its memory is pooled.</summary>
public abstract class RecordBatch : IDisposable
{
    /// <summary>How much of the file the batch covers, in bytes, for progress; 0 if it is not known.</summary>
    public virtual long ByteLength => 0;

    /// <summary>Parses the records, in the order of the file. May be enumerated once.</summary>
    /// <returns>The records; what cannot be read is a record with a problem, never an exception.</returns>
    public abstract IEnumerable<ReadRecord> Parse();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives memory back.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing)
    {
    }
}
