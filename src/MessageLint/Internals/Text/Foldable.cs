using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Internals.Text;

/// <summary>Tells whether a text has anything that <see cref="FoldedText"/> would change.</summary>
internal static class Foldable
{
    /// <summary>Index of the first unit that folding would change, or -1: then the text can be scanned as it stands.</summary>
    /// <remarks>The platform's search would find the next unit to look at, too; but it is compiled for all types that it could search, and getting to know those takes a hook a millisecond.</remarks>
    public static int FirstIn(ReadOnlySpan<char> text)
    {
        int runEnd = 0;
        int i = 0;
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        for (; i <= text.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            Vector256<ushort> odd = Odd(Vector256.LoadUnsafe(ref first, (nuint)i));
            if (odd == Vector256<ushort>.Zero)
                continue;
            for (uint bits = odd.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                int unit = i + BitOperations.TrailingZeroCount(bits);
                if (Changes(text, unit, ref runEnd))
                    return unit;
            }
        }

        for (; i < text.Length; i++)
        {
            if (text[i] is > '\x7E' or '&' or '%' && Changes(text, i, ref runEnd))
                return i;
        }

        return -1;
    }

    /// <summary>Marks of no one script: accents, overlays and enclosures that can be put on any letter or digit.</summary>
    public static bool IsLatinMark(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE20' and <= '\uFE2F');

    /// <summary>All bits of the units that are not ASCII, or begin an escape.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ushort> Odd(Vector256<ushort> units) =>
        Vector256.GreaterThan(units, Vector256.Create((ushort)'\x7E')) | Vector256.Equals(units, Vector256.Create((ushort)'&')) | Vector256.Equals(units, Vector256.Create((ushort)'%'));

    /// <summary>Whether folding changes a unit, or an entity or percent escape of a sign or digit begins with it: <c>&amp;#64;</c>, <c>%40</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">Index of the unit, larger each time.</param>
    /// <param name="runEnd">Where the run of letters ends that was looked at last.</param>
    private static bool Changes(ReadOnlySpan<char> text, int index, ref int runEnd)
    {
        char c = text[index];
        if (c is '&' or '%')
            return Escapes.TryDecode(text, index, out _, out _);
        return Changes(c) || (index >= runEnd && LookAlikeRun.MayHold(c) && LookAlikeRun.IsMixed(text, runEnd, index, out runEnd));
    }

    private static bool Changes(char c)
    {
        CharClass kind = CharTable.ClassOf(c);
        if (kind == CharClass.Ignorable || (kind == CharClass.Mark && IsLatinMark(c)))
            return true;

        // First units of styled letters, of digits of scripts outside the basic plane, and of invisible tags.
        if (kind == CharClass.Surrogate)
            return c is '\uD835' or '\uD83C' or '\uD83E' or '\uD82F' or '\uD834' or (>= '\uDB40' and <= '\uDB43') or '\uD801' or (>= '\uD803' and <= '\uD807') or '\uD81A' or (>= '\uD838' and <= '\uD83A');
        return StyledForms.Plain(c) != c || Bopomofo.IsSign(c) || TurnedText.MayHold(c);
    }
}
