namespace MessageLint.Cli;

/// <summary>Where a record stands and what it is called.</summary>
internal readonly record struct FindingPlace(string File, int Line, string? Conversation);
