using System.Buffers;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Matching;

/// <summary>Cuts what a phrase or list writes between two blanks into words, by the tokenizer that cuts messages.</summary>
internal static class PhraseWordCutter
{
    private static readonly SearchValues<char> s_umlauts = SearchValues.Create("\u0308äöüÄÖÜ");

    [ThreadStatic]
    private static WordRecorder? t_recorder;

    [ThreadStatic]
    private static TokenBuffer? t_buffer;

    /// <summary>The words of <paramref name="text"/>; a piece that is no word has another <see cref="PhraseWord.Kind"/>.</summary>
    public static IReadOnlyList<PhraseWord> Cut(string text)
    {
        WordRecorder recorder = t_recorder ??= new WordRecorder();
        TokenBuffer buffer = t_buffer ??= new TokenBuffer();
        recorder.Words.Clear();
        buffer.Clear();
        Tokenizer.Tokenize(text, recorder, default, buffer);
        var words = new List<PhraseWord>(buffer.Count);
        for (int i = 0; i < buffer.Count; i++)
        {
            MessageToken token = buffer[i];
            if (token.Kind == TokenKind.LineBreak)
                continue;
            bool ideograph = (token.Flags & TokenFlags.Ideograph) != 0;
            // A model number such as p2p carries its word, so phrases can name it like any other.
            words.Add(buffer.SymbolsOf(i) is [int word, ..]
                ? new PhraseWord(TokenKind.Word, recorder.Words[word].Folded, recorder.Words[word].Original, ideograph)
                : new PhraseWord(token.Kind, "", text.Substring(token.StartUnit, token.LengthUnits), ideograph));
        }

        return words;
    }

    /// <summary>The folded form of <paramref name="original"/> with ae, oe, ue for its umlauts; <see langword="null"/> if it has none.</summary>
    public static string? FoldUmlauts(string original)
    {
        if (original.AsSpan().IndexOfAny(s_umlauts) < 0)
            return null;
        string spelt = original
            .Replace("\u0308", "e", StringComparison.Ordinal)
            .Replace("ä", "ae", StringComparison.OrdinalIgnoreCase)
            .Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase);
        if (string.Equals(spelt, original, StringComparison.Ordinal))
            return null;
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        return WordFolder.Folded(spelt, folded).ToString();
    }

    /// <summary>Writes down the words of a phrase; a token's symbol is the index of its word.</summary>
    private sealed class WordRecorder : ITokenSymbols
    {
        public List<(string Folded, string Original)> Words { get; } = [];

        public bool IsStable => false;

        public void AddWord(ReadOnlySpan<char> folded, ReadOnlySpan<char> original, TokenBuffer buffer)
        {
            buffer.AddSymbol(Words.Count);
            Words.Add((folded.ToString(), original.ToString()));
        }

        public void AddKind(TokenKind kind, int value, TokenBuffer buffer)
        {
        }

        public bool Contains(ReadOnlySpan<char> folded) => false;

        public bool IsAbbreviation(ReadOnlySpan<int> symbols) => false;
    }
}
