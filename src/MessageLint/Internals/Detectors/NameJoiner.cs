using System.Buffers;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>Joins the pieces of a name by the signs between them: "lumen.home", "lumen_home_88", "lumen-home", "lumen#1234".</summary>
internal static class NameJoiner
{
    /// <summary>Units of all pieces; what is longer is no name.</summary>
    public const int Longest = 64;

    /// <summary>Figures behind a hash that tell users of the same name apart.</summary>
    private const int DiscriminatorDigits = 4;

    /// <summary>A single Chinese figure behind a word counts what follows.</summary>
    private const int FewestHanFigures = 2;

    private static readonly SearchValues<char> s_hanFigures = SearchValues.Create("零〇一二三四五六七八九壹贰貳叁參肆伍陆陸柒捌玖");

    /// <summary>Joins the pieces of a name. Behind an at sign bars and hyphens between blanks join as well: elsewhere they are dashes of the sentence.</summary>
    public static NamePieces Join(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int start, bool isAddressed = false)
    {
        var joined = new NamePieces(start);
        for (int next = start + 1; next < tokens.Length && tokens[next].EndUnit - tokens[start].StartUnit <= Longest; next++)
        {
            if (!NameSign.TryRead(TokenPlace.Between(text, tokens[next - 1], tokens[next]), out NameSign sign)
                || !Joins(text, tokens[next - 1], sign, tokens[next], isAddressed))
                break;
            joined = joined.With(next, sign);
        }

        int figures = EndOfFigures(text, tokens, joined.Last);
        return figures - joined.Last >= FewestHanFigures ? joined with { Last = figures, HasFigures = true } : joined;
    }

    /// <summary>What is joined to the last token of a stretch that is a name already; that token alone if nothing is.</summary>
    public static NamePieces Extend(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int last) =>
        NamePiece.CanBe(text, tokens[last]) ? Join(text, tokens, last) : new NamePieces(last);

    private static bool Joins(ReadOnlySpan<char> text, in MessageToken before, NameSign sign, in MessageToken next, bool isAddressed)
    {
        // A full stop without a blank before it and a new sentence behind it are the end of the sentence, no part of a name.
        if (!sign.IsSpaced && (next.Flags & TokenFlags.StartsSentence) != 0)
            return false;
        if (sign.IsHash)
            return IsDiscriminator(next) && !HasNumbers(text, before);
        return NamePiece.CanBe(text, next)
            && (sign.IsPointOrLine || (sign.IsBar && isAddressed) || (sign.IsHyphen && (!sign.IsSpaced || isAddressed)) || (sign.IsColon && NamePiece.IsLive(text, before)));
    }

    /// <summary>Whether a word is that for a thing with a number, so that the hash is a number sign, unless a colon points at it: "order#4521".</summary>
    private static bool HasNumbers(ReadOnlySpan<char> text, in MessageToken word) =>
        (ContextWords.Ids.Contains(text, word) || ContextWords.NumberBearers.Contains(text, word)) && !TokenPlace.IsBehindColon(text, word);

    private static bool IsDiscriminator(in MessageToken token) =>
        token.Kind is TokenKind.Number or TokenKind.ReferenceId && token.LengthUnits == DiscriminatorDigits;

    /// <summary>The last of the Chinese figures that touch a piece of Latin letters: "lumen六八八".</summary>
    private static int EndOfFigures(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int last)
    {
        if (tokens[last].Kind != TokenKind.Word)
            return last;
        while (last + 1 < tokens.Length && tokens[last + 1].StartUnit == tokens[last].EndUnit && tokens[last + 1].LengthUnits == 1
            && s_hanFigures.Contains(text[tokens[last + 1].StartUnit]))
            last++;
        return last;
    }
}
