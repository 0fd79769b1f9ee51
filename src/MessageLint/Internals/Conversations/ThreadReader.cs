using System.Collections.Immutable;
using MessageLint.Internals.Detectors;
using MessageLint.Internals.Matching;
using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Conversations;

/// <summary>Reads the messages of one conversation at a time, each at most once and only when a rule asks. Belongs to one run.</summary>
internal sealed class ThreadReader(LinterSettings settings)
{
    private static readonly ImmutableArray<KeyValuePair<string, Said>> SaidByPart =
    [
        new("note-reason", Said.NoteReason),
        new("closing-action", Said.Action),
        new("platform-request", Said.PlatformRequest),
        new("send-outside", Said.SendOutside),
        new("review-request", Said.ReviewRequest),
        new("stop-request", Said.StopRequest),
    ];

    /// <summary>A language is told by the beginning of a text; quoted history stands at its end.</summary>
    private const int LongestSample = 2000;

    private readonly Lazy<AnalysisRun> _run = new(() => new AnalysisRun(settings.ForReading()), isThreadSafe: false);
    private Conversation _conversation = new();
    private MessageReading?[] _readings = [];
    private bool[] _isSuspect = [];
    private ImmutableArray<ReplyClock> _clocks;
    private ImmutableArray<BrokenStep> _broken;

    /// <summary>Words of thanks, talk and agreement: a sentence without any says something about the order.</summary>
    private const string Courtesy = "closing-courtesy";

    /// <summary>How many tokens a sentence has at least that says something. Greetings and names are shorter.</summary>
    private const int FewestTokens = 6;

    /// <summary>The parts of <c>rules/parts</c> that only conversations are read by.</summary>
    public static IEnumerable<string> Parts => SaidByPart.Select(entry => entry.Key).Append(Courtesy).Concat(PieceReader.Parts);

    /// <summary>Whether there is room for a very long text that no message has needed for a while.</summary>
    public bool HoldsUnusedRoom => _run is { IsValueCreated: true, Value.HoldsUnusedRoom: true };

    public LinterSettings Settings => settings;

    /// <summary>The country that the conversation's marketplace names, if any.</summary>
    public string? Region { get; private set; }

    /// <summary>Indexes of the messages, oldest first.</summary>
    public int[] Order { get; private set; } = [];

    /// <summary>Whether somebody wrote outside the marketplace.</summary>
    public bool HasOutside { get; private set; }

    /// <summary>The clocks of the conversation; worked out when first asked for.</summary>
    public ImmutableArray<ReplyClock> Clocks => _clocks.IsDefault ? _clocks = ClockReader.Read(_conversation, settings) : _clocks;

    /// <summary>Where the protocol of moving outside and back was not kept; worked out when first asked for.</summary>
    public ImmutableArray<BrokenStep> BrokenSteps(DateTimeOffset now) => _broken.IsDefault ? _broken = OffPlatformProtocol.Walk(_conversation, this, now) : _broken;

    public void Begin(Conversation conversation, DiagnosticBuffer findings)
    {
        ImmutableArray<Message> messages = conversation.Messages;
        _conversation = conversation;
        settings.TryFind(conversation.Marketplace, out _, out string? region);
        Region = region;
        _clocks = default;
        _broken = default;
        _readings = new MessageReading?[messages.Length];
        _isSuspect = new bool[messages.Length];
        HasOutside = messages.Any(IsOutside);
        Order = [.. Enumerable.Range(0, messages.Length)];
        if (messages.All(message => message.SentAt is not null))
            Array.Sort(Order, (a, b) => messages[a].SentAt!.Value.CompareTo(messages[b].SentAt!.Value) is int byTime and not 0 ? byTime : a.CompareTo(b));
        foreach (ref readonly DiagnosticRecord finding in findings.Records)
        {
            // A notice names a channel or asks for one, which is a finding, if only an info where the notice is complete.
            if (finding.Descriptor.Family is RuleFamily.Contact or RuleFamily.Offsite or RuleFamily.Protocol)
                _isSuspect[finding.MessageIndex] = true;
        }
    }

