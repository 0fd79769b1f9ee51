using System.Collections.Immutable;

namespace MessageLint;

/// <summary>What a lint call found. Immutable and thread-safe.</summary>
public sealed class LintResult
{
    internal LintResult(ImmutableArray<Diagnostic> diagnostics, bool isComplete, string rulesHash)
    {
        Diagnostics = diagnostics;
        IsComplete = isComplete;
        RulesHash = rulesHash;
        foreach (Diagnostic diagnostic in diagnostics)
        {
            if (!diagnostic.IsSuppressed && diagnostic.Severity > Worst)
                Worst = diagnostic.Severity;
        }
    }

    /// <summary>All findings, suppressed ones too, sorted by message, place and rule id.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Whether every rule looked at the whole text. <see langword="false"/>: do not send, whatever <see cref="Worst"/> says.</summary>
    public bool IsComplete { get; }

    /// <summary>The worst severity of the findings that nobody accepted; <see cref="Severity.Off"/> if there are none.</summary>
    public Severity Worst { get; } = Severity.Off;

    /// <summary>Whether the message may go as it is: complete, and no unsuppressed warning or error.</summary>
    public bool IsClean => IsComplete && Worst < Severity.Warning;

    /// <summary>The hash of the rule set that judged, for example <c>3f2a…</c>: equal hashes give equal results.</summary>
    public string RulesHash { get; }
}
