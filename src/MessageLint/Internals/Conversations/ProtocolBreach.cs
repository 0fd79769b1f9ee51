namespace MessageLint.Internals.Conversations;

/// <summary>What a step or the end of the thread lacks.</summary>
internal enum ProtocolBreach
{
    None,

    /// <summary>A notice without an internal note before it.</summary>
    NoteMissing,

    /// <summary>The seller writes outside although no notice in the thread led there.</summary>
    OutsideUnannounced,

    /// <summary>The thread is closed and nobody wrote in it what was done outside.</summary>
    SummaryMissing,

    /// <summary>The thread is closed, and the last word in it names no action.</summary>
    SummaryWithoutAction,

    /// <summary>The answer that was promised in the thread is overdue.</summary>
    PromiseOverdue,
}
