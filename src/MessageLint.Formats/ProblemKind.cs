namespace MessageLint.Formats;

/// <summary>Why a record could not be read.</summary>
public enum ProblemKind
{
    /// <summary>ML0002: not the right shape, no text, or invalid in its encoding.</summary>
    Unreadable,

    /// <summary>ML0003: the record or its text passes a limit.</summary>
    LimitReached,

    /// <summary>ML0004: a field has a value that it cannot have.</summary>
    BadValue,
}
