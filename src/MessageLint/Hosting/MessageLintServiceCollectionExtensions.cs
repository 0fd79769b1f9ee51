using MessageLint.Internals.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace MessageLint;

/// <summary>Registers the linter in a service collection.</summary>
public static class MessageLintServiceCollectionExtensions
{
    /// <summary>Registers one <see cref="MessageLinter"/> for the whole process.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options; <see langword="null"/>: defaults, or what <c>Configure&lt;MessageLintOptions&gt;</c> binds from a configuration section.</param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// A host builds the linter when it starts, so wrong settings or rules stop it there with <see cref="OptionsValidationException"/>; without a host they do at the first use.
    /// A registered <see cref="TimeProvider"/> becomes the linter's clock.
    /// </remarks>
    /// <example><code>
    /// services.AddMessageLint(options =>
    /// {
    ///     options.DefaultMarketplace = "amazon.de";
    ///     options.Severities["emoji"] = Severity.Info;
    /// });
    /// </code></example>
    public static IServiceCollection AddMessageLint(this IServiceCollection services, Action<MessageLintOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<MessageLintOptions> options = services.AddOptions<MessageLintOptions>();
        if (configure is not null)
            options.Configure(configure);
        options.ValidateOnStart();
        services.TryAddSingleton<OptionsLinterFactory>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<MessageLintOptions>, MessageLintOptionsValidator>());
        services.TryAddSingleton(static provider => provider.GetRequiredService<OptionsLinterFactory>().Get(provider.GetRequiredService<IOptions<MessageLintOptions>>().Value));
        return services;
    }
}
