using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>A file that is being scanned.</summary>
/// <param name="Index">Its number in the order of the scan, from 0.</param>
/// <param name="Name">What reports call it.</param>
/// <param name="Format">What it was taken for.</param>
/// <param name="Reader">What reads it; <see langword="null"/> if nothing could.</param>
internal sealed record ScanSource(int Index, string Name, InputFormat Format, MessageReader? Reader);
