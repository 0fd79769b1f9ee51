using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Whether the words before the name of an id say that the number behind it is one's own, or one to call: "my number for the order is", "call our order number".</summary>
internal static class OwnNumber
{
    private const int MostTokens = 5;

    /// <summary>Looks back from the name of an id over articles and what the number is for.</summary>
    public static bool PrecedesId(ReadOnlySpan<char> source, TokenBuffer buffer, int id)
    {
        Span<char> folded = stackalloc char[WordFolder.MaxLength];
        bool isNumber = false;
        bool isArticle = false;
        for (int i = id - 1; i >= 0 && id - i <= MostTokens; i--)
        {
            ref readonly MessageToken token = ref buffer[i];
            if (token.Kind != TokenKind.Word || token.LengthUnits > WordFolder.MaxLength || (buffer[i + 1].Flags & (TokenFlags.StartsSentence | TokenFlags.AfterComma)) != 0)
                return false;
            ReadOnlySpan<char> word = folded[..WordFolder.Fold(source.Slice(token.StartUnit, token.LengthUnits), folded)];
            bool isOwn = ContextWords.OwnPossessives.Contains(word);
            if (isOwn && isNumber)
                return true;
            if (isArticle && ContextWords.Phones.Contains(word) && !ContextWords.NumberNouns.Contains(word))
                return true;
            isNumber = ContextWords.DialledNumberNouns.Contains(word);
            isArticle = isOwn || ContextWords.Articles.Contains(word);
            if (!isNumber && !isArticle && !ContextWords.Topics.Contains(word))
                return false;
        }

        return false;
    }
}
