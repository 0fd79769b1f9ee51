using System.Collections.Frozen;
using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>Reads a file of <c>marketplaces/</c>.</summary>
internal sealed class ProfileFileReader
{
    private static readonly ImmutableArray<KeyValuePair<string, bool>> OrderIdNeeds = [new("proactive", true), new("never", false)];
    private static readonly ImmutableArray<KeyValuePair<string, bool>> OffPlatformRules = [new("protocol", true), new("never", false)];
    private static readonly ImmutableArray<KeyValuePair<string, string>> OrderIdShapes = [new("amazon", "amazon"), new("ebay", "ebay")];
    private static readonly ImmutableArray<KeyValuePair<string, MessageChannel>> LimitedChannels = [new("marketplace", MessageChannel.Marketplace), new("api", MessageChannel.Api)];

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
            Sites = ReadSites(id),
            EmojiAllowed = _file.Find("emojiAllowed") is null || _file.Flag("emojiAllowed"),
            OrderIdRequired = Choice("orderIdRequired", OrderIdNeeds, missing: false),
            OffPlatformAllowed = Choice("offPlatform", OffPlatformRules, missing: false),
            MaxAttachments = _file.Find("maxAttachments") is JsonItem count ? _file.IntegerOf(count, 0, 1000) : null,
            MaxAttachmentBytes = _file.Find("maxAttachmentBytes") is JsonItem bytes ? _file.IntegerOf(bytes, 1, int.MaxValue) : null,
        };
    }

    private bool Choice(string key, ImmutableArray<KeyValuePair<string, bool>> choices, bool missing) => _file.Find(key) is JsonItem item ? _file.ChoiceOf(item, choices) : missing;

    private ImmutableArray<string> ReadOrderIdShapes()
    {
        List<JsonItem> items = _file.Elements("orderIds");
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

    /// <remarks>Keys are operations and, for a whole channel, its name; see <see cref="MarketplaceProfile.MaxLength"/>.</remarks>
    private FrozenDictionary<string, int> ReadLengths()
    {
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (JsonItem item in _file.Elements("maxLength"))
        {
            var limit = new ObjectReader(item, PackKeys.MaxLength, _problems);
            JsonItem channelItem = limit.Find("channel") ?? throw limit.Missing("channel", "it is not known where the limit holds");
            MessageChannel channel = limit.ChoiceOf(channelItem, LimitedChannels);
            string? operation = limit.OptionalText("operation");
            if (operation is not null && channel != MessageChannel.Api)
                throw _problems.At(limit.Find("operation")!, "only the channel api has operations; the limit would hold nowhere.");
            limit.Flag("confirmed");
            int characters = limit.IntegerOf(limit.Find("characters") ?? throw limit.Missing("characters", "it is not known how long a text may be"), 1, 1_000_000);
            if (!lengths.TryAdd(operation ?? channelItem.Text, characters))
                throw _problems.At(item, "the same channel or operation stands here for the second time; one of the two limits would be lost.");
        }

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

    /// <remarks>Helpdesks write the country as <c>uk</c> where the site says <c>co.uk</c>, so the last label and the ISO code name the site too.</remarks>
    private FrozenDictionary<string, string> ReadSites(string id)
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
                if (!member.Name!.StartsWith(id + ".", StringComparison.Ordinal) || member.Name.Length == id.Length + 1)
                    throw _problems.At(member, $"the site does not begin with '{id}.'; no record could name it.");
                sites[member.Name[(id.Length + 1)..]] = country;
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
