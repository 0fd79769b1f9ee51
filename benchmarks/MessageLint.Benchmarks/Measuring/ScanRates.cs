using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MessageLint.Benchmarks.Peers;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Measuring;

/// <summary>What <c>messagelint scan</c> reaches over an NDJSON file, start of the process and writing of the findings included.</summary>
internal static class ScanRates
{
    private const int Core = 0;
    private const double WarmSeconds = 1.5;
    private const double DoorSeconds = 0.5;
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One job on one core, against the hot door for UTF-8 over the same texts in this process.</summary>
    /// <returns>MB/s of text, and the part of the scanner's own speed.</returns>
    public static (Samples Scan, Samples Ratio) OneJob(MessageLinter linter, Corpus corpus, int rounds, double seconds)
    {
        Contestant[] alone = [new MessageLintUtf8(linter)];
        double speed = Speed.Measure(corpus, alone, 1, WarmSeconds)[0].Median;
        var file = new NdjsonFile(corpus, speed * 1e6 * seconds);
        double[] scans = new double[rounds], doors = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            doors[round] = Speed.Measure(corpus, alone, 1, DoorSeconds)[0].Median;
            double start = ChildClock.IsKnown ? ChildClock.Now : 0;
            (double wall, _) = Programs.Run(Core, Programs.Command, file.Arguments(jobs: 1), "", code => code == 0);

            // All threads share one core, so their time together is that of the wall, but for what other programs take of it.
            scans[round] = file.TextBytes / (ChildClock.IsKnown ? ChildClock.Now - start : wall) / 1e6;
        }

        file.Delete();
        return (new Samples(scans), Samples.Ratio(new Samples(scans), new Samples(doors)));
    }

    /// <summary>Two jobs of one process, against two processes of one job each that run at once on a core of their own.</summary>
    /// <returns>MB/s of text, and the part of what the two reach together.</returns>
    public static (Samples Scan, Samples Ratio) TwoJobs(MessageLinter linter, Corpus corpus, int rounds, double seconds)
    {
        double speed = Speed.Measure(corpus, [new MessageLintUtf8(linter)], 1, DoorSeconds)[0].Median;
        var file = new NdjsonFile(corpus, speed * 1e6 * seconds);
        var other = new NdjsonFile(corpus, speed * 1e6 * seconds);
        double[] scans = new double[rounds], processes = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            scans[round] = file.TextBytes / Programs.Run(Programs.AllCores, Programs.Command, file.Arguments(jobs: 2), "", code => code == 0).Seconds / 1e6;
            processes[round] = 2 * file.TextBytes / Programs.RunTwo(Programs.Command, file.Arguments(jobs: 1), other.Arguments(jobs: 1)) / 1e6;
        }

        file.Delete();
        other.Delete();
        return (new Samples(scans), Samples.Ratio(new Samples(scans), new Samples(processes)));
    }

    /// <summary>Writes the messages as NDJSON, over and over until there is enough text.</summary>
    /// <returns>The bytes of text in it.</returns>
    public static long Write(Corpus corpus, Stream stream, double bytes)
    {
        using var block = new MemoryStream();
        for (int i = 0; i < corpus.Count; i++)
        {
            using (var json = new Utf8JsonWriter(block, Plain))
            {
                json.WriteStartObject();
                json.WriteString("id", i.ToString(CultureInfo.InvariantCulture));
                json.WriteString("marketplace", corpus.Messages[i].Marketplace);
                json.WriteString("text", corpus.Messages[i].Text);
                json.WriteEndObject();
            }

            block.WriteByte((byte)'\n');
        }

        int times = Math.Max(1, (int)Math.Ceiling(bytes / corpus.Bytes));
        for (int i = 0; i < times; i++)
            block.WriteTo(stream);
        return times * corpus.Bytes;
    }

    /// <summary>A file of messages that goes away.</summary>
    internal sealed class NdjsonFile
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("messagelint-benchmark-").FullName;

        public NdjsonFile(Corpus corpus, double bytes)
        {
            using FileStream stream = File.Create(Input);
            TextBytes = Write(corpus, stream, bytes);
        }

        public long TextBytes { get; }

        private string Input => Path.Combine(_folder, "messages.ndjson");

        public string Output => Path.Combine(_folder, "findings.ndjson");

        public string[] Arguments(int jobs) =>
        [
            "scan", Input, "--input-format", "ndjson", "--format", "ndjson", "--output", Output, "--fail-on", "never",
            "--jobs", jobs.ToString(CultureInfo.InvariantCulture),
        ];

        public void Delete() => Directory.Delete(_folder, recursive: true);
    }
}
