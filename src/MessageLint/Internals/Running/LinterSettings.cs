using System.Collections.Immutable;
using System.Runtime.InteropServices;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>What all runs of a linter share: the rule set, and settings in the form in which the hot path wants them.</summary>
internal sealed class LinterSettings
{
    private readonly MarketplaceProfile[] _profiles;
    private readonly int _genericProfile;
    private readonly int _defaultProfile;

    public LinterSettings(CompiledRuleSet rules, MessageLinterBuilder builder)
    {
        Rules = rules;
        Time = builder.Time;
        _profiles = ImmutableCollectionsMarshal.AsArray(rules.Marketplaces)!;
        _genericProfile = Math.Max(0, ProfileOf("generic"));
        Identifiers = rules.Compiled.Identifiers.Length == 0 ? null : ScannersOf(rules.Compiled.Identifiers);
        if (!TryFindProfile(builder.DefaultMarketplace, out _defaultProfile, out string? region))
            throw new ArgumentException($"The default marketplace '{builder.DefaultMarketplace}' is not one of the linter's: {string.Join(", ", rules.Marketplaces)}.");
        DefaultRegion = region;
        if (!builder.HasDefaultRules)
            Take(builder);
    }

    private LinterSettings(LinterSettings other, CompiledRuleSet rules)
    {
        Rules = rules;
        Time = other.Time;
        OwnDomains = other.OwnDomains;
        _profiles = other._profiles;
        _genericProfile = other._genericProfile;
        _defaultProfile = other._defaultProfile;
        Identifiers = other.Identifiers;
        DefaultRegion = other.DefaultRegion;
        Calendars = other.Calendars;
    }

    /// <summary>The same settings with the rules by which conversations are read.</summary>
    public LinterSettings ForReading()
    {
        CompiledRules reading = Rules.Compiled.Reading?.Value ?? throw new InvalidOperationException("Rules for reading read nothing more.");
        return new LinterSettings(this, new CompiledRuleSet(Rules.Hash, Rules.Packs, Rules.Rules, Rules.Marketplaces, reading));
    }

    public CompiledRuleSet Rules { get; }

    public TimeProvider Time { get; }

    public DiagnosticSuppressor[] Suppressors { get; private set; } = [];

    public ResolvedSuppression[] Suppressions { get; private set; } = [];

    public ImmutableArray<string> OwnDomains { get; private set; } = [];

    public DeclaredIdentifierScanner[]? Identifiers { get; }

    private string? DefaultRegion { get; }

    private CountryCalendar[]? Calendars { get; set; }

    /// <remarks>A method of its own: what nobody has set is not even got to know.</remarks>
    private void Take(MessageLinterBuilder builder)
    {
        Suppressors = [.. builder.Suppressors];
        Suppressions = [.. builder.Suppressions.Select(suppression => ResolvedSuppression.Resolve(suppression, Rules))];
        OwnDomains = [.. builder.OwnDomains];
        Calendars = ResolveCalendars(builder);
    }

    private static DeclaredIdentifierScanner[] ScannersOf(DeclaredIdentifier[] identifiers) =>
        [.. identifiers.Select(identifier => new DeclaredIdentifierScanner(identifier.Name, identifier.Mask, identifier.Context))];

    /// <summary>Finds profile and country of a marketplace as records name it.</summary>
    /// <param name="marketplace">For example <c>amazon.de</c>; <see langword="null"/>: the default.</param>
    /// <param name="profile">Its index; that of <c>generic</c> if there is none.</param>
    /// <param name="region">The country that the name says, if any.</param>
    /// <returns><see langword="false"/> if the linter has no such marketplace.</returns>
    public bool TryFind(string? marketplace, out int profile, out string? region)
    {
        if (marketplace is null)
        {
            profile = _defaultProfile;
            region = DefaultRegion;
            return true;
        }

        if (TryFindProfile(marketplace, out profile, out region))
            return true;
        profile = _genericProfile;
        return false;
    }

    /// <summary>The business days of a marketplace's country: as the user says, else Monday to Friday in the profile's time zone, else in UTC.</summary>
    public BusinessCalendar CalendarOf(int profile, string? region)
    {
        if ((FindCalendar(profile, region) ?? FindCalendar(profile, region: null)) is { } calendar)
            return calendar;
        string? zone = region is null ? null : Rules.Marketplaces[profile].TimeZones.GetValueOrDefault(region);
        return new BusinessCalendar(zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out TimeZoneInfo? found) ? found : TimeZoneInfo.Utc);
    }

    private BusinessCalendar? FindCalendar(int profile, string? region)
    {
        if (Calendars is null)
            return null;
        foreach (CountryCalendar entry in Calendars)
        {
            if (entry.Profile == profile && string.Equals(entry.Region, region, StringComparison.Ordinal))
                return entry.Calendar;
        }

        return null;
    }

    /// <remarks>The last calendar for a country comes first, so that it is the one that is found.</remarks>
    private CountryCalendar[] ResolveCalendars(MessageLinterBuilder builder)
    {
        var calendars = new List<CountryCalendar>();
        foreach ((string marketplace, BusinessCalendar calendar) in builder.Calendars)
        {
            if (!TryFindProfile(marketplace, out int profile, out string? region))
                throw new ArgumentException($"There is no marketplace '{marketplace}' in this linter; the calendar would count for nothing. It has {string.Join(", ", Rules.Marketplaces)}.");
            calendars.Insert(0, new CountryCalendar(profile, region, calendar));
        }

        return [.. calendars];
    }

    private bool TryFindProfile(ReadOnlySpan<char> marketplace, out int profile, out string? region)
    {
        region = null;
        profile = ProfileOf(marketplace);
        if (profile >= 0)
            return true;
        int separator = marketplace.IndexOfAny('.', '_', ':');
        profile = separator <= 0 ? -1 : ProfileOf(marketplace[..separator]);
        if (profile < 0)
            return false;
        _profiles[profile].TryFindSite(marketplace[(separator + 1)..], out region);
        return true;
    }

    private int ProfileOf(ReadOnlySpan<char> id)
    {
        for (int i = 0; i < _profiles.Length; i++)
        {
            if (LetterCase.AreSame(id, _profiles[i].Id))
                return i;
        }

        return -1;
    }

    private sealed record CountryCalendar(int Profile, string? Region, BusinessCalendar Calendar);
}
