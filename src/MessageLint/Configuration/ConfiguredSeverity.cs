namespace MessageLint;

/// <summary>A severity that a house sets over rule files and marketplace profiles.</summary>
/// <param name="Rule">A rule's id or name, present or former, or a family's name, for example <c>ML6001</c>, <c>emoji</c>, <c>contact</c>.</param>
/// <param name="Severity">The severity.</param>
/// <param name="Marketplace">The only marketplace on which it holds; <see langword="null"/>: on all.</param>
public sealed record ConfiguredSeverity(string Rule, Severity Severity, string? Marketplace = null);
