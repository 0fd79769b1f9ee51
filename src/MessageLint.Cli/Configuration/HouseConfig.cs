using System.Globalization;
using System.Text.Json;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>What a house sets for all its scans, from the file that <c>--config</c> names. Its schema is <c>messagelint.config.schema.json</c>.</summary>
internal sealed class HouseConfig
{
    internal static readonly string[] Keys = ["$schema", "packs", "marketplace", "marketplaces", "severities", "ownDomains", "identifiers", "maps", "suppressions"];
    internal static readonly string[] IdentifierKeys = ["name", "mask", "context"];
    internal static readonly string[] SuppressionKeys = ["rule", "marketplace", "reason", "by", "until"];

    private readonly List<Action<MessageLinterBuilder>> _settings = [];
    private readonly List<(Glob Files, FieldMap Map)> _maps = [];

    private HouseConfig()
    {
    }

    public static HouseConfig Empty { get; } = new();

    /// <summary>Reads the file. It is never looked for: a scanned folder must not set how it is scanned.</summary>
    /// <exception cref="CommandFailure">The file cannot be read or is not valid.</exception>
    public static HouseConfig Load(string? path)
    {
        if (path is null)
            return Empty;
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path).AsMemory(), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var config = new HouseConfig();
            config.Read(new ConfigObject(document.RootElement, path, "", Keys), Path.GetDirectoryName(Path.GetFullPath(path))!);
            return config;
        }
        catch (JsonException exception)
        {
            throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"{path}({(exception.LineNumber ?? 0) + 1}): this is not valid JSON."), exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path}: cannot be read: {exception.Message}", exception);
        }
    }

    public void Apply(MessageLinterBuilder builder)
    {
        foreach (Action<MessageLinterBuilder> setting in _settings)
            setting(builder);
    }

    /// <summary>The map of the first pattern that the file matches.</summary>
    public FieldMap MapFor(string file) => _maps.FirstOrDefault(entry => entry.Files.Matches(file)).Map ?? FieldMap.Empty;

    private void Read(ConfigObject root, string folder)
    {
        foreach (string pack in root.Texts("packs"))
            _settings.Add(builder => builder.AddRules(Path.Combine(folder, pack)));
        if (root.Text("marketplace") is { } marketplace)
            _settings.Add(builder => builder.UseDefaultMarketplace(marketplace));
        string[] marketplaces = [.. root.Texts("marketplaces")];
        _settings.Add(builder => builder.UseMarketplaces(marketplaces));
        string[] domains = [.. root.Texts("ownDomains")];
        _settings.Add(builder => builder.AddOwnDomains(domains));
        ReadSeverities(root);
        foreach ((JsonElement element, string path) in root.Elements("identifiers"))
            ReadIdentifier(new ConfigObject(element, root.File, path, IdentifierKeys), root, path);
        foreach ((JsonElement element, string path) in root.Elements("suppressions"))
            ReadSuppression(new ConfigObject(element, root.File, path, SuppressionKeys), root, path);
        if (root.Child("maps") is { } maps)
        {
            foreach (string files in maps.Keys)
                _maps.Add((new Glob(files), ReadMap(maps, files)));
        }
    }

    private void ReadSeverities(ConfigObject root)
    {
        if (root.Child("severities") is not { } severities)
            return;
        foreach (string rule in severities.Keys)
        {
            if (severities.IsText(rule))
            {
                Severity severity = ReadSeverity(severities, rule);
                _settings.Add(builder => builder.SetSeverity(rule, severity));
                continue;
            }

            ConfigObject byMarketplace = severities.Child(rule)!;
            foreach (string marketplace in byMarketplace.Keys)
            {
                Severity severity = ReadSeverity(byMarketplace, marketplace);
                _settings.Add(builder => builder.SetSeverity(rule, severity, marketplace));
            }
        }
    }

    private static Severity ReadSeverity(ConfigObject values, string key) =>
        SeverityNames.TryParse(values.Text(key), out Severity severity) ? severity : throw values.Fail(values.Join(key), "is none of off, info, warning, error");

    private void ReadIdentifier(ConfigObject identifier, ConfigObject root, string path)
    {
        try
        {
            var declared = new DeclaredIdentifier(identifier.RequiredText("name"), identifier.RequiredText("mask"), identifier.Texts("context"));
            _settings.Add(builder => builder.AddIdentifier(declared));
        }
        catch (ArgumentException exception)
        {
            throw root.Fail(path, "is not valid: " + exception.Message.TrimEnd('.'));
        }
    }

    private void ReadSuppression(ConfigObject suppression, ConfigObject root, string path)
    {
        string until = suppression.RequiredText("until");
        if (!DateOnly.TryParseExact(until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
            throw root.Fail(path + ".until", "is no day such as 2026-12-31");
        var accepted = new ConfiguredSuppression(suppression.RequiredText("rule"), suppression.RequiredText("reason"), suppression.RequiredText("by"), day, suppression.Text("marketplace"));
        _settings.Add(builder => builder.AddSuppression(accepted));
    }

    private static FieldMap ReadMap(ConfigObject maps, string files)
    {
        try
        {
            return FieldMap.Parse(maps.RequiredText(files));
        }
        catch (FormatException exception)
        {
            throw maps.Fail(maps.Join(files), "is no map: " + exception.Message.TrimEnd('.'));
        }
    }
}
