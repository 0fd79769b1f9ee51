using MessageLint.Internals.Conversations;
using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>A whole conversation, as a <see cref="ConversationAction"/> sees it.</summary>
/// <remarks>The messages were judged before, each by itself. Suppressions and severities count for what is reported here as for any finding.</remarks>
public readonly ref struct ConversationContext
{
    private readonly AnalysisRun _run;

    internal ConversationContext(AnalysisRun run, ThreadReader thread, Conversation conversation, ReadOnlySpan<DiagnosticRecord> findings, DateTimeOffset now)
    {
        _run = run;
        Thread = thread;
        Conversation = conversation;
        Findings = findings;
        Now = now;
    }

    /// <summary>The conversation. It has at least one message.</summary>
    public Conversation Conversation { get; }

    /// <summary>What was found in its messages, by message, then by place. What other conversation actions report is not among it.</summary>
    public ReadOnlySpan<DiagnosticRecord> Findings { get; }

    /// <summary>The time at which the conversation is looked at: <see cref="Conversation.AsOf"/>, else the time of the linter's <see cref="TimeProvider"/>.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>What is recognised in the messages, worked out when asked for.</summary>
    internal ThreadReader Thread { get; }

    /// <summary>Reports a finding.</summary>
    /// <param name="rule">One of the analyzer's <see cref="MessageAnalyzer.SupportedDiagnostics"/>.</param>
    /// <param name="messageIndex">Index of the message that the finding hangs on: where it can still be repaired.</param>
    /// <param name="span">The words to underline in that message's original text; (0, 0) where something is missing. May end at the end of the text, not behind it.</param>
    /// <param name="related">Other messages that belong to the finding.</param>
    /// <exception cref="ArgumentException">The linter does not know the rule, or the conversation has no such message or place.</exception>
    public void Report(DiagnosticDescriptor rule, int messageIndex, TextSpan span, params ReadOnlySpan<RelatedLocation> related) =>
        Report(rule, messageIndex, new Finding(span), related.IsEmpty ? null : new ThreadDetails([.. related]));

    internal void Report(DiagnosticDescriptor rule, int messageIndex, in Finding finding, ThreadDetails? details)
    {
        if ((uint)messageIndex >= (uint)Conversation.Messages.Length || finding.Span.End > Conversation.Messages[messageIndex].Text.Length)
            throw new ArgumentException($"Message {messageIndex} has no place {finding.Span}.", nameof(messageIndex));
        _run.ReportInConversation(rule, Conversation, messageIndex, finding, details);
    }

    /// <summary>A whole message as a place that belongs to a finding.</summary>
    internal RelatedLocation RelatedTo(int messageIndex) => RelatedTo(messageIndex, default);

    /// <summary>Words of a message as a place that belongs to a finding.</summary>
    internal RelatedLocation RelatedTo(int messageIndex, TextSpan span) => new(messageIndex, Conversation.Messages[messageIndex].Id, span);
}
