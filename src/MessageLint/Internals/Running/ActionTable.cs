using System.Diagnostics.CodeAnalysis;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>Collects the actions of all analyzers while a linter is built.</summary>
internal sealed class ActionTableBuilder
{
    // Arrays that grow: for lists, a new process would have to know each kind of action also as a list and as all the interfaces of one.
    private readonly AnalyzerAction<TokenAction>[]?[] _token = new AnalyzerAction<TokenAction>[]?[(int)TokenKind.LineBreak + 1];
    private readonly List<string> _parts = [];
    private AnalyzerAction<PhraseAction>[][] _phrase = [];
    private AnalyzerAction<MessageAction>[] _message = [];
    private AnalyzerAction<ConversationAction>[] _conversation = [];

    /// <summary>The parts that some analyzer asked for: they are compiled as patterns of their own.</summary>
    public IReadOnlyList<string> Parts => _parts;

    public void AddToken(MessageAnalyzer analyzer, TokenAction action, TokenKind kind) => Add(ref _token[(int)kind], new(analyzer, action));

    public void AddPhrase(MessageAnalyzer analyzer, string part, PhraseAction action)
    {
        int index = _parts.IndexOf(part);
        if (index < 0)
        {
            index = _parts.Count;
            _parts.Add(part);
            Array.Resize(ref _phrase, index + 1);
        }

        Add(ref _phrase[index], new(analyzer, action));
    }

    public void AddMessage(MessageAnalyzer analyzer, MessageAction action) => Add(ref _message, new(analyzer, action));

    public void AddConversation(MessageAnalyzer analyzer, ConversationAction action) => Add(ref _conversation, new(analyzer, action));

    public ActionTable Build()
    {
        var token = new AnalyzerAction<TokenAction>[_token.Length][];
        ulong kinds = 0;
        for (int kind = 0; kind < token.Length; kind++)
        {
            token[kind] = _token[kind] ?? [];
            kinds |= token[kind].Length > 0 ? TokenBuffer.BitOf((TokenKind)kind) : 0;
        }

        var phrase = new Dictionary<string, AnalyzerAction<PhraseAction>[]>(StringComparer.Ordinal);
        for (int part = 0; part < _parts.Count; part++)
            phrase.Add(_parts[part], _phrase[part]);
        return new ActionTable { Token = token, TokenKinds = kinds, Phrase = phrase, Message = _message, Conversation = _conversation };
    }

    /// <remarks>Linters have a few dozen actions of each kind at most.</remarks>
    private static void Add<T>([NotNull] ref T[]? actions, T action)
        where T : class
    {
        Array.Resize(ref actions, (actions?.Length ?? 0) + 1);
        actions[^1] = action;
    }
}

/// <summary>An action and the analyzer that it belongs to, for the finding that says which analyzer failed.</summary>
internal sealed class AnalyzerAction<TAction>(MessageAnalyzer analyzer, TAction action)
    where TAction : Delegate
{
    public MessageAnalyzer Analyzer => analyzer;

    public TAction Action => action;
}

/// <summary>The actions of all analyzers, by what they want to see.</summary>
internal sealed class ActionTable
{
    public required AnalyzerAction<TokenAction>[][] Token { get; init; }

    /// <summary>One bit for each token kind that some action wants to see, as in <see cref="TokenBuffer.Kinds"/>.</summary>
    public required ulong TokenKinds { get; init; }

    public required Dictionary<string, AnalyzerAction<PhraseAction>[]> Phrase { get; init; }

    public required AnalyzerAction<MessageAction>[] Message { get; init; }

    public required AnalyzerAction<ConversationAction>[] Conversation { get; init; }
}
