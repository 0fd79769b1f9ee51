namespace MessageLint;

/// <summary>What the hot door says of one text; the findings are in the caller's <see cref="DiagnosticBuffer"/>.</summary>
/// <param name="Worst">The worst severity of the findings that nobody accepted; <see cref="Severity.Off"/> if there are none.</param>
/// <param name="IsComplete">Whether every rule looked at the whole text. <see langword="false"/>: do not send.</param>
public readonly record struct LintSummary(Severity Worst, bool IsComplete)
{
    /// <summary>Whether the message may go as it is: complete, and no unsuppressed warning or error.</summary>
    public bool IsClean => IsComplete && Worst < Severity.Warning;
}
