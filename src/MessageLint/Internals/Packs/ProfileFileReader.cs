using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>Reads a file of <c>marketplaces/</c>.</summary>
internal sealed class ProfileFileReader
{
    private static readonly Choice<string>[] OrderIdShapes = [new("amazon", "amazon"), new("ebay", "ebay")];

    private static readonly Choice<ClockStart>[] ClockStarts =
        [new("buyerMessage", ClockStart.BuyerMessage), new("caseOpened", ClockStart.CaseOpened), new("claimQuestion", ClockStart.ClaimQuestion)];

    private readonly PackFileProblems _problems;
    private readonly ObjectReader _file;

    private ProfileFileReader(PackFile file)
    {
        string fileName = file.Name[..^".json".Length];
        _problems = new PackFileProblems(file.Display) { Subject = ObjectReader.Short(fileName) };
        _file = new ObjectReader(JsonFile.Parse(file.Content.Span, _problems), PackKeys.Profile, _problems);
    }

    public static MarketplaceProfile Read(PackFile file) => new ProfileFileReader(file).ReadProfile(file.Name[..^".json".Length]);

    private MarketplaceProfile ReadProfile(string fileName)
    {
        string id = _file.RequiredText("id", "no message could name the marketplace");
        if (!PackNames.IsName(id))
            throw _problems.At(_file.Find("id")!, $"'{ObjectReader.Short(id)}' is no marketplace id: lower-case letters, digits and hyphens; no message could name it.");
        if (!string.Equals(id, fileName, StringComparison.Ordinal))
            throw _problems.At(_file.Find("id")!, $"the marketplace is called '{id}' and its file '{_problems.Subject}.json'; nobody would find it.");
        return new MarketplaceProfile(id)
        {
            Title = _file.RequiredText("title", "reports could not name the marketplace"),
            AllowedDomains = Domains("allowedDomains"),
            CarrierDomains = Domains("carrierDomains"),
            ConditionalDomains = Domains("conditionalDomains"),
            LinkShorteners = Domains("linkShorteners"),
            ProxyEmailDomains = Domains("proxyEmailDomains"),
            OfficialPhones = _file.Texts("officialPhones"),
            UserNamesAllowed = _file.Flag("userNamesAllowed"),
            MaxLength = ReadLengths(),
            MaxAttachments = _file.Find("maxAttachments") is { } most ? _file.IntegerOf(most, 1, 1000) : null,
            MaxAttachmentBytes = _file.Find("maxAttachmentBytes") is { } bytes ? _file.IntegerOf(bytes, 1, int.MaxValue) : null,
            SubjectTags = _file.Texts("subjectTags"),
            Severities = ReadSeverities(),
            Identifiers = IdentifierTable.Read(_file, "identifiers", _problems),
            OrderIdShapes = ReadOrderIdShapes(),
            Sites = ReadSites(),
            Clocks = ReadClocks(),
            TimeZones = ReadTimeZones(),
        };
    }

    private ImmutableArray<string> ReadOrderIdShapes()
    {
        List<JsonItem> items = _file.Elements("orderIdShapes");
        var shapes = ImmutableArray.CreateBuilder<string>(items.Count);
        foreach (JsonItem item in items)
            shapes.Add(_file.ChoiceOf(item, OrderIdShapes));
        return shapes.MoveToImmutable();
    }

    private ImmutableArray<string> Domains(string key)
    {
        ImmutableArray<string> domains = _file.Texts(key);
        foreach (string domain in domains)
        {
            foreach (char c in domain)
            {
                if (char.IsWhiteSpace(c) || char.IsAsciiLetterUpper(c) || c is '/' or ':' or '@')
                    throw _problems.At(_file.Find(key)!, $"'{ObjectReader.Short(domain)}' is no domain in lower case such as amazon.* or ups.com; no link would be recognised by it.");
            }
        }

        return domains;
    }

