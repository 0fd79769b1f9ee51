using System.Collections.Immutable;
using MessageLint.Testing;
using MessageLint.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace MessageLint.Tests.Readme;

/// <summary>The code of the README, compiled and run. <see cref="ReadmeTests"/> holds that the README says nothing else.</summary>
public class ReadmeExamples
{
    private const string HouseRule = """
        {
          "id": "BL0001", "name": "no-lamp-oil", "family": "custom", "severity": "warning",
          "title": "Lamp oil", "message": "Speaks of '{match}', which we do not sell any more.",
          "why": "Buyers ask for it and leave disappointed.", "instead": "Name the LED lamps.",
          "phrases": { "en": ["lamp oil"], "de": ["lampenöl"] },
          "bad":  ["We also have [|lamp oil|]."],
          "good": ["We also have lamps."]
        }
        """;

    [Fact]
    public void Library()
    {
        var linter = MessageLinter.CreateBuilder().UseMarketplaces("amazon", "ebay").Build();   // once per process

        LintResult result = linter.Lint(new Message("Please call +1 (415) 555-0132") { Marketplace = "amazon" });
        foreach (Diagnostic diagnostic in result.Diagnostics)
            Console.WriteLine(diagnostic);

        Assert.False(result.IsClean);
    }

    [Fact]
    public void Hot_door()
    {
        MessageLinter linter = TestRules.BuiltIn;
        ReadOnlySpan<char> text = "Please call +1 (415) 555-0132";

        var buffer = new DiagnosticBuffer();                                  // yours, reused for every message
        var facts = new MessageFacts { Marketplace = "amazon" };
        LintSummary summary = linter.Lint(text, facts, buffer);               // allocates nothing on a clean text
        foreach (ref readonly DiagnosticRecord record in buffer.Records)
            Console.WriteLine($"{record.Descriptor.Id} {record.Span}");

        Assert.Equal(Severity.Error, summary.Worst);
    }

    [Fact]
    public void Hosting()
    {
        var services = new ServiceCollection();

        services.AddMessageLint(options =>
        {
            options.DefaultMarketplace = "amazon.de";
            options.Severities["emoji"] = Severity.Info;
        });

        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.False(provider.GetRequiredService<MessageLinter>().Lint(new Message("Bitte rufen Sie +49 30 901820 an.")).IsClean);
    }

    [Fact]
    public void Rule_file_or_pack()
    {
        using var folder = new TemporaryFolder();
        folder.Write("BL0001.no-lamp-oil.json", HouseRule);
        folder.Write("house-rules/pack.json", """{ "name": "brightlamp", "version": "1.0.0", "idPrefix": "BL", "schema": 1, "overrides": { "emoji": "off" } }""");
        folder.Write("house-rules/custom/BL0001.no-lamp-oil.json", HouseRule);
        string Path(string name) => System.IO.Path.Combine(folder.Path, name);

        var oneRule = MessageLinter.CreateBuilder().AddRules(Path("BL0001.no-lamp-oil.json")).Build();
        var aPack = MessageLinter.CreateBuilder().AddRules(Path("house-rules")).Build();

        RuleVerifier.Verify(oneRule, "no-lamp-oil", "We also have [|lamp oil|].");
        RuleVerifier.Verify(aPack, "BL0001", "Wir haben auch [|Lampenöl|].");
        Assert.NotEqual(Severity.Off, oneRule.RuleSet.SeverityOf(oneRule.RuleSet.FindDescriptor("emoji")!, "amazon"));
        Assert.Equal(Severity.Off, aPack.RuleSet.SeverityOf(aPack.RuleSet.FindDescriptor("emoji")!, "generic"));
        RuleVerifier.VerifyPack(RulePack.Load(Path("house-rules")));
    }

    [Fact]
    public void Analyzer()
    {
        var linter = MessageLinter.CreateBuilder().AddAnalyzer(new DoubledWordAnalyzer()).Build();

        RuleVerifier.Verify(linter, "doubled-word", "We sent the [|the|] lamp.");
        RuleVerifier.Verify(linter, "doubled-word", "We sent the lamp.");
    }

    [Fact]
    public void Suppressor()
    {
        var linter = MessageLinter.CreateBuilder().AddSuppressor(new PickupSuppressor()).Build();

        Assert.True(linter.Lint(new Message("Call the locker at +1 (415) 555-0132") { Marketplace = "ebay", Operation = "pickup" }).Diagnostics.Single(found => found.Id is "ML1002").IsSuppressed);
        Assert.False(linter.Lint(new Message("Call the locker at +1 (415) 555-0132") { Marketplace = "ebay" }).Diagnostics.Single(found => found.Id is "ML1002").IsSuppressed);
    }

    [Fact]
    public void Identifier()
    {
        using var folder = new TemporaryFolder();
        string rule = folder.Write("BL0002.rma-in-text.json", """
            {
              "id": "BL0002", "name": "rma-in-text", "family": "custom", "severity": "info", "title": "RMA number", "message": "Names the RMA number '{match}'.",
              "why": "It belongs into the return form.", "instead": "Link the form.", "phrases": { "en": ["<id:rma>"] },
              "bad": [{ "text": "Write [|RMA 415-555-0132|] on the parcel.", "skip": { "prefix": "holds only with the identifier", "shouting": "holds only with the identifier" } }], "good": ["Write your name on the parcel."]
            }
            """);

        var linter = MessageLinter.CreateBuilder()
            .AddIdentifier(new DeclaredIdentifier("rma", "RMA 999-999-9999"))
            .AddRules(rule)
            .Build();

        LintResult result = linter.Lint(new Message("Write RMA 415-555-0132 on the parcel.") { Marketplace = "amazon" });
        Assert.DoesNotContain(result.Diagnostics, found => found.Id is "ML1002");
        Assert.Contains(result.Diagnostics, found => found.Id is "BL0002" && found.Span == new TextSpan(6, 16));
    }

    [Fact]
    public void Marketplace()
    {
        var linter = MessageLinter.CreateBuilder()
            .AddMarketplace(new MarketplaceProfile("bazaar") { Title = "Bazaar", AllowedDomains = ["bazaar.example"] })
            .Build();

        Assert.Empty(linter.Lint(new Message("See https://bazaar.example/orders/1") { Marketplace = "bazaar" }).Diagnostics);
        Assert.NotEmpty(linter.Lint(new Message("See https://bazaar.example/orders/1") { Marketplace = "amazon" }).Diagnostics);
    }

    private sealed class DoubledWordAnalyzer : MessageAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("BL0003", "doubled-word", RuleFamily.Custom, Severity.Info,
            "Doubled word", "Says '{match}' twice.", "It looks careless.", "Say it once.");

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context) => context.RegisterTokenAction(static (in TokenContext word) =>
        {
            if (word.Index == 0)
                return;
            TextSpan before = word.Tokens[word.Index - 1].Span;
            if (word.Text.Slice(before.Start, before.Length).Equals(word.TokenText, StringComparison.OrdinalIgnoreCase))
                word.Report(Rule, word.Token.Span);
        }, TokenKind.Word);
    }

    private sealed class PickupSuppressor : DiagnosticSuppressor
    {
        public override Suppression? Suppress(in SuppressionContext finding) =>
            finding.Diagnostic.Descriptor.Id is "ML1002" && finding.Facts.Operation is "pickup"
                ? new Suppression("logistics", "Parcel lockers have no other contact")
                : null;
    }
}
