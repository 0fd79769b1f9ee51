using System.Collections.Concurrent;
using System.Collections.Immutable;
using MessageLint.Internals.Conversations;
using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>Judges messages against a compiled rule set. Built once, frozen, thread-safe; serves all its marketplaces.</summary>
/// <example><code>
/// var linter = MessageLinter.CreateBuilder().UseMarketplaces("amazon", "ebay").Build();
/// LintResult result = linter.Lint(new Message("Please call +1 (415) 555-0132") { Marketplace = "amazon" });
/// </code></example>
public sealed class MessageLinter
{
    /// <summary>Longest text that is judged, in UTF-16 units. A longer one gives ML0003 and an incomplete result.</summary>
    public const int MaxTextLength = 1024 * 1024;

    // One run is at hand for callers that come one after the other. The bag, which gives each thread its own, is made when two come at once.
    private AnalysisRun? _run;
    private SharedRuns? _runs;
    private readonly LinterSettings _settings;

    internal MessageLinter(CompiledRuleSet rules, MessageLinterBuilder builder)
    {
        RuleSet = rules;
        _settings = new LinterSettings(rules, builder);
        _run = new AnalysisRun(_settings);
    }

    /// <summary>The rules, compiled.</summary>
    public CompiledRuleSet RuleSet { get; }

    /// <summary>Starts to build a linter. Without further calls it has the built-in rules and all their marketplaces.</summary>
    /// <returns>A new builder.</returns>
    public static MessageLinterBuilder CreateBuilder() => new();

    /// <summary>Judges one message.</summary>
    /// <param name="message">The message.</param>
    /// <returns>What was found. Never throws for what a message holds: trouble is a finding and an incomplete result.</returns>
    public LintResult Lint(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        AnalysisRun run = Rent();
        try
        {
            DiagnosticBuffer buffer = run.OwnBuffer;
            LintSummary summary = run.Execute(message.Text, message.Facts, buffer);
            return new LintResult(Materialize(buffer, message), summary.IsComplete, RuleSet.Hash);
        }
        finally
        {
            Return(run);
        }
    }

    /// <summary>Judges a conversation: each message by itself, then the thread as a whole.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <returns>What was found, with <see cref="Diagnostic.MessageIndex"/> saying where.</returns>
    public LintResult Lint(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        AnalysisRun run = Rent();
        try
        {
            DiagnosticBuffer buffer = run.OwnBuffer;
            bool complete = run.ExecuteConversation(conversation, buffer);
            ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(buffer.Count);
            foreach (ref readonly DiagnosticRecord record in buffer.Records)
            {
                Message message = conversation.Messages[record.MessageIndex];
                diagnostics.Add(new Diagnostic(record, message.Text, RuleSet.Compiled.Redactor, message.Id));
            }

            return new LintResult(diagnostics.ToImmutable(), complete, RuleSet.Hash);
        }
        finally
        {
            Return(run);
        }
    }

    /// <summary>The profile by which messages of a marketplace are judged.</summary>
    /// <param name="marketplace">As records name it, for example <c>amazon.de</c>; <see langword="null"/>: the linter's default marketplace.</param>
    /// <returns>The profile; that of <c>generic</c> if the linter has no such marketplace.</returns>
    public MarketplaceProfile FindMarketplace(string? marketplace)
    {
        _settings.TryFind(marketplace, out int profile, out _);
        return RuleSet.Marketplaces[profile];
    }

