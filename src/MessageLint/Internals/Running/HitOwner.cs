namespace MessageLint.Internals.Running;

/// <summary>What a phrase hit belongs to: the finding of a rule, or a part that analyzers look at.</summary>
/// <param name="Rule">The rule; <see langword="null"/> for a part.</param>
/// <param name="Part">The part's name; <see langword="null"/> for a rule.</param>
internal readonly record struct HitOwner(DiagnosticDescriptor? Rule, string? Part);
