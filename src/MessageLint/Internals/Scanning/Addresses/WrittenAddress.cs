namespace MessageLint.Internals.Scanning;

/// <summary>An address whose signs are written out or set apart.</summary>
internal readonly record struct WrittenAddress(int Start, int Length, bool IsEmail, Disguise Disguise)
{
    /// <summary>Where the host begins, if the signs were read one by one.</summary>
    public int Host { get; init; }

    /// <summary>Whether a sentence may look like it, so that the name has to be one that is no word.</summary>
    public bool IsDoubtful { get; init; }
}
