using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>What <c>scan</c> was asked to do.</summary>
internal sealed record ScanOptions
{
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary><see langword="null"/>: each file says it itself.</summary>
    public InputFormat? InputFormat { get; init; }

    public FieldMap? Map { get; init; }

    public IReadOnlyList<string> Include { get; init; } = [];

    public bool WritesJson { get; init; }

    public string? OutputFile { get; init; }

    public string? SummaryFile { get; init; }

    public string? Marketplace { get; init; }

    /// <summary>Findings of at least this severity make the exit code 1; <see langword="null"/>: none do.</summary>
    public Severity? FailOn { get; init; } = Severity.Error;

    public string? ConfigFile { get; init; }

    public IReadOnlyList<string> Packs { get; init; } = [];

    public DateTimeOffset? AsOf { get; init; }

    public bool IsSorted { get; init; }

    public int Jobs { get; init; } = 1;

    public OffsetUnit OffsetUnit { get; init; }

    public bool ShowText { get; init; }
}
