using System.Buffers;
using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds host names without a scheme, with port and path if any.</summary>
internal static class DomainScanner
{
    public const int MaxHost = 253;

    private const int MaxLabel = 63;

    private static readonly SearchValues<char> s_dots = SearchValues.Create(".\u3002\uFF61\uFF0E,，·•∙‧⋅*★☆●○◎◆◇■♪※");

    /// <summary>Top-level domains that no sentence ends in and that are no unit: believed behind a name where nothing else follows, or a path.</summary>
    internal static readonly WordSet TopsThatEndNothing = WordSet.Of("de fr es uk eu ch nl net info shop store online jp cn tw hk");

    private static readonly WordSet s_accentedTops = WordSet.Of("com org net shop");

    private const int ShortestTop = 2;
    private const int LongestCommaTop = 4;
    private const int ShortestBeforeComma = 5;
    private const string CommaLabel = "co,";

    /// <summary>Shorter ones are languages and units: "english,fr/de".</summary>
    private const int ShortestCommaPath = 4;

    /// <summary>Behind a comma without a blank only these are no word of a list.</summary>
    private static readonly WordSet s_commaTops = WordSet.Of("com org io");

    /// <summary>Top-level domains under which names of one letter are given out that are no abbreviation: shorteners.</summary>
    private static readonly WordSet s_oneLetterTops = WordSet.Of("com co me ws ly gg gd cc io ai tk mp link xyz", ignoresCase: true);

