using System.Collections;
using System.Reflection;
using MessageLint.Internals.Packs;
using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Tests.Startup;

/// <summary>What the build compiled against what the files of the rules give now.</summary>
public class CompiledLibraryTests
{
    [Fact]
    public void The_library_has_compiled_rules_and_the_built_in_pack_comes_from_them()
    {
        Assert.False(CompiledData.Library.IsEmpty);
        Assert.NotNull(RulePack.BuiltIn.Source.Files);
    }

    [Fact]
    public void Compiled_rules_are_those_of_the_files_byte_for_byte() =>
        Assert.True(CompiledData.Library.Bytes.SequenceEqual(CompiledLibrary.Write()), "The rules compiled by the build are not those that the files give.");

    [Fact]
    public void Compiling_twice_gives_the_same_bytes() => Assert.Equal(CompiledLibrary.Write(), CompiledLibrary.Write());

    [Fact]
    public void The_hash_does_not_depend_on_who_compiled()
    {
        MessageLinter linter = MessageLinter.CreateBuilder().Build();
        CompiledRuleSet fresh = RuleSetCompiler.CompileFresh([RulePack.BuiltIn], new MessageLinterBuilder());

        Assert.Equal(fresh.Hash, linter.RuleSet.Hash);
        Assert.NotEqual(fresh.Hash, MessageLinter.CreateBuilder().AddOwnDomains("brightlamp.example").Build().RuleSet.Hash);
    }

    [Fact]
    public void A_default_linter_uses_the_compiled_rules_without_reading_their_files()
    {
        PackSource source = CompiledPack.Read(CompiledData.Library, new Lazy<PackSource>(() => throw new InvalidOperationException("The files were read.")));

        Assert.Equal(RulePack.BuiltIn.Rules.Length, source.Rules.Length);

        // Fixes insert them, so a hook needs them, too.
        Assert.NotEmpty(source.ReturnStatements);
        Assert.NotEmpty(source.PlatformRequests);
        Assert.True(CompiledLibrary.HasDefaults([RulePack.BuiltIn], new MessageLinterBuilder()));
    }

    [Fact]
    public void Rules_and_profiles_have_all_that_the_files_say()
    {
        PackSource compiled = RulePack.BuiltIn.Source;
        PackSource files = PackLoader.LoadEmbedded().Source;

        Assert.Equal(files.Rules.Select(Everything), compiled.Rules.Select(Everything));
        Assert.Equal(files.Rules.Select(rule => Everything(rule.Descriptor)), compiled.Rules.Select(rule => Everything(rule.Descriptor)));
        Assert.Equal(files.Marketplaces.Select(Everything), compiled.Marketplaces.Select(Everything));
        Assert.Equal(files.PartNames.ToArray(), compiled.PartNames.ToArray());
        Assert.Equal(files.ReturnStatements.ToArray(), compiled.ReturnStatements.ToArray());
        Assert.Equal(files.PlatformRequests.ToArray(), compiled.PlatformRequests.ToArray());
        Assert.Equal((files.Name, files.Version, files.IdPrefix), (compiled.Name, compiled.Version, compiled.IdPrefix));
    }

    [Fact]
    public void Compiled_and_fresh_linters_find_the_same_in_all_examples()
    {
        MessageLinter compiled = MessageLinter.CreateBuilder().Build();
        var fresh = new MessageLinter(RuleSetCompiler.CompileFresh([RulePack.BuiltIn], new MessageLinterBuilder()), new MessageLinterBuilder());
        int findings = 0;
        foreach (RuleExample example in RulePack.BuiltIn.Rules.SelectMany(rule => rule.Bad.Concat(rule.Good)))
        {
            string[] expected = Texts(fresh, example);
            Assert.Equal(expected, Texts(compiled, example));
            findings += expected.Length;
        }

        Assert.True(findings > RulePack.BuiltIn.Rules.Length);
    }

    [Fact]
    public void A_linter_of_some_marketplaces_takes_the_compiled_phrases_where_the_same_rules_are_on()
    {
        MessageLinter all = MessageLinter.CreateBuilder().Build();
        MessageLinter one = MessageLinter.CreateBuilder().UseMarketplaces("amazon").SetSeverity("phone-number", Severity.Info).Build();

        Assert.Equal(all.RuleSet.Compiled.Phrases.Owners.ToArray().Select(owner => owner.Name), one.RuleSet.Compiled.Phrases.Owners.ToArray().Select(owner => owner.Name));
        Assert.Equal(Severity.Info, Assert.Single(one.Lint(new Message("Please call +1 (415) 555-0132") { Marketplace = "amazon" }).Diagnostics, found => found.Id == "ML1002").Severity);
    }

    [Fact]
    public void Lookups_by_name_say_the_same_as_the_dictionaries_that_users_see()
    {
        foreach (MarketplaceProfile profile in RulePack.BuiltIn.Marketplaces)
        {
            foreach ((string site, string country) in profile.Sites)
            {
                Assert.True(profile.TryFindSite(site.ToUpperInvariant(), out string? found));
                Assert.Equal(country, found);
            }

            Assert.All(profile.MaxLength, entry => Assert.True(profile.TryFindLength(entry.Key, out int length) && length == entry.Value));
            Assert.False(profile.TryFindSite("no such site", out _));
            Assert.False(profile.TryFindLength("no such operation", out _));
        }

        Assert.Contains(RulePack.BuiltIn.Marketplaces, profile => profile.Sites.Count > 0 && profile.MaxLength.Count > 0);
    }

    private static string[] Texts(MessageLinter linter, RuleExample example)
    {
        LintResult result = example.Conversation is { } conversation ? linter.Lint(conversation) : linter.Lint(example.Message);
        return [.. result.Diagnostics.Select(found => $"{found} {found.GetDescription(showText: true)} {found.Fix?.Title}")];
    }

    /// <summary>All public properties, so that a new one that is not compiled is noticed.</summary>
    private static string Everything(object item) => string.Join('\n', item.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.Name is not (nameof(Rule.Descriptor) or nameof(Rule.Bad) or nameof(Rule.Good)))
        .Select(property => $"{property.Name}: {Shown(property.GetValue(item))}"));

    private static string Shown(object? value) => value switch
    {
        null => "null",
        string text => text,
        DeclaredIdentifier identifier => $"{identifier.Name} {identifier.Mask} {Shown(identifier.Context)}",
        IDictionary table => string.Join(", ", table.Keys.Cast<object>().Select(key => $"{key}={Shown(table[key])}").Order(StringComparer.Ordinal)),
        IEnumerable list => string.Join(", ", list.Cast<object?>().Select(Shown)),
        _ => value.ToString()!,
    };
}
