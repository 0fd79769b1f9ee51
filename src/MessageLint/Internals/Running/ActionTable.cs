namespace MessageLint.Internals.Running;

/// <summary>Collects the actions of all analyzers while a linter is built.</summary>
internal sealed class ActionTableBuilder
{
    private readonly List<(TokenKind Kind, AnalyzerAction<TokenAction> Action)> _token = [];
    private readonly List<(string Part, AnalyzerAction<PhraseAction> Action)> _phrase = [];
    private readonly List<AnalyzerAction<MessageAction>> _message = [];
    private readonly List<AnalyzerAction<ConversationAction>> _conversation = [];

    /// <summary>The parts that some analyzer asked for: they are compiled as patterns of their own.</summary>
    public IEnumerable<string> Parts => _phrase.Select(entry => entry.Part).Distinct(StringComparer.Ordinal);

    public void AddToken(MessageAnalyzer analyzer, TokenAction action, TokenKind kind) => _token.Add((kind, new(analyzer, action)));

    public void AddPhrase(MessageAnalyzer analyzer, string part, PhraseAction action) => _phrase.Add((part, new(analyzer, action)));

    public void AddMessage(MessageAnalyzer analyzer, MessageAction action) => _message.Add(new(analyzer, action));

    public void AddConversation(MessageAnalyzer analyzer, ConversationAction action) => _conversation.Add(new(analyzer, action));

    public ActionTable Build() => new()
    {
        Token = [.. Enumerable.Range(0, (int)TokenKind.LineBreak + 1).Select(kind => _token.Where(entry => (int)entry.Kind == kind).Select(entry => entry.Action).ToArray())],
        Phrase = _phrase.GroupBy(entry => entry.Part, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Select(entry => entry.Action).ToArray(), StringComparer.Ordinal),
        Message = [.. _message],
        Conversation = [.. _conversation],
    };
}

/// <summary>An action and the analyzer that it belongs to, for the finding that says which analyzer failed.</summary>
internal sealed record AnalyzerAction<TAction>(MessageAnalyzer Analyzer, TAction Action)
    where TAction : Delegate;

/// <summary>The actions of all analyzers, by what they want to see.</summary>
internal sealed class ActionTable
{
    public required AnalyzerAction<TokenAction>[][] Token { get; init; }

    public required Dictionary<string, AnalyzerAction<PhraseAction>[]> Phrase { get; init; }

    public required AnalyzerAction<MessageAction>[] Message { get; init; }

    public required AnalyzerAction<ConversationAction>[] Conversation { get; init; }
}
