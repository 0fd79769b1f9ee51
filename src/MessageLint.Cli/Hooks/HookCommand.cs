using System.CommandLine;

namespace MessageLint.Cli;

/// <summary>The subcommand <c>hook</c>.</summary>
internal static class HookCommand
{
    public const string Name = "hook";

    public static Command Create(CommandConsole console) => Create((options, cancellation) => new HookRun(options, console).Run(cancellation));

    /// <summary>Makes the subcommand; <paramref name="run"/> does what was asked.</summary>
    public static Command Create(Func<HookOptions, CancellationToken, int> run)
    {
        Option<string> host = CommonOptions.Choice("--host", "Who asks.", "generic", HookHost.Names);
        Option<string> blockOn = CommonOptions.Choice("--block-on", "The severity from which a finding blocks.", "error", "error", "warning");
        Option<string> onError = CommonOptions.Choice("--on-error", "What happens to a message that could not be judged.", "block", "block", "allow");
        Option<string?> marketplace = CommonOptions.Marketplace();
        Option<string?> config = CommonOptions.Config();
        Option<string[]> rules = CommonOptions.Rules();
        var mask = new Option<bool>("--mask") { Description = "Mask contacts, names and numbers in the answer." };
        var command = new Command(Name, "Decide before a message leaves: one JSON document in, one decision out.") { host, blockOn, onError, marketplace, config, rules, mask };
        HookOptions OptionsOf(ParseResult result) => new()
        {
            Host = HookHost.Of(result.GetValue(host)!),
            BlockOn = result.GetValue(blockOn) == "warning" ? Severity.Warning : Severity.Error,
            AllowsOnError = result.GetValue(onError) == "allow",
            Marketplace = result.GetValue(marketplace),
            ConfigFile = result.GetValue(config),
            Packs = result.GetValue(rules) ?? [],
            Masks = result.GetValue(mask),
        };
        command.SetAction((result, cancellation) => Task.FromResult(run(OptionsOf(result), cancellation)));
        return command;
    }
}
