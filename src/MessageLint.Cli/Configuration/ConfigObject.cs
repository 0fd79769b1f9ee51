using System.Text.Json;

namespace MessageLint.Cli;

/// <summary>An object of the configuration file. Reads values by key and complains about everything it was not asked for.</summary>
internal sealed class ConfigObject
{
    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.Ordinal);
    private readonly string _file;
    private readonly string _path;

    public ConfigObject(JsonElement element, string file, string path, params ReadOnlySpan<string> keys)
    {
        _file = file;
        _path = path;
        if (element.ValueKind != JsonValueKind.Object)
            throw Fail(path, "must be an object");
        foreach (JsonProperty member in element.EnumerateObject())
        {
            if (!keys.IsEmpty && !keys.Contains(member.Name))
                throw Fail(Join(member.Name), $"is no setting, and would have no effect{Suggestions.For(member.Name, keys.ToArray())}");
            if (!_members.TryAdd(member.Name, member.Value))
                throw Fail(Join(member.Name), "stands there twice");
        }
    }

    public string File => _file;

    public IEnumerable<string> Keys => _members.Keys;

    public string? Text(string key) => _members.TryGetValue(key, out JsonElement value) ? TextOf(value, Join(key)) : null;

    public string RequiredText(string key) => Text(key) is { } text && !string.IsNullOrWhiteSpace(text) ? text : throw Fail(Join(key), "is missing or empty");

    public IReadOnlyList<string> Texts(string key) => [.. Elements(key).Select(element => TextOf(element.Value, element.Path))];

    public IEnumerable<(JsonElement Value, string Path)> Elements(string key)
    {
        if (!_members.TryGetValue(key, out JsonElement value))
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            throw Fail(Join(key), "must be a list");
        return value.EnumerateArray().Select((element, index) => (element, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Join(key)}[{index}]")));
    }

    public ConfigObject? Child(string key, params ReadOnlySpan<string> keys) => _members.TryGetValue(key, out JsonElement value) ? new ConfigObject(value, _file, Join(key), keys) : null;

    public bool IsText(string key) => _members[key].ValueKind == JsonValueKind.String;

    public CommandFailure Fail(string path, string problem) => new($"{_file}: '{path}' {problem}.");

    public string Join(string key) => _path.Length == 0 ? key : _path + "." + key;

    private string TextOf(JsonElement value, string path) => value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Fail(path, "must be a string");
}
