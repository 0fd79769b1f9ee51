using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using MessageLint.Internals.Detectors;
using MessageLint.Internals.Matching;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>Judges one message at a time, and answers what analyzers ask of it. Pooled by its linter; all its parts are made once and used again.</summary>
internal sealed class AnalysisRun
{
    private readonly CompiledRules _rules;
    private readonly MessageSource _source = new();
    private readonly TokenBuffer _tokens = new();
    private readonly MessagePhrases _phrases;
    private readonly FindingReport _report;
    private readonly FindingOrder _order;
    private readonly SuppressionStep _suppressions;
    private readonly SentenceMap _sentences = new();
    private readonly ContactMap _contacts = new();
    private readonly SentenceContents _contents = new();
    private ConversationRun? _conversations;
    private bool _hasSentences;
    private bool _hasContacts;
    private bool _hasContents;
    private MoveNotice? _notice;
    private int _textLength;

    public AnalysisRun(LinterSettings settings)
    {
        Settings = settings;
        _rules = settings.Rules.Compiled;
        _phrases = new MessagePhrases(_rules, _tokens);
        _report = new FindingReport(settings);
        _order = new FindingOrder(_rules.RuleIndex);
        _suppressions = new SuppressionStep(settings);
    }

    /// <summary>The buffer of callers that bring none.</summary>
    public DiagnosticBuffer OwnBuffer { get; } = new();

    /// <summary>Whether this run has room for a very long text, and no message has needed it for a while: a new run is better then.</summary>
    public bool HoldsUnusedRoom => _source.HoldsUnusedRoom || _conversations is { HoldsUnusedRoom: true };

    public LinterSettings Settings { get; }

    public MessageFacts Facts { get; private set; }

    public MarketplaceProfile Profile => _report.Profile;

    public ReadOnlySpan<MessageToken> Tokens => _tokens.Tokens;

    /// <inheritdoc cref="TokenBuffer.Kinds"/>
    public ulong TokenKinds => _tokens.Kinds;

    /// <summary>What parts and rules matched, in text order; collected when first asked for.</summary>
    public ReadOnlySpan<PhraseHit> Hits => _phrases.All;

    /// <inheritdoc cref="MessagePhrases.Leading"/>
    public ReadOnlySpan<PhraseHit> LeadingHits => _phrases.Leading;

    /// <inheritdoc cref="MessageSource.SuspectImages"/>
    public ReadOnlySpan<int> SuspectImages => _source.SuspectImages;

    /// <summary>Whether the engine failed at a message: the linter makes a new run for the next call.</summary>
    public bool IsSpent { get; private set; }

    /// <summary>The text that tokens index, kept only while a message is explained.</summary>
    public string Text { get; private set; } = string.Empty;

    public LintSummary Execute(ReadOnlySpan<char> text, in MessageFacts facts, DiagnosticBuffer output)
    {
        Begin(facts, output, facts.IsOutside, out string? siteRegion);
        if (text.Length > MessageLinter.MaxTextLength)
            _report.Refuse(EngineRules.LimitReached);
        else
            JudgeSource(text, siteRegion);
        return _report.Summarize();
    }

    /// <summary>Judges a text in UTF-8.</summary>
    public LintSummary Execute(ReadOnlySpan<byte> utf8Text, in MessageFacts facts, DiagnosticBuffer output)
    {
        Begin(facts, output, facts.IsOutside, out string? siteRegion);
        switch (_source.Decode(utf8Text, out ReadOnlySpan<char> text))
        {
            case OperationStatus.Done:
                JudgeSource(text, siteRegion);
                break;
            case OperationStatus.DestinationTooSmall:
                _report.Refuse(EngineRules.LimitReached);
                break;
            default:
                _report.Refuse(EngineRules.UnreadableRecord);
                break;
        }

        return _report.Summarize();
    }

    /// <inheritdoc cref="ConversationRun.Execute"/>
    public bool ExecuteConversation(Conversation conversation, DiagnosticBuffer output)
    {
        _conversations ??= new ConversationRun(this, _report, _suppressions);
        return _conversations.Execute(conversation, output);
    }

