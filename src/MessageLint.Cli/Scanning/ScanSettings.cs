using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>What all threads of a scan share.</summary>
internal sealed class ScanSettings
{
    public required MessageLinter Linter { get; init; }

    public required Func<FindingWriter> CreateWriter { get; init; }

    public OffsetUnit OffsetUnit { get; init; }

    public int Jobs { get; init; } = 1;

    /// <summary>The time at which conversations are looked at that name none; <see langword="null"/>: the latest time of the input.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Whether the messages of a conversation stand together.</summary>
    public bool IsSorted { get; init; }

    public required ScanMeter Meter { get; init; }

    /// <summary>The files, by their number. The reading thread adds to it; others look into it when all is read.</summary>
    public List<ScanSource> Sources { get; } = [];

    public ScanSource AddSource(string name, InputFormat format = default, MessageReader? reader = null)
    {
        var source = new ScanSource(Sources.Count, name, format, reader);
        Sources.Add(source);
        return source;
    }
}
