using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MessageLint.Tests.Rules;

/// <summary>A folder of rules on disk that lives as long as a test.</summary>
internal sealed class RuleFolder : IDisposable
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Path { get; } = Directory.CreateTempSubdirectory("messagelint-rules-").FullName;

    public string Write(string path, string content)
    {
        string full = System.IO.Path.Combine(Path, path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content, new UTF8Encoding(false));
        return full;
    }

    public string WritePack(string content = """{"name":"house","version":"1.0.0","idPrefix":"HR","schema":1}""") => Write("pack.json", content);

    /// <summary>Writes a valid rule, changed by <paramref name="change"/>, under the name that its id and name ask for.</summary>
    public string WriteRule(Action<Dictionary<string, object>>? change = null)
    {
        Dictionary<string, object> rule = ValidRule();
        change?.Invoke(rule);
        return Write($"{rule.GetValueOrDefault("id", "HR0001")}.{rule.GetValueOrDefault("name", "house-slogan")}.json", JsonSerializer.Serialize(rule, Options));
    }

    public static Dictionary<string, object> ValidRule() => new()
    {
        ["id"] = "HR0001",
        ["name"] = "house-slogan",
        ["severity"] = "warning",
        ["title"] = "House slogan",
        ["message"] = "Uses '{match}'.",
        ["why"] = "Slogans are promotion.",
        ["instead"] = "Leave it out.",
        ["phrases"] = new Dictionary<string, object> { ["en"] = new[] { "bad words" } },
        ["bad"] = new[] { "Some [|bad words|] here." },
        ["good"] = new[] { "Nothing here." },
    };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
