using Microsoft.Extensions.Options;

namespace MessageLint.Internals.Hosting;

/// <summary>Finds options valid if a linter can be built from them.</summary>
internal sealed class MessageLintOptionsValidator(OptionsLinterFactory factory) : IValidateOptions<MessageLintOptions>
{
    public ValidateOptionsResult Validate(string? name, MessageLintOptions options) =>
        factory.TryBuild(options) is { Count: > 0 } mistakes ? ValidateOptionsResult.Fail(mistakes.Select(mistake => $"MessageLint: {mistake}")) : ValidateOptionsResult.Success;
}
