using System.Globalization;
using System.Runtime.InteropServices;
using MessageLint.Benchmarks.Peers;
using MessageLint.Benchmarks.Results;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Measuring;

/// <summary>Measures everything that has a bar, in one process on one core.</summary>
/// <param name="isQuick">Under a minute, on few messages and in short rounds: enough to see an order of magnitude.</param>
/// <param name="log">Where progress is told.</param>
internal sealed class BarRun(bool isQuick, TextWriter log)
{
    private readonly int _rounds = 7;
    private readonly int _messages = isQuick ? 4_000 : 20_000;
    private readonly double _roundSeconds = isQuick ? 0.12 : 0.6;
    private readonly double _warmUpSeconds = isQuick ? 1.5 : 4;
    private readonly HashSet<string> _warm = new(StringComparer.Ordinal);

    private readonly List<BarRow> _bars = [];
    private readonly List<SpeedRow> _speeds = [];
    private readonly List<CorpusFacts> _corpora = [];

    public BenchmarkReport Run()
    {
        MessageLinter linter = BenchmarkLinter.Default;
        using var peers = new PeerSet();
        foreach (string notice in peers.Notices)
            log.WriteLine($"Notice: {notice}");
        var corpora = new Corpora(linter);
        Corpus clean = Announce(corpora.Clean(_messages));
        Corpus mixed = Announce(corpora.Mixed(_messages));

        AgreementResult agreement = Agreement.Compare(peers, linter, [.. mixed.Messages, .. Corpora.Dirty(_messages / 4).Messages], clean.Messages.Take(_messages / 4));
        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Agreement: {agreement.Found} of {agreement.Pairs} pairs."));

        foreach (MissedPair missed in agreement.Missed)
            log.WriteLine($"  missed {missed.PeerRule} ({missed.Messages}) on {missed.Example!.Marketplace}: {missed.Example.Text.ReplaceLineEndings(" / ")}");

        foreach (Corpus corpus in (Corpus[])[clean, mixed])
            AgainstPeers(linter, peers, corpus);
        if (!isQuick)
        {
            Corpus?[] others = [Corpora.Natural(_messages / 2), Corpora.Dirty(_messages / 4), corpora.NonLatin(_messages / 4)];
            foreach (Corpus corpus in others.OfType<Corpus>())
                Speeds(Announce(corpus), [new MessageLintUtf8(linter), new MessageLintUtf16(linter), .. new Contestant?[] { peers.Hyperscan, peers.Re2 }.OfType<Contestant>()]);
        }

        Add(BarRow.AtMost("bytes allocated for a clean message, UTF-8", "bytes", 0, 0, Allocation.PerMessage(clean, new MessageLintUtf8(linter), _rounds)));
        Add(BarRow.AtMost("bytes allocated for a clean message, UTF-16", "bytes", 0, 0, Allocation.PerMessage(clean, new MessageLintUtf16(linter), _rounds)));
        Scans(linter, mixed);
        Starts();

        return new BenchmarkReport
        {
            Machine = Machine(),
            Run = new RunFacts(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"{RulePack.BuiltIn}, {linter.RuleSet.Rules.Length} rules, {linter.RuleSet.Hash}", _rounds, isQuick),
            Corpora = [.. _corpora],
            Speeds = [.. _speeds],
            Bars = [.. _bars],
            Agreement = agreement,
            Notices = peers.Notices,
        };
    }

    private void AgainstPeers(MessageLinter linter, PeerSet peers, Corpus corpus)
    {
        var utf8 = new MessageLintUtf8(linter);
        var utf16 = new MessageLintUtf16(linter);
        Dictionary<Contestant, Samples> speeds = Speeds(corpus, [utf8, utf16, .. peers.All]);

        // Like against like: engines that read bytes meet the door for bytes, those that read strings the one for strings.
        void Against(Contestant? peer, Contestant own, double must, double aim)
        {
            if (peer is not null)
                Add(BarRow.AtLeast($"{peer.Name}, {corpus.Name}", must, aim, Samples.Ratio(speeds[own], speeds[peer])));
        }

        Against(peers.Hyperscan, utf8, 2, 5);
        Against(peers.SourceGenerated, utf16, 60, 100);
        Against(peers.NonBacktracking, utf16, 2.5, 5);
        Against(peers.Re2, utf8, 1, 1);
        Against(peers.SearchValues, utf16, 1, 1);
        Against(peers.Utf8IsValid, utf8, 0.05, 0.15);
        Add(BarRow.AtLeast($"its own UTF-8 door, UTF-16 door, {corpus.Name}", 0.8, 1, Samples.Ratio(speeds[utf16], speeds[utf8])));
    }

