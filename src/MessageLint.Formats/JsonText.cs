using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MessageLint.Formats;

/// <summary>Reads JSON strings, those with half of a surrogate pair included.</summary>
/// <remarks>Systems that cut texts after so many units leave such halves, and JSON can write them. <see cref="Utf8JsonReader.GetString"/> throws on them.</remarks>
internal static class JsonText
{
    public static string Read(ref Utf8JsonReader reader) => Read(reader.ValueSpan, reader.ValueIsEscaped);

    /// <summary>Reads what stands between the quotes of a valid string.</summary>
    public static string Read(ReadOnlySpan<byte> value, bool isEscaped) => isEscaped ? Unescape(value) : Encoding.UTF8.GetString(value);

    /// <summary>Reads the escape at the start of the bytes, or says that it is none.</summary>
    /// <param name="bytes">A backslash and what follows it, perhaps cut off.</param>
    /// <param name="unit">The UTF-16 unit that it stands for.</param>
    /// <param name="length">Its length in bytes.</param>
    public static bool TryReadEscape(ReadOnlySpan<byte> bytes, out char unit, out int length)
    {
        (unit, length) = ('\0', 2);
        if (bytes.Length < 2)
            return false;
        switch (bytes[1])
        {
            case (byte)'n':
                unit = '\n';
                return true;
            case (byte)'"' or (byte)'\\' or (byte)'/':
                unit = (char)bytes[1];
                return true;
            case (byte)'r':
                unit = '\r';
                return true;
            case (byte)'t':
                unit = '\t';
                return true;
            case (byte)'b':
                unit = '\b';
                return true;
            case (byte)'f':
                unit = '\f';
                return true;
            case (byte)'u' when bytes.Length >= 6:
                length = 6;
                bool isNumber = ushort.TryParse(bytes[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code);
                unit = (char)code;
                return isNumber;
            default:
                return false;
        }
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
            TryReadEscape(value, out units[count++], out int length);
            value = value[length..];
        }

        string text = new(units, 0, count);
        ArrayPool<char>.Shared.Return(units, clearArray: true);
        return text;
    }
}
