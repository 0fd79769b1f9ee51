using MessageLint.Internals.Running;
using MessageLint.Internals.Scanning;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>Reads the name that stands before a service: "DM lumen_team on Instagram", "lumen.team (Telegram)".</summary>
internal static class NameBeforeService
{
    private const int Shortest = 4;

    /// <summary>Prepositions and possessives between a name and its service: "over on our".</summary>
    private const int MostPrepositions = 3;

    /// <summary>Pieces of a name that signs join.</summary>
    private const int MostPieces = 5;

    /// <summary>Fewer letters beside figures are a format: "4K60", "HD720".</summary>
    private const int FewestLettersOfMixed = 4;

    /// <summary>Words between the word that leads to a name and the name: "search our page".</summary>
    private const int MostWordsToCue = 2;

    /// <summary>Reads the name before the service that begins with the token <paramref name="service"/>.</summary>
    public static bool TryRead(AnalysisRun run, ReadOnlySpan<char> text, int service, out AccountName name)
    {
        name = default;
        int last = SkipPrepositions(run, text, service);
        if (last < 0 || !NamePiece.CanBe(text, run.Tokens[last]) || run.Tokens[last].Kind == TokenKind.Number)
            return false;
        int first = FirstJoinedTo(run, text, last, out NamePieces joined);
        SentenceMap sentences = run.SentencesIn(text);
        if (sentences.SentenceOf(first) != sentences.SentenceOf(service) || run.SpanOf(first, last).Length < Shortest || !LooksLikeName(run, text, first, joined))
            return false;
        name = AccountName.Of(run, first, joined);
        return true;
    }

    /// <summary>The first of the pieces that are joined up to the token <paramref name="last"/>; that token if none are.</summary>
    private static int FirstJoinedTo(AnalysisRun run, ReadOnlySpan<char> text, int last, out NamePieces joined)
    {
        int first = last;
        joined = new NamePieces(last);
        for (int start = last - 1; start >= 0 && last - start < MostPieces && NamePiece.CanBe(text, run.Tokens[start]); start--)
        {
            NamePieces longer = NameJoiner.Join(text, run.Tokens, start);
            if (longer.Last != last)
                continue;
            first = start;
            joined = longer;
        }

        return first;
    }

    /// <summary>Index of the token before the prepositions that lead to a service, or before the bracket that holds it; -1 if there are none.</summary>
    private static int SkipPrepositions(AnalysisRun run, ReadOnlySpan<char> text, int service)
    {
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        if (service > 0 && IsBracket(TokenPlace.Between(text, tokens[service - 1], tokens[service])))
            return service - 1;
        int token = service - 1;
        while (token >= 0 && service - token <= MostPrepositions && IsIn(ContextWords.ServicePrepositions, text, run.Tokens[token]))
            token--;
        return token < service - 1 ? token : -1;
    }

    private static bool IsBracket(ReadOnlySpan<char> between) => between is " (" or "(" or "（" or " （";

    /// <summary>
    /// Whether the pieces are a name: joined by points or lines, or of letters and figures, behind a word that leads to names or where a clause begins; a plain word or one with
    /// capitals inside only behind a verb of writing, and only if no phrase knows it.
    /// </summary>
    private static bool LooksLikeName(AnalysisRun run, ReadOnlySpan<char> text, int first, NamePieces joined)
    {
        bool isKnown = NamePiece.AreKnown(run, text, first, joined.Last);
        bool isMixed = HoldsMixed(text, run.Tokens[first..(joined.Last + 1)]);
        if (HasCue(run, text, first, ContextWords.WritingCues, mostWords: 0))
            return isMixed || !isKnown || joined.IsByLine;
        bool isNamed = HasCue(run, text, first, ContextWords.NamingCues, MostWordsToCue) || HasCue(run, text, first, ContextWords.WritingCues, MostWordsToCue);
        bool isJoinedAsNames = joined.IsByPointOrLine && (!isKnown || joined.IsByLine);
        return isJoinedAsNames ? isNamed || TokenPlace.BeginsClause(run.Tokens[first]) : isMixed && isNamed;
    }

    private static bool HoldsMixed(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> pieces)
    {
        foreach (ref readonly MessageToken piece in pieces)
        {
            if (NamePiece.IsMixed(piece) && NamePiece.LettersIn(piece.TextIn(text)) >= FewestLettersOfMixed)
                return true;
        }

        return false;
    }

    private static bool HasCue(AnalysisRun run, ReadOnlySpan<char> text, int first, ContextWords cues, int mostWords)
    {
        if ((run.Tokens[first].Flags & TokenFlags.StartsSentence) != 0)
            return false;
        for (int i = first - 1; i >= 0 && first - i <= mostWords + 1 && run.Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (cues.Contains(text, run.Tokens[i]))
                return true;
            if ((run.Tokens[i].Flags & TokenFlags.StartsSentence) != 0)
                break;
        }

        return false;
    }

    private static bool IsIn(ContextWords words, ReadOnlySpan<char> text, in MessageToken token) =>
        token.Kind == TokenKind.Word && words.Contains(text, token);
}
