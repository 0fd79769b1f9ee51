using MessageLint.Benchmarks.Peers;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Measuring;

/// <summary>How fast contestants judge one corpus, in interleaved rounds.</summary>
internal static class Speed
{
    /// <summary>So many messages between two looks at the clock, so that the clock costs nothing and the slowest peer still comes to an end.</summary>
    private const int Block = 50;

    /// <summary>Contestants take turns of a few hundredths of a second within a round: what slows the machine down for a moment meets all of them.</summary>
    private const double TurnSeconds = 0.03;

    /// <summary>Lets the runtime notice, in its default settings, what is hot, and compile it anew.</summary>
    public static void WarmUp(Corpus corpus, Contestant[] contestants, double seconds)
    {
        foreach (Contestant contestant in contestants)
        {
            int position = 0;
            Take(corpus, contestant, ref position, seconds);
        }
    }

    /// <summary>Measures warm contestants.</summary>
    /// <param name="corpus">The messages; each contestant walks them round and round.</param>
    /// <param name="contestants">Who is measured.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="roundSeconds">What each contestant gets in a round.</param>
    /// <returns>MB/s of UTF-8 text, in the order of the contestants.</returns>
    public static Samples[] Measure(Corpus corpus, Contestant[] contestants, int rounds, double roundSeconds)
    {
        int[] positions = new int[contestants.Length];
        double[][] speeds = [.. contestants.Select(_ => new double[rounds])];
        int turns = Math.Max(1, (int)(roundSeconds / TurnSeconds));
        for (int round = 0; round < rounds; round++)
        {
            var taken = new (long Bytes, double Seconds)[contestants.Length];
            for (int turn = 0; turn < turns; turn++)
            {
                for (int i = 0; i < contestants.Length; i++)
                {
                    (long bytes, double seconds) = Take(corpus, contestants[i], ref positions[i], TurnSeconds);
                    taken[i] = (taken[i].Bytes + bytes, taken[i].Seconds + seconds);
                }
            }

            for (int i = 0; i < contestants.Length; i++)
                speeds[i][round] = taken[i].Bytes / taken[i].Seconds / 1e6;
        }

        return [.. speeds.Select(speed => new Samples(speed))];
    }

    private static (long Bytes, double Seconds) Take(Corpus corpus, Contestant contestant, ref int position, double seconds)
    {
        long bytes = 0;
        double start = ThreadClock.Now;
        double elapsed;
        do
        {
            int end = Math.Min(position + Block, corpus.Count);
            contestant.Judge(corpus, position, end);
            bytes += corpus.Offset(end) - corpus.Offset(position);
            position = end == corpus.Count ? 0 : end;
            elapsed = ThreadClock.Now - start;
        }
        while (elapsed < seconds);
        return (bytes, elapsed);
    }
}
