using System.Collections.Frozen;
using System.Collections.Immutable;
using MessageLint.Internals.Scanning;

namespace MessageLint.Internals.Running;

/// <summary>What all runs of a linter share: the rule set, and settings in the form in which the hot path wants them.</summary>
internal sealed class LinterSettings
{
    private readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _profileByName;
    private readonly int _defaultProfile;

    public LinterSettings(CompiledRuleSet rules, MessageLinterBuilder builder)
    {
        Rules = rules;
        Time = builder.Time;
        Suppressors = [.. builder.Suppressors];
        Suppressions = [.. builder.Suppressions.Select(suppression => ResolvedSuppression.Resolve(suppression, rules))];
        OwnDomains = [.. builder.OwnDomains];
        _profileByName = rules.Marketplaces.Select((profile, index) => KeyValuePair.Create(profile.Id, index)).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        Sites = [.. rules.Marketplaces.Select(profile => profile.Sites.GetAlternateLookup<ReadOnlySpan<char>>())];
        Identifiers = rules.Compiled.Identifiers.Length == 0
            ? null
            : [.. rules.Compiled.Identifiers.Select(identifier => new DeclaredIdentifierScanner(identifier.Name, identifier.Mask, identifier.Context))];
        if (!TryFindProfile(builder.DefaultMarketplace, out _defaultProfile, out string? region))
            throw new ArgumentException($"The default marketplace '{builder.DefaultMarketplace}' is not one of the linter's: {string.Join(", ", rules.Marketplaces)}.");
        DefaultRegion = region;
        Calendars = ResolveCalendars(builder);
    }

    public CompiledRuleSet Rules { get; }

    public TimeProvider Time { get; }

    public ImmutableArray<DiagnosticSuppressor> Suppressors { get; }

    public ImmutableArray<ResolvedSuppression> Suppressions { get; }

    public ImmutableArray<string> OwnDomains { get; }

    public DeclaredIdentifierScanner[]? Identifiers { get; }

    private string? DefaultRegion { get; }

    private FrozenDictionary<(int Profile, string? Region), BusinessCalendar> Calendars { get; }

    private ImmutableArray<FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>>> Sites { get; }

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
        _profileByName.TryGetValue("generic", out profile);
        return false;
    }

    /// <summary>The business days of a marketplace's country: as the user says, else Monday to Friday in the profile's time zone, else in UTC.</summary>
    public BusinessCalendar CalendarOf(int profile, string? region)
    {
        if (Calendars.TryGetValue((profile, region), out BusinessCalendar? calendar) || Calendars.TryGetValue((profile, null), out calendar))
            return calendar;
        string? zone = region is null ? null : Rules.Marketplaces[profile].TimeZones.GetValueOrDefault(region);
        return new BusinessCalendar(zone is not null && TimeZoneInfo.TryFindSystemTimeZoneById(zone, out TimeZoneInfo? found) ? found : TimeZoneInfo.Utc);
    }

    private FrozenDictionary<(int Profile, string? Region), BusinessCalendar> ResolveCalendars(MessageLinterBuilder builder)
    {
        var calendars = new Dictionary<(int, string?), BusinessCalendar>();
        foreach ((string marketplace, BusinessCalendar calendar) in builder.Calendars)
        {
            if (!TryFindProfile(marketplace, out int profile, out string? region))
                throw new ArgumentException($"There is no marketplace '{marketplace}' in this linter; the calendar would count for nothing. It has {string.Join(", ", Rules.Marketplaces)}.");
            calendars[(profile, region)] = calendar;
        }

        return calendars.ToFrozenDictionary();
    }

    private bool TryFindProfile(ReadOnlySpan<char> marketplace, out int profile, out string? region)
    {
        region = null;
        if (_profileByName.TryGetValue(marketplace, out profile))
            return true;
        int separator = marketplace.IndexOfAny('.', '_', ':');
        if (separator <= 0 || !_profileByName.TryGetValue(marketplace[..separator], out profile))
            return false;
        Sites[profile].TryGetValue(marketplace[(separator + 1)..], out region);
        return true;
    }
}
