using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>A piece of a scan that one thread does in one go: one of the three.</summary>
/// <param name="Records">Records as they stand in a file.</param>
/// <param name="Threads">Records and conversations that were gathered while they were read.</param>
/// <param name="Aside">Conversations that were put aside.</param>
internal readonly record struct ScanJob(RecordsJob? Records = null, IReadOnlyList<ScanThread>? Threads = null, AsideBlock? Aside = null);

/// <summary>Records of one file.</summary>
internal sealed record RecordsJob(ScanSource Source, RecordBatch Batch);
