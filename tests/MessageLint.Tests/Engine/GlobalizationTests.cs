using System.Text.Json;
using System.Text.Json.Nodes;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>The same answers with and without the culture data of the system, also where a culture knows another upper case of i.</summary>
public class GlobalizationTests
{
    [Fact]
    public void Cultures_change_nothing()
    {
        using var folder = new TemporaryFolder();
        string log = folder.Write("log.ndjson", string.Join('\n', TestRules.Examples.Where(pair => pair.Example.Message.Format == MessageFormat.Plain).Select(Record)));
        ProgramOutcome invariant = Scan(folder, log, isInvariant: true, "C");
        Assert.True(invariant.ExitCode is 0 or 1, invariant.Everything);
        Assert.NotEmpty(invariant.Output);
        foreach (string culture in (string[])["tr_TR.UTF-8", "de_DE.UTF-8"])
        {
            ProgramOutcome cultured = Scan(folder, log, isInvariant: false, culture);
            // Without the library of culture data a program that wants it does not start; then there is nothing to compare.
            if (cultured.Error.Contains("libicu", StringComparison.OrdinalIgnoreCase))
                return;
            Assert.Equal(invariant.Output, cultured.Output);
            Assert.Equal(invariant.ExitCode, cultured.ExitCode);
        }
    }

    private static string Record((Rule Rule, RuleExample Example) pair, int index) => JsonSerializer.Serialize(new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["id"] = $"m{index}",
        ["marketplace"] = pair.Example.Message.Marketplace,
        ["text"] = pair.Example.Message.Text,
    });

    /// <summary>Runs the command with a copy of its runtime settings that asks for culture data or not; the environment alone cannot overrule what it was built with.</summary>
    private static ProgramOutcome Scan(TemporaryFolder folder, string log, bool isInvariant, string culture)
    {
        string command = Path.Combine(AppContext.BaseDirectory, "MessageLint.Cli.dll");
        JsonNode settings = JsonNode.Parse(File.ReadAllText(Path.ChangeExtension(command, ".runtimeconfig.json")))!;
        settings["runtimeOptions"]!["configProperties"]!["System.Globalization.Invariant"] = isInvariant;
        string changed = folder.Write($"{culture}.runtimeconfig.json", settings.ToJsonString());
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = culture, ["LC_ALL"] = culture };
        return DotNet.Run(folder.Path, environment, "exec", "--runtimeconfig", changed, "--depsfile", Path.ChangeExtension(command, ".deps.json"), command,
            "scan", log, "--input-format", "ndjson", "--format", "ndjson", "--sorted");
    }
}
