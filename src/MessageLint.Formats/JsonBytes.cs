using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Formats;

/// <summary>Looks for what ends or interrupts a JSON string: its quote, a backslash, or a control character, which no string may hold.</summary>
internal static class JsonBytes
{
    /// <summary>How far a copy may write behind what it copies.</summary>
    public const int Overrun = 32;

    /// <summary>The place of the first such byte; the length if there is none.</summary>
    public static int IndexOfStop(ReadOnlySpan<byte> bytes, int start)
    {
        ref byte first = ref MemoryMarshal.GetReference(bytes);
        int i = start;
        for (; i <= bytes.Length - Vector256<byte>.Count; i += Vector256<byte>.Count)
        {
            uint stops = Stops(Vector256.LoadUnsafe(ref first, (nuint)i));
            if (stops != 0)
                return i + int.TrailingZeroCount((int)stops);
        }

        while (i < bytes.Length && !IsStop(bytes[i]))
            i++;
        return i;
    }

    /// <summary>Copies up to the first such byte, or to the end, in the same pass.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="start">From where to copy.</param>
    /// <param name="destination">Where they go. Up to <see cref="Overrun"/> bytes more than are copied may be written.</param>
    /// <param name="stop">The place of the first such byte; the length of <paramref name="bytes"/> if there is none, or where the destination was full.</param>
    /// <returns>Whether a stop was reached.</returns>
    public static bool CopyToStop(ReadOnlySpan<byte> bytes, int start, Span<byte> destination, out int stop)
    {
        ref byte first = ref MemoryMarshal.GetReference(bytes);
        ref byte target = ref MemoryMarshal.GetReference(destination);
        int i = start;
        int last = Math.Min(bytes.Length - Vector256<byte>.Count, start + destination.Length - Overrun - Vector256<byte>.Count);
        for (; i <= last; i += Vector256<byte>.Count)
        {
            Vector256<byte> block = Vector256.LoadUnsafe(ref first, (nuint)i);
            block.StoreUnsafe(ref target, (nuint)(i - start));
            uint stops = Stops(block);
            if (stops != 0)
            {
                stop = i + int.TrailingZeroCount((int)stops);
                return true;
            }
        }

        for (; i < bytes.Length && i - start < destination.Length - Overrun; i++)
        {
            if (IsStop(bytes[i]))
            {
                stop = i;
                return true;
            }

            destination[i - start] = bytes[i];
        }

        stop = i;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Stops(Vector256<byte> block) =>
        (Vector256.Equals(block, Vector256.Create((byte)'"')) | Vector256.Equals(block, Vector256.Create((byte)'\\')) | Vector256.LessThan(block, Vector256.Create((byte)0x20))).ExtractMostSignificantBits();

    private static bool IsStop(byte b) => b is (byte)'"' or (byte)'\\' or < 0x20;
}
