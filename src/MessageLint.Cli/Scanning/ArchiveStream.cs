namespace MessageLint.Cli;

/// <summary>An archive whose table is read first, all of it into memory: while it is, only so much may be read.</summary>
internal sealed class ArchiveStream(Stream inner) : Stream
{
    /// <summary>Enough for the most entries with names of a usual length.</summary>
    public const int MaxTable = 16 * 1024 * 1024;

    private long _read;

    /// <summary>Whether the table has been read.</summary>
    public bool IsOpen { get; set; }

    /// <summary>Whether the table was too long.</summary>
    public bool IsTooLong { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => inner.Length;

    public override long Position
    {
        get => inner.Position;
        set => inner.Position = value;
    }

    /// <exception cref="InvalidDataException">The table is too long.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count = inner.Read(buffer);
        _read += count;
        if (IsOpen || _read <= MaxTable)
            return count;
        IsTooLong = true;
        throw new InvalidDataException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => inner.Seek(offset, origin);

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
