namespace MessageLint;

/// <summary>How far a <see cref="MessageFix"/> may be applied without a look.</summary>
public enum FixSafety
{
    /// <summary>The buyer reads the same message: an emoji or an invisible character goes.</summary>
    Safe,

    /// <summary>Someone must read the result: a sentence with a contact goes, a missing promise comes in.</summary>
    Suggested,

    /// <summary>Advice only: there are no edits to apply.</summary>
    Manual,
}
