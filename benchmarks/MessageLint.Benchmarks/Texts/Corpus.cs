using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MessageLint.Benchmarks.Texts;

/// <summary>Messages in both encodings: strings for those who read UTF-16, and one pinned block of bytes for those who read UTF-8.</summary>
internal sealed class Corpus
{
    private readonly int[] _offsets;

    public Corpus(string name, SampleMessage[] messages, string? note = null)
    {
        if (messages.Length == 0)
            throw new InvalidOperationException($"The corpus '{name}' has no messages.");
        Name = name;
        Messages = messages;
        Note = note;
        _offsets = new int[messages.Length + 1];
        for (int i = 0; i < messages.Length; i++)
            _offsets[i + 1] = _offsets[i] + Encoding.UTF8.GetByteCount(messages[i].Text);
        Utf8 = GC.AllocateUninitializedArray<byte>(_offsets[^1], pinned: true);
        for (int i = 0; i < messages.Length; i++)
            Encoding.UTF8.GetBytes(messages[i].Text, Utf8.AsSpan(_offsets[i]));
    }

    public string Name { get; }

    /// <summary>How it was made, for the results.</summary>
    public string? Note { get; }

    public SampleMessage[] Messages { get; }

    public int Count => Messages.Length;

    public byte[] Utf8 { get; }

    public long Bytes => Utf8.Length;

    /// <summary>The first digits of a hash of all texts: whether two machines measured the same ones.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Utf8))[..12];

    public ReadOnlySpan<byte> Bytes8(int message) => Utf8.AsSpan(_offsets[message], _offsets[message + 1] - _offsets[message]);

    public int Offset(int message) => _offsets[message];

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}: {Count} messages, {Bytes / 1e6:0.0} MB");
}