    private FrozenDictionary<string, int> ReadLengths()
    {
        if (_file.Find("maxLength") is not JsonItem item)
            return FrozenDictionary<string, int>.Empty;
        ObjectReader table = ObjectReader.OfAnyKeys(item, _problems);
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonItem member in table.Members)
            lengths.Add(member.Name!, table.IntegerOf(member, 1, 1_000_000));
        return lengths.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private FrozenDictionary<string, Severity> ReadSeverities()
    {
        if (_file.Find("severities") is not JsonItem item)
            return FrozenDictionary<string, Severity>.Empty;
        ObjectReader table = ObjectReader.OfAnyKeys(item, _problems);
        var severities = new Dictionary<string, Severity>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonItem member in table.Members)
        {
            if (!severities.TryAdd(member.Name!, table.ChoiceOf(member, PackNames.Severities)))
                throw _problems.At(member, "the rule stands here for the second time; one of the two severities would be lost.");
        }

        return severities.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private ImmutableArray<MarketplaceClock> ReadClocks()
    {
        if (_file.Find("clocks") is not JsonItem item)
            return [];
        var table = new ObjectReader(item, PackKeys.Clocks, _problems);
        var clocks = ImmutableArray.CreateBuilder<MarketplaceClock>(table.Members.Count);
        foreach (JsonItem member in table.Members)
        {
            var clock = new ObjectReader(member, PackKeys.Clock, _problems);
            clock.RequiredText("source", "nobody could check a deadline against the marketplace's own words");
            int hours = clock.Find("hours") is JsonItem hoursItem ? clock.IntegerOf(hoursItem, 1, 10_000) : 0;
            int days = clock.Find("businessDays") is JsonItem daysItem ? clock.IntegerOf(daysItem, 1, 400) : 0;
            if (hours == 0 == (days == 0))
                throw _problems.At(member, "a clock runs either in 'hours' or in 'businessDays'; no deadline could be told.");
            clocks.Add(new MarketplaceClock
            {
                Starts = Array.Find(ClockStarts, start => string.Equals(start.Key, member.Name, StringComparison.Ordinal))!.Value,
                Hours = hours,
                BusinessDays = days,
                HoursByRegion = ReadHoursByRegion(clock),
                OnlyFirstMessage = clock.Flag("onlyFirstMessage"),
            });
        }

        return clocks.DrainToImmutable();
    }

    private FrozenDictionary<string, int> ReadHoursByRegion(ObjectReader clock)
    {
        if (clock.Find("hoursByRegion") is not JsonItem item)
            return FrozenDictionary<string, int>.Empty;
        ObjectReader table = ObjectReader.OfAnyKeys(item, _problems);
        var hours = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonItem member in table.Members)
            hours[RegionOf(member)] = table.IntegerOf(member, 1, 10_000);
        return hours.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private FrozenDictionary<string, string> ReadTimeZones()
    {
        if (_file.Find("timeZones") is not JsonItem item)
            return FrozenDictionary<string, string>.Empty;
        ObjectReader table = ObjectReader.OfAnyKeys(item, _problems);
        var zones = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (JsonItem member in table.Members)
            zones[RegionOf(member)] = table.TextOf(member, "business days would count in UTC");
        return zones.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private string RegionOf(JsonItem member) => member.Name is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] region
        ? region
        : throw _problems.At(member, $"'{ObjectReader.Short(member.Name!)}' is no ISO 3166 code such as DE; the value would hold for no country.");

    /// <remarks>Helpdesks write the country as <c>uk</c> where the site is <c>co.uk</c>, so the last label and the ISO code name the site too.</remarks>
    private FrozenDictionary<string, string> ReadSites()
    {
        var sites = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (_file.Find("sites") is JsonItem item)
        {
            ObjectReader table = ObjectReader.OfAnyKeys(item, _problems);
            foreach (JsonItem member in table.Members)
            {
                string country = table.TextOf(member, "phone numbers could not be judged by the site's country");
                if (country.Length != 2 || !char.IsAsciiLetterUpper(country[0]) || !char.IsAsciiLetterUpper(country[1]))
                    throw _problems.At(member, $"'{ObjectReader.Short(country)}' is no ISO 3166 code such as DE; phone numbers could not be judged by the site's country.");
                if (!sites.TryAdd(member.Name!, country))
                    throw _problems.At(member, "the site stands here for the second time; one of the two countries would be lost.");
            }

            foreach ((string site, string country) in sites.ToArray())
            {
                sites.TryAdd(site[(site.LastIndexOf('.') + 1)..], country);
                sites.TryAdd(country, country);
            }
        }

        return sites.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
