namespace MessageLint.Formats;

/// <summary>The lines of a stream of bytes. A line longer than the buffer comes in pieces, so that no line takes more memory than another.</summary>
internal sealed class ByteLines(Stream stream)
{
    public const int LongestPiece = 64 * 1024;

    private readonly byte[] _buffer = new byte[LongestPiece];
    private int _start;
    private int _end;
    private bool _isEnd;

    /// <summary>The line that is read next; the first is 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>How many bytes have been read.</summary>
    public long Position { get; private set; }

    /// <summary>Whether the next piece begins a line.</summary>
    public bool IsAtLineStart { get; private set; } = true;

    /// <summary>Reads the next line or piece of one, without its line end.</summary>
    /// <param name="piece">Valid until the next call.</param>
    /// <param name="endsLine">Whether the line ends here.</param>
    /// <returns><see langword="false"/> at the end of the stream.</returns>
    public bool Read(out ReadOnlySpan<byte> piece, out bool endsLine)
    {
        ReadOnlySpan<byte> ahead = Peek(LongestPiece, out int newline);
        if (ahead.IsEmpty)
        {
            piece = default;
            endsLine = true;
            return false;
        }

        endsLine = newline >= 0 || _isEnd;
        int length = newline >= 0 ? newline : ahead.Length;

        // The line feed of the pair may be the first byte that the buffer does not hold.
        if (!endsLine && ahead[^1] == '\r' && length > 1)
            length--;
        int taken = newline >= 0 ? newline + 1 : length;
        piece = ahead[..length];
        if (endsLine && piece.EndsWith("\r"u8))
            piece = piece[..^1];
        _start += taken;
        Position += taken;
        Line += newline >= 0 ? 1 : 0;
        IsAtLineStart = endsLine;
        return true;
    }

    /// <summary>The beginning of the next line, as far as it is not longer than <paramref name="length"/>.</summary>
    public ReadOnlySpan<byte> PeekLine(int length)
    {
        ReadOnlySpan<byte> ahead = Peek(length, out int newline);
        ReadOnlySpan<byte> line = newline >= 0 ? ahead[..newline] : ahead[..Math.Min(length, ahead.Length)];
        return line.EndsWith("\r"u8) ? line[..^1] : line;
    }

    /// <summary>Passes over a byte order mark of UTF-8.</summary>
    /// <returns>Whether there is one of UTF-16 instead, whose lines these are not.</returns>
    public bool SkipMark()
    {
        const int longestMark = 3;
        ReadOnlySpan<byte> head = Peek(longestMark, out _);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            _start += longestMark;
        return head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);
    }

    /// <summary>Fills the buffer until it holds a line, so many bytes or the end of the stream.</summary>
    private ReadOnlySpan<byte> Peek(int length, out int newline)
    {
        int searched = _start;
        while (true)
        {
            int found = _buffer.AsSpan(searched, _end - searched).IndexOf((byte)'\n');
            newline = found < 0 ? -1 : searched + found - _start;
            if (newline >= 0 || _isEnd || _end - _start >= length)
                return _buffer.AsSpan(_start, _end - _start);
            searched = _end;
            if (_start > 0 && _end == _buffer.Length)
            {
                _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
                searched -= _start;
                (_start, _end) = (0, _end - _start);
            }

            int read = stream.Read(_buffer, _end, _buffer.Length - _end);
            _isEnd = read == 0;
            _end += read;
        }
    }
}
