using System.Buffers;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>What stands between two tokens, and where a token stands in its clause.</summary>
internal static class TokenPlace
{
    private const TokenFlags ClauseStart = TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.AfterComma;

    /// <summary>Quotes, brackets and arrows that close what a clause stands in.</summary>
    private static readonly SearchValues<char> s_closingSigns = SearchValues.Create("\")”“<«");

    /// <summary>What stands between two tokens. Those of a stretch that is shown backwards all have its whole span: nothing stands between them.</summary>
    public static ReadOnlySpan<char> Between(ReadOnlySpan<char> text, in MessageToken before, in MessageToken behind) =>
        behind.StartUnit > before.EndUnit ? text[before.EndUnit..behind.StartUnit] : default;

    public static bool BeginsClause(in MessageToken token) => (token.Flags & ClauseStart) != 0;

    /// <summary>Whether a colon stands right before a token: what it announces is what was named before it.</summary>
    public static bool IsBehindColon(ReadOnlySpan<char> text, in MessageToken token) => text[..token.StartUnit].TrimEnd(' ') is [.., ':' or '：'];

    public static bool EndsClause(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int token)
    {
        if (token + 1 >= tokens.Length)
            return true;
        ref readonly MessageToken next = ref tokens[token + 1];
        return next.Kind == TokenKind.LineBreak || BeginsClause(next) || Between(text, tokens[token], next).ContainsAny(s_closingSigns);
    }

    public static bool EndsSentence(ReadOnlySpan<MessageToken> tokens, int token) =>
        token + 1 >= tokens.Length || tokens[token + 1].Kind == TokenKind.LineBreak || (tokens[token + 1].Flags & TokenFlags.StartsSentence) != 0;

    /// <summary>Whether a Chinese or Japanese character is among the tokens, or right before or behind them.</summary>
    public static bool IsAmongIdeographs(ReadOnlySpan<MessageToken> tokens, int first, int last)
    {
        int from = Math.Max(0, first - 1);
        int to = Math.Min(tokens.Length - 1, last + 1);
        for (int i = from; i <= to; i++)
        {
            if ((tokens[i].Flags & TokenFlags.Ideograph) != 0)
                return true;
        }

        return false;
    }
}
