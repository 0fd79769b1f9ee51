using MessageLint.Internals.Matching;

namespace MessageLint.Internals.Running;

/// <summary>What a phrase hit belongs to: the finding of a rule, or a part that analyzers look at.</summary>
/// <param name="Rule">The rule; <see langword="null"/> for a part.</param>
/// <param name="Part">The part's name; <see langword="null"/> for a rule.</param>
internal sealed record HitOwner(DiagnosticDescriptor? Rule, string? Part)
{
    /// <summary>The name under which the phrase compiler knows it.</summary>
    public string Name => Rule?.Id ?? Part!;

    /// <summary>What it is to the phrase compiler.</summary>
    public OwnerKind Kind { get; init; }
}
