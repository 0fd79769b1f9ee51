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

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("it")]
    [InlineData("ja")]
    [InlineData("zh")]
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
