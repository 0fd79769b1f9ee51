namespace MessageLint.Cli;

/// <summary>A stream whose first bytes were already read, for what cannot be rewound.</summary>
internal sealed class HeadedStream(byte[] head, Stream rest) : ForwardStream
{
    private int _position;

    public override int Read(Span<byte> buffer)
    {
        if (_position == head.Length)
            return rest.Read(buffer);
        int count = Math.Min(buffer.Length, head.Length - _position);
        head.AsSpan(_position, count).CopyTo(buffer);
        _position += count;
        return count;
    }
}
