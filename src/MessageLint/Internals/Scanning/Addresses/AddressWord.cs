namespace MessageLint.Internals.Scanning;

/// <summary>A word for a sign, and for a dot the top-level domains that are believed behind it without an at sign.</summary>
internal readonly record struct AddressWord(AddressRole Role, string[] TopLevels);
