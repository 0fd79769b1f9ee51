using System.CommandLine;

namespace MessageLint.Cli;

/// <summary>The subcommand <c>rules</c>.</summary>
internal static class RulesCommand
{
    public static Command Create(CommandConsole console)
    {
        var rule = new Argument<string?>("ID|NAME") { Description = "A rule's id or name, present or former.", Arity = ArgumentArity.ZeroOrOne };
        Option<string> format = CommonOptions.Choice("--format", "How the catalogue is written.", "text", "text", "markdown");
        Option<string?> config = CommonOptions.Config();
        Option<string[]> packs = CommonOptions.Rules();
        var command = new Command("rules", "Show the catalogue, or the page of one rule.") { rule, format, config, packs };
        command.SetAction(result =>
        {
            CompiledRuleSet rules = LinterFactory.Create(console, HouseConfig.Load(result.GetValue(config)), result.GetValue(packs) ?? [], marketplace: null).RuleSet;
            using StreamWriter output = console.OpenOutputWriter();
            if (result.GetValue(rule) is { } name)
                output.Write(RuleCatalogue.WritePage(Find(rules, name)));
            else if (result.GetValue(format) == "markdown")
                output.Write(string.Join('\n', rules.Packs.Select(RuleCatalogue.WriteCatalogue)));
            else
                WriteTable(output, rules, console);
            return ExitCodes.Clean;
        });
        return command;
    }

    private static Rule Find(CompiledRuleSet rules, string name)
    {
        IEnumerable<string> known = rules.Rules.SelectMany(rule => new[] { rule.Descriptor.Id, rule.Descriptor.Name });
        return rules.FindRule(name) ?? throw new CommandFailure($"there is no rule '{name}'{Suggestions.For(name, known)}");
    }

    /// <summary>One line a rule, with the severities that hold under the given settings.</summary>
    private static void WriteTable(TextWriter output, CompiledRuleSet rules, CommandConsole console)
    {
        string[] marketplaces = [.. rules.Marketplaces.Select(profile => profile.Id)];
        int nameWidth = rules.Rules.Max(rule => rule.Descriptor.Name.Length);
        output.WriteLine(Palette.Faint($"{"id",-8}{"name".PadRight(nameWidth + 2)}{string.Concat(marketplaces.Select(id => id.PadRight(Math.Max(9, id.Length + 1))))}title", console.UsesColor));
        foreach (Rule rule in rules.Rules)
        {
            DiagnosticDescriptor descriptor = rule.Descriptor;
            output.Write($"{descriptor.Id,-8}{descriptor.Name.PadRight(nameWidth + 2)}");
            foreach (string marketplace in marketplaces)
                output.Write((rule.Status == RuleStatus.Planned ? "planned" : SeverityNames.Of(rules.SeverityOf(descriptor, marketplace))).PadRight(Math.Max(9, marketplace.Length + 1)));
            output.WriteLine(TerminalText.Escape(descriptor.Title));
        }

        output.WriteLine(Palette.Faint("\nThe page of a rule: messagelint rules ML1002", console.UsesColor));
    }
}
