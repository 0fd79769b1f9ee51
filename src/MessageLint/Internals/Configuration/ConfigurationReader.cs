using System.Collections.Immutable;
using System.Globalization;
using MessageLint.Internals.Packs;

namespace MessageLint.Internals.Configuration;

/// <summary>Reads a configuration file and says what is wrong with it.</summary>
internal sealed class ConfigurationReader
{
    private readonly ConfigurationProblems _problems;
    private readonly ObjectReader _file;
    private readonly string _folder;

    private ConfigurationReader(string path, FileInfo info)
    {
        _problems = new ConfigurationProblems(path);
        _folder = info.DirectoryName ?? "";
        _file = new ObjectReader(JsonFile.Parse(PackFolder.ReadFile(info, _problems), _problems), ConfigurationKeys.File, _problems);
    }

    public static MessageLintConfiguration Read(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
            throw new FileNotFoundException($"There is no configuration file '{path}'.", path);
        return new ConfigurationReader(path, info).Read();
    }

    private MessageLintConfiguration Read() => new()
    {
        File = _problems.File,
        Packs = ReadPacks(),
        Severities = ReadSeverities(),
        Marketplaces = _file.Texts("marketplaces"),
        DefaultMarketplace = _file.OptionalText("defaultMarketplace"),
        OwnDomains = _file.Texts("ownDomains"),
        OwnAccounts = _file.Texts("ownAccounts"),
        Identifiers = IdentifierTable.Read(_file, "identifiers", _problems),
        Maps = ReadMaps(),
        Calendars = ReadCalendars(),
        Suppressions = ReadSuppressions(),
    };

    private ImmutableArray<string> ReadPacks()
    {
        var packs = ImmutableArray.CreateBuilder<string>();
        foreach (JsonItem item in _file.Elements("packs"))
        {
            string named = _file.TextOf(item, "no rules could be read");
            if (named.Contains('\0', StringComparison.Ordinal))
                throw _problems.At(item, "the path holds a NUL; no rules could be read.");
            string path = Path.GetFullPath(named, Path.GetFullPath(_folder));
            if (!Directory.Exists(path) && !File.Exists(path))
                throw _problems.At(item, $"there is no folder or file '{ObjectReader.Short(named)}' beside the configuration file; its rules would be missing.");
            packs.Add(path);
        }

        return packs.DrainToImmutable();
    }

    private ImmutableArray<ConfiguredSeverity> ReadSeverities()
    {
        if (_file.Find("severities") is not JsonItem item)
            return [];
        ObjectReader table = ObjectReader.OfAnyKeys(item, _problems);
        var severities = ImmutableArray.CreateBuilder<ConfiguredSeverity>();
        foreach (JsonItem member in table.Members)
        {
            if (string.IsNullOrWhiteSpace(member.Name))
                throw _problems.At(member, "the key names no rule or family; the severity would hold for nothing.");
            if (member.Kind != JsonItemKind.Object)
            {
                severities.Add(new ConfiguredSeverity(member.Name, table.ChoiceOf(member, PackNames.Severities)));
                continue;
            }

            ObjectReader byMarketplace = ObjectReader.OfAnyKeys(member, _problems);
            foreach (JsonItem severity in byMarketplace.Members)
                severities.Add(new ConfiguredSeverity(member.Name, byMarketplace.ChoiceOf(severity, PackNames.Severities), severity.Name));
        }

        return severities.DrainToImmutable();
    }

    private ImmutableArray<KeyValuePair<string, string>> ReadMaps()
    {
        if (_file.Find("maps") is not JsonItem item)
            return [];
        ObjectReader table = ObjectReader.OfAnyKeys(item, _problems);
        var maps = ImmutableArray.CreateBuilder<KeyValuePair<string, string>>();
        foreach (JsonItem member in table.Members)
            maps.Add(new(member.Name!, table.TextOf(member, "no column could be read by it")));
        return maps.DrainToImmutable();
    }

    private ImmutableArray<KeyValuePair<string, BusinessCalendar>> ReadCalendars()
    {
        if (_file.Find("calendars") is not JsonItem item)
            return [];
        ObjectReader table = ObjectReader.OfAnyKeys(item, _problems);
        var calendars = ImmutableArray.CreateBuilder<KeyValuePair<string, BusinessCalendar>>();
        foreach (JsonItem member in table.Members)
        {
            var reader = new ObjectReader(member, ConfigurationKeys.Calendar, _problems);
            const string consequence = "business days could not be counted";
            string zone = reader.RequiredText("timeZone", consequence);
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out TimeZoneInfo? timeZone))
                throw _problems.At(reader.Find("timeZone")!, $"'{ObjectReader.Short(zone)}' is no time zone of this computer, such as Europe/London; {consequence}.");
            calendars.Add(new(member.Name!, new BusinessCalendar(timeZone, reader.Elements("holidays").Select(day => DayOf(reader, day, "the day would count as a business day")))));
        }

        return calendars.DrainToImmutable();
    }

    private DateOnly DayOf(ObjectReader reader, JsonItem item, string consequence)
    {
        string text = reader.TextOf(item, consequence);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : throw _problems.At(item, $"'{ObjectReader.Short(text)}' is no day such as 2026-12-31; {consequence}.");
    }

    private ImmutableArray<ConfiguredSuppression> ReadSuppressions()
    {
        var suppressions = ImmutableArray.CreateBuilder<ConfiguredSuppression>();
        foreach (JsonItem item in _file.Elements("suppressions"))
        {
            var reader = new ObjectReader(item, ConfigurationKeys.Suppression, _problems);
            string rule = reader.RequiredText("rule", "it is not known what to suppress");
            string reason = reader.RequiredText("reason", "findings are suppressed only for a reason");
            string by = reader.RequiredText("by", "nobody would answer for the suppression");
            const string consequence = "a suppression always ends, so it would not hold";
            DateOnly day = DayOf(reader, reader.Find("until") ?? throw reader.Missing("until", consequence), consequence);
            suppressions.Add(new ConfiguredSuppression(rule, reason, by, day, reader.OptionalText("marketplace")));
        }

        return suppressions.DrainToImmutable();
    }
}
