using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Finds addresses with a scheme or <c>www.</c>.</summary>
internal static class UrlScanner
{
    /// <summary>Longest address that is followed; browsers and mail programs cut earlier.</summary>
    public const int MaxLength = 4096;

    private const int LongestScheme = 16;

    public static bool TryScan(ReadOnlySpan<char> text, int start, out int length, out Disguise disguise)
    {
        length = 0;
        disguise = Disguise.None;
        int rest = Shape.SkipAsciiLetters(text, start, LongestScheme);
        if (rest == start || rest == text.Length)
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

    private static bool IsHostStart(ReadOnlySpan<char> text, int index) =>
        index < text.Length && (CharTable.IsWordPart(text[index]) || (text[index] == '[' && Shape.IsAsciiAlphanumeric(Shape.At(text, index + 1))));
}
