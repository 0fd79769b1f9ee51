using System.Collections.Immutable;

namespace MessageLint.Internals.Packs;

/// <summary>What only the files of a pack together can get wrong.</summary>
internal static class PackChecks
{
    private const string Generic = "generic";

    public static void Check(PackSource pack, PackManifest manifest)
    {
        CheckRuleNames(pack);
        CheckTwice(pack.Parts, static part => part.Name, static part => part.File, "part");
        CheckTwice(pack.Lists, static list => list.Name, static list => list.File, "list");

        // A foreign pack may name what only another pack or the caller brings; the built-in pack stands alone.
        if (manifest.IsBuiltIn)
            CheckReferences(pack);
    }

    private static void CheckRuleNames(PackSource pack)
    {
        var owners = new Dictionary<string, Rule>(StringComparer.OrdinalIgnoreCase);
        foreach (Rule rule in pack.Rules)
        {
            Claim(owners, rule, rule.Descriptor.Id, "id");
            Claim(owners, rule, rule.Descriptor.Name, "name");
            foreach (string id in rule.FormerIds)
                Claim(owners, rule, id, "formerIds");
            foreach (string name in rule.FormerNames)
                Claim(owners, rule, name, "formerNames");
        }
    }

    private static void Claim(Dictionary<string, Rule> owners, Rule rule, string name, string key)
    {
        if (!owners.TryAdd(name, rule))
            throw new RuleFormatException(rule.File, rule.Descriptor.Id, key, $"'{name}' already names the rule of {owners[name].File}; suppressions and settings could not tell them apart.");
    }

    private static void CheckTwice<T>(ImmutableArray<T> items, Func<T, string> nameOf, Func<T, string> fileOf, string kind)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (T item in items)
        {
            if (!files.TryAdd(nameOf(item), fileOf(item)))
                throw new RuleFormatException(fileOf(item), nameOf(item), null, $"the {kind} has the name of {files[nameOf(item)]}; phrases could not tell them apart.");
        }
    }

    private static void CheckReferences(PackSource pack)
    {
        List<string> profiles = [Generic];
        foreach (MarketplaceProfile profile in pack.Marketplaces)
            profiles.Add(profile.Id);
        var parts = new HashSet<string>(StringComparer.Ordinal);
        foreach (PartBody part in pack.Parts)
            parts.Add(part.Name);
        for (int i = 0; i < pack.Rules.Length; i++)
        {
            Rule rule = pack.Rules[i];
            foreach (string id in rule.Marketplaces.Keys)
            {
                if (!pack.Marketplaces.IsEmpty && !profiles.Contains(id))
                    throw new RuleFormatException(rule.File, rule.Descriptor.Id, $"marketplaces.{id}", $"there is no marketplace '{id}', so the severity would hold nowhere{Nearest.Hint(id, profiles)}");
            }

            foreach (string part in pack.Bodies[i].Parts)
            {
                if (!parts.Contains(part))
                    throw new RuleFormatException(rule.File, rule.Descriptor.Id, "parts", $"there is no part '{part}', so the detector would never see it{Nearest.Hint(part, parts)}");
            }
        }
    }
}
