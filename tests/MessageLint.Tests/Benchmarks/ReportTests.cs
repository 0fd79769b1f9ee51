using MessageLint.Benchmarks.Measuring;
using MessageLint.Benchmarks.Results;

namespace MessageLint.Tests.Benchmarks;

/// <summary>When a bar is met, and what the page says about it.</summary>
public class ReportTests
{
    [Theory]
    [InlineData(1.9, false, false)]
    [InlineData(2, true, false)]
    [InlineData(5, true, true)]
    public void A_bar_is_met_when_the_median_ratio_reaches_it(double median, bool isMet, bool reachesAim)
    {
        BarRow bar = BarRow.AtLeast("somebody", 2, 5, new Samples([0.1, median, 90]));

        Assert.Equal(isMet, bar.IsMet);
        Assert.Equal(reachesAim, bar.ReachesAim);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.5, false)]
    public void A_limit_is_met_when_the_median_stays_below(double median, bool isMet) =>
        Assert.Equal(isMet, BarRow.AtMost("bytes", "bytes", 0, 0, new Samples([0, median, 8])).IsMet);

    [Fact]
    public void Ratios_are_taken_round_by_round()
    {
        Samples ratio = Samples.Ratio(new Samples([10, 100, 30]), new Samples([5, 10, 30]));

        Assert.Equal([2, 10, 1], ratio.Rounds);
        Assert.Equal((1, 2, 10), (ratio.Least, ratio.Median, ratio.Most));
    }

    [Fact]
    public void The_page_says_what_is_not_met()
    {
        var report = new BenchmarkReport
        {
            Machine = new MachineFacts("A processor", 2, "A system", "A runtime"),
            Run = new RunFacts("2026-01-02", "rules", 7, false),
            Corpora = [new CorpusFacts("clean", 10, 1_000, "abc", null)],
            Speeds = [new SpeedRow("clean", "somebody", "yes or no", 100, 90, 110)],
            Bars = [BarRow.AtLeast("somebody", 2, 5, new Samples([1]))],
            Agreement = new AgreementResult(100, 98, 0.99, [new MissedPair("r", "f", 2, "a | b\nc")], []),
        };

        string page = ReportText.Page(report);

        Assert.Contains("| somebody | ≥ 2 | 5 | 1.00 (1.00 to 1.00) | **not met** |", page, StringComparison.Ordinal);
        Assert.Contains("98.00 % (at least 99 %: **not met**)", page, StringComparison.Ordinal);
        Assert.Contains("a \\| b c", page, StringComparison.Ordinal);
        Assert.Equal(page, ReportText.Page(System.Text.Json.JsonSerializer.Deserialize<BenchmarkReport>(System.Text.Json.JsonSerializer.Serialize(report))!));
    }
}
