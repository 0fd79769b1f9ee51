namespace MessageLint.Cli;

/// <summary>What a job came to.</summary>
/// <param name="Findings">Its findings, written.</param>
/// <param name="Aside">Records that must wait until all of their conversation are read; <see langword="null"/> if there are none.</param>
/// <param name="Sent">Messages whose texts may have gone to many buyers.</param>
/// <param name="Totals">Its totals.</param>
internal sealed record ScanResult(FindingLines Findings, AsideWriter? Aside, IReadOnlyList<SentText> Sent, ScanTotals Totals);
