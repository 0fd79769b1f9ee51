using MessageLint.Internals.Packs;

namespace MessageLint.Internals.Configuration;

internal sealed class ConfigurationProblems(string file) : FileProblems(file)
{
    public override Exception At(string? key, int? line, string problem) => new MessageLintConfigurationException(File, line, key, problem);
}
