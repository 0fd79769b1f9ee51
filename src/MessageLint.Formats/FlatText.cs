using System.Text;

namespace MessageLint.Formats;

/// <summary>The text of the message that was read last, its escapes resolved.</summary>
internal sealed class FlatText
{
    private const int LongestCharacter = 4;

    private byte[] _bytes = new byte[4096];
    private int _length = -1;

    public bool IsRead => _length >= 0;

    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Reset() => _length = -1;

    /// <summary>Copies the text and resolves its escapes in the same pass. Half of a surrogate pair has no UTF-8: the parser reads it.</summary>
    public bool TryRead(ReadOnlySpan<byte> bytes, ref int i)
    {
        i++;
        int written = 0;
        while (true)
        {
            bool isStopped = JsonBytes.CopyToStop(bytes, i, _bytes.AsSpan(written), out int stop);
            written += stop - i;
            i = stop;
            if (!isStopped && i == bytes.Length)
                return false;
            if (_bytes.Length - written < LongestCharacter + (2 * JsonBytes.Overrun))
                Array.Resize(ref _bytes, _bytes.Length * 2);
            if (!isStopped)
                continue;
            if (bytes[i] == '"')
                break;
            if (bytes[i] != '\\' || !TryUnescape(bytes, ref i, ref written))
                return false;
        }

        i++;
        _length = written;

        // So few bytes are never more units; the parser counts the others.
        return written <= MessageLinter.MaxTextLength;
    }

    private bool TryUnescape(ReadOnlySpan<byte> bytes, ref int i, ref int written)
    {
        if (!JsonText.TryReadEscape(bytes[i..], out char unit, out int length))
            return false;
        i += length;
        if (unit < 0x80)
        {
            _bytes[written++] = (byte)unit;
            return true;
        }

        int code = unit;
        if (char.IsSurrogate(unit))
        {
            if (!char.IsHighSurrogate(unit) || !FlatJson.Is(bytes, i, '\\') || !JsonText.TryReadEscape(bytes[i..], out char low, out length) || !char.IsLowSurrogate(low))
                return false;
            i += length;
            code = char.ConvertToUtf32(unit, low);
        }

        written += new Rune(code).EncodeToUtf8(_bytes.AsSpan(written));
        return true;
    }
}
