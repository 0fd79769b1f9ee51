using System.Collections.Immutable;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>What a house sets for all its scans, from the file that <c>--config</c> names: the library's configuration, and maps that say which column is what in which files.</summary>
internal sealed class HouseConfig
{
    private readonly MessageLintConfiguration? _configuration;
    private (Glob Files, FieldMap Map)[]? _maps;

    private HouseConfig(MessageLintConfiguration? configuration, string? path) => (_configuration, Path) = (configuration, path);

    public static HouseConfig Empty { get; } = new(configuration: null, path: null);

    /// <summary>The file, as the user named it; <see langword="null"/> if there is none.</summary>
    public string? Path { get; }

    /// <summary>Reads the file. It is never looked for: a scanned folder must not set how it is scanned.</summary>
    /// <exception cref="CommandFailure">The file cannot be read or is not valid.</exception>
    public static HouseConfig Load(string? path)
    {
        return path is null ? Empty : Read(path);
    }

    private static HouseConfig Read(string path)
    {
        try
        {
            MessageLintConfiguration configuration = MessageLintConfiguration.Load(path);
            return new HouseConfig(configuration, path) { _maps = [.. configuration.Maps.Select(entry => (new Glob(entry.Key), ReadMap(path, entry.Key, entry.Value)))] };
        }
        catch (MessageLintConfigurationException exception)
        {
            throw new CommandFailure(exception.Message, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path}: cannot be read: {exception.Message}", exception);
        }
    }

    public void Apply(MessageLinterBuilder builder)
    {
        if (_configuration is not null)
            builder.UseConfiguration(_configuration);
    }

    /// <summary>The domains of the seller.</summary>
    public ImmutableArray<string> OwnDomains => _configuration?.OwnDomains ?? [];

    /// <summary>The accounts of the seller.</summary>
    public ImmutableArray<string> OwnAccounts => _configuration?.OwnAccounts ?? [];

    /// <summary>The map of the first pattern that the file matches.</summary>
    public FieldMap MapFor(string file) => _maps?.FirstOrDefault(entry => entry.Files.Matches(file)).Map ?? FieldMap.Empty;

    private static FieldMap ReadMap(string path, string files, string map)
    {
        try
        {
            return FieldMap.Parse(map);
        }
        catch (FormatException exception)
        {
            throw new CommandFailure($"{path}: maps.{files} is no map: {exception.Message}", exception);
        }
    }
}
