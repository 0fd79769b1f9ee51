using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>The name before a sign that is written out or set apart, read backwards over a bounded stretch, so that words alone cost nothing.</summary>
internal static class WrittenName
{
    public const int Longest = EmailScanner.MaxLocalPart;

    /// <summary>Fewer single letters are initials, not a word that was pulled apart.</summary>
    public const int FewestSpacedLetters = 3;

    /// <summary>Mailboxes of some providers are named by account numbers, and no number is shorter.</summary>
    private const int FewestFiguresOfMailbox = 5;

    /// <summary>Some providers are called by figures: 163, 126, 139.</summary>
    private const int FewestFiguresOfHost = 3;

    private const int FewestUnits = 2;

    /// <summary>Index of the name of a mailbox before its at sign, or of a host before its dot; -1 if there is none.</summary>
    public static int StartBefore(ReadOnlySpan<char> text, int sign, bool isEmail)
    {
        int end = Shape.At(text, sign) == '@' ? Shape.GapStart(text, sign, 2) : Shape.BlanksStart(text, sign, 2);
        int start = end;
        bool hasLetter = false;
        while (start > 0 && end - start < Longest && IsUnit(text[start - 1], isEmail))
        {
            start--;
            hasLetter |= !Shape.IsDigit(text[start]);
        }

        if (end - start == 1 && SpacedStart(text, start, end) is var spaced && spaced < start)
        {
            start = spaced;
            hasLetter = !UnitRange.HoldsAll(text[start..end], '\0', '9');
        }

        while (start < end && !Shape.IsAsciiAlphanumeric(text[start]) && CharTable.ClassOf(text[start]) != CharClass.Latin)
            start++;
        int fewest = hasLetter ? FewestUnits : isEmail ? FewestFiguresOfMailbox : FewestFiguresOfHost;
        return end - start >= fewest && end - start < Longest ? start : -1;
    }

    private static bool IsUnit(char c, bool isEmail) =>
        char.IsAsciiLetterOrDigit(c) || c == '-' || (isEmail && c is '.' or '_' or '+') || CharTable.ClassOf(c) == CharClass.Latin;

    /// <summary>Where single characters begin that stand before the one at <paramref name="start"/> with a blank between each two.</summary>
    private static int SpacedStart(ReadOnlySpan<char> text, int start, int end)
    {
        int first = start;
        while (first >= 2 && end - first < Longest && CharTable.IsBlank(text[first - 1]) && Shape.IsAsciiAlphanumeric(text[first - 2])
            && (first == 2 || CharTable.ClassOf(text[first - 3]) is CharClass.Blank or CharClass.LineBreak))
            first -= 2;
        return start - first >= 2 * FewestSpacedLetters ? first : start;
    }
}
