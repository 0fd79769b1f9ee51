namespace MessageLint.Internals.Text;

/// <summary>Runs without blanks in which Latin letters or digits stand beside Greek or Cyrillic letters that all look like Latin ones: no language is written so.</summary>
internal static class LookAlikeRun
{
    private const string Joints = ".-_@:/'\u2019";

    /// <summary>Cyrillic letters that look like small capitals, which the published table leaves out: each with its Latin letter.</summary>
    private const string SmallCapitals = "вbкkмmнhтt";

    /// <summary>Letters that the table takes for a small L, and that stand for an I in a word.</summary>
    private const string CapitalsOfI = "\u0406\u0399\u04C0";

    /// <summary>Cyrillic letters that look like a figure and like no Latin letter, each with its figure.</summary>
    private const string Figures = "З3з3Ч4";

    /// <summary>Whether a letter may be one of another script that looks like a Latin one.</summary>
    public static bool MayHold(char c) => CharTable.ClassOf(c) is CharClass.Greek or CharClass.Cyrillic;

    /// <summary>Whether the run around a letter is such a one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where the run may begin at the earliest: the end of the one before, so that no unit is looked at twice.</param>
    /// <param name="index">Index of a Greek or Cyrillic letter.</param>
    /// <param name="end">Index behind the run.</param>
    public static bool IsMixed(ReadOnlySpan<char> text, int from, int index, out int end)
    {
        int start = index;
        while (start > from && IsPart(text[start - 1]))
            start--;
        bool isAnchored = false;
        bool looksLatin = true;
        for (end = start; end < text.Length && IsPart(text[end]); end++)
        {
            CharClass kind = CharTable.ClassOf(text[end]);
            isAnchored |= kind is CharClass.Latin or CharClass.Digit;
            looksLatin &= kind is not (CharClass.Greek or CharClass.Cyrillic) || LatinOf(text[end]) != '\0';
        }

        return looksLatin && (isAnchored || AreZerosAmongFigures(text, start, end));
    }

    /// <summary>Whether a run is a group of Cyrillic letters for zeros between two groups of figures: "З47 ООО 5518".</summary>
    private static bool AreZerosAmongFigures(ReadOnlySpan<char> text, int start, int end) =>
        end - start > 1 && !text[start..end].ContainsAnyExcept('\u041E', '\u043E') && start > 1 && end + 1 < text.Length
        && CharTable.IsBlank(text[start - 1]) && CharTable.ClassOf(text[start - 2]) == CharClass.Digit
        && CharTable.IsBlank(text[end]) && CharTable.ClassOf(text[end + 1]) == CharClass.Digit;

    /// <summary>The Latin letter that a letter looks like, in its case, or the figure; <c>'\0'</c> if none.</summary>
    public static char LatinOf(char c)
    {
        if (CapitalsOfI.Contains(c, StringComparison.Ordinal))
            return 'I';
        char latin = WordFolder.LookAlikeOf(c);
        if (latin == '\0' && SmallCapitals.IndexOf(c, StringComparison.Ordinal) is >= 0 and var index)
            return SmallCapitals[index + 1];
        if (latin == '\0' && Figures.IndexOf(c, StringComparison.Ordinal) is >= 0 and var figure)
            return Figures[figure + 1];
        return char.IsUpper(c) ? char.ToUpperInvariant(latin) : latin;
    }

    private static bool IsPart(char c) =>
        CharTable.ClassOf(c) is CharClass.Latin or CharClass.Greek or CharClass.Cyrillic or CharClass.Digit or CharClass.Mark or CharClass.Ignorable || Joints.Contains(c, StringComparison.Ordinal);
}
