namespace MessageLint.Tests.Rules;

public class ConfigurationTests
{
    /// <summary>The file, and the message behind its path.</summary>
    public static TheoryData<string, string> BrokenFiles => new()
    {
        { "{\n  \"pakcs\": []\n}", "(2): pakcs: unknown key 'pakcs', which would have no effect; did you mean 'packs'?" },
        { "{ \"packs\": \"house\" }", "(1): packs: expected an array, found 'house'; it cannot be used." },
        { "{ \"packs\": [\"nowhere\"] }", "(1): packs[0]: there is no folder or file 'nowhere' beside the configuration file; its rules would be missing." },
        { "{ \"packs\": [\"a\\u0000b\"] }", "(1): packs[0]: the path holds a NUL" },
        { "{ \"severities\": { \"ML1002\": \"fatal\" } }", "(1): severities.ML1002: unknown value 'fatal', which cannot be used." },
        { "{ \"severities\": { \"ML1002\": { \"ebay\": \"warn\" } } }", "(1): severities.ML1002.ebay: unknown value 'warn'" },
        { "{ \"severities\": { \"\": \"error\" } }", "the key names no rule or family" },
        { "{ \"marketplaces\": [1] }", "(1): marketplaces[0]: expected a text, found 1" },
        { "{ \"defaultMarketplace\": \"\" }", "(1): defaultMarketplace: the text is empty" },
        { "{ \"identifiers\": [{ \"name\": \"rma\" }] }", "(1): identifiers[0].mask: 'mask' is missing; the identifier could not be recognised." },
        { "{ \"identifiers\": [{ \"name\": \"rma\", \"mask\": \"9\", \"regex\": \"x\" }] }", "(1): identifiers[0].regex: unknown key 'regex'" },
        { "{ \"maps\": { \"desk\": 7 } }", "(1): maps.desk: expected a text, found 7; no column could be read by it." },
        { "{ \"suppressions\": [{ \"rule\": \"ML1002\", \"by\": \"jane\", \"until\": \"2026-12-31\" }] }", "(1): suppressions[0].reason: 'reason' is missing; findings are suppressed only for a reason." },
        { "{ \"suppressions\": [{ \"rule\": \"ML1002\", \"reason\": \"x\", \"until\": \"2026-12-31\" }] }", "(1): suppressions[0].by: 'by' is missing; nobody would answer for the suppression." },
        { "{ \"suppressions\": [\n{ \"rule\": \"ML1002\", \"reason\": \"x\", \"by\": \"jane\" }] }", "(2): suppressions[0].until: 'until' is missing; a suppression always ends, so it would not hold." },
        { "{ \"suppressions\": [{ \"rule\": \"ML1002\", \"reason\": \"x\", \"by\": \"jane\", \"until\": \"2026-02-30\" }] }", "suppressions[0].until: '2026-02-30' is no day such as 2026-12-31" },
        { "{ \"suppressions\": { } }", "(1): suppressions: expected an array, found an object" },
        { "", "(1): the file is empty" },
        { "null", "(1): expected an object, found null" },
    };

    [Theory]
    [MemberData(nameof(BrokenFiles))]
    public void A_broken_file_is_named_with_line_key_and_consequence(string content, string expected)
    {
        using var folder = new RuleFolder();
        string file = folder.Write("messagelint.json", content);
        var exception = Assert.Throws<MessageLintConfigurationException>(() => MessageLintConfiguration.Load(file));
        Assert.StartsWith(file, exception.Message, StringComparison.Ordinal);
        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.Equal(file, exception.File);
    }

    [Fact]
    public void A_configuration_keeps_what_its_file_says()
    {
        using var folder = new RuleFolder();
        folder.WritePack();
        folder.WriteRule();
        using var settings = new RuleFolder();
        string file = settings.Write("messagelint.json", """
            {
              "$schema": "messagelint.schema.json", // for editors
              "packs": ["../PACK"],
              "severities": { "ML6001": "off", "contact": { "ebay": "info", "amazon": "error" } },
              "marketplaces": ["amazon", "ebay"],
              "defaultMarketplace": "amazon.de",
              "ownDomains": ["brightlamp.example"],
              "identifiers": [{ "name": "rma", "mask": "RMA-999999", "context": ["rma", "return"] }],
              "maps": { "desk": "text=body" },
              "suppressions": [{ "rule": "ML1002", "marketplace": "amazon", "reason": "Statutory line", "by": "jane", "until": "2026-12-31" }],
            }
            """.Replace("PACK", Path.GetFileName(folder.Path), StringComparison.Ordinal));

        MessageLintConfiguration configuration = MessageLintConfiguration.Load(file);

        Assert.Equal(file, configuration.File);
        Assert.Equal([folder.Path], configuration.Packs.ToArray());
        Assert.Equal([new("ML6001", Severity.Off), new("contact", Severity.Info, "ebay"), new("contact", Severity.Error, "amazon")], configuration.Severities.ToArray());
        Assert.Equal(["amazon", "ebay"], configuration.Marketplaces.ToArray());
        Assert.Equal("amazon.de", configuration.DefaultMarketplace);
        Assert.Equal(["brightlamp.example"], configuration.OwnDomains.ToArray());
        Assert.Equal(["rma", "return"], Assert.Single(configuration.Identifiers).Context.ToArray());
        Assert.Equal(new KeyValuePair<string, string>("desk", "text=body"), configuration.Maps[0]);
        Assert.Equal(new("ML1002", "Statutory line", "jane", new DateOnly(2026, 12, 31), "amazon"), Assert.Single(configuration.Suppressions));

        MessageLinterBuilder builder = MessageLinter.CreateBuilder().UseConfigurationFile(file);
        Assert.Equal("house", Assert.Single(builder.Packs).Name);
        Assert.Equal(3, builder.Severities.Count);
        Assert.Equal("amazon.de", builder.DefaultMarketplace);
        Assert.Single(builder.Suppressions);
        Assert.Single(builder.Identifiers);
        Assert.Single(builder.OwnDomains);
        Assert.Equal(2, builder.Marketplaces.Count);
    }

    [Fact]
    public void An_empty_configuration_changes_nothing()
    {
        using var folder = new RuleFolder();
        MessageLinterBuilder builder = MessageLinter.CreateBuilder().UseConfiguration(MessageLintConfiguration.Load(folder.Write("messagelint.json", "{}")));
        Assert.Equal("generic", builder.DefaultMarketplace);
        Assert.Empty(builder.Packs);
    }

    [Fact]
    public void A_missing_file_is_an_IO_error()
    {
        Assert.Throws<FileNotFoundException>(() => MessageLintConfiguration.Load(Path.Combine(Path.GetTempPath(), "no-such-file.json")));
    }
}
