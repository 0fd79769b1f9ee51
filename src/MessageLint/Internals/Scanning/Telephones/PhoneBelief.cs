namespace MessageLint.Internals.Scanning;

/// <summary>How sure it is that digits are a phone number. Later ones are surer.</summary>
internal enum PhoneBelief : byte
{
    No,

    /// <summary>A number may be written so; something else may be too.</summary>
    Likely,

    Certain,
}