    /// <summary>Whether the message can lead the buyer outside. Most cannot, and need not be read.</summary>
    public bool MayMove(int index) => _isSuspect[index] || _conversation.Messages[index].Text.Contains('@', StringComparison.Ordinal);

    /// <summary>The language of a message, told by its text alone; <see langword="null"/> if it cannot be told.</summary>
    public string? LanguageOf(int index)
    {
        ReadOnlySpan<char> text = _conversation.Messages[index].Text;
        return LanguageGuess.Of(text.Length > LongestSample ? text[..LongestSample] : text);
    }

    public MessageReading Of(int index) => _readings[index] ??= Read(_conversation.Messages[index]);

    /// <summary>Whether a message travelled outside the marketplace.</summary>
    public static bool IsOutside(Message message) =>
        message.Visibility == MessageVisibility.Public && message.Author != MessageAuthor.System && message.Channel is not (MessageChannel.Marketplace or MessageChannel.Api);

    private MessageReading Read(Message message)
    {
        AnalysisRun run = _run.Value;
        MessageFacts facts = message.Marketplace is null ? message.Facts with { Marketplace = _conversation.Marketplace } : message.Facts;
        ReadOnlySpan<char> text = run.Read(message.Text, facts);
        if (run.Tokens.IsEmpty)
            return new MessageReading(Said.None, MoveNotice.None, default, null, [], default, []);
        MoveNotice notice = run.NoticeIn(text);
        int moveToken = notice.MoveToken >= 0 ? notice.MoveToken : FirstOf(run, "send-outside")?.FirstToken ?? -1;
        TextSpan move = moveToken < 0 ? default : run.ToSource(run.SentencesIn(text).Around(moveToken));
        return new MessageReading(SaidIn(run, text), notice, move, LanguageGuess.Of(text), facts.IsJudged ? PieceReader.Read(run, text) : [], FirstOf(run, "review-request") is { } request ? run.ToSource(run.SpanOf(request.MarkFirst, request.MarkLast)) : default, ContactsIn(run, text));
    }

    private static TextSpan[] ContactsIn(AnalysisRun run, ReadOnlySpan<char> text)
    {
        var contacts = new List<TextSpan>();
        for (int i = 0; i < run.Tokens.Length; i++)
        {
            if (run.Tokens[i].Kind is TokenKind.Email or TokenKind.Phone && (run.Tokens[i].Flags & TokenFlags.Quoted) == 0 && ContactDatum.IsContact(run, text, i))
                contacts.Add(run.ToSource(run.Tokens[i].Span));
        }

        return [.. contacts];
    }

    private static PhraseHit? FirstOf(AnalysisRun run, string part)
    {
        foreach (ref readonly PhraseHit hit in run.Hits)
        {
            if (string.Equals(run.PartOf(hit), part, StringComparison.Ordinal))
                return hit;
        }

        return null;
    }

    private static Said SaidIn(AnalysisRun run, ReadOnlySpan<char> text)
    {
        var said = Said.None;
        foreach (ref readonly PhraseHit hit in run.Hits)
        {
            string? part = run.PartOf(hit);
            foreach ((string name, Said meaning) in SaidByPart)
                said |= string.Equals(name, part, StringComparison.Ordinal) ? meaning : Said.None;
        }

        return (said & Said.Action) == 0 && IsMoreThanCourtesy(run, text) ? said | Said.Action : said;
    }

    /// <summary>Whether a whole sentence has none of the words that name no action. What sellers do has too many names to list; what they say instead has few.</summary>
    private static bool IsMoreThanCourtesy(AnalysisRun run, ReadOnlySpan<char> text)
    {
        SentenceMap sentences = run.SentencesIn(text);
        int[] tokens = new int[sentences.Count];
        for (int i = 0; i < run.Tokens.Length; i++)
            tokens[sentences.SentenceOf(i)] += run.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
        foreach (ref readonly PhraseHit hit in run.Hits)
        {
            if (string.Equals(run.PartOf(hit), Courtesy, StringComparison.Ordinal))
                tokens[sentences.SentenceOf(hit.FirstToken)] = 0;
        }

        return tokens.Any(count => count >= FewestTokens);
    }
}
