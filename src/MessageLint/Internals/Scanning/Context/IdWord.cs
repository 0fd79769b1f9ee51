using System.Runtime.CompilerServices;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Scanning;

/// <summary>Judges whether a word for an id before a number names what the number is, or only belongs to what is said of it.</summary>
internal static class IdWord
{
    private const int LongestDepartment = 16;

    /// <summary>A preposition and an article before the word that a number is for.</summary>
    private const int MostTopicWords = 2;

    /// <summary>Whether the word at a token says what the number at <paramref name="position"/> is.</summary>
    public static bool Names(ReadOnlySpan<char> source, int position, TokenBuffer buffer, int token) =>
        !IsBehindDepartment(source, buffer, token) && !IsTopic(source, position, buffer, token) && !IsVerb(source, buffer[token]);

    /// <summary>Whether the word before makes a word the name of a department: "le service expédition au 04 ..." gives no parcel's number.</summary>
    public static bool IsBehindDepartment(ReadOnlySpan<char> source, TokenBuffer buffer, int token)
    {
        if (token == 0)
            return false;
        ref readonly MessageToken before = ref buffer[token - 1];
        return before.Kind == TokenKind.Word && before.LengthUnits <= LongestDepartment && ContextWords.Departments.Contains(source, before);
    }

    /// <summary>Whether the word at a token is what the number is for, not what it numbers: "pour un retour : 06 39 ...", "with your order, it's 07700 ...", "Durchwahl Ersatzteile: 069 ...".</summary>
    [SkipLocalsInit]
    private static bool IsTopic(ReadOnlySpan<char> source, int position, TokenBuffer buffer, int token)
    {
        int end = Shape.SkipBlanks(source, buffer[token].EndUnit);
        if (!(Shape.At(source, end) is ',' or ':' or '?' || IsBeforeNumberNoun(source, buffer, token)) || !DialledNumber.MayBeAt(source, position))
            return false;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        bool isBesideLine = true;
        for (int i = token - 1; i >= 0 && token - i <= MostTopicWords && buffer[i].Kind == TokenKind.Word; i--)
        {
            ulong lists = ContextWords.ListsOf(FoldedToken.StartOf(source, buffer[i], room));
            if (ContextWords.Topics.IsAmong(lists))
                return true;

            // "Durchwahl Ersatzteile: 069 ...", "Línea de devoluciones: 91 ...": the noun for a line before it.
            if (isBesideLine && ContextWords.Lines.IsAmong(lists))
                return true;
            isBesideLine &= ContextWords.Articles.IsAmong(lists);
            if ((buffer[i].Flags & TokenFlags.StartsSentence) != 0)
                break;
        }

        return false;
    }

    /// <summary>"pour la livraison le numéro 06 ...": what has an article of its own is no part of the name.</summary>
    private static bool IsBeforeNumberNoun(ReadOnlySpan<char> source, TokenBuffer buffer, int token) =>
        token + 2 < buffer.Count && ContextWords.Articles.Contains(source, buffer[token + 1]) && ContextWords.DialledNumberNouns.Contains(source, buffer[token + 2]);

    /// <summary>"m'avoir au 06 ...": the French word for a credit note is a verb behind a pronoun.</summary>
    private static bool IsVerb(ReadOnlySpan<char> source, in MessageToken token) =>
        token.StartUnit > 1 && source[token.StartUnit - 1] is '\'' or '’' && source[token.StartUnit - 2] is 'm' or 't';
}
