using MessageLint.Internals.Detectors;
using MessageLint.Internals.Packs;

namespace MessageLint.Tests.Rules;

public class BuiltInPackTests
{
    [Fact]
    public void The_assembly_carries_the_folder()
    {
        RulePack folder = RulePack.Load(RepositoryPath.Of("rules"));
        Assert.Equal(Convert.ToHexString(folder.Source.ContentHash.AsSpan()), Convert.ToHexString(RulePack.BuiltIn.Source.ContentHash.AsSpan()));
        Assert.Equal(folder.Rules.Select(rule => rule.Descriptor.ToString()), RulePack.BuiltIn.Rules.Select(rule => rule.Descriptor.ToString()));
    }

    [Fact]
    public void Every_rule_lies_in_the_folder_of_its_family()
    {
        foreach (Rule rule in RulePack.BuiltIn.Rules)
            Assert.Equal($"rules/{SeverityNames.Of(rule.Descriptor.Family)}/{rule.Descriptor.Id}.{rule.Descriptor.Name}.json", rule.File);
    }

    [Fact]
    public void A_planned_rule_has_no_analyzer_yet()
    {
        RulePack pack = RulePack.BuiltIn;
        for (int i = 0; i < pack.Rules.Length; i++)
        {
            if (pack.Rules[i].Status == RuleStatus.Planned && pack.Source.Bodies[i].Detector is string detector)
                Assert.True(BuiltInAnalyzers.Create(detector, pack.Rules[i].Descriptor) is null, $"{pack.Rules[i].Descriptor} is planned, but {detector} exists: the rule would never report.");
        }
    }

    [Theory]
    [InlineData("zh-TW", "zh-Hant")]
    [InlineData("zh-CN", "zh-Hans")]
    [InlineData("zh", "zh-Hans")]
    [InlineData("DE", "de-AT")]
    public void Regions_and_bare_languages_find_their_statement(string language, string same) => Assert.Equal(ReturnStatements.For(same), ReturnStatements.For(language));

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("it")]
    [InlineData("ja")]
    [InlineData("zh")]
    [InlineData("zh-Hant")]
    public void Every_language_has_a_return_statement(string language)
    {
        string statement = ReturnStatements.For(language);
        Assert.NotEqual("", statement);
        Assert.Equal(statement, ReturnStatements.For(language + "-XX"));
        if (language != "en")
            Assert.NotEqual(ReturnStatements.For("en"), statement);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("tlh")]
    [InlineData("-")]
    public void Other_languages_get_the_English_statement(string? language) => Assert.Equal(ReturnStatements.For("en"), ReturnStatements.For(language));
}
