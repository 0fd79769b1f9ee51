using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>A whole conversation, as a <see cref="ConversationAction"/> sees it.</summary>
public readonly ref struct ConversationContext
{
    private readonly AnalysisRun _run;

    internal ConversationContext(AnalysisRun run, Conversation conversation, ReadOnlySpan<DiagnosticRecord> findings, DateTimeOffset now)
    {
        _run = run;
        Conversation = conversation;
        Findings = findings;
        Now = now;
    }

    /// <summary>The conversation.</summary>
    public Conversation Conversation { get; }

    /// <summary>What was found in its messages.</summary>
    public ReadOnlySpan<DiagnosticRecord> Findings { get; }

    /// <summary>The time at which the conversation is looked at.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">One of the analyzer's <see cref="MessageAnalyzer.SupportedDiagnostics"/>.</param>
    /// <param name="messageIndex">Index of the message that the finding hangs on.</param>
    /// <param name="span">The words to underline in that message's original text; empty where something is missing.</param>
    /// <exception cref="ArgumentException">The linter does not know the rule, or the message has no such place.</exception>
    public void Report(DiagnosticDescriptor rule, int messageIndex, TextSpan span)
    {
        if ((uint)messageIndex >= (uint)Conversation.Messages.Length || span.End > Conversation.Messages[messageIndex].Text.Length)
            throw new ArgumentException($"Message {messageIndex} has no place {span}.", nameof(span));
        _run.ReportInConversation(rule, messageIndex, span);
    }
}
