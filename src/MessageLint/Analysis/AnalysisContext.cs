using MessageLint.Internals.Running;

namespace MessageLint;

/// <summary>Where an analyzer registers what it wants to look at.</summary>
/// <remarks>
/// <para>Guaranteed: for each message, token and phrase actions run in text order, message actions run after all of them, and conversation actions last,
/// after the actions of all messages. Every rule reports; rules never hide each other; within a phrase rule the leftmost, longest match counts.
/// Findings are sorted by place, then by rule id. The same input gives the same output, whatever the number of threads.</para>
/// <para>Not guaranteed: any order between analyzers, or between a token action and a phrase action at the same place; which thread calls;
/// that an action runs at all on a text in which nothing can match it.</para>
/// <para>An action that throws gives the finding ML0001 and an incomplete result; the other actions still run.</para>
/// </remarks>
public sealed class AnalysisContext
{
    private readonly ActionTableBuilder _actions;
    private readonly MessageAnalyzer _analyzer;

    internal AnalysisContext(ActionTableBuilder actions, MessageAnalyzer analyzer)
    {
        _actions = actions;
        _analyzer = analyzer;
    }

    /// <summary>Has <paramref name="action"/> called for each token of the given kinds.</summary>
    /// <param name="action">The action; stateless.</param>
    /// <param name="kinds">At least one kind, for example <see cref="TokenKind.Phone"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="kinds"/> is empty.</exception>
    public void RegisterTokenAction(TokenAction action, params ReadOnlySpan<TokenKind> kinds)
    {
        ArgumentNullException.ThrowIfNull(action);
        if (kinds.IsEmpty)
            throw new ArgumentException("A token action needs at least one token kind; without one it would never run.", nameof(kinds));
        foreach (TokenKind kind in kinds)
            _actions.AddToken(_analyzer, action, kind);
    }

    /// <summary>Has <paramref name="action"/> called wherever a phrase group of <c>rules/parts</c> stands: data says which words, code says when they matter.</summary>
    /// <param name="part">The group's name, for example <c>return-promise</c>.</param>
    /// <param name="action">The action; stateless.</param>
    /// <remarks>A part that no pack defines makes <see cref="MessageLinterBuilder.Build"/> fail.</remarks>
    public void RegisterPhraseAction(string part, PhraseAction action)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(part);
        ArgumentNullException.ThrowIfNull(action);
        _actions.AddPhrase(_analyzer, part, action);
    }

    /// <summary>Has <paramref name="action"/> called once for each judged message, after its token and phrase actions.</summary>
    /// <param name="action">The action; stateless.</param>
    public void RegisterMessageAction(MessageAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _actions.AddMessage(_analyzer, action);
    }

    /// <summary>Has <paramref name="action"/> called once for each conversation, after all its messages.</summary>
    /// <param name="action">The action; stateless.</param>
    public void RegisterConversationAction(ConversationAction action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _actions.AddConversation(_analyzer, action);
    }
}
