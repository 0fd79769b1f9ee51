namespace MessageLint.Formats;

/// <summary>A format that can be read.</summary>
/// <param name="Format">The format.</param>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Knows">Whether a file is of the format, by its beginning.</param>
/// <param name="Create">Makes its reader.</param>
internal sealed record FormatEntry(InputFormat Format, string Name, string Title, Func<FileHead, bool> Knows, Func<ReaderOptions, MessageReader> Create);
