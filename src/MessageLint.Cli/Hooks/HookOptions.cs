namespace MessageLint.Cli;

/// <summary>What <c>hook</c> was asked to do.</summary>
internal sealed record HookOptions
{
    public required HookHost Host { get; init; }

    public Severity BlockOn { get; init; } = Severity.Error;

    /// <summary>Whether a message goes that could not be judged.</summary>
    public bool AllowsOnError { get; init; }

    public string? Marketplace { get; init; }

    public string? ConfigFile { get; init; }

    public IReadOnlyList<string> Packs { get; init; } = [];

    public bool Masks { get; init; }
}
