using System.Text.Json;
using MessageLint.Benchmarks.Measuring;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Results;

/// <summary>What one run measured, as it is kept in <c>benchmarks/results</c>.</summary>
internal sealed record BenchmarkReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public required MachineFacts Machine { get; init; }

    public required RunFacts Run { get; init; }

    public required CorpusFacts[] Corpora { get; init; }

    public required SpeedRow[] Speeds { get; init; }

    public required BarRow[] Bars { get; init; }

    public AgreementResult? Agreement { get; init; }

    public string[] Notices { get; init; } = [];

    public static BenchmarkReport Read(string path) => JsonSerializer.Deserialize<BenchmarkReport>(File.ReadAllText(path), Options)!;

    public string ToJson() => JsonSerializer.Serialize(this, Options).ReplaceLineEndings("\n") + "\n";
}

internal sealed record MachineFacts(string Processor, int Cores, string System, string Runtime);

/// <param name="Date">When.</param>
/// <param name="Rules">Name, version and hash of the rule set.</param>
/// <param name="Rounds">How many rounds the medians come from.</param>
/// <param name="IsQuick">Whether it was a quick run, on few messages.</param>
internal sealed record RunFacts(string Date, string Rules, int Rounds, bool IsQuick);

internal sealed record CorpusFacts(string Name, int Messages, long Bytes, string Hash, string? Note);

/// <summary>How fast a contestant went over a corpus, in MB/s of UTF-8 text.</summary>
internal sealed record SpeedRow(string Corpus, string Contestant, string Answer, double Median, double Least, double Most);

/// <summary>A bar and what was measured against it.</summary>
/// <param name="What">What is measured.</param>
/// <param name="Unit">Of the figures: <c>times</c>, <c>ms</c>, <c>bytes</c>.</param>
/// <param name="Must">The bar.</param>
/// <param name="Aim">What would be better still.</param>
/// <param name="IsLimit">Whether less is better.</param>
/// <param name="Median">The middle round.</param>
/// <param name="Least">The least round.</param>
/// <param name="Most">The most.</param>
/// <param name="Note">How it came about.</param>
internal sealed record BarRow(string What, string Unit, double Must, double Aim, bool IsLimit, double Median, double Least, double Most, string? Note)
{
    public bool IsMet => IsLimit ? Median <= Must : Median >= Must;

    public bool ReachesAim => IsLimit ? Median <= Aim : Median >= Aim;

    public static BarRow AtLeast(string what, double must, double aim, Samples samples, string? note = null) =>
        new(what, "times", must, aim, false, Round(samples.Median), Round(samples.Least), Round(samples.Most), note);

    public static BarRow AtMost(string what, string unit, double must, double aim, Samples samples, string? note = null) =>
        new(what, unit, must, aim, true, Round(samples.Median), Round(samples.Least), Round(samples.Most), note);

    private static double Round(double value) => Math.Round(value, 4);
}

/// <summary>What the peers agree on, and how much of it MessageLint finds.</summary>
/// <param name="Pairs">Pairs of message and rule family that all peers find in a planted sentence, for the rules that both sides have.</param>
/// <param name="Found">How many of them MessageLint reports.</param>
/// <param name="Must">The least share.</param>
/// <param name="Missed">The pairs that it does not report: peer rule, family, how many messages, and one of the sentences.</param>
/// <param name="PeersAlone">By peer rule, in how many messages that MessageLint finds clean the peers see something all the same.</param>
internal sealed record AgreementResult(int Pairs, int Found, double Must, MissedPair[] Missed, Dictionary<string, int> PeersAlone)
{
    public double Share => Pairs == 0 ? 1 : (double)Found / Pairs;

    public bool IsMet => Share >= Must;
}

internal sealed record MissedPair(string PeerRule, string Family, int Messages, string Sentence)
{
    /// <summary>The whole message, to look into while the run is fresh.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public SampleMessage? Example { get; init; }
}
