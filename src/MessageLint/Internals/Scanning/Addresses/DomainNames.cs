using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Whose a host name is: the part that somebody registered, and comparison with a domain. Hosts come without port and user, in any case.</summary>
internal static class DomainNames
{
    private const string AnySuffix = ".*";

    private const string FileName = "public-suffixes.txt";

    private static readonly LineSet Suffixes = LineSet.Read(FileName);

    public static void Write(CompiledDataWriter data) => LineSet.Write(data, FileName);

    /// <summary>
    /// The registered part of a host: <c>amazon.co.uk</c> of <c>www.amazon.co.uk</c>. Empty if the host is a public suffix alone or does not
    /// end in a top-level domain.
    /// </summary>
    public static ReadOnlySpan<char> Registrable(ReadOnlySpan<char> host)
    {
        host = host.TrimEnd('.');
        int topDot = host.LastIndexOf('.');
        if (topDot <= 0 || !TopLevelDomains.Contains(host[(topDot + 1)..]))
            return default;

        int start = LabelStart(host, topDot);
        if (IsTwoLabelSuffix(host, start, topDot))
        {
            if (start == 0)
                return default;
            start = LabelStart(host, start - 1);
        }

        return host[start] == '.' ? default : host[start..];
    }

    /// <summary>
    /// Whether the host is the domain or a name under it. <c>amazon.*</c> stands for amazon under every public suffix, so neither
    /// <c>amazon.com.example.net</c> nor <c>my-amazon.com</c> is under it.
    /// </summary>
    public static bool IsUnder(ReadOnlySpan<char> host, ReadOnlySpan<char> domain)
    {
        host = host.TrimEnd('.');
        if (domain.EndsWith(AnySuffix, StringComparison.Ordinal))
        {
            ReadOnlySpan<char> registrable = Registrable(host);
            int suffix = registrable.Length - registrable.IndexOf('.');
            if (registrable.IsEmpty)
                return false;
            host = host[..^suffix];
            domain = domain[..^AnySuffix.Length];
        }

        return !domain.IsEmpty && host.EndsWith(domain, StringComparison.OrdinalIgnoreCase)
            && (host.Length == domain.Length || host[^(domain.Length + 1)] == '.');
    }

    // The start of the label that ends before the dot at `end`.
    private static int LabelStart(ReadOnlySpan<char> host, int end) => host[..end].LastIndexOf('.') + 1;

    private static bool IsTwoLabelSuffix(ReadOnlySpan<char> host, int start, int topDot)
    {
        if (Suffixes.Contains(host[start..]))
            return true;

        // A wildcard rule is looked up in its own spelling, "*.ck".
        Span<char> wildcard = stackalloc char[TopLevelDomains.LongestLabel + 2];
        ReadOnlySpan<char> top = host[topDot..];
        wildcard[0] = '*';
        top.CopyTo(wildcard[1..]);
        return Suffixes.Contains(wildcard[..(top.Length + 1)]);
    }
}
