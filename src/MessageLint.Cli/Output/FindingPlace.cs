namespace MessageLint.Cli;

/// <summary>Where a record stands and what it is called.</summary>
internal readonly record struct FindingPlace(string File, int Line, string? Conversation)
{
    /// <summary>The number of the file in the order of the scan, from 0.</summary>
    public int FileIndex { get; init; }
}
