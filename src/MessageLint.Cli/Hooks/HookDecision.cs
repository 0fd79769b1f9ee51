namespace MessageLint.Cli;

/// <summary>Whether a message may go, and why not.</summary>
internal sealed record HookDecision
{
    public required bool IsAllowed { get; init; }

    /// <summary>Whether everything was judged. An incomplete decision allows only where the caller said so.</summary>
    public required bool IsComplete { get; init; }

    public Severity Worst { get; init; } = Severity.Off;

    /// <summary>What the sender is told; <see langword="null"/> if there is nothing to tell.</summary>
    public string? Reason { get; init; }

    public IReadOnlyList<HookFinding> Findings { get; init; } = [];

    /// <summary>The draft with what can be repaired without a look; <see langword="null"/> if that is nothing.</summary>
    public string? Repaired { get; init; }

    public string? RulesHash { get; init; }

    /// <summary>Whether the findings alone forbid the message, whatever was not judged.</summary>
    public bool IsForbidden { get; init; }

    public static HookDecision CouldNotJudge(string why, bool allows) => new() { IsAllowed = allows, IsComplete = false, Reason = "The message could not be judged: " + why };
}
