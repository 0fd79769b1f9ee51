using MessageLint.Internals.Matching;

namespace MessageLint.Internals.Running;

/// <summary>What a phrase hit belongs to: the finding of a rule, or a part that analyzers look at.</summary>
/// <param name="rule">The rule; <see langword="null"/> for a part.</param>
/// <param name="part">The part's name; <see langword="null"/> for a rule.</param>
internal sealed class HitOwner(DiagnosticDescriptor? rule, string? part)
{
    public DiagnosticDescriptor? Rule => rule;

    public string? Part => part;

    /// <summary>The name under which the phrase compiler knows it.</summary>
    public string Name => rule?.Id ?? part!;

    /// <summary>What it is to the phrase compiler.</summary>
    public OwnerKind Kind { get; init; }
}
