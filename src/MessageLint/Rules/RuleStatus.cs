namespace MessageLint;

/// <summary>Whether a rule detects.</summary>
public enum RuleStatus
{
    /// <summary>Detects.</summary>
    Stable,

    /// <summary>Written down, does not detect yet and never reports.</summary>
    Planned,
}
