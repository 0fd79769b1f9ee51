using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>Reads the name that stands right behind a service: "Telegram: lumen_home", "Skype @ lumen - home - 88", "LINE lumen88x".</summary>
internal static class NameBehindService
{
    private const int Shortest = 4;

    private const int ShortestAddressed = 5;

    /// <summary>Reads the name behind the tokens <paramref name="first"/> to <paramref name="last"/>.</summary>
    /// <param name="run">The run that holds the tokens.</param>
    /// <param name="text">The text that they index.</param>
    /// <param name="first">First token of the service.</param>
    /// <param name="last">Last token of the service.</param>
    /// <param name="isAnnounced">Whether words such as "id" or "add me" announce a name, so that a single plain word is taken for it.</param>
    /// <param name="name">The name, if there is one.</param>
    public static bool TryRead(AnalysisRun run, ReadOnlySpan<char> text, int first, int last, bool isAnnounced, out AccountName name)
    {
        name = default;
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        int start = last + 1;
        if (start >= tokens.Length || !NamePiece.CanBe(text, tokens[start]))
            return false;
        bool isHidden = AccountName.DisguiseOf(tokens, first, last) != Disguise.None;
        var lead = new NameLead(TokenPlace.Between(text, tokens[last], tokens[start]), isHidden);
        if (!lead.MayLead)
            return false;
        isAnnounced |= lead.Announces;
        NamePieces pieces = Join(run, text, start, lead, isAnnounced);
        isAnnounced |= pieces.IsSetApart || (lead.OpensFrame && ClosesFrame(text, tokens[pieces.Last]));
        if (isAnnounced && pieces.Last == start && TryJoinBehindFirstWord(text, tokens, start, out NamePieces others))
            pieces = others;
        if (!FitsLead(run, text, start, pieces, lead) || ServiceWord.MeansThing(run, text, first, last) || !HasLengthOfName(run, start, pieces))
            return false;
        if (!IsAddressedName(run, text, start, pieces, lead) && !LooksLikeName(run, text, first, start, pieces, isAnnounced))
            return false;
        name = AccountName.BehindService(run, first, start, pieces);
        return true;
    }

    /// <summary>Whether an at sign makes a name of a word, or of pieces that were set apart and are no words of a sentence.</summary>
    private static bool IsAddressedName(AnalysisRun run, ReadOnlySpan<char> text, int start, NamePieces pieces, scoped in NameLead lead)
    {
        if (!lead.IsAddressed)
            return false;
        bool isSetApart = pieces.IsSpaced && (lead.IsApart || pieces.Last - start > 1);
        return IsAddressedWord(run, text, start, pieces) || (isSetApart && !NamePiece.AreKnown(run, text, start, pieces.Last));
    }

    /// <summary>Joins the pieces of the name; by signs between blanks only if these join more.</summary>
    private static NamePieces Join(AnalysisRun run, ReadOnlySpan<char> text, int start, scoped in NameLead lead, bool isAnnounced)
    {
        NamePieces joined = NameJoiner.Join(text, run.Tokens, start, lead.IsAddressed);
        bool mayBeSetApart = !lead.IsDash && !lead.IsComma && (isAnnounced || lead.IsBehindHidden);
        return mayBeSetApart && SetApartName.TryJoin(run, text, start, lead, out NamePieces setApart) && setApart.Last > joined.Last ? setApart : joined;
    }

    /// <summary>"F B : the lamps . of . claire": the first word of a name whose other words are joined by points between blanks.</summary>
    private static bool TryJoinBehindFirstWord(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int start, out NamePieces others)
    {
        others = default;
        int next = start + 1;
        if (next >= tokens.Length || !NamePiece.CanBe(text, tokens[next]) || TokenPlace.Between(text, tokens[start], tokens[next]) is not " ")
            return false;
        others = NameJoiner.Join(text, tokens, next);
        return others is { IsByPointOrLine: true, IsSpaced: true };
    }

    private static bool ClosesFrame(ReadOnlySpan<char> text, in MessageToken last)
    {
        ReadOnlySpan<char> behind = text[last.EndUnit..].TrimStart(' ');
        return behind.StartsWith("<<") || behind.StartsWith("«");
    }

    /// <summary>Whether the pieces are more than what else stands behind a comma or a dash.</summary>
    private static bool FitsLead(AnalysisRun run, ReadOnlySpan<char> text, int start, NamePieces pieces, scoped in NameLead lead)
    {
        if (NamePiece.IsSpelled(run.Tokens[start]))
            return true;
        if (lead.IsApart)
            return pieces.IsSpaced;

        // Behind a comma stand the parts of a list; nothing but an underscore in the last of them tells a name from them.
        if (lead.IsComma)
            return pieces.IsByLine && !pieces.IsSpaced && TokenPlace.EndsSentence(run.Tokens, pieces.Last) && !NamePiece.AreKnown(run, text, start, pieces.Last);

        // Behind a dash the sentence goes on with anything; only points and lines join no words of a sentence.
        return !lead.IsDash || (pieces.IsByPointOrLine && !pieces.IsSpaced && run.SpanOf(start, pieces.Last).Length >= NameLooks.ShortestMixed
            && !NamePiece.AreKnown(run, text, start, pieces.Last));
    }

    private static bool HasLengthOfName(AnalysisRun run, int start, NamePieces pieces)
    {
        int length = run.SpanOf(start, pieces.Last).Length;
        return length >= Shortest && (length <= NameJoiner.Longest || NamePiece.IsSpelled(run.Tokens[start]));
    }

    /// <summary>Whether a name behind an at sign is a word that no phrase knows: names of places behind it ("@ home") are known.</summary>
    private static bool IsAddressedWord(AnalysisRun run, ReadOnlySpan<char> text, int start, NamePieces pieces) =>
        pieces.Last == start && run.Tokens[start].Kind == TokenKind.Word && run.Tokens[start].LengthUnits >= ShortestAddressed && !NamePiece.IsKnown(run, text, start);

    /// <summary>Whether the pieces are no words of the sentence and no model of a thing.</summary>
    private static bool LooksLikeName(AnalysisRun run, ReadOnlySpan<char> text, int service, int start, NamePieces pieces, bool isAnnounced)
    {
        ReadOnlySpan<MessageToken> tokens = run.Tokens;

        // Nobody spells a word behind a service but a name.
        if (NamePiece.IsSpelled(tokens[start]))
            return true;
        NameLooks looks = NameLooks.Of(run, text, start, pieces);
        if (looks.Letters == 0)
            return false;
        bool isOnePiece = pieces.Last == start;
        if (!isOnePiece && (pieces.IsByPointOrLine || NamePiece.IsLive(text, tokens[start])))
            return isAnnounced || !looks.IsKnown || looks.IsMixed || pieces.IsByLine;
        if (looks.IsLongMix || (looks.IsMixed && isAnnounced))
            return true;
        if (looks.IsKnown || looks.Letters < Shortest || !(isOnePiece || isAnnounced))
            return false;

        // Between Chinese or Japanese words a word of Latin letters is a name; one in capitals is that of a thing.
        return TokenPlace.IsAmongIdeographs(tokens, service, pieces.Last)
            ? isAnnounced || !NamePiece.HasNoSmallLetter(tokens[start].TextIn(text))
            : isAnnounced && TokenPlace.EndsClause(text, tokens, pieces.Last);
    }
}
