using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// Finds single digits between which two sequences of signs stand, one inside the groups and one between them: <c>0.7.7.0.0 ✨ 9.0.0 ✨ 2.6.6</c>. Numbers are so
/// written to be hidden; scores, switches and decimals come in pairs, or are not dialled.
/// </summary>
internal static class ScatteredNumber
{
    private const int MostSigns = 5;

    /// <summary>Reads the digits from the first one on.</summary>
    /// <returns>Index behind the number; -1 if there is none.</returns>
    [SkipLocalsInit]
    public static int End(ReadOnlySpan<char> text, int start, scoped in PhoneContext context)
    {
        ReadOnlySpan<char> inner = SignsAt(text, start + 1);
        if (inner.IsEmpty || NumberBetweenSigns.GoesOnBefore(text, start, inner))
            return -1;
        Span<char> room = stackalloc char[PartedNumber.Most];
        var number = new PartedNumber(room);
        int end = ReadGroups(text, start, inner, ref number);
        return end > 0 && Shape.EndsAt(text, end) && IsNumber(number, context) ? end : -1;
    }

    [SkipLocalsInit]
    private static int ReadGroups(ReadOnlySpan<char> text, int start, ReadOnlySpan<char> inner, ref PartedNumber number)
    {
        Span<char> group = stackalloc char[PartedNumber.LongestGroup];
        ReadOnlySpan<char> outer = default;
        int count = 0;
        int i = start;
        while (count < group.Length)
        {
            group[count++] = text[i];
            ReadOnlySpan<char> signs = SignsAt(text, i + 1);
            bool goesOn = signs.SequenceEqual(inner);
            bool isParted = !goesOn && !signs.IsEmpty && (outer.IsEmpty || signs.SequenceEqual(outer));
            if (!goesOn)
            {
                if (!PartedNumber.TryAdd(ref number, group[..count]))
                    return -1;
                if (!isParted)
                    return i + 1;
                outer = signs;
                count = 0;
            }

            i += 1 + signs.Length;
        }

        return -1;
    }

    /// <summary>The signs and blanks from <paramref name="index"/> to the next digit that stands alone; nothing if there is none.</summary>
    private static ReadOnlySpan<char> SignsAt(ReadOnlySpan<char> text, int index)
    {
        int end = index;
        while (end < text.Length && end - index <= MostSigns && CharTable.ClassOf(text[end]) is CharClass.Other or CharClass.Blank or CharClass.LineBreak or CharClass.Surrogate or CharClass.Ignorable)
            end++;
        bool isBeforeSingle = Shape.IsDigitAt(text, end) && !CharTable.IsWordPart(Shape.At(text, end + 1));
        return isBeforeSingle && end - index <= MostSigns ? text[index..end] : default;
    }

    private static bool IsNumber(scoped in PartedNumber number, scoped in PhoneContext context)
    {
        if (number.Grouping.Count < 2 || !number.AreMany || PhoneLookAlike.IsCount(number.Digits) || !DigitRow.IsVaried(number.Digits) || !Dialling.Dials(number.Digits, context))
            return false;
        return context.HasContactWord || (!number.Grouping.IsFrench && (number.IsTrunkNumber || number.Grouping.IsAmerican || number.Grouping.IsMobile));
    }
}
