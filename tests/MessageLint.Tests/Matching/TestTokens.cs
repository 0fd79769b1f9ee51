using MessageLint.Internals.Matching;
using MessageLint.Internals.Text;

namespace MessageLint.Tests.Matching;

/// <summary>Cuts plain test texts: blanks between tokens, <c>.</c> ends a sentence, <c>;</c> a clause, <c>,</c> is a comma, a line that begins with <c>&gt;</c> is quoted.</summary>
internal sealed class TestTokens
{
    private readonly List<TestToken> _all = [];

    public TokenBuffer Buffer { get; private init; } = new();

    public IReadOnlyList<TestToken> All => _all;

    public static TestTokens Of(string text, ITokenSymbols symbols) => Of(text, symbols, new TokenBuffer());

    public static TestTokens Of(string text, ITokenSymbols symbols, TokenBuffer buffer)
    {
        buffer.Clear();
        var tokens = new TestTokens { Buffer = buffer };
        TokenFlags start = TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.StartsLine;
        TokenFlags next = start;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '.')
                next |= TokenFlags.StartsSentence | TokenFlags.StartsClause;
            else if (c == ';')
                next |= TokenFlags.StartsClause;
            else if (c == ',')
                next |= TokenFlags.AfterComma;
            if (c == '>' && (i == 0 || text[i - 1] == '\n'))
                quoted = true;
            if (c == '\n')
            {
                tokens.Add(symbols, text, i, 1, TokenKind.LineBreak, TokenFlags.None);
                next |= TokenFlags.StartsLine;
                quoted = false;
            }

            if (!char.IsLetterOrDigit(c))
                continue;
            bool ideograph = IsIdeograph(c);
            int end = i + 1;
            while (!ideograph && end < text.Length && char.IsLetterOrDigit(text[end]) && !IsIdeograph(text[end]))
                end++;
            TokenKind kind = char.IsDigit(c) ? TokenKind.Number : TokenKind.Word;
            TokenFlags flags = next | (ideograph ? TokenFlags.Ideograph : TokenFlags.None) | (quoted ? TokenFlags.Quoted : TokenFlags.None);
            tokens.Add(symbols, text, i, end - i, kind, flags);
            next = TokenFlags.None;
            i = end - 1;
        }

        return tokens;
    }

    private static bool IsIdeograph(char c) => c is (>= '\u3041' and <= '\u309F') or (>= '\u4E00' and <= '\u9FFF');

    private void Add(ITokenSymbols symbols, string text, int start, int length, TokenKind kind, TokenFlags flags)
    {
        string original = text.Substring(start, length);
        string folded = kind == TokenKind.Word ? PhraseWordCutter.Cut(original)[0].Folded : "";
        if (kind == TokenKind.Word)
            symbols.AddWord(folded, original, Buffer);
        if (kind != TokenKind.LineBreak)
            symbols.AddKind(kind, kind == TokenKind.Number ? length : 0, Buffer);
        Buffer.Append(kind) = new MessageToken(start, length, kind, Disguise.None, flags, Buffer.TakeSymbols(), kind == TokenKind.Number ? length : 0);
        _all.Add(new TestToken(Buffer.Count - 1, kind, folded, original, flags, kind == TokenKind.Number ? length : 0));
    }
}

internal sealed record TestToken(int Index, TokenKind Kind, string Folded, string Original, TokenFlags Flags, int Value)
{
    public bool Has(TokenFlags flag) => (Flags & flag) != TokenFlags.None;
}
