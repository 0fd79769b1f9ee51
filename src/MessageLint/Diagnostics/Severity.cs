namespace MessageLint;

/// <summary>How much a finding matters. Ordered: a later value matters more.</summary>
public enum Severity
{
    /// <summary>The rule does not report.</summary>
    Off,

    /// <summary>Worth knowing; the message counts as clean.</summary>
    Info,

    /// <summary>Someone should look before the message is sent.</summary>
    Warning,

    /// <summary>The message should not be sent.</summary>
    Error,
}
