using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>Reads a file of <c>marketplaces/</c>.</summary>
internal sealed class ProfileFileReader
{
    private static readonly Choice<string>[] OrderIdShapes = [new("amazon", "amazon"), new("ebay", "ebay")];

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
            Severities = ReadSeverities(),
            Identifiers = IdentifierTable.Read(_file, "identifiers", _problems),
            OrderIdShapes = ReadOrderIdShapes(),
            Sites = ReadSites(),
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
