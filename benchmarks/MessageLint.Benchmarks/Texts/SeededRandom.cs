namespace MessageLint.Benchmarks.Texts;

/// <summary>Xorshift: the platform's own generator may change between versions, and with it the messages.</summary>
internal sealed class SeededRandom(uint seed)
{
    private ulong _state = seed + 0x9E3779B97F4A7C15;

    public int Next(int below) => (int)((NextBits() >> 33) % (uint)below);

    public int Next(int least, int most) => least + Next(most - least + 1);

    public double NextShare() => (NextBits() >> 11) / (double)(1UL << 53);

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary>A normally distributed number around 0 with deviation 1.</summary>
    public double NextNormal() => Math.Sqrt(-2 * Math.Log(1 - NextShare())) * Math.Cos(2 * Math.PI * NextShare());

    public void Shuffle<T>(T[] items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int j = Next(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    private ulong NextBits()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return _state * 0x2545F4914F6CDD1D;
    }
}
