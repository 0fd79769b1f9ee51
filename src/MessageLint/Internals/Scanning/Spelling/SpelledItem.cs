namespace MessageLint.Internals.Scanning;

/// <summary>One number of a run: where it stands, how many digits it is, and what it was written with.</summary>
internal readonly record struct SpelledItem(int Start, int End, byte Digits, SpelledTrust Trust, bool IsWord, short Value);
