using MessageLint.Internals.Conversations;

namespace MessageLint.Internals.Running;

/// <summary>Judges the messages of a conversation one by one, then the thread as a whole. Belongs to one run and uses its report and suppressors.</summary>
internal sealed class ConversationRun(AnalysisRun run, FindingReport report, SuppressionStep suppressions)
{
    private readonly LinterSettings _settings = run.Settings;
    private readonly DiagnosticBuffer _buffer = new();
    private ThreadReader? _thread;

    /// <summary>Whether there is room for a very long text that no message has needed for a while.</summary>
    public bool HoldsUnusedRoom => _thread is { HoldsUnusedRoom: true };

    /// <returns>Whether every rule looked at everything.</returns>
    public bool Execute(Conversation conversation, DiagnosticBuffer output)
    {
        output.Clear();
        bool isComplete = JudgeMessages(conversation, output);
        AnalyzerAction<ConversationAction>[] actions = _settings.Rules.Compiled.Actions.Conversation;
        if (actions.Length == 0 || conversation.Messages.IsEmpty)
            return isComplete;
        report.Begin(_buffer, isOutside: false);
        report.TryChoose(conversation.Marketplace, out _);
        suppressions.Begin();
        RunActions(actions, conversation, output);
        TakeOver(conversation, output);
        FindingOrder.SortByMessage(output.MutableRecords);
        return isComplete && report.IsComplete;
    }

    private static MessageFacts FactsOf(Conversation conversation, Message message) =>
        message.Marketplace is null ? message.Facts with { Marketplace = conversation.Marketplace } : message.Facts;

    private bool JudgeMessages(Conversation conversation, DiagnosticBuffer output)
    {
        bool isComplete = true;
        bool hasSaidUnknown = false;
        for (int i = 0; i < conversation.Messages.Length; i++)
        {
            Message message = conversation.Messages[i];
            isComplete &= run.Execute(message.Text, FactsOf(conversation, message), _buffer).IsComplete;
            foreach (ref readonly DiagnosticRecord record in _buffer.Records)
            {
                // One conversation has one marketplace as a rule; that nobody knows it is said once.
                bool saysUnknown = ReferenceEquals(record.Descriptor, EngineRules.UnknownMarketplace);
                if (!saysUnknown || !hasSaidUnknown)
                    output.Add(record.InMessage(i));
                hasSaidUnknown |= saysUnknown;
            }
        }

        return isComplete;
    }

    /// <summary>Analyzers see the findings of the messages alone: what they report comes into a buffer of its own.</summary>
    private void RunActions(AnalyzerAction<ConversationAction>[] actions, Conversation conversation, DiagnosticBuffer findings)
    {
        DateTimeOffset now = conversation.AsOf ?? _settings.Time.GetUtcNow();
        _thread ??= new ThreadReader(_settings);
        _thread.Begin(conversation, findings);
        foreach (AnalyzerAction<ConversationAction> action in actions)
        {
            try
            {
                action.Action(new ConversationContext(run, _thread, conversation, findings.Records, now));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                report.AddFailure(action.Analyzer);
            }
        }
    }

    /// <summary>Asks for what was reported of the thread whether it is accepted, and puts it to the findings of the messages.</summary>
    private void TakeOver(Conversation conversation, DiagnosticBuffer output)
    {
        foreach (ref DiagnosticRecord record in _buffer.MutableRecords)
        {
            Message message = conversation.Messages[record.MessageIndex];
            MessageFacts facts = FactsOf(conversation, message);
            report.TryChoose(facts.Marketplace, out _);
            suppressions.Apply(message.Text, facts, report.Profile, ref record);
            output.Add(record);
        }

        if (!suppressions.HasFailed || !report.IsComplete)
            return;
        report.GoOnIn(output);
        report.AddFailure(analyzer: null);
    }
}
