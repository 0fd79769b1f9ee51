using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MessageLint.Formats;

/// <summary>Reads JSON strings, those with half of a surrogate pair included.</summary>
/// <remarks>Systems that cut texts after so many units leave such halves, and JSON can write them. <see cref="Utf8JsonReader.GetString"/> throws on them.</remarks>
internal static class JsonText
{
    public static string Read(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> value = reader.ValueSpan;
        return reader.ValueIsEscaped ? Unescape(value) : Encoding.UTF8.GetString(value);
    }

    private static string Unescape(ReadOnlySpan<byte> value)
    {
        // An escape is never shorter than the unit it stands for, nor is UTF-8 shorter than UTF-16.
        char[] units = ArrayPool<char>.Shared.Rent(value.Length);
        int count = 0;
        while (!value.IsEmpty)
        {
            int backslash = value.IndexOf((byte)'\\');
            ReadOnlySpan<byte> plain = backslash < 0 ? value : value[..backslash];
            count += Encoding.UTF8.GetChars(plain, units.AsSpan(count));
            value = value[plain.Length..];
            if (value.IsEmpty)
                break;
            units[count++] = Escape(value, out int length);
            value = value[length..];
        }

        string text = new(units, 0, count);
        ArrayPool<char>.Shared.Return(units, clearArray: true);
        return text;
    }

    private static char Escape(ReadOnlySpan<byte> escape, out int length)
    {
        length = 2;
        switch (escape[1])
        {
            case (byte)'b': return '\b';
            case (byte)'f': return '\f';
            case (byte)'n': return '\n';
            case (byte)'r': return '\r';
            case (byte)'t': return '\t';
            case (byte)'u':
                length = 6;
                return (char)ushort.Parse(escape[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            default: return (char)escape[1];
        }
    }
}
