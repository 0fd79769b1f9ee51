using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>Joins pieces that have the same hyphen or slash between blanks, and a number behind them: "lumen - home - 88", "lumen - home 88".</summary>
/// <remarks>Menus and lists of kinds look alike, so one of the words has to be unknown and the clause ends behind the last piece.</remarks>
internal static class SetApartName
{
    private const int GapLength = 3;
    private const int FewestPieces = 3;

    /// <summary>The same behind a service in disguise: who hides the one hides the other.</summary>
    private const int FewestBehindHidden = 2;

    public static bool TryJoin(AnalysisRun run, ReadOnlySpan<char> text, int start, scoped in NameLead lead, out NamePieces joined)
    {
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        int last = LastBySameSign(text, tokens, start, lead.PointsAtName);
        if (last > start && last + 1 < tokens.Length && tokens[last + 1].Kind == TokenKind.Number && TokenPlace.Between(text, tokens[last], tokens[last + 1]) is " ")
            last++;
        joined = new NamePieces(last) { IsSpaced = true, IsSetApart = true };
        bool endsInNumber = tokens[last].Kind == TokenKind.Number;
        int fewest = lead.IsBehindHidden ? FewestBehindHidden : FewestPieces;

        // Behind a colon alone, that is a number.
        if (last - start + 1 < fewest || !(endsInNumber || lead.PointsAtName))
            return false;
        return tokens[start].Kind == TokenKind.Word && TokenPlace.EndsClause(text, tokens, last)
            && ((endsInNumber && lead.IsBehindHidden) || !NamePiece.AreKnown(run, text, start, last));
    }

    /// <summary>The last piece that the same sign joins. A slash stands between kinds of a thing, unless a sign points at the name.</summary>
    private static int LastBySameSign(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int start, bool takesSlash)
    {
        int last = start;
        char sign = default;
        while (last + 1 < tokens.Length && NamePiece.CanBe(text, tokens[last + 1]) && tokens[last + 1].EndUnit - tokens[start].StartUnit <= NameJoiner.Longest)
        {
            ReadOnlySpan<char> gap = TokenPlace.Between(text, tokens[last], tokens[last + 1]);
            if (gap.Length != GapLength || gap[0] != ' ' || gap[^1] != ' ' || !(gap[1] == '-' || (gap[1] == '/' && takesSlash)) || (sign != default && gap[1] != sign))
                break;
            sign = gap[1];
            last++;
        }

        return last;
    }
}
