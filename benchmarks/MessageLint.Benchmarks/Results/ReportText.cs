using System.Globalization;
using System.Text;

namespace MessageLint.Benchmarks.Results;

/// <summary>A report as Markdown: the whole of it for its own page, the tables for the README.</summary>
internal static class ReportText
{
    /// <summary>The section of the README between its markers.</summary>
    public static string ForReadme(BenchmarkReport report)
    {
        var text = new StringBuilder();
        text.Append(Source(report)).Append("\n\n");
        WriteBars(report, text);
        text.Append('\n');
        WriteSpeeds(report, text);
        return text.ToString();
    }

    /// <summary>The page beside the JSON file.</summary>
    public static string Page(BenchmarkReport report)
    {
        var text = new StringBuilder("# Results\n\n");
        text.Append(Source(report)).Append(" Rules: ").Append(report.Run.Rules).Append(".\n\n");
        WriteBars(report, text);
        text.Append('\n');
        WriteSpeeds(report, text);
        text.Append("\n| corpus | messages | MB | hash | made of |\n|---|---:|---:|---|---|\n");
        foreach (CorpusFacts corpus in report.Corpora)
            text.Append(CultureInfo.InvariantCulture, $"| {corpus.Name} | {corpus.Messages:N0} | {corpus.Bytes / 1e6:0.0} | `{corpus.Hash}` | {corpus.Note} |\n");
        text.Append("\n| contestant | answers |\n|---|---|\n");
        foreach (SpeedRow row in report.Speeds.DistinctBy(row => row.Contestant))
            text.Append($"| {row.Contestant} | {row.Answer} |\n");
        if (report.Agreement is { } agreement)
            WriteAgreement(agreement, text);
        foreach (string notice in report.Notices)
            text.Append($"\nNotice: {notice}\n");
        return text.ToString();
    }

    private static string Source(BenchmarkReport report) =>
        $"{report.Machine.Processor}, {report.Machine.Cores.ToString(CultureInfo.InvariantCulture)} cores; {report.Machine.System}; {report.Machine.Runtime}; {report.Run.Date}; median of {report.Run.Rounds.ToString(CultureInfo.InvariantCulture)} interleaved rounds on one core (least to most).";

    private static void WriteBars(BenchmarkReport report, StringBuilder text)
    {
        text.Append("| MessageLint against | must | aim | measured | |\n|---|---:|---:|---:|---|\n");
        foreach (BarRow bar in report.Bars)
        {
            string sign = bar.IsLimit ? "≤" : "≥";
            text.Append($"| {bar.What} | {sign} {Bound(bar.Must, bar)} | {Bound(bar.Aim, bar)} | {Figure(bar.Median)} ({Figure(bar.Least)} to {Figure(bar.Most)}){UnitOf(bar)} | {(bar.ReachesAim ? "aim reached" : bar.IsMet ? "met" : "**not met**")} |\n");
        }
    }

    private static void WriteSpeeds(BenchmarkReport report, StringBuilder text)
    {
        string[] corpora = [.. report.Speeds.Select(row => row.Corpus).Distinct()];
        text.Append($"| MB/s of UTF-8 text | {string.Join(" | ", corpora)} |\n|---|{string.Concat(corpora.Select(_ => "---:|"))}\n");
        foreach (IGrouping<string, SpeedRow> contestant in report.Speeds.GroupBy(row => row.Contestant))
        {
            IEnumerable<string> cells = corpora.Select(corpus => contestant.FirstOrDefault(row => row.Corpus == corpus) is { } row ? $"{Figure(row.Median)} ({Figure(row.Least)} to {Figure(row.Most)})" : "");
            text.Append($"| {contestant.Key} | {string.Join(" | ", cells)} |\n");
        }
    }

    private static void WriteAgreement(AgreementResult agreement, StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## Agreement\n\nAll peers see {agreement.Pairs} pairs of message and rule family in planted sentences, of rules that both sides have. ");
        text.Append(CultureInfo.InvariantCulture, $"MessageLint reports {agreement.Found} of them, {agreement.Share * 100:0.00} % (at least {agreement.Must * 100:0} %: {(agreement.IsMet ? "met" : "**not met**")}).\n");
        if (agreement.Missed.Length > 0)
        {
            text.Append("\n| peer rule | family | messages not reported | for example |\n|---|---|---:|---|\n");
            foreach (MissedPair missed in agreement.Missed)
                text.Append(CultureInfo.InvariantCulture, $"| {missed.PeerRule} | {missed.Family} | {missed.Messages} | {missed.Sentence.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")} |\n");
        }

        if (agreement.PeersAlone.Count > 0)
        {
            text.Append("\nMessages of the clean corpus in which all peers see something and MessageLint does not:\n\n| peer rule | messages |\n|---|---:|\n");
            foreach ((string rule, int messages) in agreement.PeersAlone.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"| {rule} | {messages} |\n");
        }
    }

    private static string Bound(double value, BarRow bar) => value.ToString("0.##", CultureInfo.InvariantCulture) + UnitOf(bar);

    private static string UnitOf(BarRow bar) => bar.Unit == "times" ? "" : " " + bar.Unit;

    private static string Figure(double value) => value switch
    {
        0 => "0",
        >= 100 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 0.1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
