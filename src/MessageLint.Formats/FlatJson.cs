using System.Text.Json;

namespace MessageLint.Formats;

/// <summary>Goes over the values of a JSON object that stands on one line. What is not plainly right is refused, for a parser to judge.</summary>
internal static class FlatJson
{
    /// <summary>The record itself is the first level of the 64 that the parser allows.</summary>
    private const int DepthBelowRecord = 63;

    public static bool Is(ReadOnlySpan<byte> bytes, int index, char c) => (uint)index < (uint)bytes.Length && bytes[index] == c;

    public static int SkipBlanks(ReadOnlySpan<byte> bytes, int i)
    {
        while ((uint)i < (uint)bytes.Length && bytes[i] is (byte)' ' or (byte)'\t' or (byte)'\r')
            i++;
        return i;
    }

    public static bool TrySkipWord(ReadOnlySpan<byte> bytes, ref int i, ReadOnlySpan<byte> word)
    {
        if (!bytes[i..].StartsWith(word))
            return false;
        i += word.Length;
        return true;
    }

    public static bool TrySkipString(ReadOnlySpan<byte> bytes, ref int i, out bool isEscaped)
    {
        isEscaped = false;
        i++;
        while (true)
        {
            i = JsonBytes.IndexOfStop(bytes, i);
            if (i == bytes.Length)
                return false;
            if (bytes[i] == '"')
                break;
            if (bytes[i] != '\\' || !JsonText.TryReadEscape(bytes[i..], out _, out int length))
                return false;
            isEscaped = true;
            i += length;
        }

        i++;
        return true;
    }

    public static bool TrySkipNumber(ReadOnlySpan<byte> bytes, ref int i)
    {
        if (Is(bytes, i, '-'))
            i++;
        int digits = CountDigits(bytes, i);
        if (digits == 0 || (digits > 1 && bytes[i] == '0'))
            return false;
        i += digits;
        if (Is(bytes, i, '.'))
        {
            int decimals = CountDigits(bytes, i + 1);
            if (decimals == 0)
                return false;
            i += 1 + decimals;
        }

        if (Is(bytes, i, 'e') || Is(bytes, i, 'E'))
        {
            i += Is(bytes, i + 1, '+') || Is(bytes, i + 1, '-') ? 2 : 1;
            int exponent = CountDigits(bytes, i);
            if (exponent == 0)
                return false;
            i += exponent;
        }

        return true;
    }

    /// <summary>What follows an object or a list does not concern the reader, but the value must end on its line.</summary>
    public static bool TrySkipNested(ReadOnlySpan<byte> bytes, ref int i)
    {
        int newline = bytes[i..].IndexOf((byte)'\n');
        var reader = new Utf8JsonReader(newline < 0 ? bytes[i..] : bytes.Slice(i, newline), new JsonReaderOptions { MaxDepth = DepthBelowRecord });
        try
        {
            if (!reader.Read() || !reader.TrySkip())
                return false;
        }
        catch (JsonException)
        {
            return false;
        }

        i += (int)reader.BytesConsumed;
        return true;
    }

    private static int CountDigits(ReadOnlySpan<byte> bytes, int start)
    {
        int i = start;
        while ((uint)i < (uint)bytes.Length && char.IsAsciiDigit((char)bytes[i]))
            i++;
        return i - start;
    }
}
