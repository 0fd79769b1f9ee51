namespace MessageLint.Tests.Rules;

public class CatalogueTests
{
    [Fact]
    public void The_catalogue_says_what_the_rules_say()
    {
        string path = RepositoryPath.Of("rules", "README.md");
        string expected = RuleCatalogue.WriteCatalogue(RulePack.Load(RepositoryPath.Of("rules")));
        if (Environment.GetEnvironmentVariable("MESSAGELINT_UPDATE") == "1")
            File.WriteAllText(path, expected);
        string actual = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(actual == expected, "rules/README.md is not what the rules say; write it anew with MESSAGELINT_UPDATE=1 dotnet test --filter CatalogueTests.");
    }

    [Fact]
    public void A_page_shows_texts_severities_and_marked_examples()
    {
        using var folder = new RuleFolder();
        string file = folder.WriteRule(rule =>
        {
            rule["marketplaces"] = new Dictionary<string, object> { ["ebay"] = "info" };
            rule["bad"] = new object[] { "Two [|bad words|] and [|bad words|]", new { text = "[||]Zero\u200Bwidth", kind = "proactive", why = "Something is missing." } };
        });
        string page = RuleCatalogue.WritePage(RulePack.Load(file).Rules[0]);
        Assert.StartsWith("# HR0001 house-slogan\n\nHouse slogan\n", page, StringComparison.Ordinal);
        Assert.Contains("- severity: warning, ebay info\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Why\n\nSlogans are promotion.\n", page, StringComparison.Ordinal);
        Assert.Contains("```text\nTwo [|bad words|] and [|bad words|]\n```\n", page, StringComparison.Ordinal);
        Assert.Contains("Something is missing.\n\nproactive:\n\n```text\n[||]Zero\\u{200B}width\n```\n", page, StringComparison.Ordinal);
        Assert.Contains("\n## Not reported\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_catalogue_counts_rules_and_lists_opt_outs()
    {
        using var folder = new RuleFolder();
        folder.WritePack();
        folder.WriteRule(rule => rule["bad"] = new object[] { new { text = "[|bad words|]", skip = new { shouting = "about capitals" } } });
        folder.WriteRule(rule =>
        {
            rule["id"] = "HR0002";
            rule["name"] = "later";
            rule["status"] = "planned";
            rule["title"] = "A | in the title";
            rule.Remove("phrases");
        });
        string catalogue = RuleCatalogue.WriteCatalogue(RulePack.Load(folder.Path));
        Assert.Contains("2 rules: 1 detect, 1 planned. 4 examples: 2 reported, 2 not reported.", catalogue, StringComparison.Ordinal);
        Assert.Contains("| HR0002 | later | custom | warning | warning | warning | planned | A \\| in the title |\n", catalogue, StringComparison.Ordinal);
        Assert.Contains("- HR0001 bad[0], shouting: about capitals\n\n1 in all.\n", catalogue, StringComparison.Ordinal);
    }
}
