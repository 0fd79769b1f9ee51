namespace MessageLint.Cli;

/// <summary>Builds the linter that the options of a subcommand ask for.</summary>
internal static class LinterFactory
{
    /// <exception cref="CommandFailure">The configuration or a pack cannot be read or does not validate.</exception>
    public static MessageLinter Create(CommandConsole console, HouseConfig config, IReadOnlyList<string> packs, string? marketplace, DateTimeOffset? asOf = null)
    {
        bool isPlain = config == HouseConfig.Empty && packs.Count == 0 && asOf is null;
        return isPlain && console.SharesLinters ? Shared(console, marketplace) : Build(config, packs, marketplace, asOf);
    }

    /// <remarks>A method of its own: the dictionary's assembly is not loaded where nothing is shared.</remarks>
    private static MessageLinter Shared(CommandConsole console, string? marketplace) => console.Linters!.GetOrAdd(marketplace ?? "", _ => Build(HouseConfig.Empty, [], marketplace, asOf: null));

    private static MessageLinter Build(HouseConfig config, IReadOnlyList<string> packs, string? marketplace, DateTimeOffset? asOf)
    {
        MessageLinterBuilder builder = MessageLinter.CreateBuilder();
        try
        {
            config.Apply(builder);
            for (int i = 0; i < packs.Count; i++)
                builder.AddRules(packs[i]);
            if (marketplace is not null)
                builder.UseDefaultMarketplace(marketplace);
            if (asOf is { } time)
                builder.UseTimeProvider(new FixedTime(time));
            return builder.Build();
        }
        catch (ArgumentException exception) when (config.Path is not null && !NamesOption(exception, marketplace))
        {
            throw new CommandFailure($"{config.Path}: {exception.Message}", exception);
        }
        catch (Exception exception) when (exception is RuleFormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(exception.Message, exception);
        }
        catch (TypeInitializationException exception) when (exception.GetBaseException() is RuleFormatException broken)
        {
            // The built-in rules are read when they are first touched.
            throw new CommandFailure(broken.Message, broken);
        }
    }

    /// <summary>Whether it is <c>--marketplace</c> that does not exist; all other settings stand in the configuration.</summary>
    private static bool NamesOption(ArgumentException exception, string? marketplace) =>
        marketplace is not null && exception.Message.StartsWith($"The default marketplace '{marketplace}'", StringComparison.Ordinal);

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
