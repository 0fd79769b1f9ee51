namespace MessageLint.Cli;

/// <summary>A file to scan.</summary>
/// <param name="Name">What reports call it: the path as the user gave it, with <c>/</c> below it.</param>
/// <param name="Path">The path; <see langword="null"/> for standard input.</param>
/// <param name="IsNamed">Whether the user named the file itself; otherwise it was met in a folder.</param>
internal sealed record InputFile(string Name, string? Path, bool IsNamed);
