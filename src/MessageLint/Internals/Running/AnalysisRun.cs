using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using MessageLint.Internals.Conversations;
using MessageLint.Internals.Detectors;
using MessageLint.Internals.Matching;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>The working memory of one message at a time, pooled by its linter: tokens, phrase hits, findings.</summary>
internal sealed class AnalysisRun(LinterSettings settings)
{
    /// <summary>Texts of this length need some megabytes. Hardly any message is a tenth as long.</summary>
    private const int LongText = 1 << 16;

    /// <summary>A log of long mails has some short ones among them.</summary>
    private const int ShortOnesInARow = 256;

    private readonly TokenBuffer _tokens = new();
    private readonly PhraseHits _hits = new();
    private readonly HtmlViewBuffer _html = new();
    private readonly DiagnosticBuffer _messageBuffer = new();
    private readonly List<PhraseHit> _hitsInTextOrder = new(16);
    private readonly SentenceMap _sentences = new();
    private readonly ContactMap _contacts = new();
    private readonly SentenceContents _contents = new();
    private readonly int[] _lastOfRule = new int[settings.Rules.Compiled.RuleIndex.Count];
    private char[] _decoded = new char[1024];
    private bool _hasLongRoom;
    private int _shortOnes;
    private bool _mayLead;
    private bool _hasHits;
    private bool _hasSentences;
    private bool _hasContacts;
    private bool _hasContents;
    private DiagnosticBuffer _output = new();
    private MoveNotice? _notice;
    private ThreadReader? _thread;
    private int _profileIndex;
    private int _textLength;
    private readonly List<MessageAnalyzer> _failed = [];
    private bool _isComplete;
    private bool _suppressorFailed;
    private bool _isOutside;

    /// <summary>The buffer of callers that bring none.</summary>
    public DiagnosticBuffer OwnBuffer { get; } = new();

    /// <summary>Whether this run has room for a very long text, and no message has needed it for a while: a new run is better then.</summary>
    public bool HoldsUnusedRoom => (_hasLongRoom && _shortOnes >= ShortOnesInARow) || _thread is { HoldsUnusedRoom: true };

    public LinterSettings Settings => settings;

    public MessageFacts Facts { get; private set; }

    public MarketplaceProfile Profile => settings.Rules.Marketplaces[_profileIndex];

    public ReadOnlySpan<MessageToken> Tokens => _tokens.Tokens;

    /// <summary>What parts and rules matched, in text order; collected when first asked for.</summary>
    public ReadOnlySpan<PhraseHit> Hits
    {
        get
        {
            if (!_hasHits)
                Collect();
            return CollectionsMarshal.AsSpan(_hitsInTextOrder);
        }
    }

    /// <summary><see cref="Hits"/>, or none if it is known that no rule and no part matched that is looked for by itself. Nearly no message has any.</summary>
    public ReadOnlySpan<PhraseHit> LeadingHits => _mayLead ? Hits : [];

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

