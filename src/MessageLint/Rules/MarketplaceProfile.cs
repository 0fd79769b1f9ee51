using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint;

/// <summary>What a marketplace allows: its own domains and proxies, length limits, identifiers, severities. Immutable.</summary>
public sealed class MarketplaceProfile
{
    /// <summary>Makes a profile.</summary>
    /// <param name="id">Its id: lower-case letters, digits and hyphens, for example <c>amazon</c>.</param>
    /// <exception cref="ArgumentException">The id is empty or has a character that is not allowed.</exception>
    public MarketplaceProfile(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        foreach (char c in id)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                throw new ArgumentException($"The marketplace id '{id}' may hold only lower-case ASCII letters, digits and hyphens.", nameof(id));
        }

        Id = id;
    }

    /// <summary>The id, for example <c>amazon</c>. Records may add a country: <c>amazon.de</c>, <c>amazon_de</c>.</summary>
    public string Id { get; }

    /// <summary>The name for people, for example <c>Amazon</c>.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>Domains that messages may link to, for example <c>amazon.*</c>; <c>.*</c> stands for any public suffix. Subdomains are included.</summary>
    public ImmutableArray<string> AllowedDomains { get; init; } = [];

    /// <summary>Domains of carriers, allowed since messages may say where a parcel is.</summary>
    public ImmutableArray<string> CarrierDomains { get; init; } = [];

    /// <summary>Domains that may be linked to with a purpose, for example video hosts: reported as info only.</summary>
    public ImmutableArray<string> ConditionalDomains { get; init; } = [];

    /// <summary>Link shorteners: never allowed, whatever they lead to.</summary>
    public ImmutableArray<string> LinkShorteners { get; init; } = [];

    /// <summary>Domains of the marketplace's anonymised e-mail addresses, for example <c>marketplace.amazon.*</c>.</summary>
    public ImmutableArray<string> ProxyEmailDomains { get; init; } = [];

    /// <summary>The marketplace's own telephone numbers, in any writing; they are no contact detail of the seller.</summary>
    public ImmutableArray<string> OfficialPhones { get; init; } = [];

    /// <summary>Whether a name behind an at sign is a user name of the marketplace, not a contact detail by itself.</summary>
    public bool UserNamesAllowed { get; init; }

    /// <summary>Longest text in UTF-16 units: by operation, or for a whole channel by its name, <c>marketplace</c> (the message form) or <c>api</c>. An operation wins over its channel.</summary>
    public FrozenDictionary<string, int> MaxLength { get => field ??= LengthTable?.ToFrozenDictionary() ?? FrozenDictionary<string, int>.Empty; init; }

    /// <summary>Most files that may travel with one message, for example <c>5</c>; <see langword="null"/>: no limit is known.</summary>
    public int? MaxAttachments { get; init; }

    /// <summary>Most bytes that all files of one message may have together, for example <c>10485760</c>; <see langword="null"/>: no limit is known.</summary>
    public long? MaxAttachmentBytes { get; init; }

    /// <summary>Words that in square brackets in a subject claim urgency, for example <c>important</c>. Case does not matter.</summary>
    public ImmutableArray<string> SubjectTags { get; init; } = [];

    /// <summary>Severity by rule id or name where the marketplace differs from the rule.</summary>
    public FrozenDictionary<string, Severity> Severities { get => field ??= SeverityTable?.ToFrozenDictionary() ?? FrozenDictionary<string, Severity>.Empty; init; }

    /// <summary>Identifiers that the users of this marketplace declare.</summary>
    public ImmutableArray<DeclaredIdentifier> Identifiers { get => Of(IdentifierItems); init => IdentifierItems = ImmutableCollectionsMarshal.AsArray(value); }

    /// <summary>Shapes of order ids that count as the marketplace's own: <c>amazon</c> (3-7-7) or <c>ebay</c> (2-5-5).</summary>
    public ImmutableArray<string> OrderIdShapes { get; init; } = [];

    /// <summary>ISO 3166 code of the country by what stands behind the id in a record's marketplace, for example <c>de</c> to <c>DE</c>, <c>co.uk</c> and <c>uk</c> to <c>GB</c>. Case does not matter in profiles of packs.</summary>
    public FrozenDictionary<string, string> Sites { get => field ??= SiteTable?.ToFrozenDictionary() ?? FrozenDictionary<string, string>.Empty; init; }

    /// <summary><see cref="TimeZones"/> of a profile of the built-in pack.</summary>
    internal NameTable<string>? ZoneTable { get; init; }

    /// <summary><see cref="MaxLength"/> of a profile of the built-in pack.</summary>
    internal NameTable<int>? LengthTable { get; init; }

    /// <summary><see cref="Severities"/> of a profile of the built-in pack.</summary>
    internal NameTable<Severity>? SeverityTable { get; init; }

    /// <summary><see cref="Sites"/> of a profile of the built-in pack.</summary>
    internal NameTable<string>? SiteTable { get; init; }

    /// <summary>What <see cref="Identifiers"/> hold; <see langword="null"/> for none.</summary>
    internal DeclaredIdentifier[]? IdentifierItems { get; init; }

    /// <summary>What <see cref="Clocks"/> hold; <see langword="null"/> for none.</summary>
    internal MarketplaceClock[]? ClockItems { get; init; }

    internal bool TryFindLength(string name, out int length) => LengthTable is null ? MaxLength.TryGetValue(name, out length) : LengthTable.TryFind(name, out length);

    internal bool TryFindSite(ReadOnlySpan<char> name, out string? country) =>
        SiteTable is null ? Sites.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out country) : SiteTable.TryFind(name, out country);

    /// <summary>Within which time the marketplace expects answers. Empty: no clock is known.</summary>
    public ImmutableArray<MarketplaceClock> Clocks { get => Of(ClockItems); init => ClockItems = ImmutableCollectionsMarshal.AsArray(value); }

    /// <summary>IANA time zone by ISO 3166 code of the country, for example <c>GB</c> to <c>Europe/London</c>: where the business days of its clocks begin and end.</summary>
    public FrozenDictionary<string, string> TimeZones { get => field ??= ZoneTable?.ToFrozenDictionary() ?? FrozenDictionary<string, string>.Empty; init; }

    /// <summary>Whether an e-mail address is one of the marketplace's anonymised ones, by <see cref="ProxyEmailDomains"/>.</summary>
    /// <param name="address">The address alone, in any case, for example <c>9f3k2m8x@marketplace.amazon.de</c>.</param>
    /// <returns><see langword="false"/> for every other address, and for what is no address.</returns>
    public bool IsProxyAddress(ReadOnlySpan<char> address)
    {
        int at = address.LastIndexOf('@');
        if (at < 0)
            return false;
        foreach (string domain in ProxyEmailDomains)
        {
            if (DomainNames.IsUnder(address[(at + 1)..], domain))
                return true;
        }

        return false;
    }

    /// <summary>Writes the id.</summary>
    /// <returns>For example <c>amazon</c>.</returns>
    public override string ToString() => Id;

    private static ImmutableArray<T> Of<T>(T[]? items) => items is null ? [] : ImmutableCollectionsMarshal.AsImmutableArray(items);
}