    /// <summary>Recognises the tokens and parts of a message, whoever wrote it, and judges nothing.</summary>
    /// <returns>The text that tokens index; empty, without tokens, for a text that is longer than the linter reads.</returns>
    public ReadOnlySpan<char> Read(string text, in MessageFacts facts)
    {
        Begin(facts, OwnBuffer, facts.IsOutside, out string? siteRegion);
        _tokens.Clear();
        _phrases.Clear();
        if (text.Length > MessageLinter.MaxTextLength)
            return default;
        Judge(text, siteRegion);
        return _source.TextOf(text);
    }

    /// <summary>Judges a message and says of each candidate in it why it was or was not reported.</summary>
    public ImmutableArray<Explanation> Explain(Message message)
    {
        Execute(message.Text, message.Facts, OwnBuffer);
        ReadOnlySpan<char> text = _source.TextOf(message.Text);
        Text = Facts.Format == MessageFormat.Html ? text.ToString() : message.Text;
        try
        {
            return new Explainer(this, message.Text, OwnBuffer).Explain();
        }
        finally
        {
            Text = string.Empty;
        }
    }

    public void Report(DiagnosticDescriptor rule, in Finding finding)
    {
        if (finding.Span.End > _textLength)
            throw new ArgumentException($"The message has no place {finding.Span}; {rule} cannot be reported there.");
        _report.Add(rule, finding);
    }

    /// <summary>Reports on a message of a conversation, with the severity that the rule has on the message's own marketplace.</summary>
    public void ReportInConversation(DiagnosticDescriptor rule, Conversation conversation, int messageIndex, in Finding finding, ThreadDetails? details)
    {
        _report.TryChoose(conversation.Messages[messageIndex].Marketplace ?? conversation.Marketplace, out _);
        _report.Add(rule, finding, messageIndex, details);
    }

    /// <summary>Reports into <see cref="OwnBuffer"/> that a text went to many buyers, unless it gives a reason that holds for all of them.</summary>
    public void ReportRepeats(DiagnosticDescriptor rule, Message message, int buyers)
    {
        bool isJustified = NoticeIn(Read(message.Text, message.Facts)).HasReason;
        Begin(message.Facts, OwnBuffer, isOutside: false, out _);
        OwnBuffer.Clear();
        if (isJustified)
            return;
        _report.Add(rule, default, details: new ThreadDetails([], string.Create(CultureInfo.InvariantCulture, $"this text went to {buyers} buyers or more on one day"), IsPast: true));
        Suppress(message.Text);
    }

    /// <summary>The sentences of the message; measured when first asked for.</summary>
    public SentenceMap SentencesIn(ReadOnlySpan<char> text)
    {
        if (!_hasSentences)
            _sentences.Build(text, Tokens);
        _hasSentences = true;
        return _sentences;
    }

    /// <summary>What stands around contact details; worked out when first asked for.</summary>
    public ContactMap ContactsIn(ReadOnlySpan<char> text)
    {
        if (!_hasContacts)
            _contacts.Build(this, text, SentencesIn(text));
        _hasContacts = true;
        return _contacts;
    }

    /// <summary>What the sentences of the message are about; worked out when first asked for.</summary>
    public SentenceContents ContentsIn(ReadOnlySpan<char> text)
    {
        if (!_hasContents)
            _contents.Build(this, text, SentencesIn(text));
        _hasContents = true;
        return _contents;
    }

    /// <summary>What the message says of a move off the marketplace; worked out when the first analyzer asks.</summary>
    public MoveNotice NoticeIn(ReadOnlySpan<char> text) => _notice ??= MoveNotice.Read(this, text);

    /// <inheritdoc cref="MessagePhrases.HasLeadingPart"/>
    public bool HasLeadingPart(string part) => _phrases.HasLeadingPart(part);

    /// <summary>All phrase matches of the last message, also those that were not selected.</summary>
    public PhraseHits CollectHits() => _phrases.Rematch();

    /// <summary>The name of the part that a hit belongs to; <see langword="null"/> for the hit of a rule.</summary>
    public string? PartOf(in PhraseHit hit) => _rules.Owners[hit.Owner].Part;

    /// <summary>The rule that a hit belongs to; <see langword="null"/> for the hit of a part.</summary>
    public DiagnosticDescriptor? RuleOf(in PhraseHit hit) => _rules.Owners[hit.Owner].Rule;

