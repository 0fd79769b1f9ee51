namespace MessageLint.Tests.Formats;

/// <summary>A beginning, and then the same byte for very long, without holding it.</summary>
internal sealed class EndlessStream(byte[] beginning, byte rest, long length) : Stream
{
    private long _position;

    public long BytesRead => _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int taken = (int)Math.Min(count, length - _position);
        for (int i = 0; i < taken; i++)
            buffer[offset + i] = _position + i < beginning.Length ? beginning[_position + i] : rest;
        _position += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
