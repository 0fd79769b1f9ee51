namespace MessageLint.Cli;

/// <summary>What a house sets for all its scans. Immutable.</summary>
internal sealed class HouseConfig
{
    public static HouseConfig Empty { get; } = new();

    public MessageLint.Formats.FieldMap Map { get; } = MessageLint.Formats.FieldMap.Empty;

    public static HouseConfig Load(string? path) => path is null ? Empty : throw new CommandFailure("--config is not ready.");

    public void Apply(MessageLinterBuilder builder)
    {
    }
}
