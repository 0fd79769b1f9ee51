using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;
using Xunit;

namespace MessageLint.Tests.Scanning;

/// <summary>Runs the tokenizer with symbols that know a few abbreviations, and says what it found in words.</summary>
internal static class ScanProbe
{
    public static MessageToken[] Tokens(string text, ScanSettings settings = default)
    {
        TokenBuffer buffer = new();
        Tokenizer.Tokenize(text, new FewSymbols(), settings, buffer);
        return buffer.Tokens.ToArray();
    }

    public static string[] Texts(string text, params TokenKind[] kinds) =>
        [.. Tokens(text).Where(token => kinds.Contains(token.Kind)).Select(token => text.Substring(token.Span.Start, token.Span.Length))];

    /// <summary>Checks what is found of one kind; expected texts are separated by a vertical bar, none is an empty string.</summary>
    public static void Check(TokenKind kind, string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Texts(text, kind)));

    public static MessageToken Single(string text, TokenKind kind, ScanSettings settings = default) =>
        Assert.Single(Tokens(text, settings), token => token.Kind == kind);

    internal sealed class FewSymbols : ITokenSymbols
    {
        private const int Abbreviation = 7;

        public bool IsStable => true;

        public void AddWord(ReadOnlySpan<char> folded, ReadOnlySpan<char> original, TokenBuffer buffer)
        {
            if (folded is "tel" or "nr" or "no" or "bzw" or "mr")
                buffer.AddSymbol(Abbreviation);
        }

        public void AddKind(TokenKind kind, int value, TokenBuffer buffer) => buffer.AddSymbol(100 + (int)kind);

        public bool Contains(ReadOnlySpan<char> folded) => false;

        public bool IsAbbreviation(ReadOnlySpan<int> symbols) => symbols.Contains(Abbreviation);
    }
}
