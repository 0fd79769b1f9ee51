using MessageLint.Internals.Running;

namespace MessageLint.Internals.Detectors;

/// <summary>What the pieces of a name look like taken together.</summary>
internal readonly struct NameLooks
{
    /// <summary>A mix of so many characters, some of them letters, is a name; shorter ones are models of things.</summary>
    public const int ShortestMixed = 6;

    private const int FewestLettersOfMixed = 3;

    private readonly int _units;

    private NameLooks(bool isKnown, bool isMixed, int letters, int units)
    {
        IsKnown = isKnown;
        IsMixed = isMixed;
        Letters = letters;
        _units = units;
    }

    /// <summary>Whether the rules know all the pieces.</summary>
    public bool IsKnown { get; }

    /// <summary>Whether the pieces are put together as words of a language are not: of letters and figures, or of words written as one.</summary>
    public bool IsMixed { get; }

    /// <summary>How many letters all pieces have.</summary>
    public int Letters { get; }

    /// <summary>Whether a mix is too long for the model of a thing.</summary>
    public bool IsLongMix => IsMixed && _units >= ShortestMixed && Letters >= FewestLettersOfMixed;

    public static NameLooks Of(AnalysisRun run, ReadOnlySpan<char> text, int start, NamePieces pieces)
    {
        bool isKnown = true;
        bool isMixed = pieces.HasFigures;
        int letters = 0;
        int units = 0;
        for (int i = start; i <= pieces.Last; i++)
        {
            ref readonly MessageToken token = ref run.Tokens[i];
            ReadOnlySpan<char> piece = token.TextIn(text);
            bool isFigures = token.Kind is TokenKind.Number or TokenKind.ReferenceId;
            isKnown &= NamePiece.IsKnown(run, text, i);
            isMixed |= NamePiece.IsMixed(token) || (token.Kind == TokenKind.Word && NamePiece.IsOfWords(piece)) || (isFigures && i > start);
            letters += NamePiece.LettersIn(piece);
            units += piece.Length;
        }

        return new NameLooks(isKnown, isMixed, letters, units);
    }
}
