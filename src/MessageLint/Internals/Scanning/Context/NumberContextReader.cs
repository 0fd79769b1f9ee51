using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Reads the few words before a number for what they announce. Looks at a fixed number of tokens, so the work for each number is bounded.</summary>
internal static class NumberContextReader
{
    /// <summary>Words among which one for a declared identifier is looked for.</summary>
    private const int MostWordsToIdentifier = 3;

    public static NumberContext Read(ReadOnlySpan<char> source, int position, bool startsSentence, TokenBuffer buffer)
    {
        NumberContext found = EastAsianContext.Read(source, position);
        if (found == NumberContext.None)
            found = WordsBeforeNumber.Read(source, position, startsSentence, buffer);
        if (found == NumberContext.None && Shape.At(source, position - 1) is '#' or '＃')
            return NumberContext.Id;

        // No id begins with the sign of a country's code.
        return found is NumberContext.Id or NumberContext.Tracking && Shape.At(source, position) is '+' or '＋' ? NumberContext.None : found;
    }

    /// <summary>Whether a context word of the declared identifier stands within the last three words.</summary>
    [SkipLocalsInit]
    public static bool HasWordOf(DeclaredIdentifierScanner identifier, ReadOnlySpan<char> source, int position, TokenBuffer buffer)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        int words = 0;
        int oldest = Oldest(buffer);
        for (int i = buffer.Count - 1; i >= oldest && words < MostWordsToIdentifier && IsNear(buffer[i], position); i--)
        {
            if (buffer[i].Kind is not (TokenKind.Word or TokenKind.Model))
                continue;
            words++;
            if (identifier.IsContext(FoldedToken.StartOf(source, buffer[i], room)))
                return true;
        }

        return false;
    }

    /// <summary>Whether a word of the list stands among the last words before a number, with no word for an id behind it, or a Chinese or Japanese entry right before it.</summary>
    public static bool IsAnnouncedBy(ContextWords list, ReadOnlySpan<char> source, int position, bool startsSentence, TokenBuffer buffer) =>
        EastAsianContext.IsAnnouncedBy(list, source, position) || (!startsSentence && HasWordOf(list, source, position, buffer));

    [SkipLocalsInit]
    private static bool HasWordOf(ContextWords list, ReadOnlySpan<char> source, int position, TokenBuffer buffer)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        int words = 0;
        int oldest = Oldest(buffer);
        for (int i = buffer.Count - 1; i >= oldest && words < WordsBeforeNumber.MostWords && IsNear(buffer[i], position); i--)
        {
            ref readonly MessageToken token = ref buffer[i];
            if (token.Kind != TokenKind.Word || (token.Flags & TokenFlags.Ideograph) != 0)
                continue;
            words++;
            ulong lists = ContextWords.ListsOf(FoldedToken.StartOf(source, token, room));
            if (list.IsAmong(lists))
                return true;
            if ((token.Flags & TokenFlags.StartsSentence) != 0 || ContextWords.Ids.IsAmong(lists))
                break;
        }

        return false;
    }

    private static int Oldest(TokenBuffer buffer) => Math.Max(0, buffer.Count - WordsBeforeNumber.MostTokens);

    private static bool IsNear(in MessageToken token, int position) => position - token.StartUnit <= WordsBeforeNumber.MostUnits;
}
