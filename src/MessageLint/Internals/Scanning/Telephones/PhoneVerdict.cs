namespace MessageLint.Internals.Scanning;

/// <summary>What a numbering plan says of digits.</summary>
internal enum PhoneVerdict : byte
{
    /// <summary>Not a number of the plan.</summary>
    No,

    /// <summary>Of a length the plan has, but in no range it has given out.</summary>
    Possible,

    /// <summary>In a range that the plan has given out.</summary>
    Valid,
}
