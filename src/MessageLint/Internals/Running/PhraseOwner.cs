namespace MessageLint.Internals.Running;

/// <summary>What a phrase hit belongs to: the finding of a rule, or a part that analyzers look at.</summary>
internal readonly record struct PhraseOwner(DiagnosticDescriptor? Rule, string? Part);