    /// <summary>Makes the finding (ML8007) that one text went to many buyers, for whoever counts messages over many conversations: a linter sees one at a time.</summary>
    /// <param name="message">The first of the messages.</param>
    /// <param name="buyers">How many buyers got the text on one day, at least.</param>
    /// <returns>The finding; empty if the rule is off on the message's marketplace, or if the text gives a reason of safety or law for writing to all of them.</returns>
    public ImmutableArray<Diagnostic> ReportRepeats(Message message, int buyers)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (RuleSet.FindRule("ML8007") is not { } rule || !RuleSet.Compiled.RuleIndex.ContainsKey(rule.Descriptor))
            return [];
        AnalysisRun run = Rent();
        try
        {
            run.ReportRepeats(rule.Descriptor, message, buyers);
            return Materialize(run.OwnBuffer, message);
        }
        finally
        {
            Return(run);
        }
    }

    /// <summary>Works out how fast the buyer was answered and which clocks still run, for reports over many conversations. Reads no text.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <returns>
    /// A clock for each public message of the buyer on the marketplace that needs an answer, in the order of the messages, then those of its cases.
    /// Messages without a time and marketplaces without a known limit have none. What is missed is decided by <see cref="ReplyClock.IsInTime"/> with the caller's "now".
    /// </returns>
    public ImmutableArray<ReplyClock> GetClocks(Conversation conversation)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        return ClockReader.Read(conversation, _settings);
    }

    /// <summary>Judges one text and leaves the findings in the caller's buffer: the hot door. Allocates nothing on a text without findings.</summary>
    /// <param name="text">The text; spans index it.</param>
    /// <param name="facts">What is known besides the text.</param>
    /// <param name="buffer">The caller's buffer; cleared first.</param>
    /// <returns>The worst severity, and whether every rule looked at the whole text.</returns>
    public LintSummary Lint(ReadOnlySpan<char> text, in MessageFacts facts, DiagnosticBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        AnalysisRun run = Rent();
        try
        {
            return run.Execute(text, facts, buffer);
        }
        finally
        {
            Return(run);
        }
    }

    /// <summary>Judges one text as it lies in a file or on the wire: the hot door for UTF-8. Allocates nothing on a text without findings.</summary>
    /// <param name="utf8Text">The text, without byte order mark. Bytes that are no UTF-8 give ML0002 and an incomplete result.</param>
    /// <param name="facts">What is known besides the text.</param>
    /// <param name="buffer">The caller's buffer; cleared first. Spans count UTF-16 units of the decoded text, so <see cref="DiagnosticRecord.TryFormat"/> wants that text.</param>
    /// <returns>The worst severity, and whether every rule looked at the whole text.</returns>
    public LintSummary Lint(ReadOnlySpan<byte> utf8Text, in MessageFacts facts, DiagnosticBuffer buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        AnalysisRun run = Rent();
        try
        {
            return run.Execute(utf8Text, facts, buffer);
        }
        finally
        {
            Return(run);
        }
    }

    /// <summary>Says what each candidate of a message was taken for, and why it was or was not reported. For people who ask "why not"; judging costs nothing for it.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The candidates, ordered by place.</returns>
    public ImmutableArray<Explanation> Explain(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (message.Text.Length > MaxTextLength)
            return [];
        AnalysisRun run = Rent();
        try
        {
            return run.Explain(message);
        }
        finally
        {
            Return(run);
        }
    }

    /// <summary>Makes findings with texts from the records of the hot door.</summary>
    /// <param name="buffer">The buffer of the last call.</param>
    /// <param name="message">The message whose text was linted.</param>
    /// <returns>One finding for each record.</returns>
    public ImmutableArray<Diagnostic> Materialize(DiagnosticBuffer buffer, Message message)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        ArgumentNullException.ThrowIfNull(message);
        if (buffer.Count == 0)
            return [];
        ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>(buffer.Count);
        foreach (ref readonly DiagnosticRecord record in buffer.Records)
            diagnostics.Add(new Diagnostic(record, message.Text, RuleSet.Compiled.Redactor, message.Id));
        return diagnostics.MoveToImmutable();
    }

    private AnalysisRun Rent() => Volatile.Read(ref _runs) is null && Interlocked.Exchange(ref _run, null) is { } run ? run : RentShared();

    private AnalysisRun RentShared()
    {
        if (_runs is null)
            Interlocked.CompareExchange(ref _runs, new SharedRuns(), null);
        return _runs!.Bag.TryTake(out AnalysisRun? run) ? run : new AnalysisRun(_settings);
    }

    private void Return(AnalysisRun run)
    {
        if (run.HoldsUnusedRoom || run.IsSpent)
            run = new AnalysisRun(_settings);
        if (Volatile.Read(ref _runs) is null)
            Volatile.Write(ref _run, run);
        else
            ReturnShared(run);
    }

    private void ReturnShared(AnalysisRun run) => _runs!.Bag.Add(run);

    /// <remarks>A class of its own: the bag's assembly is not loaded where callers come one after the other.</remarks>
    private sealed class SharedRuns
    {
        public ConcurrentBag<AnalysisRun> Bag { get; } = [];
    }
}
