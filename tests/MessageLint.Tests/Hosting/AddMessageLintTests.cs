using MessageLint.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MessageLint.Tests.Hosting;

public class AddMessageLintTests
{
    [Fact]
    public void Registers_one_linter_with_the_built_in_rules()
    {
        using ServiceProvider services = new ServiceCollection().AddMessageLint().AddMessageLint().BuildServiceProvider();
        MessageLinter linter = services.GetRequiredService<MessageLinter>();
        Assert.Same(linter, services.GetRequiredService<MessageLinter>());
        Assert.Contains(linter.Lint(new Message("Please call +1 (415) 555-0132") { Marketplace = "amazon" }).Diagnostics, found => found.Id is "ML1002");
    }

    [Fact]
    public void Options_reach_the_linter()
    {
        using var folder = new TemporaryFolder();
        string rules = folder.Write("AC0001.greeting.json", """
            {
              "id": "AC0001", "name": "greeting", "family": "custom", "severity": "warning", "title": "A greeting", "message": "Says '{match}'.",
              "why": "Because.", "instead": "Nothing.", "phrases": { "en": ["good morning"] }, "bad": ["[|Good morning|], Anna"], "good": ["Good evening"]
            }
            """);
        MessageLinter linter = Build(options =>
        {
            options.DefaultMarketplace = "amazon.de";
            options.Marketplaces.Add("amazon");
            options.RulePaths.Add(rules);
            options.Severities["contact"] = Severity.Warning;
            options.Severities["phone-number"] = Severity.Info;
            options.OwnDomains.Add("brightlamp.example");
            options.Identifiers.Add(new DeclaredIdentifier("rma", "RMA-999999"));
            options.Configure = static builder => builder.AddAnalyzer(new WordAnalyzer(TestRules.Descriptor(), static (in TokenContext _) => { }));
        });
        Assert.Equal(["amazon", "generic"], linter.RuleSet.Marketplaces.Select(profile => profile.Id));
        Assert.NotNull(linter.RuleSet.FindRule("greeting"));
        Assert.NotNull(linter.RuleSet.FindDescriptor("TT0001"));
        Assert.Equal(Severity.Info, linter.RuleSet.SeverityOf(linter.RuleSet.FindRule("ML1002")!.Descriptor, "amazon"));
        Assert.Equal(Severity.Warning, linter.RuleSet.SeverityOf(linter.RuleSet.FindRule("ML1001")!.Descriptor, "amazon"));
    }

    [Fact]
    public void A_registered_clock_is_the_linters()
    {
        var clock = new FixedTime(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        using ServiceProvider services = new ServiceCollection().AddSingleton<TimeProvider>(clock)
            .AddMessageLint(options => options.Suppressions.Add(new ConfiguredSuppression("phone-number", "Case 4711", "jane", new DateOnly(2026, 5, 31))))
            .BuildServiceProvider();
        MessageLinter linter = services.GetRequiredService<MessageLinter>();
        Assert.Contains(linter.Lint(new Message("Please call +1 (415) 555-0132")).Diagnostics, found => found is { Id: "ML1002", IsSuppressed: false });
    }

    public static TheoryData<string, Action<MessageLintOptions>> Mistakes => new()
    {
        { "Marketplaces[1]: there is no marketplace 'amazn'", options => { options.Marketplaces.Add("ebay"); options.Marketplaces.Add("amazn"); } },
        { "DefaultMarketplace: there is no marketplace 'amazn'", options => options.DefaultMarketplace = "amazn" },
        { "DefaultMarketplace: 'amazon.de' is not among Marketplaces", options => { options.Marketplaces.Add("ebay"); options.DefaultMarketplace = "amazon.de"; } },
        { "Severities['phon-number']: there is no rule or family 'phon-number'", options => options.Severities["phon-number"] = Severity.Error },
        { "Severities['phone-number']: 9 is no severity", options => options.Severities["phone-number"] = (Severity)9 },
        { "RulePaths[0] '/no/such/folder'", options => options.RulePaths.Add("/no/such/folder") },
        { "OwnDomains[0] ''", options => options.OwnDomains.Add("") },
        { "Suppressions[0]: there is no rule 'ML9999'", options => options.Suppressions.Add(new ConfiguredSuppression("ML9999", "why", "who", DateOnly.MaxValue)) },
        { "Configure: ", options => options.Configure = static builder => builder.UseMarketplaces("") },
    };

    [Theory]
    [MemberData(nameof(Mistakes), DisableDiscoveryEnumeration = true)]
    public void A_mistake_names_setting_and_value(string expected, Action<MessageLintOptions> mistake) =>
        Assert.Contains(Assert.Throws<OptionsValidationException>(() => Build(mistake)).Failures, failure => failure.StartsWith("MessageLint: " + expected, StringComparison.Ordinal));

    [Fact]
    public void All_mistakes_are_named_at_once() =>
        Assert.Equal(2, Assert.Throws<OptionsValidationException>(() => Build(options => { options.Severities["a"] = Severity.Error; options.Severities["b"] = Severity.Error; })).Failures.Count());

    [Fact]
    public void A_host_finds_the_mistake_when_it_starts()
    {
        using ServiceProvider services = new ServiceCollection().AddMessageLint(options => options.Marketplaces.Add("amazn")).BuildServiceProvider();
        Assert.Throws<OptionsValidationException>(services.GetRequiredService<IStartupValidator>().Validate);
    }

    private static MessageLinter Build(Action<MessageLintOptions> configure)
    {
        using ServiceProvider services = new ServiceCollection().AddMessageLint(configure).BuildServiceProvider();
        return services.GetRequiredService<MessageLinter>();
    }
}
