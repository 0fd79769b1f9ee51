using MessageLint.Internals.Text;

namespace MessageLint.Internals.Running;

/// <summary>Where the sentences of one message begin and end, by token. Built once a message when first asked, so that no question costs more than a look-up.</summary>
internal sealed class SentenceMap
{
    private readonly List<int> _firstTokens = [];
    private readonly Growing<TextSpan> _spans = new();
    private int[] _sentenceOfToken = [];

    public int Count => _spans.Count;

    public void Build(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens)
    {
        _firstTokens.Clear();
        _spans.Clear();
        if (_sentenceOfToken.Length < tokens.Length)
            _sentenceOfToken = new int[Math.Max(tokens.Length, 256)];
        for (int i = 0; i < tokens.Length; i++)
        {
            if (i == 0 || (tokens[i].Flags & TokenFlags.StartsSentence) != 0)
                _firstTokens.Add(i);
            _sentenceOfToken[i] = _firstTokens.Count - 1;
        }

        for (int sentence = 0; sentence < _firstTokens.Count; sentence++)
            _spans.Add(Measure(text, tokens, _firstTokens[sentence], sentence + 1 < _firstTokens.Count ? _firstTokens[sentence + 1] : tokens.Length));
    }

    /// <summary>A sentence with its full stop, without blanks around it.</summary>
    public TextSpan this[int sentence] => _spans[sentence];

    public int SentenceOf(int token) => _sentenceOfToken[token];

    /// <summary>The sentence that holds a token, with its full stop, without blanks around it.</summary>
    public TextSpan Around(int token) => _spans[_sentenceOfToken[token]];

    /// <summary>What to cut so that the sentence of a token is gone and the text around it reads on: the sentence and the blanks on one side.</summary>
    public TextSpan ToRemove(ReadOnlySpan<char> text, int token)
    {
        int sentence = _sentenceOfToken[token];
        TextSpan span = _spans[sentence];
        int limit = sentence + 1 < _spans.Count ? _spans[sentence + 1].Start : text.Length;
        int end = span.End;
        while (end < limit && IsBlank(text[end]))
            end++;
        if (end < text.Length && text[end] is not ('\n' or '\r'))
            return TextSpan.FromBounds(span.Start, end);
        int floor = sentence > 0 ? _spans[sentence - 1].End : 0;
        int start = span.Start;
        while (start > floor && IsBlank(text[start - 1]))
            start--;
        return TextSpan.FromBounds(start, span.End);
    }

    private static TextSpan Measure(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int first, int end)
    {
        int limit = end < tokens.Length ? tokens[end].StartUnit : text.Length;
        int last = end - 1;
        while (last > first && tokens[last].Kind == TokenKind.LineBreak)
            last--;
        while (first < last && tokens[first].Kind == TokenKind.LineBreak)
            first++;
        int stop = tokens[last].EndUnit;
        bool ended = false;
        for (int i = stop; i < limit && text[i] is not ('\n' or '\r'); i++)
        {
            bool endsHere = IsSentenceEnd(text[i]) || (ended && stop == i && IsCloser(text[i]));
            ended |= endsHere;
            stop = endsHere ? i + 1 : stop;
        }

        return TextSpan.FromBounds(tokens[first].StartUnit, stop);
    }

    private static bool IsSentenceEnd(char c) => c is '.' or '!' or '?' or '…' or '。' or '！' or '？';

    private static bool IsCloser(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '}' or '」' or '』' or '）';

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0' or '\u3000';
}
