using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Tells a full stop or its like that ends a sentence from a point inside of one.</summary>
internal static class SentenceStop
{
    /// <summary>Longest word between two points that were set apart.</summary>
    private const int LongestBetweenPoints = 24;

    /// <summary>Brackets and quotation marks that close behind a stop.</summary>
    private const int MostClosing = 4;

    /// <summary>Index behind the stops that begin at <paramref name="start"/>, and whether one of them ends a sentence whatever follows.</summary>
    public static int RunEnd(ReadOnlySpan<char> text, int start, out bool isFull)
    {
        int end = start;
        isFull = false;
        while (end < text.Length && text[end] is '.' or '!' or '?' or '…' or '。' or '！' or '？' or '｡' or '︒')
        {
            isFull |= text[end] is '。' or '！' or '？' or '｡' or '︒';
            end++;
        }

        return end;
    }

    /// <summary>Whether what stands behind the stops from <paramref name="start"/> to <paramref name="end"/> lets a sentence end there.</summary>
    public static bool MayEndAt(ReadOnlySpan<char> text, int start, int end)
    {
        int behind = end;
        while (behind < text.Length && behind - end < MostClosing && text[behind] is '"' or '\'' or ')' or ']' or '}' or '»' or '”' or '’' or '“' or '」' or '』' or '）' or '】')
            behind++;
        return behind > end || behind == text.Length
            || CharTable.ClassOf(text[behind]) is CharClass.Blank or CharClass.LineBreak or CharClass.Surrogate or CharClass.Ideograph or CharClass.Katakana
            || IsRunOn(text, start, end);
    }

    /// <summary>Whether a single point pulls apart what belongs together, or stands behind an abbreviation, a letter or the figure of an ordinal.</summary>
    public static bool IsInner(in ScannedText scanned, int point) =>
        IsBehindShortForm(scanned, point) || (point > 0 && IsBetween(scanned.Text, point));

    /// <summary>What stands before the point tells which of the two it may be: a blank or a character.</summary>
    private static bool IsBetween(ReadOnlySpan<char> text, int point) => CharTable.ClassOf(text[point - 1]) switch
    {
        CharClass.Blank => IsAmongSetApart(text, point),
        CharClass.Ideograph => IsBetweenCharacters(text, point),
        _ => false,
    };

    /// <summary>"12 . High . Street": a point between two blanks, one word away from another such point.</summary>
    private static bool IsAmongSetApart(ReadOnlySpan<char> text, int point)
    {
        if (!IsSetApart(text, point))
            return false;
        int behind = point + 2;
        while (behind < text.Length && behind - point <= LongestBetweenPoints && !CharTable.IsBlank(text[behind]))
            behind++;
        if (IsSetApart(text, behind + 1))
            return true;
        int before = point - 2;
        while (before >= 0 && point - before <= LongestBetweenPoints && !CharTable.IsBlank(text[before]))
            before--;
        return IsSetApart(text, before - 1);
    }

    private static bool IsSetApart(ReadOnlySpan<char> text, int index) =>
        index > 0 && Shape.At(text, index) == '.' && CharTable.IsBlank(text[index - 1]) && CharTable.IsBlank(Shape.At(text, index + 1));

    /// <summary>"五.星.好.评": points between single characters of Chinese or Japanese.</summary>
    private static bool IsBetweenCharacters(ReadOnlySpan<char> text, int point) =>
        IsPointOfCharacters(text, point) && (IsPointOfCharacters(text, point - 2) || IsPointOfCharacters(text, point + 2));

    private static bool IsPointOfCharacters(ReadOnlySpan<char> text, int index) =>
        index > 0 && Shape.At(text, index) == '.' && CharTable.ClassOf(text[index - 1]) == CharClass.Ideograph && CharTable.ClassOf(Shape.At(text, index + 1)) == CharClass.Ideograph;

    /// <summary>The blank behind a full stop was left out: "arrived.It is", but not "z.B." or "ASP.NET".</summary>
    private static bool IsRunOn(ReadOnlySpan<char> text, int start, int end) =>
        start > 1 && char.IsAsciiLetterLower(text[start - 1]) && char.IsAsciiLetterLower(text[start - 2]) && char.IsAsciiLetterUpper(Shape.At(text, end));

    private static bool IsBehindShortForm(in ScannedText scanned, int point)
    {
        int last = scanned.Last;
        if (last < 0)
            return false;
        ref readonly MessageToken token = ref scanned[last];
        if (token.EndUnit != scanned.SourceStart(point))
            return false;
        if (token.Kind == TokenKind.Word)
            return (token.LengthUnits == 1 && (token.Flags & TokenFlags.Ideograph) == 0) || scanned.IsAbbreviation(last);
        if (token.Kind != TokenKind.Number || token.LengthUnits > 2 || (token.Flags & TokenFlags.StartsLine) != 0)
            return false;
        int next = Shape.SkipBlanks(scanned.Text, point + 1, 2);
        return next > point + 1 && next < scanned.Text.Length && (char.IsLower(scanned.Text[next]) || Months.TryScan(scanned.Text, next, out _));
    }
}
