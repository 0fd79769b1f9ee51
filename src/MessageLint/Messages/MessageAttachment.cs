namespace MessageLint;

/// <summary>A file that travels with a message. Its content is never read.</summary>
/// <param name="Name">The file name, for example <c>label.pdf</c>.</param>
/// <param name="Size">The size in bytes, for example <c>1000</c>; <see langword="null"/> if unknown.</param>
public sealed record MessageAttachment(string Name, long? Size = null);
