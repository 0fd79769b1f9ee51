namespace MessageLint;

/// <summary>Settings from a file for <see cref="MessageLinterBuilder"/>.</summary>
public static class ConfigurationBuilderExtensions
{
    /// <summary>Reads a configuration file and applies it; see <see cref="MessageLintConfiguration"/> for its keys.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">The file, for example <c>messagelint.json</c>.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="MessageLintConfigurationException">The file does not validate.</exception>
    /// <exception cref="RuleFormatException">A pack that it names does not validate.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static MessageLinterBuilder UseConfigurationFile(this MessageLinterBuilder builder, string path) => builder.UseConfiguration(MessageLintConfiguration.Load(path));

    /// <summary>Applies settings that are already read. What is set on the builder afterwards wins.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configuration">The settings.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="RuleFormatException">A pack that it names does not validate.</exception>
    /// <exception cref="IOException">A file of a pack cannot be read.</exception>
    public static MessageLinterBuilder UseConfiguration(this MessageLinterBuilder builder, MessageLintConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configuration);
        foreach (string pack in configuration.Packs)
            builder.AddRules(pack);
        builder.UseMarketplaces(configuration.Marketplaces.AsSpan());
        if (configuration.DefaultMarketplace is string marketplace)
            builder.UseDefaultMarketplace(marketplace);
        builder.AddOwnDomains(configuration.OwnDomains.AsSpan());
        foreach (DeclaredIdentifier identifier in configuration.Identifiers)
            builder.AddIdentifier(identifier);
        foreach (ConfiguredSeverity severity in configuration.Severities)
            builder.SetSeverity(severity.Rule, severity.Severity, severity.Marketplace);
        foreach ((string site, BusinessCalendar calendar) in configuration.Calendars)
            builder.UseCalendar(site, calendar);
        foreach (ConfiguredSuppression suppression in configuration.Suppressions)
            builder.AddSuppression(suppression);
        return builder;
    }
}
