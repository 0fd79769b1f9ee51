using System.Runtime.CompilerServices;
using System.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads a table of published data, whose form is that of <c>rules/data/phone-plans.txt</c>, byte by byte.</summary>
/// <remarks>Its steps are inlined: a table is read once, before the run time would have found out that they are worth it.</remarks>
internal ref struct TableCursor(ReadOnlySpan<byte> table)
{
    private readonly ReadOnlySpan<byte> _table = table;
    private int _position;

    public readonly bool AtEnd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _position >= _table.Length;
    }

    public readonly bool AtLineEnd
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => AtEnd || _table[_position] == '\n';
    }

    /// <summary>Goes behind the line <paramref name="marker"/>.</summary>
    public void SkipTo(ReadOnlySpan<byte> marker)
    {
        int found = _table[_position..].IndexOf(marker);
        if (found < 0)
            throw new InvalidDataException("A published table is cut short.");
        _position += found + marker.Length;
    }

    public readonly int CountLinesBefore(ReadOnlySpan<byte> marker)
    {
        ReadOnlySpan<byte> rest = _table[_position..];
        return rest[..rest.IndexOf(marker)].Count((byte)'\n');
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public byte Read() => _table[_position++];

    /// <summary>Skips the byte if it comes next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Skip(byte expected)
    {
        if (AtEnd || _table[_position] != expected)
            return false;
        _position++;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void SkipLineEnd() => Skip((byte)'\n');

    /// <summary>Reads the bytes up to a blank or the line end, a blank before them skipped.</summary>
    public string ReadWord()
    {
        Skip((byte)' ');
        int length = _table[_position..].IndexOfAny((byte)' ', (byte)'\n');
        string word = Encoding.UTF8.GetString(_table.Slice(_position, length));
        _position += length;
        return word;
    }

    /// <summary>Reads a decimal number, a blank before it skipped.</summary>
    public int ReadNumber()
    {
        Skip((byte)' ');
        int number = 0;
        while (!AtEnd && char.IsAsciiDigit((char)_table[_position]))
            number = (number * 10) + (_table[_position++] - '0');
        return number;
    }

    /// <summary>Reads a number in base 36, a blank before it skipped.</summary>
    public int ReadField36()
    {
        Skip((byte)' ');
        return ReadBase36();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ReadBase36()
    {
        int number = 0;
        for (; !AtEnd; _position++)
        {
            byte c = _table[_position];
            int digit = c is >= (byte)'0' and <= (byte)'9' ? c - '0' : c is >= (byte)'a' and <= (byte)'z' ? c - 'a' + 10 : -1;
            if (digit < 0)
                break;
            number = (number * 36) + digit;
        }

        return number;
    }
}
