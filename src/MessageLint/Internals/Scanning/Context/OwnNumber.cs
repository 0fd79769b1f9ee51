using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>
/// Whether the words before the name of an id say that the number behind it is one's own, one to call, or one for that thing: "my number for the order is",
/// "call our order number", "the number for questions about your order is".
/// </summary>
internal static class OwnNumber
{
    private const int MostTokens = 6;

    /// <summary>Looks back from the name of an id over articles and what the number is for.</summary>
    /// <param name="source">The text of the message.</param>
    /// <param name="buffer">Its tokens so far.</param>
    /// <param name="id">The token that names the id.</param>
    /// <param name="isDialled">Whether the number has the form of one that is dialled: a number for a thing may be an id otherwise.</param>
    [SkipLocalsInit]
    public static bool PrecedesId(ReadOnlySpan<char> source, TokenBuffer buffer, int id, bool isDialled)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        bool isNumber = false;
        bool mayBeCalled = false;
        bool isAbout = false;
        for (int i = id - 1; i >= 0 && id - i <= MostTokens; i--)
        {
            ref readonly MessageToken token = ref buffer[i];
            if (token.Kind != TokenKind.Word || (buffer[i + 1].Flags & (TokenFlags.StartsSentence | TokenFlags.AfterComma)) != 0)
                return false;
            ReadOnlySpan<char> word = FoldedToken.Of(source, token, room);
            ulong lists = ContextWords.ListsOf(word);
            bool isOwn = ContextWords.OwnPossessives.IsAmong(lists);
            bool isTopic = ContextWords.Topics.IsAmong(lists) || ContextWords.Questions.IsAmong(lists);
            if ((isOwn && isNumber) || (mayBeCalled && ContextWords.Phones.IsAmong(lists) && !ContextWords.NumberNouns.IsAmong(lists)))
                return true;
            isNumber = ContextWords.DialledNumberNouns.IsAmong(lists);
            if (isNumber && isAbout && isDialled)
                return true;
            isAbout |= isTopic;
            mayBeCalled = isOwn || isTopic || ContextWords.Articles.IsAmong(lists);
            if (!isNumber && !mayBeCalled)
                return false;
        }

        return false;
    }
}
