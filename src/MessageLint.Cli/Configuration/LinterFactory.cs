namespace MessageLint.Cli;

/// <summary>Builds the linter that the options of a subcommand ask for.</summary>
internal static class LinterFactory
{
    /// <exception cref="CommandFailure">The configuration or a pack cannot be read or does not validate.</exception>
    public static MessageLinter Create(HouseConfig config, IEnumerable<string> packs, string? marketplace, DateTimeOffset? asOf = null)
    {
        MessageLinterBuilder builder = MessageLinter.CreateBuilder();
        try
        {
            config.Apply(builder);
            foreach (string pack in packs)
                builder.AddRules(pack);
            if (marketplace is not null)
                builder.UseDefaultMarketplace(marketplace);
            if (asOf is { } time)
                builder.UseTimeProvider(new FixedTime(time));
            return builder.Build();
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

    private sealed class FixedTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToUniversalTime();
    }
}
