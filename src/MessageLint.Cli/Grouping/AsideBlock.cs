using System.Buffers;

namespace MessageLint.Cli;

/// <summary>Records that were put aside, in memory again. Dispose it after use: its memory is pooled.</summary>
/// <param name="bytes">Pooled memory that begins with the records.</param>
/// <param name="length">How many bytes they are.</param>
/// <param name="extent">How much of their conversations they are.</param>
internal sealed class AsideBlock(byte[] bytes, int length, ThreadExtent extent) : IDisposable
{
    private byte[]? _bytes = bytes;

    public ThreadExtent Extent => extent;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, length);

    public void Dispose()
    {
        if (_bytes is not null)
            ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = null;
    }

    /// <summary>The places of the records, those of a conversation together and in the order in which they were put aside.</summary>
    public int[] Places()
    {
        var places = new List<int>();
        for (int place = 0; place < length; place += AsideRecord.LengthOf(Bytes[place..]))
            places.Add(place);
        int[] sorted = [.. places];
        Array.Sort(sorted, Compare);
        return sorted;
    }

    public AsideRecord RecordAt(int place) => new(Bytes[place..]);

    private int Compare(int a, int b)
    {
        AsideRecord left = RecordAt(a);
        AsideRecord right = RecordAt(b);
        int byHash = left.Hash.CompareTo(right.Hash);
        if (byHash != 0)
            return byHash;
        int byKey = left.Key.SequenceCompareTo(right.Key);
        return byKey != 0 ? byKey : a.CompareTo(b);
    }
}
