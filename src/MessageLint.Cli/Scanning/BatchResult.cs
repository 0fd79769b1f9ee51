namespace MessageLint.Cli;

/// <summary>The findings of a batch, written, and their totals.</summary>
internal sealed record BatchResult(ReadOnlyMemory<byte> Output, ScanTotals Totals);
