namespace MessageLint;

/// <summary>The caller's reusable store of findings for the hot door. Not thread-safe: one buffer a thread, kept for many messages.</summary>
/// <remarks>Each call of <see cref="MessageLinter.Lint(ReadOnlySpan{char}, in MessageFacts, DiagnosticBuffer)"/> clears it first.</remarks>
public sealed class DiagnosticBuffer
{
    private DiagnosticRecord[] _records = new DiagnosticRecord[16];

    /// <summary>How many findings the last call left.</summary>
    public int Count { get; private set; }

    /// <summary>The findings of the last call, sorted by place, then by rule id. Valid until the next call.</summary>
    public ReadOnlySpan<DiagnosticRecord> Records => _records.AsSpan(0, Count);

    /// <summary>Forgets the findings and keeps the memory.</summary>
    public void Clear() => Count = 0;

    internal Span<DiagnosticRecord> MutableRecords => _records.AsSpan(0, Count);

    internal void Add(in DiagnosticRecord record)
    {
        if (Count == _records.Length)
            Array.Resize(ref _records, _records.Length * 2);
        _records[Count++] = record;
    }

    internal void Truncate(int count) => Count = count;
}
