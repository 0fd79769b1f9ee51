namespace MessageLint.Testing;

/// <summary>A place that markup underlines.</summary>
/// <param name="Span">The place in the text without markup, in UTF-16 units; empty for <c>[||]</c>.</param>
/// <param name="Rule">Id or name of the rule that must report here, for example <c>ML1002</c>; <see langword="null"/> for <c>[|…|]</c>: the rule under test.</param>
public readonly record struct MarkedSpan(TextSpan Span, string? Rule = null);
