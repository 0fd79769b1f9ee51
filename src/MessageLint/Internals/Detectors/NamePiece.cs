using System.Runtime.CompilerServices;
using MessageLint.Internals.Running;
using MessageLint.Internals.Text;

namespace MessageLint.Internals.Detectors;

/// <summary>What a token looks like as a piece of a name.</summary>
internal static class NamePiece
{
    private const string Live = "live";

    /// <summary>Fewer letters with a capital among them are a brand or a unit more often.</summary>
    private const int ShortestOfWords = 8;

    /// <summary>Whether a token can be a piece of a name: a word of letters, a number or both in one.</summary>
    public static bool CanBe(ReadOnlySpan<char> text, in MessageToken token) => token.Kind switch
    {
        TokenKind.Model or TokenKind.Number => true,
        TokenKind.Word => IsSpelled(token) || ((token.Flags & TokenFlags.Ideograph) == 0 && CharTable.ClassOf(text[token.StartUnit]) is not CharClass.Katakana),
        _ => false,
    };

    /// <summary>Whether the rules know a piece as it stands in the text.</summary>
    public static bool IsKnown(AnalysisRun run, ReadOnlySpan<char> text, int token) =>
        run.Tokens[token].Kind != TokenKind.Word || (!IsMixed(run.Tokens[token]) && run.IsKnownWord(text, token));

    /// <summary>Whether the rules know all the pieces.</summary>
    public static bool AreKnown(AnalysisRun run, ReadOnlySpan<char> text, int first, int last)
    {
        for (int i = first; i <= last; i++)
        {
            if (!IsKnown(run, text, i))
                return false;
        }

        return true;
    }

    /// <summary>Whether a piece is of letters and figures; "sh0p" is, although rules read a word in it.</summary>
    public static bool IsMixed(in MessageToken token) =>
        token.Kind == TokenKind.Model || (token.Kind == TokenKind.Word && (token.Disguise & Disguise.LettersForDigits) != 0);

    /// <summary>Whether the letters of a piece were named one after the other: "L wie Ludwig, U wie Ulrich".</summary>
    public static bool IsSpelled(in MessageToken token) => (token.Disguise & Disguise.SpelledLetters) != 0;

    /// <summary>Whether the piece is the word with which names of one messenger begin: "live:lumen".</summary>
    [SkipLocalsInit]
    public static bool IsLive(ReadOnlySpan<char> text, in MessageToken token)
    {
        if (token.LengthUnits != Live.Length)
            return false;
        Span<char> room = stackalloc char[WordFolder.MaxLength];
        return FoldedToken.Of(text, token, room).SequenceEqual(Live);
    }

    /// <summary>How many characters of a piece are no figures.</summary>
    public static int LettersIn(ReadOnlySpan<char> piece)
    {
        int letters = 0;
        foreach (char c in piece)
            letters += CharTable.ClassOf(c) == CharClass.Digit ? 0 : 1;
        return letters;
    }

    /// <summary>"AtelierRosa": words written as one, each with its capital, are a name that somebody has made up.</summary>
    public static bool IsOfWords(ReadOnlySpan<char> piece)
    {
        if (piece.Length < ShortestOfWords)
            return false;
        for (int i = 2; i < piece.Length - 2; i++)
        {
            if (char.IsUpper(piece[i]) && char.IsLower(piece[i - 1]) && char.IsLower(piece[i - 2]) && char.IsLower(piece[i + 1]))
                return true;
        }

        return false;
    }

    public static bool HasNoSmallLetter(ReadOnlySpan<char> piece)
    {
        foreach (char c in piece)
        {
            if (char.IsLower(c))
                return false;
        }

        return true;
    }
}
