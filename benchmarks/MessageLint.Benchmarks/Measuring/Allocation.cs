using MessageLint.Benchmarks.Peers;
using MessageLint.Benchmarks.Texts;

namespace MessageLint.Benchmarks.Measuring;

/// <summary>Bytes that a message costs the garbage collector.</summary>
internal static class Allocation
{
    /// <summary>Bytes a message on a whole corpus, once pooled buffers have grown and the code is compiled for good.</summary>
    public static Samples PerMessage(Corpus corpus, Contestant contestant, int rounds)
    {
        contestant.Judge(corpus, 0, corpus.Count);
        double[] bytes = new double[rounds];
        for (int round = 0; round < rounds; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            contestant.Judge(corpus, 0, corpus.Count);
            bytes[round] = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)corpus.Count;
        }

        return new Samples(bytes);
    }
}
