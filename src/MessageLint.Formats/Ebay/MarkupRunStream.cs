namespace MessageLint.Formats;

/// <summary>Bounds what an XML parser must hold at once: text, attributes and comments all end before the next <c>&lt;</c>.</summary>
internal sealed class MarkupRunStream(Stream inner) : Stream
{
    /// <summary>Longest stretch without a <c>&lt;</c>, in bytes.</summary>
    public const int MaxRun = MessageReader.MaxRecordLength;

    private long _run;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    /// <summary>How many bytes have been read.</summary>
    public long BytesRead { get; private set; }

    public override long Position
    {
        get => BytesRead;
        set => throw new NotSupportedException();
    }

    /// <exception cref="InputLimitException">The stretch is too long.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        int last = buffer[..count].LastIndexOf((byte)'<');
        _run = last < 0 ? _run + count : count - last;
        BytesRead += count;
        return _run <= MaxRun ? count : throw new InputLimitException("The XML has 16 MB without markup.");
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
