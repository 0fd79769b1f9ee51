namespace MessageLint;

/// <summary>Looks at one token.</summary>
/// <param name="context">The token and its message; valid during the call.</param>
public delegate void TokenAction(in TokenContext context);

/// <summary>Looks at one place where a named phrase group stands.</summary>
/// <param name="context">The place and its message; valid during the call.</param>
public delegate void PhraseAction(in PhraseContext context);

/// <summary>Looks at a whole message.</summary>
/// <param name="context">The message; valid during the call.</param>
public delegate void MessageAction(in MessageContext context);

/// <summary>Looks at a whole conversation.</summary>
/// <param name="context">The conversation; valid during the call.</param>
public delegate void ConversationAction(in ConversationContext context);
