using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;

namespace MessageLint.Internals.Hosting;

/// <summary>Builds linters from options, each once: only building proves that options are right, and the linter that was built for the proof is the one to use.</summary>
internal sealed class OptionsLinterFactory(IServiceProvider services)
{
    private readonly ConditionalWeakTable<MessageLintOptions, MessageLinter> _linters = [];

    /// <summary>The linter of options that were found valid.</summary>
    public MessageLinter Get(MessageLintOptions options) => _linters.GetValue(options, valid => CreateBuilder(valid, []).Build());

    /// <summary>Builds the linter, or says what is wrong.</summary>
    /// <returns>A sentence for each mistake; none if the linter stands.</returns>
    public List<string> TryBuild(MessageLintOptions options)
    {
        var mistakes = new List<string>();
        MessageLinterBuilder builder = CreateBuilder(options, mistakes);
        if (mistakes.Count == 0)
            OptionsNameCheck.Check(options, builder, mistakes);
        if (mistakes.Count == 0)
            Attempt(mistakes, "rules", () => _linters.AddOrUpdate(options, builder.Build()));
        return mistakes;
    }

    private MessageLinterBuilder CreateBuilder(MessageLintOptions options, List<string> mistakes)
    {
        MessageLinterBuilder builder = MessageLinter.CreateBuilder();
        if (services.GetService<TimeProvider>() is { } time)
            builder.UseTimeProvider(time);
        AddEach(options.RulePaths, nameof(options.RulePaths), path => builder.AddRules(path));
        AddEach(options.Marketplaces, nameof(options.Marketplaces), id => builder.UseMarketplaces(id));
        AddEach(options.OwnDomains, nameof(options.OwnDomains), domain => builder.AddOwnDomains(domain));
        AddEach(options.Identifiers, nameof(options.Identifiers), identifier => builder.AddIdentifier(identifier));
        AddEach(options.Suppressions, nameof(options.Suppressions), suppression => builder.AddSuppression(suppression));
        foreach ((string rule, Severity severity) in options.Severities)
        {
            if (Enum.IsDefined(severity))
                Attempt(mistakes, $"{nameof(options.Severities)}['{rule}']", () => builder.SetSeverity(rule, severity));
            else
                mistakes.Add($"{nameof(options.Severities)}['{rule}']: {severity} is no severity; there are off, info, warning and error.");
        }

        Attempt(mistakes, nameof(options.DefaultMarketplace), () => builder.UseDefaultMarketplace(options.DefaultMarketplace));
        Attempt(mistakes, nameof(options.Configure), () => options.Configure?.Invoke(builder));
        return builder;

        void AddEach<T>(IList<T> values, string key, Action<T> add)
        {
            for (int i = 0; i < values.Count; i++)
                Attempt(mistakes, $"{key}[{i}] '{values[i]}'", () => add(values[i]));
        }
    }

    private static void Attempt(List<string> mistakes, string key, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or IOException or UnauthorizedAccessException)
        {
            mistakes.Add($"{key}: {exception.Message}");
        }
    }
}