    /// <summary>The language under which the matching phrase is filed, for example <c>de</c>.</summary>
    public string LanguageOf(in PhraseHit hit) => _rules.Phrases.LanguageOf(hit);

    /// <summary>The place in the original text of a place in the text that tokens index.</summary>
    public TextSpan ToSource(TextSpan span) => _source.ToSource(span);

    public TextSpan SpanOf(int firstToken, int lastToken) => TextSpan.FromBounds(_tokens[firstToken].StartUnit, _tokens[lastToken].EndUnit);

    /// <summary>Index of the first token that ends behind <paramref name="position"/>; the count of tokens if there is none.</summary>
    public int TokenAt(int position)
    {
        int low = 0;
        int high = _tokens.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_tokens[middle].EndUnit <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Whether some phrase or list names the word: an ordinary word, no invented name.</summary>
    /// <remarks>Words are known by their beginning or end too, but only in capitals: nouns of a language are written so, names of accounts are not.</remarks>
    public bool IsKnownWord(ReadOnlySpan<char> text, int token)
    {
        ref readonly MessageToken word = ref Tokens[token];
        ReadOnlySpan<char> letters = text.Slice(word.StartUnit, word.LengthUnits);
        if (char.IsUpper(letters[0]) && _tokens.SymbolsOf(token).Length > _rules.Phrases.Vocabulary.SymbolsOf(word.Kind))
            return true;
        return IsKnownWord(letters);
    }

    /// <summary>Whether some phrase or list names exactly this word.</summary>
    public bool IsKnownWord(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return _rules.Phrases.Vocabulary.Contains(folded[..WordFolder.Fold(word, folded)]);
    }

    private void Begin(in MessageFacts facts, DiagnosticBuffer output, bool isOutside, out string? siteRegion)
    {
        Facts = facts;
        _notice = null;
        _textLength = 0;
        _source.Begin(facts.Format);
        _report.Begin(output, isOutside);
        _suppressions.Begin();
        if (!_report.TryChoose(facts.Marketplace, out siteRegion))
            _report.Add(EngineRules.UnknownMarketplace, default);
    }

    private void JudgeSource(ReadOnlySpan<char> source, string? siteRegion)
    {
        if (!Facts.IsJudged && !Facts.IsOutside)
            return;
        try
        {
            Judge(source, siteRegion);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // One message that the engine cannot read must not end a scan of many. What is kept from message to message may be half written.
            IsSpent = true;
            _report.AddFailure(analyzer: null);
        }

        Finish(source);
    }

    private void Judge(ReadOnlySpan<char> source, string? siteRegion)
    {
        ReadOnlySpan<char> text = _source.Open(source);
        _textLength = text.Length;
        _tokens.Clear();
        Tokenizer.Tokenize(text, _rules.Phrases.Vocabulary, new ScanSettings { Region = Facts.Region, MarketplaceRegion = siteRegion, Identifiers = Settings.Identifiers }, _tokens);
        _source.Mark(_tokens);
        _phrases.Begin();
        _hasSentences = false;
        _hasContacts = false;
        _hasContents = false;
        ReportPhraseRules();
        ActionRunner.Run(this, _report, _rules.Actions, text);
    }

    private void ReportPhraseRules()
    {
        foreach (ref readonly PhraseHit hit in LeadingHits)
        {
            if (RuleOf(hit) is { } rule)
                Report(rule, new Finding(SpanOf(hit.MarkFirst, hit.MarkLast)));
        }
    }

    /// <summary>Maps to the source, sorts, drops what a rule says twice of one place, and asks the suppressors.</summary>
    private void Finish(ReadOnlySpan<char> source)
    {
        if (_report.Count == 0)
            return;
        _source.MapToSource(source, _report.Records);
        FindingOrder.Sort(_report.Records);
        _report.Truncate(_order.DropNested(_report.Records));
        Suppress(source);
        if (!_suppressions.HasFailed)
            return;
        _report.AddFailure(analyzer: null);
        FindingOrder.Sort(_report.Records);
    }

    private void Suppress(ReadOnlySpan<char> source)
    {
        foreach (ref DiagnosticRecord record in _report.Records)
            _suppressions.Apply(source, Facts, Profile, ref record);
    }
}
