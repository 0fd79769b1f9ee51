using System.Runtime.CompilerServices;
using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>
/// Finds a name farther on in the sentence of a service that is one by its looks: <c>name#1234</c>, <c>@ the . brass . finch</c>, or letters in another dress that make no word.
/// </summary>
internal static class MarkedName
{
    private const string TaggingService = "discord";

    /// <summary>Tokens between a service and the name.</summary>
    private const int MostTokensToName = 12;

    private const int ShortestDressed = 5;

    /// <summary>One soft hyphen or two are what a web page leaves in a long word; more of them were put there.</summary>
    private const int ManyInvisible = 3;

    public static bool TryFind(AnalysisRun run, ReadOnlySpan<char> text, int first, int last, out AccountName name)
    {
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        SentenceMap sentences = run.SentencesIn(text);
        int sentence = sentences.SentenceOf(last);
        bool hasTags = IsTaggingService(text, tokens[first..(last + 1)]);
        int stop = Math.Min(tokens.Length, last + 1 + MostTokensToName);
        for (int i = last + 1; i < stop && sentences.SentenceOf(i) == sentence; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Model))
                continue;
            bool isApart = IsBehindApartSign(TokenPlace.Between(text, tokens[i - 1], tokens[i]));
            NamePieces pieces = NameJoiner.Join(text, tokens, i, isApart);
            int end = pieces.Last;
            if (!(isApart && pieces.IsSpaced && (pieces.IsByPointOrLine || end - i > 1)) && !(hasTags && IsTagged(run, text, i, end)) && !IsDressed(run, text, i, run.SpanOf(i, end)))
                continue;
            name = new AccountName(run.SpanOf(i, end), AccountName.DisguiseOf(tokens, i, end));
            return true;
        }

        name = default;
        return false;
    }

    /// <summary>Whether an at sign stands there with a blank behind it: pieces of a name follow that were set apart.</summary>
    private static bool IsBehindApartSign(ReadOnlySpan<char> gap) =>
        gap.IndexOf('@') is >= 0 and var at && at + 1 < gap.Length && CharTable.IsBlank(gap[at + 1]);

    /// <summary>Whether the service is the one whose users have a hash and figures behind their names: elsewhere "lot#4521" is no name.</summary>
    [SkipLocalsInit]
    private static bool IsTaggingService(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> service)
    {
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        foreach (ref readonly MessageToken token in service)
        {
            // The whole token, however long: invisible characters may fill it.
            if (WordFolder.Folded(token.TextIn(text), room).StartsWith(TaggingService))
                return true;
        }

        return false;
    }

    /// <summary>Whether a hash and figures end the name. Between blanks the hash behind a word is a number sign, unless a colon points at it: "your parcel # 4521".</summary>
    private static bool IsTagged(AnalysisRun run, ReadOnlySpan<char> text, int first, int last)
    {
        if (last == first)
            return false;
        ReadOnlySpan<char> gap = TokenPlace.Between(text, run.Tokens[last - 1], run.Tokens[last]);
        return gap.Trim() is "#" && (gap.Length == 1 || !run.IsKnownWord(text, last - 1) || TokenPlace.IsBehindColon(text, run.Tokens[first]));
    }

    /// <summary>Whether the first piece of a name is in look-alike letters or full of invisible characters, and makes no word.</summary>
    private static bool IsDressed(AnalysisRun run, ReadOnlySpan<char> text, int first, TextSpan span)
    {
        if (span.Length < ShortestDressed)
            return false;
        Disguise disguise = run.Tokens[first].Disguise;
        bool isHidden = (disguise & Disguise.LookAlike) != 0
            || ((disguise & Disguise.Invisible) != 0 && HoldsManyInvisible(text.Slice(span.Start, span.Length)));
        return isHidden && !run.IsKnownWord(text, first);
    }

    private static bool HoldsManyInvisible(ReadOnlySpan<char> name)
    {
        int count = 0;
        foreach (char c in name)
            count += CharTable.ClassOf(c) == CharClass.Ignorable ? 1 : 0;
        return count >= ManyInvisible;
    }
}
