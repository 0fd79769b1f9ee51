using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace MessageLint.Formats;

/// <summary>A window over a file of JSON, which grows to the longest record at most.</summary>
internal sealed class JsonBuffer(Stream stream) : IDisposable
{
    private const int FirstLength = 256 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstLength);
    private int _start;
    private int _end;
    private bool _isEnd;

    /// <summary>How a value came to its end.</summary>
    public enum Extent
    {
        Whole,
        TooLong,
        Broken,
    }

    /// <summary>The line of the next byte; the first is 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The bytes that are there, beginning with the next one.</summary>
    public ReadOnlySpan<byte> Rest => _bytes.AsSpan(_start, _end - _start);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    /// <summary>The next byte that is none of those given; -1 at the end of the file.</summary>
    public int SkipAny(ReadOnlySpan<byte> skipped)
    {
        while (true)
        {
            int count = Rest.IndexOfAnyExcept(skipped);
            if (count >= 0)
            {
                Advance(count);
                return _bytes[_start];
            }

            Advance(_end - _start);
            if (!Fill())
                return -1;
        }
    }

    /// <summary>Goes to the start of the next line, or to the end of the file.</summary>
    public void SkipLine()
    {
        while (true)
        {
            int newline = Rest.IndexOf((byte)'\n');
            if (newline >= 0)
            {
                Advance(newline + 1);
                return;
            }

            Advance(_end - _start);
            if (!Fill())
                return;
        }
    }

    /// <summary>Whether at least so many bytes follow.</summary>
    public bool Has(int count)
    {
        while (_end - _start < count)
        {
            if (!Fill())
                return false;
        }

        return true;
    }

    public void Advance(int count)
    {
        Line += _bytes.AsSpan(_start, count).Count((byte)'\n');
        _start += count;
    }

    public ReadOnlyMemory<byte> Peek(int length) => _bytes.AsMemory(_start, length);

    /// <summary>Finds the end of the JSON value that begins at the next byte.</summary>
    /// <param name="length">Its length in bytes, if it is whole.</param>
    /// <param name="brokenLine">How many lines behind its first one it breaks, if it does.</param>
    /// <param name="description">Where it breaks, as a sentence.</param>
    public Extent Measure(out int length, out int brokenLine, out string description)
    {
        (length, brokenLine, description) = (0, 0, "");
        while (true)
        {
            try
            {
                if (TryMeasure(out length))
                    return length > MessageReader.MaxRecordLength ? Extent.TooLong : Extent.Whole;
            }
            catch (JsonException exception)
            {
                brokenLine = (int)(exception.LineNumber ?? 0);
                description = string.Create(CultureInfo.InvariantCulture, $"The record is not valid JSON at byte {(exception.BytePositionInLine ?? 0) + 1} of line {Line + brokenLine}.");
                return Extent.Broken;
            }

            if (_end - _start > MessageReader.MaxRecordLength)
                return Extent.TooLong;
            Fill();
        }
    }

    private bool TryMeasure(out int length)
    {
        var reader = new Utf8JsonReader(Rest, isFinalBlock: _isEnd, default);
        bool isWhole = reader.Read() && reader.TrySkip();
        length = (int)reader.BytesConsumed;
        return isWhole;
    }

    /// <summary>Reads on until the buffer is full, so that a value that is longer than what is there is not measured again for every few bytes.</summary>
    private bool Fill()
    {
        if (_isEnd)
            return false;
        if (_start > 0)
        {
            _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _bytes.Length)
        {
            byte[] larger = ArrayPool<byte>.Shared.Rent(_bytes.Length * 2);
            _bytes.AsSpan(0, _end).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }

        int read = stream.ReadAtLeast(_bytes.AsSpan(_end), _bytes.Length - _end, throwOnEndOfStream: false);
        _isEnd = read < _bytes.Length - _end;
        _end += read;
        return read > 0;
    }
}
