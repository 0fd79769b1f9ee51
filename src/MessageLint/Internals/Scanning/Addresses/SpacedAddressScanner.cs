using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds addresses whose every character stands alone: <c>l u m e n . c o m</c>, <c>w w w . l u m e n . c o m</c>.</summary>
internal static class SpacedAddressScanner
{
    private const int MostUnits = 128;
    private const int FewestUnits = 6;

    /// <summary>Blanks between two characters, and more between two parts.</summary>
    private const int MostBlanks = 3;

    [SkipLocalsInit]
    public static bool TryScan(ReadOnlySpan<char> text, int start, out TokenKind kind, out int length)
    {
        kind = TokenKind.Domain;
        length = 0;
        Span<char> units = stackalloc char[MostUnits];
        Span<int> ends = stackalloc int[MostUnits];
        int count = 0;
        bool hasDot = false;
        int i = start;
        while (count < MostUnits && i < text.Length && IsUnit(text[i]) && !CharTable.IsWordPart(Shape.At(text, i + 1)))
        {
            // A comma in the place of the only dot; more of them are a list.
            bool isDot = IsDot(text[i]) || text[i] == ',';
            if (text[i] == ',' && hasDot)
                return false;
            units[count] = isDot ? '.' : text[i];
            ends[count++] = i + 1;
            hasDot |= isDot;
            int next = Shape.SkipBlanks(text, i + 1, MostBlanks);
            if (next == i + 1)
                break;
            i = next;
        }

        if (!hasDot || count < FewestUnits)
            return false;
        ReadOnlySpan<char> compact = units[..count];
        if (EmailScanner.TryScan(compact, 0, out int size))
            kind = TokenKind.Email;
        else if (UrlScanner.TryScan(compact, 0, out size, out _))
            kind = TokenKind.Url;
        else if (!DomainScanner.TryScan(compact, 0, out size, out _))
            return false;
        length = ends[size - 1] - start;
        return true;
    }

    /// <summary>An address whose beginning alone is in single letters: <c>w w w . lumen . d e</c>, <c>h t t p s : / / lumen . com</c>.</summary>
    [SkipLocalsInit]
    public static bool TryScanBeginning(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        if (!Shape.StartsWith(text, start, "w w w ") && !Shape.StartsWith(text, start, "h t t p "))
            return false;
        Span<char> units = stackalloc char[MostUnits];
        Span<int> ends = stackalloc int[MostUnits];
        int count = 0;
        int i = start;
        while (count < MostUnits && i < text.Length)
        {
            if (IsUnit(text[i]))
            {
                units[count] = IsDot(text[i]) ? '.' : text[i];
                ends[count++] = ++i;
                continue;
            }

            // Blanks belong to the address beside a sign and between single letters; between words they end it.
            int next = Shape.SkipBlanks(text, i, MostBlanks);
            if (next == i || next == text.Length || !IsUnit(text[next]) || !(IsSign(text[i - 1]) || IsSign(text[next]) || (IsAlone(text, i - 1) && IsAlone(text, next))))
                break;
            i = next;
        }

        ReadOnlySpan<char> compact = units[..count];
        int host = compact.StartsWith("www", StringComparison.OrdinalIgnoreCase) ? 4 : compact.LastIndexOf('/') + 1;
        if (compact.IndexOf("//") is >= 0 and var scheme)
            host = scheme + 2;
        if (host >= count || !DomainScanner.TryScanHost(compact, host, out _, out _, out _) || !UrlScanner.TryScan(compact, 0, out int size, out _))
            return false;
        length = ends[size - 1] - start;
        return true;
    }

    /// <summary>An address whose name and host have one blank between each two characters, found by its at sign: <c>h e l p @ e x . c o m</c>.</summary>
    [SkipLocalsInit]
    public static bool TryScanAround(ReadOnlySpan<char> text, int at, out int start, out int length)
    {
        start = at;
        length = 0;
        if (text[at] != '@' || !CharTable.IsBlank(Shape.At(text, at - 1)) || !CharTable.IsBlank(Shape.At(text, at + 1)))
            return false;
        int letters = 0;
        while (letters < WrittenName.Longest && start >= 2 && CharTable.IsBlank(text[start - 1]) && (char.IsAsciiLetterOrDigit(text[start - 2]) || text[start - 2] is '.' or '_' or '-')
            && (start == 2 || CharTable.ClassOf(text[start - 3]) is CharClass.Blank or CharClass.LineBreak))
        {
            start -= 2;
            letters++;
        }

        Span<char> host = stackalloc char[WrittenHost.Longest];
        int count = 0;
        int end = at + 1;
        while (count < WrittenHost.Longest && end + 1 < text.Length && CharTable.IsBlank(text[end]) && (char.IsAsciiLetterOrDigit(text[end + 1]) || text[end + 1] is '.' or '-')
            && (end + 2 == text.Length || !Shape.IsAsciiAlphanumeric(text[end + 2])))
        {
            host[count++] = text[end + 1];
            end += 2;
        }

        if (letters < WrittenName.FewestSpacedLetters || count < WrittenName.FewestSpacedLetters || !DomainScanner.TryScanHost(host[..count], 0, out int hostEnd, out _, out _))
            return false;
        length = at + 1 + (hostEnd * 2) - start;
        return true;
    }

    private static bool IsSign(char c) => IsUnit(c) && !char.IsAsciiLetterOrDigit(c);

    private static bool IsAlone(ReadOnlySpan<char> text, int index) => !CharTable.IsWordPart(Shape.At(text, index - 1)) && !CharTable.IsWordPart(Shape.At(text, index + 1));

    private static bool IsDot(char c) => c is '.' or '·' or '‧' or '•';

    private static bool IsUnit(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' or ':' or '/' or ',' or '·' or '‧' or '•';
}
