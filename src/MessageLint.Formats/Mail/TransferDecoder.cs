using System.Buffers;

namespace MessageLint.Formats;

/// <summary>Undoes the transfer encoding of a part, line by line, and keeps or only counts what comes out.</summary>
internal sealed class TransferDecoder(TransferEncoding encoding, int keepAtMost)
{
    private readonly ArrayBufferWriter<byte> _kept = new();
    private bool _hasPendingBreak;
    private int _bits;
    private int _bitCount;
    private int _pendingHex;

    /// <summary>How many bytes came out.</summary>
    public long Length { get; private set; }

    /// <summary>Whether more came out than was to be kept.</summary>
    public bool IsCut => Length > _kept.WrittenCount;

    public ReadOnlySpan<byte> Bytes => _kept.WrittenSpan;

    /// <summary>Takes a line, or a piece of one.</summary>
    public void Add(ReadOnlySpan<byte> piece, bool endsLine)
    {
        switch (encoding)
        {
            case TransferEncoding.Base64:
                AddBase64(piece);
                break;
            case TransferEncoding.QuotedPrintable:
                AddQuotedPrintable(piece, endsLine);
                break;
            default:
                FlushBreak();
                Emit(piece);
                _hasPendingBreak = endsLine;
                break;
        }
    }

    private void AddBase64(ReadOnlySpan<byte> piece)
    {
        const int most = 1024;
        Span<byte> bytes = stackalloc byte[most];
        int count = 0;
        foreach (byte b in piece)
        {
            int value = b switch
            {
                >= (byte)'A' and <= (byte)'Z' => b - 'A',
                >= (byte)'a' and <= (byte)'z' => b - 'a' + 26,
                >= (byte)'0' and <= (byte)'9' => b - '0' + 52,
                (byte)'+' => 62,
                (byte)'/' => 63,
                _ => -1,
            };
            if (b == '=')
            {
                // Several encoded pieces may stand one after the other, each with its own padding.
                (_bits, _bitCount) = (0, 0);
                continue;
            }

            if (value < 0)
                continue;
            _bits = ((_bits << 6) | value) & 0xFFFF;
            _bitCount += 6;
            if (_bitCount >= 8)
            {
                _bitCount -= 8;
                bytes[count++] = (byte)(_bits >> _bitCount);
            }

            if (count == most)
            {
                Emit(bytes);
                count = 0;
            }
        }

        Emit(bytes[..count]);
    }

    private void AddQuotedPrintable(ReadOnlySpan<byte> piece, bool endsLine)
    {
        FlushBreak();

        // White space at the end of a line was added on the way.
        if (endsLine)
            piece = piece.TrimEnd(" \t"u8);
        int i = 0;
        while (i < piece.Length)
        {
            if (_pendingHex != 0)
            {
                i += AddHex(piece[i]) ? 1 : 0;
                continue;
            }

            int equals = piece[i..].IndexOf((byte)'=');
            ReadOnlySpan<byte> plain = equals < 0 ? piece[i..] : piece.Slice(i, equals);
            Emit(plain);
            i += plain.Length;
            if (equals < 0)
                break;
            i++;
            _pendingHex = -1;
        }

        if (!endsLine)
            return;
        bool isSoft = _pendingHex == -1;
        if (_pendingHex > 0)
            Literal();
        _pendingHex = 0;
        _hasPendingBreak = !isSoft;
    }

    /// <summary>Takes a sign behind <c>=</c>; what is no encoded byte stays as it stands.</summary>
    /// <returns>Whether the sign was used.</returns>
    private bool AddHex(byte sign)
    {
        if (!char.IsAsciiHexDigit((char)sign))
        {
            Literal();
            _pendingHex = 0;
            return false;
        }

        if (_pendingHex < 0)
        {
            _pendingHex = sign;
            return true;
        }

        Emit((byte)((Digit(_pendingHex) << 4) | Digit(sign)));
        _pendingHex = 0;
        return true;
    }

    private void Literal()
    {
        Emit((byte)'=');
        if (_pendingHex > 0)
            Emit((byte)_pendingHex);
    }

    private static int Digit(int sign) => sign <= '9' ? sign - '0' : (sign | 0x20) - 'a' + 10;

    /// <summary>The line break before a boundary belongs to the boundary: it comes only when another line does.</summary>
    private void FlushBreak()
    {
        if (_hasPendingBreak)
            Emit((byte)'\n');
        _hasPendingBreak = false;
    }

    private void Emit(byte value) => Emit([value]);

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        int room = Math.Max(0, keepAtMost - _kept.WrittenCount);
        if (Length == _kept.WrittenCount && room > 0)
            _kept.Write(bytes[..Math.Min(room, bytes.Length)]);
        Length += bytes.Length;
    }
}
