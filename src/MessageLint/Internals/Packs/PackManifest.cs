using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>What <c>pack.json</c> says.</summary>
internal sealed record PackManifest(string Name, string Version, string IdPrefix, ImmutableArray<KeyValuePair<string, Severity>> Overrides)
{
    private const int Schema = 1;

    /// <summary>Whether it is the library's own pack, read from the assembly or from its folder.</summary>
    public bool IsBuiltIn => string.Equals(Name, PackNames.BuiltInPack, StringComparison.Ordinal);

    public static PackManifest Read(PackFile file)
    {
        var problems = new PackFileProblems(file.Display);
        var reader = new ObjectReader(JsonFile.Parse(file.Content.Span, problems), PackKeys.Pack, problems);
        string name = reader.RequiredText("name", "results could not name the pack");
        if (!PackNames.IsName(name))
            throw problems.At(reader.Find("name")!, $"'{ObjectReader.Short(name)}' is no pack name: lower-case letters, digits and hyphens; results could not name the pack.");
        problems.Subject = name;
        string version = reader.RequiredText("version", "results could not tell one state of the pack from another");
        if (!PackNames.IsVersion(version))
            throw problems.At(reader.Find("version")!, $"'{ObjectReader.Short(version)}' is no version such as 1.2.0; results could not tell one state of the pack from another.");
        string prefix = reader.RequiredText("idPrefix", "rules of two packs could collide");
        if (!PackNames.IsIdPrefix(prefix))
            throw problems.At(reader.Find("idPrefix")!, $"'{ObjectReader.Short(prefix)}' is no prefix of ids: two to eight upper-case letters, for example HR; rules of two packs could collide.");
        bool hasBuiltInPrefix = string.Equals(prefix, PackNames.BuiltInPrefix, StringComparison.Ordinal);
        bool hasBuiltInName = string.Equals(name, PackNames.BuiltInPack, StringComparison.Ordinal);
        if (hasBuiltInPrefix != hasBuiltInName)
            throw problems.At(reader.Find("idPrefix")!, $"the name {PackNames.BuiltInPack} and the prefix {PackNames.BuiltInPrefix} belong together and to the built-in pack; another pack's rules would be taken for built-in ones.");
        reader.OptionalText("description");
        JsonItem schema = reader.Find("schema") ?? throw reader.Missing("schema", "it is not known how to read the pack; write 1");
        if (reader.IntegerOf(schema, 0, int.MaxValue) != Schema)
            throw problems.At(schema, $"schema {schema.Text} is not known, only schema 1 is; the pack would be misread.");
        return new PackManifest(name, version, prefix, ReadOverrides(reader, problems));
    }

    private static ImmutableArray<KeyValuePair<string, Severity>> ReadOverrides(ObjectReader pack, PackFileProblems problems)
    {
        if (pack.Find("overrides") is not JsonItem item)
            return [];
        ObjectReader table = ObjectReader.OfAnyKeys(item, problems);
        var overrides = ImmutableArray.CreateBuilder<KeyValuePair<string, Severity>>(table.Members.Count);
        foreach (JsonItem member in table.Members)
        {
            if (!PackNames.IsId(member.Name) && !PackNames.IsName(member.Name))
                throw problems.At(member, $"'{ObjectReader.Short(member.Name!)}' is no id or name of a rule; the override would change nothing.");
            overrides.Add(new(member.Name!, table.ChoiceOf(member, PackNames.Severities)));
        }

        return overrides.MoveToImmutable();
    }
}
