using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace MessageLint.Internals.Text;

/// <summary>Tells whether a text has anything that <see cref="FoldedText"/> would change.</summary>
internal static class Foldable
{
    /// <summary>Index of the first unit that folding would change, or -1: then the text can be scanned as it stands.</summary>
    public static int FirstIn(ReadOnlySpan<char> text)
    {
        int from = FirstOdd(text);
        if (from == text.Length)
            return -1;
        int runEnd = 0;
        for (int i = from; i < text.Length; i++)
        {
            char c = text[i];
            if (c > '\x7E' && (Changes(c) || (i >= runEnd && LookAlikeRun.MayHold(c) && LookAlikeRun.IsMixed(text, runEnd, i, out runEnd))))
                return i;
        }

        return FirstEscape(text, from);
    }

    /// <summary>Marks of no one script: accents, overlays and enclosures that can be put on any letter or digit.</summary>
    public static bool IsLatinMark(char c) => c is (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF') or (>= '\uFE20' and <= '\uFE2F');

    /// <summary>Index of the first block of units that are not all ASCII without the signs that escapes begin with; the length if there is none.</summary>
    /// <remarks>The platform's search would do for each of the two questions; but it is compiled for all types that it could search, and getting to know those takes a hook a millisecond.</remarks>
    private static int FirstOdd(ReadOnlySpan<char> text)
    {
        int i = 0;
        ref ushort first = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        for (; i <= text.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            var units = Vector256.LoadUnsafe(ref first, (nuint)i);
            Vector256<ushort> odd = Vector256.GreaterThan(units, Vector256.Create((ushort)'\x7E')) | Vector256.Equals(units, Vector256.Create((ushort)'&')) | Vector256.Equals(units, Vector256.Create((ushort)'%'));
            if (odd != Vector256<ushort>.Zero)
                return i;
        }

        while (i < text.Length && text[i] is <= '\x7E' and not '&' and not '%')
            i++;
        return i;
    }

    private static bool Changes(char c)
    {
        CharClass kind = CharTable.ClassOf(c);
        if (kind == CharClass.Ignorable || (kind == CharClass.Mark && IsLatinMark(c)))
            return true;

        // First units of styled letters, of digits of scripts outside the basic plane, and of invisible tags.
        if (kind == CharClass.Surrogate)
            return c is '\uD835' or '\uD83C' or '\uD83E' or '\uDB40' or '\uD801' or (>= '\uD803' and <= '\uD807') or '\uD81A' or (>= '\uD838' and <= '\uD83A');
        return StyledForms.Plain(c) != c || Bopomofo.IsSign(c);
    }

    /// <summary>Entities and percent escapes of signs and digits: <c>&amp;#64;</c>, <c>%40</c>.</summary>
    private static int FirstEscape(ReadOnlySpan<char> text, int from)
    {
        while (true)
        {
            int next = text[from..].IndexOfAny('&', '%');
            if (next < 0)
                return -1;
            from += next;
            if (Escapes.TryDecode(text, from, out _, out _))
                return from;
            from++;
        }
    }
}
