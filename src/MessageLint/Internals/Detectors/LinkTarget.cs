using System.Collections.Immutable;
using MessageLint.Internals.Scanning;

namespace MessageLint.Internals.Detectors;

/// <summary>What a link leads to, judged by its whole host, never by a substring: <c>amazon.com.example</c> is not Amazon.</summary>
internal static class LinkTarget
{
    public static LinkClass Classify(ReadOnlySpan<char> link, MarketplaceProfile profile, ImmutableArray<string> ownDomains)
    {
        ReadOnlySpan<char> host = HostOf(link, out bool isInsecure);
        if (IsUnderAny(host, ownDomains))
            return LinkClass.Own;
        if (IsUnderAny(host, profile.AllowedDomains))
            return LinkClass.Allowed;
        if (IsUnderAny(host, profile.CarrierDomains))
            return LinkClass.Carrier;
        if (IsUnderAny(host, profile.LinkShorteners))
            return LinkClass.Shortener;
        if (IsUnderAny(host, profile.ConditionalDomains))
            return isInsecure ? LinkClass.Unknown : LinkClass.Conditional;
        return LinkClass.Unknown;
    }

    private static bool IsUnderAny(ReadOnlySpan<char> host, ImmutableArray<string> domains)
    {
        foreach (string domain in domains)
        {
            if (DomainNames.IsUnder(host, domain))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> link, out bool isInsecure)
    {
        int scheme = link.IndexOf("://");
        isInsecure = scheme >= 0 && !link.StartsWith("https", StringComparison.OrdinalIgnoreCase);
        if (scheme >= 0)
            link = link[(scheme + 3)..];
        int end = link.IndexOfAny('/', '?', '#');
        if (end >= 0)
            link = link[..end];
        // What stands before an at sign is a user name, however much it looks like a trusted host.
        int user = link.LastIndexOf('@');
        if (user >= 0)
            link = link[(user + 1)..];
        int port = link.IndexOf(':');
        return port >= 0 ? link[..port] : link;
    }
}

/// <summary>What a link leads to.</summary>
internal enum LinkClass
{
    /// <summary>None of the others.</summary>
    Unknown,

    /// <summary>The marketplace itself.</summary>
    Allowed,

    /// <summary>A carrier.</summary>
    Carrier,

    /// <summary>A host that is accepted with a purpose.</summary>
    Conditional,

    /// <summary>A link shortener, which hides where it leads.</summary>
    Shortener,

    /// <summary>A domain of the seller.</summary>
    Own,
}
