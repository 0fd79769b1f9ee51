using MessageLint.Internals.Running;

namespace MessageLint.Internals.Hosting;

/// <summary>Checks the names in options against the rules and marketplaces that the builder gathered, so that a mistake names its key and not only its value.</summary>
internal static class OptionsNameCheck
{
    public static void Check(MessageLintOptions options, MessageLinterBuilder builder, List<string> mistakes)
    {
        RulePack[] packs = builder.IncludesBuiltInRules ? [RulePack.BuiltIn, .. builder.Packs] : [.. builder.Packs];
        string[] marketplaces = [.. packs.SelectMany(pack => pack.Marketplaces).Concat(builder.Profiles).Select(profile => profile.Id).Append("generic").Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

        for (int i = 0; i < options.Marketplaces.Count; i++)
        {
            if (!marketplaces.Contains(options.Marketplaces[i], StringComparer.Ordinal))
                mistakes.Add($"{nameof(options.Marketplaces)}[{i}]: there is no marketplace '{options.Marketplaces[i]}'; there are {string.Join(", ", marketplaces)}.");
        }

        string site = options.DefaultMarketplace.Split('.', '_', ':')[0];
        if (!marketplaces.Contains(site, StringComparer.OrdinalIgnoreCase))
            mistakes.Add($"{nameof(options.DefaultMarketplace)}: there is no marketplace '{options.DefaultMarketplace}'; there are {string.Join(", ", marketplaces)}.");
        else if (options.Marketplaces.Count > 0 && !options.Marketplaces.Append("generic").Contains(site, StringComparer.OrdinalIgnoreCase))
            mistakes.Add($"{nameof(options.DefaultMarketplace)}: '{options.DefaultMarketplace}' is not among {nameof(options.Marketplaces)}, so the linter would not have it.");

        foreach (string name in options.Severities.Keys)
        {
            if (!IsRule(name) && !SeverityNames.TryParse(name, out RuleFamily _))
                mistakes.Add($"{nameof(options.Severities)}['{name}']: there is no rule or family '{name}', so the severity would change nothing.");
        }

        for (int i = 0; i < options.Suppressions.Count; i++)
        {
            if (!IsRule(options.Suppressions[i].Rule))
                mistakes.Add($"{nameof(options.Suppressions)}[{i}]: there is no rule '{options.Suppressions[i].Rule}', so nothing would be suppressed.");
        }

        bool IsRule(string name) =>
            packs.Any(pack => pack.Rules.Any(rule => RuleNames.Matches(rule, name)))
            || builder.Analyzers.Any(analyzer => analyzer.SupportedDiagnostics.Any(descriptor => RuleNames.Matches(descriptor, name)))
            || EngineRules.All.Any(descriptor => RuleNames.Matches(descriptor, name));
    }
}
