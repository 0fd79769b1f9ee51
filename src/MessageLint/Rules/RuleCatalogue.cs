using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MessageLint.Internals.Packs;

namespace MessageLint;

/// <summary>Writes rules down for people: the catalogue of a pack, and the page of one rule. Both are Markdown with <c>\n</c> line ends.</summary>
/// <example><code>Console.WriteLine(RuleCatalogue.WritePage(linter.Rules.FindRule("review-incentive")!));</code></example>
public static class RuleCatalogue
{
    private static readonly ImmutableArray<string> Columns = ["amazon", "ebay", "generic"];

    /// <summary>Writes the catalogue of a pack, as in <c>rules/README.md</c>: how a rule is written, every rule with its severities, the counts, and the invariants that examples opt out of.</summary>
    /// <param name="pack">The pack, for example <see cref="RulePack.BuiltIn"/>.</param>
    /// <returns>Markdown, the same for the same pack.</returns>
    public static string WriteCatalogue(RulePack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var page = new StringBuilder();
        page.Append(CatalogueIntroduction.Text);
        WriteCounts(page, pack);
        WriteTable(page, pack);
        WriteOptOuts(page, pack);
        return page.ToString();
    }

    /// <summary>Writes the page of a rule: what it reports, why, what to write instead, where it comes from, its severities and its examples.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>Markdown. What the rule underlines in an example stands between <c>[|</c> and <c>|]</c>; characters that cannot be seen are written as <c>\u{200B}</c>.</returns>
    public static string WritePage(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        DiagnosticDescriptor descriptor = rule.Descriptor;
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"# {descriptor.Id} {descriptor.Name}\n\n{descriptor.Title}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"- reports: {descriptor.MessageFormat}\n");
        page.Append(CultureInfo.InvariantCulture, $"- severity: {SeverityNames.Of(descriptor.DefaultSeverity)}");
        foreach ((string marketplace, Severity severity) in rule.Marketplaces.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            page.Append(CultureInfo.InvariantCulture, $", {marketplace} {SeverityNames.Of(severity)}");
        page.Append(CultureInfo.InvariantCulture, $"\n- family: {SeverityNames.Of(descriptor.Family)}\n");
        page.Append(CultureInfo.InvariantCulture, $"- status: {StatusOf(rule)}\n");
        if (!rule.Languages.IsEmpty)
            page.Append(CultureInfo.InvariantCulture, $"- phrases in: {string.Join(", ", rule.Languages)}; every phrase holds in every message\n");
        if (!rule.FormerIds.IsEmpty || !rule.FormerNames.IsEmpty)
            page.Append(CultureInfo.InvariantCulture, $"- formerly: {string.Join(", ", rule.FormerIds.Concat(rule.FormerNames))}\n");
        page.Append(CultureInfo.InvariantCulture, $"\n## Why\n\n{descriptor.Why}\n\n## Write instead\n\n{descriptor.Instead}\n");
        if (descriptor.Source is not null)
            page.Append(CultureInfo.InvariantCulture, $"\n## Source\n\n{descriptor.Source}\n");
        WriteExamples(page, "Reported", rule.Bad);
        WriteExamples(page, "Not reported", rule.Good);
        return page.ToString();
    }

    private static void WriteCounts(StringBuilder page, RulePack pack)
    {
        int planned = pack.Rules.Count(rule => rule.Status == RuleStatus.Planned);
        int bad = pack.Rules.Sum(rule => rule.Bad.Length);
        int good = pack.Rules.Sum(rule => rule.Good.Length);
        page.Append(CultureInfo.InvariantCulture, $"## The rules of {pack.Name} {pack.Version}\n\n");
        page.Append(CultureInfo.InvariantCulture, $"{pack.Rules.Length} rules: {pack.Rules.Length - planned} detect, {planned} planned. {bad + good} examples: {bad} reported, {good} not reported.\n\n");
    }

    private static void WriteTable(StringBuilder page, RulePack pack)
    {
        page.Append(CultureInfo.InvariantCulture, $"| id | name | family | {string.Join(" | ", Columns)} | status | title |\n");
        page.Append(CultureInfo.InvariantCulture, $"|---|---|---|{string.Concat(Columns.Select(_ => "---|"))}---|---|\n");
        foreach (Rule rule in pack.Rules)
        {
            DiagnosticDescriptor descriptor = rule.Descriptor;
            IEnumerable<string> severities = Columns.Select(marketplace => SeverityNames.Of(SeverityOn(pack, rule, marketplace)));
            page.Append(CultureInfo.InvariantCulture, $"| {descriptor.Id} | {descriptor.Name} | {SeverityNames.Of(descriptor.Family)} | {string.Join(" | ", severities)} | {StatusOf(rule)} | {Cell(descriptor.Title)} |\n");
        }
    }

    private static void WriteOptOuts(StringBuilder page, RulePack pack)
    {
        page.Append("\n## Invariants that examples opt out of\n\n");
        int count = 0;
        foreach (Rule rule in pack.Rules)
        {
            foreach (RuleExample example in rule.Bad.Concat(rule.Good))
            {
                foreach ((string invariant, string reason) in example.SkippedInvariants.OrderBy(entry => entry.Key, StringComparer.Ordinal))
                {
                    ImmutableArray<RuleExample> examples = example.IsBad ? rule.Bad : rule.Good;
                    page.Append(CultureInfo.InvariantCulture, $"- {rule.Descriptor.Id} {(example.IsBad ? "bad" : "good")}[{examples.IndexOf(example)}], {invariant}: {Cell(reason)}\n");
                    count++;
                }
            }
        }

        page.Append(CultureInfo.InvariantCulture, $"{(count == 0 ? "" : "\n")}{count} in all.\n");
    }

    private static Severity SeverityOn(RulePack pack, Rule rule, string marketplace)
    {
        MarketplaceProfile? profile = pack.Marketplaces.FirstOrDefault(candidate => string.Equals(candidate.Id, marketplace, StringComparison.Ordinal));
        if (profile is not null && (profile.Severities.TryGetValue(rule.Descriptor.Id, out Severity severity) || profile.Severities.TryGetValue(rule.Descriptor.Name, out severity)))
            return severity;
        return rule.Marketplaces.TryGetValue(marketplace, out severity) ? severity : rule.Descriptor.DefaultSeverity;
    }

    private static void WriteExamples(StringBuilder page, string title, ImmutableArray<RuleExample> examples)
    {
        if (examples.IsEmpty)
            return;
        page.Append(CultureInfo.InvariantCulture, $"\n## {title}\n");
        foreach (RuleExample example in examples)
            ExampleWriter.Write(page, example);
    }

    private static string StatusOf(Rule rule) => rule.Status == RuleStatus.Planned ? "planned" : "detects";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
