using System.Collections.Immutable;

namespace MessageLint.Internals.Detectors;

/// <summary>An analyzer whose one rule is described by a file in rules.</summary>
internal abstract class BuiltInAnalyzer(DiagnosticDescriptor rule) : MessageAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [rule];

    protected DiagnosticDescriptor Rule { get; } = rule;
}
