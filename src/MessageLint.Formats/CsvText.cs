using System.Buffers;
using System.Text;

namespace MessageLint.Formats;

/// <summary>The characters of a table: UTF-8 or UTF-16 by byte order mark; else UTF-8, or Windows-1252 if the first character beyond ASCII is not UTF-8.</summary>
/// <remarks>Neither needs the whole file: in Windows-1252 the first accented letter is as good as never valid UTF-8.</remarks>
internal sealed class CsvText
{
    /// <summary>Stands for bytes that are invalid in the encoding. A noncharacter, which no text may hold.</summary>
    public const char Invalid = '\uFFFF';

    private const int BufferBytes = 64 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[BufferBytes];
    private int _start;
    private int _end;
    private bool _isEnd;
    private Decoder? _decoder;

    public CsvText(Stream stream)
    {
        _stream = stream;
        Fill(4);
        ReadOnlySpan<byte> head = _bytes.AsSpan(0, _end);
        if (head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            Decide("UTF-8", new UTF8Encoding(), 3);
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            Decide("UTF-16", new UnicodeEncoding(bigEndian: false, byteOrderMark: false), 2);
        else if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            Decide("UTF-16", new UnicodeEncoding(bigEndian: true, byteOrderMark: false), 2);
    }

    /// <summary>What the file is written in, as far as it was read.</summary>
    public string Encoding { get; private set; } = "ASCII";

    /// <summary>Reads on.</summary>
    /// <returns>How many characters; 0 at the end.</returns>
    public int Read(Span<char> destination)
    {
        while (true)
        {
            if (_start == _end)
                Fill(1);
            ReadOnlySpan<byte> bytes = _bytes.AsSpan(_start, _end - _start);
            if (_decoder is not null)
            {
                _decoder.Convert(bytes, destination, flush: _isEnd && bytes.IsEmpty, out int used, out int written, out _);
                _start += used;
                if (written > 0 || (used == 0 && _isEnd))
                    return written;
                continue;
            }

            if (bytes.IsEmpty)
                return 0;
            int ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii == 0)
            {
                DecideByFirstCharacter();
                continue;
            }

            int count = Math.Min(ascii < 0 ? bytes.Length : ascii, destination.Length);
            System.Text.Encoding.ASCII.GetChars(bytes[..count], destination);
            _start += count;
            return count;
        }
    }

    private void DecideByFirstCharacter()
    {
        if (_end - _start < 4)
            Fill(4);
        if (Rune.DecodeFromUtf8(_bytes.AsSpan(_start, _end - _start), out _, out _) == OperationStatus.Done)
            Decide("UTF-8", new UTF8Encoding(), 0);
        else
            Decide("Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!, 0);
    }

    private void Decide(string name, Encoding encoding, int markLength)
    {
        Encoding = name;
        _start += markLength;
        _decoder = encoding.GetDecoder();
        _decoder.Fallback = new DecoderReplacementFallback(Invalid.ToString());
    }

    /// <summary>Reads until so many bytes are there, or the file ends.</summary>
    private void Fill(int wanted)
    {
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        while (_end < wanted && !_isEnd)
        {
            int read = _stream.Read(_bytes, _end, _bytes.Length - _end);
            _isEnd = read == 0;
            _end += read;
        }
    }
}
