namespace MessageLint.Cli;

/// <summary>How much a compressed file may unpack to, all its entries together: entries may lie over one another.</summary>
/// <param name="packedLength">How many packed bytes there are, or have been read so far.</param>
internal sealed class UnpackBudget(Func<long> packedLength)
{
    /// <summary>Logs of the same few templates pack to a fiftieth; deflate can reach a thousandth.</summary>
    public const int MaxRatio = 200;

    /// <summary>So much may come out of anything.</summary>
    public const long Free = 16 * 1024 * 1024;

    private long _unpacked;

    public bool Take(int count)
    {
        _unpacked += count;
        return _unpacked <= Free || _unpacked <= packedLength() * MaxRatio;
    }
}
