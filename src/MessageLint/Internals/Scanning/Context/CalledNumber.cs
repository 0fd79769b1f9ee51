using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// Whether a number is what a verb of calling far before it in the clause calls, by the preposition between them: "call our lovely colleague in the Leeds office any time on
/// reference 07700 900266". What is called about something, "call the courier with reference ...", stands behind other words.
/// </summary>
internal static class CalledNumber
{
    private const int MostTokens = 24;

    /// <summary>"on your order reference": words between the preposition and the name of an id.</summary>
    private const int MostWordsOfName = 2;

    /// <param name="source">The text of the message.</param>
    /// <param name="position">Where the number begins.</param>
    /// <param name="buffer">The tokens so far.</param>
    /// <param name="name">The token that names the number; behind the last one if none does.</param>
    [SkipLocalsInit]
    public static bool IsNamedAt(ReadOnlySpan<char> source, int position, TokenBuffer buffer, int name)
    {
        if (!DialledNumber.MayBeAt(source, position))
            return false;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        bool isBehindPreposition = false;
        bool isBeforeBuyer = false;
        for (int i = name - 1; i >= 0 && name - i <= MostTokens; i--)
        {
            ref readonly MessageToken token = ref buffer[i];
            if (i + 1 < buffer.Count && (buffer[i + 1].Flags & (TokenFlags.StartsSentence | TokenFlags.StartsClause | TokenFlags.AfterComma)) != 0)
                return false;
            if (token.Kind != TokenKind.Word)
                continue;
            ReadOnlySpan<char> word = FoldedToken.Of(source, token, room);
            ulong lists = ContextWords.ListsOf(word);
            if (!isBehindPreposition)
            {
                isBehindPreposition = ContextWords.CallingPrepositions.IsAmong(lists);
                if (!isBehindPreposition && (name - i > MostWordsOfName || !(ContextWords.Articles.IsAmong(lists) || ContextWords.Ids.IsAmong(lists) || ContextWords.Connectors.IsAmong(lists))))
                    return false;
            }
            else if (ContextWords.CallsBehind.IsAmong(lists))
            {
                // "we call you on order ...": it is the buyer who is called.
                return !isBeforeBuyer && !IsNoun(source, buffer, i, room);
            }

            isBeforeBuyer = word is "you";
        }

        return false;
    }

    /// <summary>"the text on the label is at reference ...", "a call came in on order ...".</summary>
    private static bool IsNoun(ReadOnlySpan<char> source, TokenBuffer buffer, int token, Span<char> room)
    {
        if (token == 0 || buffer[token - 1].Kind != TokenKind.Word || (buffer[token].Flags & TokenFlags.StartsSentence) != 0)
            return false;
        ReadOnlySpan<char> before = FoldedToken.Of(source, buffer[token - 1], room);
        return before is "a" || ContextWords.Articles.Contains(before);
    }
}
