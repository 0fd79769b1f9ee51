using System.Collections.Immutable;
using System.Text.Json;
using MessageLint.Internals.Configuration;
using MessageLint.Internals.Packs;

namespace MessageLint.Tests.Rules;

public class SchemaTests
{
    [Fact]
    public void The_rule_schema_knows_the_keys_of_the_loader()
    {
        JsonElement schema = Read("rules", "rule.schema.json");
        JsonElement definitions = schema.GetProperty("definitions");
        JsonElement conversation = definitions.GetProperty("conversation").GetProperty("properties");
        AssertKeys(PackKeys.Rule, schema);
        AssertKeys(PackKeys.Example, definitions.GetProperty("example").GetProperty("anyOf")[1]);
        AssertKeys(PackKeys.Repeat, definitions.GetProperty("repeat"));
        AssertKeys(PackKeys.Attachment, definitions.GetProperty("attachment"));
        AssertKeys(PackKeys.Skip, definitions.GetProperty("skip"));
        AssertKeys(PackKeys.Conversation, definitions.GetProperty("conversation"));
        AssertKeys(PackKeys.ConversationEvent, conversation.GetProperty("events").GetProperty("items"));
        AssertKeys(PackKeys.ConversationMessage, conversation.GetProperty("messages").GetProperty("items"));

        JsonElement example = definitions.GetProperty("example").GetProperty("anyOf")[1].GetProperty("properties");
        AssertNames(PackNames.Severities, definitions.GetProperty("severity"));
        AssertNames(PackNames.Families, schema.GetProperty("properties").GetProperty("family"));
        AssertNames(PackNames.Statuses, schema.GetProperty("properties").GetProperty("status"));
        AssertNames(PackNames.Kinds, example.GetProperty("kind"));
        AssertNames(PackNames.Phases, example.GetProperty("phase"));
        AssertNames(PackNames.Channels, example.GetProperty("channel"));
        AssertNames(PackNames.Formats, example.GetProperty("format"));
        AssertNames(PackNames.Authors, example.GetProperty("author"));
        AssertNames(PackNames.Visibilities, example.GetProperty("visibility"));
    }

    [Fact]
    public void The_part_schema_knows_the_keys_of_the_loader()
    {
        JsonElement schema = Read("rules", "part.schema.json");
        AssertKeys(PackKeys.Part, schema);
        AssertKeys(PackKeys.PartExample, schema.GetProperty("definitions").GetProperty("example").GetProperty("anyOf")[1]);
    }

    [Fact]
    public void The_profile_schema_knows_the_keys_of_the_loader()
    {
        JsonElement schema = Read("rules", "profile.schema.json");
        AssertKeys(PackKeys.Profile, schema);
        AssertKeys(PackKeys.Identifier, schema.GetProperty("properties").GetProperty("identifiers").GetProperty("items"));
    }

    [Fact]
    public void The_configuration_schema_knows_the_keys_of_the_reader()
    {
        JsonElement schema = JsonDocument.Parse(MessageLintConfiguration.Schema).RootElement;
        AssertKeys(ConfigurationKeys.File, schema);
        AssertKeys(ConfigurationKeys.Suppression, schema.GetProperty("properties").GetProperty("suppressions").GetProperty("items"));
        AssertKeys(PackKeys.Identifier, schema.GetProperty("properties").GetProperty("identifiers").GetProperty("items"));
        AssertNames(PackNames.Severities, schema.GetProperty("definitions").GetProperty("severity"));
    }

    private static JsonElement Read(params string[] path) => JsonDocument.Parse(File.ReadAllText(RepositoryPath.Of(path))).RootElement;

    private static void AssertKeys(ImmutableArray<string> known, JsonElement schema)
    {
        Assert.False(schema.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(known.Order(StringComparer.Ordinal), schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal));
    }

    private static void AssertNames<T>(Choice<T>[] known, JsonElement schema)
    {
        Assert.Equal(known.Select(name => name.Key).Order(StringComparer.Ordinal), schema.GetProperty("enum").EnumerateArray().Select(value => value.GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(known.Select(name => name.Value).Distinct().Count(), known.Length);
    }
}
