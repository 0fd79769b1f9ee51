namespace MessageLint.Formats;

/// <summary>A stretch of records that can be parsed on another thread than the one that reads the file. Dispose it after use: its memory is pooled.</summary>
public abstract class RecordBatch : IDisposable
{
    private IEnumerator<ReadRecord>? _records;

    /// <summary>How much of the file the batch covers, in bytes, for progress; 0 if it is not known.</summary>
    public virtual long ByteLength => 0;

    /// <summary>Parses the records, in the order of the file. May be enumerated once.</summary>
    /// <returns>The records; what cannot be read is a record with a problem, never an exception.</returns>
    public abstract IEnumerable<ReadRecord> Parse();

    /// <summary>Goes to the next record, in the order of the file, and makes objects only of what cannot be shown where it lies. Instead of <see cref="Parse"/>, not after it.</summary>
    /// <param name="view">Shows the record until the next call, at most until the batch is disposed.</param>
    /// <returns><see langword="false"/> behind the last record.</returns>
    public virtual bool Read(RecordView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        _records ??= Parse().GetEnumerator();
        if (!_records.MoveNext())
            return false;
        view.Show(_records.Current);
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Gives memory back.</summary>
    /// <param name="disposing">Whether <see cref="Dispose()"/> was called.</param>
    protected virtual void Dispose(bool disposing) => _records?.Dispose();
}
