namespace MessageLint.Internals.Scanning;

/// <summary>What the words before a number say it is.</summary>
internal enum NumberContext : byte
{
    None,
    Id,
    Tracking,
    Phone,
}
