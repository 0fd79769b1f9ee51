using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Names of the months in the supported languages, folded.</summary>
internal static class Months
{
    public const int ShortestName = 3;
    private const int LongestName = 12;

    public const string Names =
        "january february march april may june july august september october november december " +
        "jan feb mar apr jun jul aug sep sept oct nov dec " +
        "januar janner februar marz maerz mai juni juli oktober dezember okt dez " +
        "janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre janv fevr avr juil " +
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre abr dic " +
        "gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre gen mag giu lug set ott";

    private static readonly WordSet s_names = WordSet.Of(Names);

    private static readonly FirstTwoLetters s_beginnings = new(Names.Split(' '));

    private static readonly WordSet s_otherWords = WordSet.Of("may march mar mars set gen mag lug dec sep");

    /// <summary>Whether the word at <paramref name="start"/> is a month.</summary>
    /// <remarks>Names that are ordinary words too ("may", "set") count only where they begin with a capital.</remarks>
    [SkipLocalsInit]
    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (!MayBegin(text, start))
            return false;
        int limit = Math.Min(text.Length, start + LongestName + 2);
        int end = Shape.SkipLetters(text[..limit], start);
        if (end - start is < ShortestName or > LongestName)
            return false;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        ReadOnlySpan<char> name = WordFolder.Folded(text[start..end], folded);
        if (!s_names.Contains(name) || (s_otherWords.Contains(name) && !char.IsAsciiLetterUpper(text[start])))
            return false;
        length = end - start;
        return true;
    }

    /// <summary>Whether the first two letters are those of a month; others than ASCII may fold to any.</summary>
    private static bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        char first = Shape.At(text, start);
        char second = Shape.At(text, start + 1);
        return first > '\x7F' || second > '\x7F' || s_beginnings.MayBegin(first, second);
    }
}
