using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>Services that are called by a word of the language, which speaks of a thing as often: "Signal", "Line", "Snap".</summary>
internal static class ServiceWord
{
    private static readonly WordSet s_words = WordSet.Of("signal line snap");

    /// <summary>What follows the verb "snap".</summary>
    private static readonly WordSet s_particles = WordSet.Of("on onto in into off out open shut together it them");

    /// <summary>Whether the words speak of a thing, and of no service that is called by the same word: "Signal: LED-2", "Snap on the lid", "the Snap @home kit".</summary>
    public static bool MeansThing(AnalysisRun run, ReadOnlySpan<char> text, int first, int last)
    {
        ReadOnlySpan<MessageToken> tokens = run.Tokens;
        int next = last + 1;
        if (first != last || next >= tokens.Length || !s_words.Contains(text, tokens[first]))
            return false;
        if (IsNameOfPart(text, tokens, next))
            return true;
        if (TokenPlace.Between(text, tokens[last], tokens[next]) is not " ")
            return false;
        return tokens[next].Kind == TokenKind.Word ? s_particles.Contains(text, tokens[next]) : IsWordBehindAtSign(run, text, next);
    }

    /// <summary>"LED-2", "Kabel-2000": a word with a capital that a hyphen joins to a number.</summary>
    private static bool IsNameOfPart(ReadOnlySpan<char> text, ReadOnlySpan<MessageToken> tokens, int start)
    {
        if (!NamePiece.CanBe(text, tokens[start]) || !char.IsUpper(text[tokens[start].StartUnit]))
            return false;
        int last = NameJoiner.Join(text, tokens, start).Last;
        for (int i = start; i < last; i++)
        {
            if (TokenPlace.Between(text, tokens[i], tokens[i + 1]) is not "-")
                return false;
        }

        return last > start || (tokens[start].Kind == TokenKind.Model && tokens[start].LengthUnits < NameLooks.ShortestMixed);
    }

    /// <summary>"@home kit": a word of the language behind an at sign with which the clause goes on.</summary>
    private static bool IsWordBehindAtSign(AnalysisRun run, ReadOnlySpan<char> text, int token)
    {
        ref readonly MessageToken handle = ref run.Tokens[token];
        return handle.Kind == TokenKind.Handle && handle.LengthUnits <= FoldedToken.MostUnits && !TokenPlace.EndsClause(text, run.Tokens, token)
            && run.IsKnownWord(text[(handle.StartUnit + 1)..handle.EndUnit]);
    }
}
