namespace MessageLint.Internals.Running;

/// <summary>Where the sentences of a text begin and end, seen from their tokens.</summary>
internal static class Sentences
{
    private const string SentenceEnds = ".!?…。！？";
    private const string Closers = "\"'”’»)]}」』）";

    /// <summary>Index of the first token of the sentence that holds token <paramref name="index"/>.</summary>
    public static int FirstToken(ReadOnlySpan<MessageToken> tokens, int index)
    {
        while (index > 0 && (tokens[index].Flags & Text.TokenFlags.StartsSentence) == 0)
            index--;
        return index;
    }

    /// <summary>Index behind the last token of the sentence that holds token <paramref name="index"/>.</summary>
    public static int EndToken(ReadOnlySpan<MessageToken> tokens, int index)
    {
        do
            index++;
        while (index < tokens.Length && (tokens[index].Flags & Text.TokenFlags.StartsSentence) == 0);
        return index;
    }

    /// <summary>The sentence that holds token <paramref name="index"/>, with its full stop, without blanks around it.</summary>
    public static TextSpan Around(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int index)
    {
        int first = FirstToken(tokens, index);
        int end = EndToken(tokens, index);
        int last = end - 1;
        while (last > first && tokens[last].Kind == TokenKind.LineBreak)
            last--;
        while (first < last && tokens[first].Kind == TokenKind.LineBreak)
            first++;
        int textEnd = tokens[last].EndUnit;
        int limit = end < tokens.Length ? tokens[end].StartUnit : text.Length;
        int stop = textEnd;
        for (int i = textEnd; i < limit && text[i] is not ('\n' or '\r'); i++)
        {
            if (SentenceEnds.Contains(text[i]))
                stop = i + 1;
            else if (stop == i && stop > textEnd && Closers.Contains(text[i]))
                stop = i + 1;
        }

        return TextSpan.FromBounds(tokens[first].StartUnit, stop);
    }

    /// <summary>What to cut so that a sentence is gone and the text around it reads on: the sentence and the blanks on one side.</summary>
    public static TextSpan ToRemove(ReadOnlySpan<char> text, TextSpan sentence)
    {
        int end = sentence.End;
        while (end < text.Length && IsBlank(text[end]))
            end++;
        int start = sentence.Start;
        if (end == text.Length || text[end] is '\n' or '\r')
        {
            end = sentence.End;
            while (start > 0 && IsBlank(text[start - 1]))
                start--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Index of the first token that ends behind <paramref name="position"/>; the count of tokens if there is none.</summary>
    public static int TokenAt(ReadOnlySpan<MessageToken> tokens, int position)
    {
        int low = 0;
        int high = tokens.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (tokens[middle].EndUnit <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0' or '\u3000';
}