    private Dictionary<Contestant, Samples> Speeds(Corpus corpus, Contestant[] contestants)
    {
        Speed.WarmUp(corpus, [.. contestants.Where(contestant => _warm.Add(contestant.Name))], _warmUpSeconds);
        Samples[] speeds = Speed.Measure(corpus, contestants, _rounds, _roundSeconds);
        for (int i = 0; i < contestants.Length; i++)
        {
            _speeds.Add(new SpeedRow(corpus.Name, contestants[i].Name, contestants[i].Answer, Math.Round(speeds[i].Median, 2), Math.Round(speeds[i].Least, 2), Math.Round(speeds[i].Most, 2)));
            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {corpus.Name}: {contestants[i].Name} {speeds[i].Median:0.0} MB/s ({speeds[i].Least:0.0} to {speeds[i].Most:0.0})"));
        }

        return contestants.Zip(speeds).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private void Scans(MessageLinter linter, Corpus corpus)
    {
        (Samples scan, Samples ratio) = ScanRates.OneJob(linter, corpus, _rounds, isQuick ? 0.7 : 3);
        Add(BarRow.AtLeast("the scanner alone, scan of NDJSON, one job", 0.5, 0.75, ratio, Rate(scan)));
        if (Programs.Cores < 2 || !Programs.CanBind)
        {
            log.WriteLine("Notice: two jobs are not measured, the machine has one core or no taskset.");
            return;
        }

        (scan, ratio) = ScanRates.TwoJobs(linter, corpus, _rounds, isQuick ? 0.7 : 3);
        Add(BarRow.AtLeast("two processes of one job, scan with two jobs", 0.85, 0.95, ratio, Rate(scan)));
    }

    private void Starts()
    {
        Add(BarRow.AtMost("default linter ready, after the runtime is up", "ms", 15, 3, StartTimes.LinterReady(_rounds, isQuick ? 2 : 5)));
        (Samples hook, Samples empty, Samples ratio) = StartTimes.Hook(_rounds, isQuick ? 2 : 5);
        Add(BarRow.AtMost("an empty .NET program, messagelint hook, start to answer", "times", 2, 1.4, ratio,
            string.Create(CultureInfo.InvariantCulture, $"{hook.Median:0} ms against {empty.Median:0} ms")));
    }

    private static string Rate(Samples scan) => string.Create(CultureInfo.InvariantCulture, $"{scan.Median:0} MB/s of text");

    private void Add(BarRow bar)
    {
        _bars.Add(bar);
        log.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{(bar.IsMet ? "met    " : "NOT MET")} {bar.What}: {bar.Median:0.###} ({bar.Least:0.###} to {bar.Most:0.###}) {bar.Unit}, must {bar.Must}, aim {bar.Aim}{(bar.Note is null ? "" : "; " + bar.Note)}"));
    }

    private Corpus Announce(Corpus corpus)
    {
        _corpora.Add(new CorpusFacts(corpus.Name, corpus.Count, corpus.Bytes, corpus.Hash, corpus.Note));
        log.WriteLine($"{corpus}; {corpus.Note}");
        return corpus;
    }

    private static MachineFacts Machine()
    {
        const string cpuInfo = "/proc/cpuinfo";
        string? line = File.Exists(cpuInfo) ? File.ReadLines(cpuInfo).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
        string processor = line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
        return new MachineFacts(processor, Programs.Cores, RuntimeInformation.OSDescription, RuntimeInformation.FrameworkDescription);
    }
}
