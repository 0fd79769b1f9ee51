namespace MessageLint.Cli;

/// <summary>What offsets count.</summary>
internal enum OffsetUnit
{
    /// <summary>UTF-16 units, as .NET, Java and JavaScript count.</summary>
    Utf16,

    /// <summary>Bytes of UTF-8, as Rust and Go count.</summary>
    Utf8,

    /// <summary>Code points, as Python counts.</summary>
    CodePoint,
}
