using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds addresses with a scheme or <c>www.</c>.</summary>
internal static class UrlScanner
{
    /// <summary>Longest address that is followed; browsers and mail programs cut earlier.</summary>
    public const int MaxLength = 4096;

    private const int LongestScheme = 16;
    private const int LongestGluedName = 40;
    private const int FewestGlued = 3;
    private const int MostLabels = 3;
    private const int MostSigns = 3;

    private static readonly string[] s_gluedTops = ["com", "net", "org", "couk", "shop", "de", "fr", "es", "it", "jp", "cn"];

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length, out Disguise disguise)
    {
        length = 0;
        disguise = Disguise.None;
        int rest = Shape.SkipAlphanumeric(text, start, LongestScheme);
        if (rest == start || rest == text.Length)
            return false;

        // A scheme that is not named by its sign is one of the web.
        if (text[rest] != ':' && (text[start] | 0x20) is not ('h' or 'w'))
            return false;
        ReadOnlySpan<char> scheme = text[start..rest];
        int host;
        if (Shape.StartsWith(text, rest, "://"))
        {
            host = rest + 3;
            if (scheme.Equals("hxxp", StringComparison.OrdinalIgnoreCase) || scheme.Equals("hxxps", StringComparison.OrdinalIgnoreCase))
                disguise = Disguise.BrokenLink;
        }
        else if (text[rest] is '.' && scheme.Equals("www", StringComparison.OrdinalIgnoreCase))
        {
            host = rest + 1;
        }
        else if (IsBrokenScheme(text, rest, scheme, out host))
        {
            disguise = Disguise.BrokenLink;
        }
        else
        {
            return false;
        }

        if (!IsHostStart(text, host))
            return false;
        int end = AddressTail.End(text, host, start + MaxLength);
        if (end <= host)
            return false;
        length = end - start;
        return true;
    }

    /// <summary>"http:shop.example", "http//shop.example" and the like open in no browser but are read as an address.</summary>
    private static bool IsBrokenScheme(ReadOnlySpan<char> text, int rest, ReadOnlySpan<char> scheme, out int host)
    {
        host = rest;
        bool known = scheme.Equals("http", StringComparison.OrdinalIgnoreCase) || scheme.Equals("https", StringComparison.OrdinalIgnoreCase)
            || scheme.Equals("hxxp", StringComparison.OrdinalIgnoreCase) || scheme.Equals("hxxps", StringComparison.OrdinalIgnoreCase);
        if (!known)
            return false;
        while (host < text.Length && host - rest < 4 && text[host] is ':' or '/' or '\\')
            host++;
        return host > rest && host < text.Length && DomainScanner.TryScan(text, host, out _, out _);
    }

    /// <summary>"www,lumen,com", "www lumen com", "wwwlumencom": the dots are another sign, a blank, or left out. The word at <paramref name="start"/> begins with www.</summary>
    public static bool TryScanWithoutDots(ReadOnlySpan<char> text, int start, out int length)
    {
        length = 0;
        int end = Shape.SkipAlphanumeric(text, start, LongestGluedName);
        if (end - start > "www".Length)
        {
            if (!IsGluedHost(text[start..end]) || !Shape.EndsAt(text, end))
                return false;
            length = end - start;
            return true;
        }

        int labels = 0;
        int accepted = -1;
        while (labels < MostLabels)
        {
            int label = end;
            while (label < text.Length && label - end < MostSigns && (CharTable.IsBlank(text[label]) || text[label] is ',' or '-' or '_' or '*' or '·' or '•' or '‧' or '.'))
                label++;
            if (label == end)
                break;
            end = Shape.SkipAlphanumeric(text, label, LongestGluedName);
            if (end == label)
                break;
            labels++;
            if (labels > 1 && CertainTops.IsAt(text, label))
                accepted = end;
        }

        length = accepted - start;
        return accepted > 0;
    }

    private static bool IsGluedHost(ReadOnlySpan<char> word)
    {
        foreach (string top in s_gluedTops)
        {
            if (word.Length >= "www".Length + FewestGlued + top.Length && word.EndsWith(top, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static bool IsHostStart(ReadOnlySpan<char> text, int index) =>
        index < text.Length && (CharTable.IsWordPart(text[index]) || (text[index] == '[' && Shape.IsAsciiAlphanumeric(Shape.At(text, index + 1))));
}
