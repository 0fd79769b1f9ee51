namespace MessageLint.Internals.Detectors;

/// <summary>Pieces of a name that signs join.</summary>
/// <param name="Last">The last of their tokens.</param>
internal readonly record struct NamePieces(int Last)
{
    /// <summary>Whether a point or an underscore is among the signs.</summary>
    public bool IsByPointOrLine { get; init; }

    /// <summary>Whether an underscore is among the signs: known words are joined by it in nothing but names and files.</summary>
    public bool IsByLine { get; init; }

    /// <summary>Whether a sign stands between blanks.</summary>
    public bool IsSpaced { get; init; }

    /// <summary>Whether all signs stand between blanks and join what only a name holds together: "lumen - home - 88".</summary>
    public bool IsSetApart { get; init; }

    /// <summary>Whether Chinese figures end the name.</summary>
    public bool HasFigures { get; init; }

    /// <summary>The pieces with one more behind a sign.</summary>
    public NamePieces With(int piece, NameSign sign) => new(piece)
    {
        IsByPointOrLine = IsByPointOrLine || sign.IsPointOrLine || sign.IsBar,
        IsByLine = IsByLine || sign.IsLine,
        IsSpaced = IsSpaced || sign.IsSpaced,
    };
}
