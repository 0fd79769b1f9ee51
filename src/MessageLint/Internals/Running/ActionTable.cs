namespace MessageLint.Internals.Running;

/// <summary>Collects the actions of all analyzers while a linter is built.</summary>
internal sealed class ActionTableBuilder
{
    // Plain lists and loops: code for tuples and queries over them would be compiled in every process that builds a linter.
    private readonly List<AnalyzerAction<TokenAction>>?[] _token = new List<AnalyzerAction<TokenAction>>?[(int)TokenKind.LineBreak + 1];
    private readonly List<string> _parts = [];
    private readonly List<List<AnalyzerAction<PhraseAction>>> _phrase = [];
    private readonly List<AnalyzerAction<MessageAction>> _message = [];
    private readonly List<AnalyzerAction<ConversationAction>> _conversation = [];

    /// <summary>The parts that some analyzer asked for: they are compiled as patterns of their own.</summary>
    public IReadOnlyList<string> Parts => _parts;

    public void AddToken(MessageAnalyzer analyzer, TokenAction action, TokenKind kind) => (_token[(int)kind] ??= []).Add(new(analyzer, action));

    public void AddPhrase(MessageAnalyzer analyzer, string part, PhraseAction action)
    {
        int index = _parts.IndexOf(part);
        if (index < 0)
        {
            index = _parts.Count;
            _parts.Add(part);
            _phrase.Add([]);
        }

        _phrase[index].Add(new(analyzer, action));
    }

    public void AddMessage(MessageAnalyzer analyzer, MessageAction action) => _message.Add(new(analyzer, action));

    public void AddConversation(MessageAnalyzer analyzer, ConversationAction action) => _conversation.Add(new(analyzer, action));

    public ActionTable Build()
    {
        var token = new AnalyzerAction<TokenAction>[_token.Length][];
        for (int kind = 0; kind < token.Length; kind++)
            token[kind] = _token[kind]?.ToArray() ?? [];
        var phrase = new Dictionary<string, AnalyzerAction<PhraseAction>[]>(StringComparer.Ordinal);
        for (int part = 0; part < _parts.Count; part++)
            phrase.Add(_parts[part], _phrase[part].ToArray());
        return new ActionTable { Token = token, Phrase = phrase, Message = [.. _message], Conversation = [.. _conversation] };
    }
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
