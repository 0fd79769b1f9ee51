using System.Globalization;

namespace MessageLint.Cli;

/// <summary>The summary as people read it: a line a marketplace.</summary>
internal static class SummaryTable
{
    private const string Nothing = "-";

    private static readonly string[] Header = ["Marketplace", "Judged", "Errors and warnings", "Answered in time", "Median", "90 %", "Open clocks"];

    /// <summary>The lines of the table, without columns that tell nothing; none if nothing was judged.</summary>
    public static IEnumerable<string> Lines(ScanSummary summary)
    {
        string[][] rows = [Header, .. summary.Marketplaces.Select(entry => Row(entry.Key, entry.Value))];
        if (rows.Length == 1)
            yield break;
        int[] columns = [.. Enumerable.Range(0, Header.Length).Where(column => rows.Skip(1).Any(row => row[column] != Nothing))];
        int[] widths = [.. columns.Select(column => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
            yield return string.Join("  ", columns.Select((column, index) => row[column].PadRight(widths[index]))).TrimEnd();
    }

    private static string[] Row(string marketplace, MarketplaceSummary summary) =>
    [
        TerminalText.Escape(marketplace),
        summary.Judged.ToString(CultureInfo.InvariantCulture),
        Dash(string.Join(", ", Enum.GetValues<RuleFamily>().Select(family => (family, Count: summary.FindingsOf(family, Severity.Error) + summary.FindingsOf(family, Severity.Warning)))
            .Where(entry => entry.Count > 0).Select(entry => string.Create(CultureInfo.InvariantCulture, $"{SeverityNames.Of(entry.family)} {entry.Count}")))),
        summary.Due == 0 ? Nothing : string.Create(CultureInfo.InvariantCulture, $"{100.0 * summary.InTime / summary.Due:0.0} % of {summary.Due}"),
        Duration(summary.Delays.Quantile(0.5)),
        Duration(summary.Delays.Quantile(0.9)),
        Dash(string.Join(", ", summary.Open.Where(group => group.Count > 0).Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count} {group.Name}")))),
    ];

    private static string Dash(string cell) => cell.Length == 0 ? Nothing : cell;

    private static string Duration(int? minutes) => minutes switch
    {
        null => Nothing,
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{minutes} min"),
        < 48 * 60 => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60} h {minutes % 60} min"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{minutes / 1440} d {minutes % 1440 / 60} h"),
    };
}