    /// <summary>Names of products that look like hosts and never are meant as one.</summary>
    private static readonly string[] s_productNames = ["asp.net", "ado.net", "vb.net", "ml.net", "paint.net", "node.js", "vue.js", "next.js", "socket.io"];

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length, out Disguise disguise)
    {
        length = 0;
        disguise = Disguise.None;
        if (!TryScanHost(text, start, out int hostEnd, out int labels, out bool foreignDot) || Shape.At(text, hostEnd) == '@')
            return false;
        int end = hostEnd;
        if (Shape.At(text, end) == ':' && Shape.IsDigitAt(text, end + 1))
        {
            int port = Shape.SkipDigits(text, end + 1, 6);
            if (port - end <= 6 && Shape.At(text, port) is '/' or '\0' or ' ')
                end = port;
        }

        bool hasPath = Shape.At(text, end) == '/' && end + 1 < text.Length && text[end + 1] is var next && (char.IsAsciiLetterOrDigit(next) || next is '?' or '#' or '@' or '_' or '~' or '-' or '+');
        if (hasPath || Shape.At(text, end) is '?' or '#' && char.IsAsciiLetterOrDigit(Shape.At(text, end + 1)))
        {
            int tail = AddressTail.End(text, end, start + UrlScanner.MaxLength);
            end = Math.Max(end, tail);
        }
        else if (Shape.At(text, end) == '/' && (end + 1 == text.Length || CharTable.ClassOf(text[end + 1]) is CharClass.Blank or CharClass.LineBreak))
        {
            end++;
            hasPath = true;
        }

        if (!IsMeant(text[start..hostEnd], labels, hasPath))
            return false;
        length = end - start;
        disguise = foreignDot ? Disguise.LookAlike : Disguise.None;
        return true;
    }

    /// <summary>The longest run of labels from <paramref name="start"/> whose last label is a top-level domain.</summary>
    [SkipLocalsInit]
    internal static bool TryScanHost(ReadOnlySpan<char> text, int start, out int end, out int labels, out bool foreignDot)
    {
        end = start;
        labels = 0;
        foreignDot = false;
        int limit = Math.Min(text.Length, start + MaxHost);
        int index = start;
        int count = 0;
        bool foreign = false;
        Span<char> lower = stackalloc char[TopLevelDomains.LongestLabel];
        while (index < limit)
        {
            int labelEnd = ScanLabel(text, index, limit);
            if (labelEnd == index)
                break;
            count++;
            int size = labelEnd - index;
            if (count > 1 && size is >= 2 and <= TopLevelDomains.LongestLabel && IsTopLevel(text[index..labelEnd], lower) && !IsRunOnSentence(text, index, labelEnd, labels))
            {
                end = labelEnd;
                labels = count;
                foreignDot = foreign;
            }

            if (labelEnd >= limit || !IsDot(text, labelEnd))
                break;
            foreign |= text[labelEnd] != '.';
            index = labelEnd + 1;

            // "lumen..com": a second dot, if what follows is no word.
            if (index < limit && text[index] == '.' && (CertainTops.IsAt(text, index + 1) || labels > 0))
            {
                foreign = true;
                index++;
            }
        }

        return labels > 0 && Shape.EndsAt(text, end) && !(Shape.At(text, end) is '-' or '_' && Shape.IsAsciiAlphanumeric(Shape.At(text, end + 1)));
    }

    private static bool IsTopLevel(ReadOnlySpan<char> label, Span<char> lower)
    {
        for (int i = 0; i < label.Length; i++)
            lower[i] = char.IsAsciiLetterUpper(label[i]) ? (char)(label[i] | 0x20) : label[i];
        if (TopLevelDomains.Contains(lower[..label.Length]) || lower[..label.Length] is "c0m")
            return true;
        if (UnitRange.HoldsAll(label, '\0', '\x7F'))
            return false;

        // "gmail.cöm": only where the plain one is no word, since "colis.Ça" is a blank left out.
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        int count = WordFolder.Fold(label, folded);
        return s_accentedTops.Contains(folded[..count]);
    }

    /// <summary>An address in figures that leads to a page: with a path or a port, and not in the reader's own house.</summary>
    public static bool TryScanFigures(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        Span<int> parts = stackalloc int[4];
        int end = start;
        for (int k = 0; k < parts.Length; k++)
        {
            int next = Shape.SkipDigits(text, end, 4);
            if (next == end || next - end > 3 || Shape.Value(text[end..next]) > byte.MaxValue || (k < 3 && Shape.At(text, next) != '.'))
                return false;
            parts[k] = Shape.Value(text[end..next]);
            end = k < 3 ? next + 1 : next;
        }

        bool isPrivate = parts[0] is 0 or 10 or 127 || (parts[0] == 192 && parts[1] == 168) || (parts[0] == 172 && parts[1] is >= 16 and <= 31);
        if (isPrivate)
            return false;
        if (Shape.At(text, end) == ':' && Shape.SkipDigits(text, end + 1, 5) is var port && port > end + 2)
            end = port;
        else if (Shape.At(text, end) != '/')
            return false;
        if (Shape.At(text, end) == '/' && char.IsAsciiLetter(Shape.At(text, end + 1)))
            end = AddressTail.End(text, end, start + UrlScanner.MaxLength);
        else if (text[end - 1] is not (>= '0' and <= '9') || Shape.At(text, end) == '/')
            return false;
        length = end - start;
        return true;
    }

    /// <summary>"shop.com.Next": a label that begins a sentence behind a host that is complete.</summary>
    private static bool IsRunOnSentence(ReadOnlySpan<char> text, int start, int end, int labelsSoFar) =>
        labelsSoFar > 0 && IsTitleCase(text[start..end]);

    private static int ScanLabel(ReadOnlySpan<char> text, int start, int limit)
    {
        int end = start;
        int stop = Math.Min(limit, start + MaxLabel);
        while (end < stop)
        {
            char c = text[end];
            if (c <= '\x7F')
            {
                if (!char.IsAsciiLetterOrDigit(c) && !(c is '-' or '_' && end > start && end + 1 < stop && (Shape.IsAsciiAlphanumeric(text[end + 1]) || text[end + 1] == '-')))
                    break;
            }
            else if (CharTable.ClassOf(c) is not (CharClass.Latin or CharClass.Greek or CharClass.Cyrillic or CharClass.Mark))
            {
                break;
            }

            end++;
        }

        return end;
    }

    private static bool IsDot(ReadOnlySpan<char> text, int index) => text[index] == '.' || AddressTail.IsForeignDot(text, index) || IsHiddenDot(text, index);

    /// <summary>A sign in the place of a dot, before a top-level domain that is nothing else: <c>lumen,com</c>, <c>lumen·com</c>, <c>lumen★com</c>.</summary>
    public static bool IsHiddenDot(ReadOnlySpan<char> text, int index) => text[index] switch
    {
        ',' or '，' when char.IsAsciiLetterLower(Shape.At(text, index + 1)) => IsCommaTop(text, index + 1),
        '·' or '•' or '∙' or '‧' or '⋅' or '*' => CertainTops.IsAt(text, index + 1),
        '★' or '☆' or '●' or '○' or '◎' or '◆' or '◇' or '■' or '♪' or '※' => CertainTops.IsAt(text, index + 1) && !GoesOnInLatin(text, index + 1),
        _ => false,
    };

    /// <summary>"Lumen★de Luxe": behind an ornament the short top-level domains are words of a name, too.</summary>
    private static bool GoesOnInLatin(ReadOnlySpan<char> text, int top)
    {
        int end = Shape.SkipAsciiLetters(text, top, TopLevelDomains.LongestLabel);
        return end - top == ShortestTop && CharTable.IsBlank(Shape.At(text, end)) && CharTable.ClassOf(Shape.At(text, end + 1)) == CharClass.Latin;
    }

    /// <summary>A top-level domain that is no word behind a comma, or any that a path or a second one follows: "lumen,fr/pieces", "lumen,co,uk".</summary>
    private static bool IsCommaTop(ReadOnlySpan<char> text, int start)
    {
        int end = Shape.SkipAsciiLetters(text, start, LongestCommaTop);
        if (!Shape.EndsAt(text, end))
            return false;
        ReadOnlySpan<char> label = text[start..end];
        return s_commaTops.Contains(label)
            || (Shape.At(text, end) == '/' && Shape.SkipAlphanumeric(text, end + 1, ShortestCommaPath) == end + 1 + ShortestCommaPath && TopsThatEndNothing.Contains(label))
            || (label is "co" or "uk" && (Shape.StartsWith(text, end, ",uk") || (start > CommaLabel.Length && Shape.StartsWith(text, start - CommaLabel.Length, CommaLabel))));
    }

    private static bool IsTitleCase(ReadOnlySpan<char> label) => char.IsAsciiLetterUpper(label[0]) && label.Length > 1 && char.IsAsciiLetterLower(label[1]);

    private static bool IsMeant(ReadOnlySpan<char> host, int labels, bool hasPath)
    {
        foreach (string name in s_productNames)
        {
            if (host.Equals(name, StringComparison.OrdinalIgnoreCase))
                return false;
        }

        int dot = host.LastIndexOfAny(s_dots);
        ReadOnlySpan<char> first = host[..host.IndexOfAny(s_dots)];
        ReadOnlySpan<char> topLevel = host[(dot + 1)..];

        // "red,io cables", "L,co,uk": a comma without its blank behind a short word.
        if (host[dot] is ',' or '，' && first.Length < ShortestBeforeComma)
            return false;
        if (labels == 2)
        {
            // A missing blank behind a full stop: "arrived.It", where the second word begins as a sentence does and the first does not.
            if (!hasPath && IsTitleCase(topLevel) && !IsTitleCase(first))
                return false;
            if (!hasPath && IsTitleCase(topLevel) && topLevel.Length == 2)
                return false;
            if (FileNameScanner.IsExtension(topLevel) && !hasPath)
                return false;

            if (first.Length == 1 && !hasPath && !(s_oneLetterTops.Contains(topLevel) && char.IsAsciiLetterLower(topLevel[0])))
                return false;
            if (UnitRange.HoldsAll(first, '0', '9') && (first.Length < 3 || topLevel.Length < 2) && !hasPath)
                return false;
        }

        return true;
    }
}
