namespace MessageLint.Internals.Scanning;

/// <summary>Where a host ends whose dots are words.</summary>
/// <param name="Index">Index behind its last top-level domain; -1 if there is none.</param>
/// <param name="IsPlain">Whether the domain is one that is believed without an at sign.</param>
/// <param name="IsCommon">Whether it is one that is no word of the language, so that the sentence may go on behind it.</param>
internal readonly record struct WordedHostEnd(int Index, bool IsPlain, bool IsCommon)
{
    /// <summary>Whether the name of a provider is the whole host.</summary>
    public bool IsBareProvider { get; init; }
}
