namespace MessageLint.Internals.Packs;

/// <summary>A value that a file may name, and its name.</summary>
internal sealed record Choice<T>(string Key, T Value);