    /// <summary>Whether a part that is looked for by itself stands anywhere in the message.</summary>
    public bool HasLeadingPart(string part)
    {
        foreach (ref readonly PhraseHit hit in LeadingHits)
        {
            if (string.Equals(PartOf(hit), part, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>The images of an HTML message that may track its reader or are not secure, as places in the text that tokens index.</summary>
    public ReadOnlySpan<int> SuspectImages => Facts.Format == MessageFormat.Html ? _html.SuspectImages : [];

    public LintSummary Execute(ReadOnlySpan<char> text, in MessageFacts facts, DiagnosticBuffer output)
    {
        Begin(facts, output, out string? siteRegion);
        if (text.Length > MessageLinter.MaxTextLength)
            Refuse(EngineRules.LimitReached);
        else
            JudgeSource(text, siteRegion);
        return new LintSummary(WorstOf(output.Records), _isComplete);
    }

    /// <summary>Judges a text in UTF-8. The scanners know UTF-16 alone, so what they have to look at is transcoded.</summary>
    public LintSummary Execute(ReadOnlySpan<byte> utf8Text, in MessageFacts facts, DiagnosticBuffer output)
    {
        Begin(facts, output, out string? siteRegion);
        switch (Decode(utf8Text, out int length))
        {
            case OperationStatus.Done:
                JudgeSource(_decoded.AsSpan(0, length), siteRegion);
                break;
            case OperationStatus.DestinationTooSmall:
                Refuse(EngineRules.LimitReached);
                break;
            default:
                Refuse(EngineRules.UnreadableRecord);
                break;
        }

        return new LintSummary(WorstOf(output.Records), _isComplete);
    }

    public bool ExecuteConversation(Conversation conversation, DiagnosticBuffer output)
    {
        output.Clear();
        bool complete = true;
        bool saidUnknown = false;
        for (int i = 0; i < conversation.Messages.Length; i++)
        {
            Message message = conversation.Messages[i];
            MessageFacts facts = message.Marketplace is null ? message.Facts with { Marketplace = conversation.Marketplace } : message.Facts;
            complete &= Execute(message.Text, facts, _messageBuffer).IsComplete;
            foreach (ref readonly DiagnosticRecord record in _messageBuffer.Records)
            {
                bool isRepeated = ReferenceEquals(record.Descriptor, EngineRules.UnknownMarketplace) && saidUnknown;
                saidUnknown |= ReferenceEquals(record.Descriptor, EngineRules.UnknownMarketplace);
                if (!isRepeated)
                    output.Add(record.InMessage(i));
            }
        }

        AnalyzerAction<ConversationAction>[] actions = settings.Rules.Compiled.Actions.Conversation;
        if (actions.Length == 0 || conversation.Messages.IsEmpty)
            return complete;
        _isComplete = true;
        _isOutside = false;
        _suppressorFailed = false;
        _failed.Clear();
        _output = _messageBuffer;
        _messageBuffer.Clear();
        settings.TryFind(conversation.Marketplace, out _profileIndex, out _);
        DateTimeOffset now = conversation.AsOf ?? settings.Time.GetUtcNow();
        _thread ??= new ThreadReader(settings);
        _thread.Begin(conversation, output);
        foreach (AnalyzerAction<ConversationAction> action in actions)
        {
            try
            {
                action.Action(new ConversationContext(this, _thread, conversation, output.Records, now));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                ReportFailure(action.Analyzer);
            }
        }

        for (int i = 0; i < _messageBuffer.Count; i++)
        {
            DiagnosticRecord record = _messageBuffer.Records[i];
            Message message = conversation.Messages[record.MessageIndex];
            Facts = message.Marketplace is null ? message.Facts with { Marketplace = conversation.Marketplace } : message.Facts;
            Suppress(message.Text, ref record);
            output.Add(record);
        }

        if (_suppressorFailed && _isComplete)
        {
            _output = output;
            ReportFailure(analyzer: null);
        }

        SmallSort.Sort(output.MutableRecords, static (a, b) => a.MessageIndex != b.MessageIndex ? a.MessageIndex.CompareTo(b.MessageIndex) : Compare(a, b));
        return complete && _isComplete;
    }

    public void Report(DiagnosticDescriptor rule, in Finding finding)
    {
        if (finding.Span.End > _textLength)
            throw new ArgumentException($"The message has no place {finding.Span}; {rule} cannot be reported there.");
        Add(rule, finding, messageIndex: 0);
    }

    /// <summary>Reports on a message of a conversation, with the severity that the rule has on the message's own marketplace.</summary>
    public void ReportInConversation(DiagnosticDescriptor rule, Conversation conversation, int messageIndex, in Finding finding, ThreadDetails? details)
    {
        settings.TryFind(conversation.Messages[messageIndex].Marketplace ?? conversation.Marketplace, out _profileIndex, out _);
        Add(rule, finding, messageIndex, details);
    }

    /// <summary>Reports into <see cref="OwnBuffer"/> that a text went to many buyers, unless it gives a reason that holds for all of them.</summary>
    public void ReportRepeats(DiagnosticDescriptor rule, Message message, int buyers)
    {
        bool isJustified = NoticeIn(Read(message.Text, message.Facts)).HasReason;
        Begin(message.Facts, OwnBuffer, out _);
        OwnBuffer.Clear();
        _isOutside = false;
        if (isJustified)
            return;
        Add(rule, default, messageIndex: 0, new ThreadDetails([], string.Create(System.Globalization.CultureInfo.InvariantCulture, $"this text went to {buyers} buyers or more on one day"), IsPast: true));
        foreach (ref DiagnosticRecord record in OwnBuffer.MutableRecords)
            Suppress(message.Text, ref record);
    }

    /// <summary>Recognises the tokens and parts of a message, whoever wrote it, and judges nothing.</summary>
    /// <returns>The text that tokens index; empty, without tokens, for a text that is longer than the linter reads.</returns>
    public ReadOnlySpan<char> Read(string text, in MessageFacts facts)
    {
        Begin(facts, OwnBuffer, out string? siteRegion);
        _tokens.Clear();
        _hitsInTextOrder.Clear();
        _hasHits = true;
        if (text.Length > MessageLinter.MaxTextLength)
            return default;
        Judge(text, siteRegion);
        return facts.Format == MessageFormat.Html ? _html.Text : text;
    }

    /// <summary>The name of the part that a hit belongs to; <see langword="null"/> for the hit of a rule.</summary>
    public string? PartOf(in PhraseHit hit) => settings.Rules.Compiled.Owners[hit.Owner].Part;

    /// <summary>Judges a message and says of each candidate in it why it was or was not reported.</summary>
    public System.Collections.Immutable.ImmutableArray<Explanation> Explain(Message message)
    {
        Execute(message.Text, message.Facts, OwnBuffer);
        Text = Facts.Format == MessageFormat.Html ? _html.Text.ToString() : message.Text;
        try
        {
            return new Explainer(this, message.Text, OwnBuffer).Explain();
        }
        finally
        {
            Text = string.Empty;
        }
    }

    /// <summary>The text that tokens index, kept only while a message is explained.</summary>
    public string Text { get; private set; } = string.Empty;

    /// <summary>The place in the original text of a place in the text that tokens index.</summary>
    public TextSpan ToSource(TextSpan span) => Facts.Format == MessageFormat.Html ? _html.ToSource(span) : span;

    /// <summary>All phrase matches of the last message, also those that were not selected.</summary>
    public PhraseHits CollectHits()
    {
        var hits = new PhraseHits();
        PhraseMatcher.Collect(_tokens, settings.Rules.Compiled.Phrases, hits);
        return hits;
    }

    /// <summary>The rule that a hit belongs to; <see langword="null"/> for the hit of a part.</summary>
    public DiagnosticDescriptor? RuleOf(in PhraseHit hit) => settings.Rules.Compiled.Owners[hit.Owner].Rule;

    /// <summary>The language under which the matching phrase is filed, for example <c>de</c>.</summary>
    public string LanguageOf(in PhraseHit hit) => settings.Rules.Compiled.Phrases.LanguageOf(hit);

    /// <summary>What the message says of a move off the marketplace; worked out when the first analyzer asks.</summary>
    public MoveNotice NoticeIn(ReadOnlySpan<char> text) => _notice ??= MoveNotice.Read(this, text);

    public TextSpan SpanOf(int firstToken, int lastToken) => TextSpan.FromBounds(_tokens[firstToken].StartUnit, _tokens[lastToken].EndUnit);

    /// <summary>Whether some phrase or list names the word: an ordinary word, no invented name.</summary>
    /// <remarks>Words are known by their beginning or end too, but only in capitals: nouns of a language are written so, names of accounts are not.</remarks>
    public bool IsKnownWord(ReadOnlySpan<char> text, int token)
    {
        ref readonly MessageToken word = ref Tokens[token];
        Vocabulary vocabulary = settings.Rules.Compiled.Phrases.Vocabulary;
        ReadOnlySpan<char> letters = text.Slice(word.StartUnit, word.LengthUnits);
        if (char.IsUpper(letters[0]) && _tokens.SymbolsOf(token).Length > vocabulary.SymbolsOf(word.Kind))
            return true;
        return IsKnownWord(letters);
    }

    /// <summary>Whether some phrase or list names exactly this word.</summary>
    public bool IsKnownWord(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return settings.Rules.Compiled.Phrases.Vocabulary.Contains(folded[..WordFolder.Fold(word, folded)]);
    }

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

    private void Begin(in MessageFacts facts, DiagnosticBuffer output, out string? siteRegion)
    {
        output.Clear();
        _output = output;
        _isComplete = true;
        _suppressorFailed = false;
        _failed.Clear();
        _notice = null;
        _textLength = 0;
        Facts = facts;
        if (!settings.TryFind(facts.Marketplace, out _profileIndex, out siteRegion))
            Report(EngineRules.UnknownMarketplace, default);
    }

    /// <summary>Says why the text is not judged. The result is incomplete.</summary>
    private void Refuse(DiagnosticDescriptor why)
    {
        Report(why, default);
        _isComplete = false;
    }

    private OperationStatus Decode(ReadOnlySpan<byte> utf8Text, out int length)
    {
        int room = Math.Min(utf8Text.Length, MessageLinter.MaxTextLength);
        if (_decoded.Length < room)
            _decoded = new char[Math.Min(MessageLinter.MaxTextLength, Math.Max(room, _decoded.Length * 2))];
        return Utf8.ToUtf16(utf8Text, _decoded, out _, out length, replaceInvalidSequences: false);
    }

    private void JudgeSource(ReadOnlySpan<char> text, string? siteRegion)
    {
        if (!Facts.IsJudged && !Facts.IsOutside)
            return;
        _isOutside = Facts.IsOutside;
        Judge(text, siteRegion);
        Finish(text);
    }

    private void Judge(ReadOnlySpan<char> source, string? siteRegion)
    {
        NoteLength(source.Length);
        ReadOnlySpan<char> text = source;
        if (Facts.Format == MessageFormat.Html)
        {
            HtmlView.Build(source, _html);
            text = _html.Text;
        }

        _textLength = text.Length;
        _tokens.Clear();
        Tokenizer.Tokenize(text, settings.Rules.Compiled.Phrases.Vocabulary, new ScanSettings { Region = Facts.Region, MarketplaceRegion = siteRegion, Identifiers = settings.Identifiers }, _tokens);
        if (Facts.Format == MessageFormat.Html)
            _html.Mark(_tokens);
        _mayLead = PhraseMatcher.MayLead(_tokens, settings.Rules.Compiled.Phrases, _hits);
        _hasHits = false;
        _hasSentences = false;
        _hasContacts = false;
        _hasContents = false;
        ReportPhraseRules(text);
        RunActions(text);
    }

    private void NoteLength(int length)
    {
        _hasLongRoom |= length > LongText;
        _shortOnes = length > LongText ? 0 : _shortOnes + 1;
    }

    private void Collect()
    {
        _hasHits = true;
        PhraseMatcher.Run(_tokens, settings.Rules.Compiled.Phrases, _hits);
        _hitsInTextOrder.Clear();
        _hitsInTextOrder.AddRange(_hits.Selected);
        SmallSort.Sort(CollectionsMarshal.AsSpan(_hitsInTextOrder), static (a, b) => a.FirstToken != b.FirstToken ? a.FirstToken.CompareTo(b.FirstToken) : a.Owner.CompareTo(b.Owner));
    }

    private void ReportPhraseRules(ReadOnlySpan<char> text)
    {
        foreach (ref readonly PhraseHit hit in LeadingHits)
        {
            if (settings.Rules.Compiled.Owners[hit.Owner].Rule is { } rule)
                Report(rule, new Finding(SpanOf(hit.MarkFirst, hit.MarkLast)));
        }
    }

    private void RunActions(ReadOnlySpan<char> text)
    {
        ActionTable actions = settings.Rules.Compiled.Actions;
        for (int i = 0; i < _tokens.Count; i++)
        {
            if (((actions.TokenKinds >> (int)_tokens[i].Kind) & 1) == 0 || (_tokens[i].Flags & TokenFlags.Quoted) != 0)
                continue;
            foreach (ref readonly AnalyzerAction<TokenAction> action in actions.Token[(int)_tokens[i].Kind].AsSpan())
            {
                if (HasFailed(action.Analyzer))
                    continue;
                try
                {
                    action.Action(new TokenContext(this, text, i));
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    ReportFailure(action.Analyzer);
                }
            }
        }

        foreach (ref readonly PhraseHit hit in LeadingHits)
        {
            if (PartOf(hit) is not { } part || !actions.Phrase.TryGetValue(part, out AnalyzerAction<PhraseAction>[]? phraseActions))
                continue;
            foreach (AnalyzerAction<PhraseAction> action in phraseActions)
            {
                if (HasFailed(action.Analyzer))
                    continue;
                try
                {
                    action.Action(new PhraseContext(this, text, part, LanguageOf(hit), SpanOf(hit.FirstToken, hit.LastToken), SpanOf(hit.MarkFirst, hit.MarkLast)));
                }
                catch (Exception exception) when (exception is not OutOfMemoryException)
                {
                    ReportFailure(action.Analyzer);
                }
            }
        }

        foreach (ref readonly AnalyzerAction<MessageAction> action in actions.Message.AsSpan())
        {
            if (HasFailed(action.Analyzer))
                continue;
            try
            {
                action.Action(new MessageContext(this, text));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                ReportFailure(action.Analyzer);
            }
        }
    }

    /// <summary>Maps to the source, sorts, drops what a rule says twice of one place, and asks the suppressors.</summary>
    private void Finish(ReadOnlySpan<char> source)
    {
        if (_output.Count == 0)
            return;
        if (Facts.Format == MessageFormat.Html)
        {
            foreach (ref DiagnosticRecord record in _output.MutableRecords)
            {
                record = record.WithPlace(_html.ToSource(record.Span), _html.ToSource(record.Argument), InSource(source, record.Fix));
            }
        }

        Span<DiagnosticRecord> records = _output.MutableRecords;
        SmallSort.Sort(records, static (a, b) => Compare(a, b));
        Array.Clear(_lastOfRule);
        int kept = 0;
        for (int i = 0; i < records.Length; i++)
        {
            // Records are sorted and kept ones of a rule do not nest, so only the last one of the rule can hold this one.
            ref int last = ref _lastOfRule[settings.Rules.Compiled.RuleIndex[records[i].Descriptor]];
            if (last > 0 && records[last - 1].Span.Contains(records[i].Span))
                continue;
            records[kept++] = records[i];
            last = kept;
        }

        _output.Truncate(kept);
        foreach (ref DiagnosticRecord record in _output.MutableRecords)
            Suppress(source, ref record);
        if (_suppressorFailed)
        {
            ReportFailure(analyzer: null);
            SmallSort.Sort(_output.MutableRecords, static (a, b) => Compare(a, b));
        }
    }

    /// <summary>The fix in terms of the HTML; none where it would tear tags apart or change an attribute, which no reader would see.</summary>
    private FixPlan InSource(ReadOnlySpan<char> source, in FixPlan fix)
    {
        if (fix.IsNone || !_html.IsVisible(fix.Span))
            return default;
        TextSpan span = _html.ToSource(fix.Span);
        return source.Slice(span.Start, span.Length).ContainsAny('<', '>') ? default : fix with { Span = span };
    }

    /// <summary>Asks who accepts the finding. What the engine says of itself cannot be accepted.</summary>
    private void Suppress(ReadOnlySpan<char> source, ref DiagnosticRecord record)
    {
        if (record.Descriptor.Family != RuleFamily.Engine && SuppressionOf(source, record) is { } suppression)
            record = record.With(suppression);
    }

    private Suppression? SuppressionOf(ReadOnlySpan<char> source, in DiagnosticRecord record)
    {
        if (settings.Suppressions.Length > 0)
        {
            DateOnly today = DateOnly.FromDateTime(settings.Time.GetUtcNow().UtcDateTime);
            foreach (ResolvedSuppression suppression in settings.Suppressions)
            {
                if (suppression.Covers(record, Profile, today))
                    return suppression.Suppression;
            }
        }

        foreach (DiagnosticSuppressor suppressor in settings.Suppressors)
        {
            try
            {
                if (suppressor.Suppress(new SuppressionContext(source, Facts, Profile, record)) is { } suppression)
                    return suppression;
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // A finding that nobody could decide on stays unsuppressed.
                _suppressorFailed = true;
            }
        }

        return null;
    }

    private void Add(DiagnosticDescriptor rule, in Finding finding, int messageIndex, ThreadDetails? details = null)
    {
        if (!settings.Rules.Compiled.RuleIndex.TryGetValue(rule, out int index))
            throw new ArgumentException($"The linter does not know the rule {rule}: the analyzer does not name it among its supported diagnostics.");
        Severity severity = settings.Rules.Compiled.Severities[_profileIndex][index];
        if (finding.AtMost is { } most && severity > most)
            severity = most;
        if (severity == Severity.Off || (_isOutside && rule.Family is not (RuleFamily.Promotion or RuleFamily.Engine)))
            return;
        _output.Add(new DiagnosticRecord(rule, finding.Span, finding.Argument, severity, finding.Disguise, finding.Fix, suppression: null, messageIndex, details) { IsDatum = finding.IsDatum });
    }

    /// <summary>Makes the result incomplete and says so once. A failed analyzer is not called again for the message: it could fail at every word.</summary>
    private void ReportFailure(MessageAnalyzer? analyzer)
    {
        if (_isComplete)
            Add(EngineRules.AnalyzerFailed, default, messageIndex: 0);
        _isComplete = false;
        if (analyzer is not null && !_failed.Contains(analyzer))
            _failed.Add(analyzer);
    }

    private bool HasFailed(MessageAnalyzer analyzer) => _failed.Count > 0 && _failed.Contains(analyzer);

    private static int Compare(in DiagnosticRecord a, in DiagnosticRecord b)
    {
        if (a.Span.Start != b.Span.Start)
            return a.Span.Start.CompareTo(b.Span.Start);
        int byId = string.CompareOrdinal(a.Descriptor.Id, b.Descriptor.Id);
        return byId != 0 ? byId : b.Span.Length.CompareTo(a.Span.Length);
    }

    private static Severity WorstOf(ReadOnlySpan<DiagnosticRecord> records)
    {
        Severity worst = Severity.Off;
        foreach (ref readonly DiagnosticRecord record in records)
        {
            if (record.Suppression is null && record.Severity > worst)
                worst = record.Severity;
        }

        return worst;
    }
}
