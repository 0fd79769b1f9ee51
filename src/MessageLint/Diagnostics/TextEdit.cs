namespace MessageLint;

/// <summary>Replaces a range of a message's text.</summary>
/// <param name="Span">The range of the original text that goes; empty to insert.</param>
/// <param name="NewText">What comes in its place; empty to delete.</param>
public readonly record struct TextEdit(TextSpan Span, string NewText);
