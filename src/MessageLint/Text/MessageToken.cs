using MessageLint.Internals.Text;

namespace MessageLint;

/// <summary>A piece of a message that the tokenizer recognised, with its place in the original text.</summary>
/// <remarks>Tokens never overlap and stand in text order. Blanks and punctuation are no tokens; line breaks are.</remarks>
public readonly struct MessageToken
{
    internal MessageToken(int start, int length, TokenKind kind, Disguise disguise, TokenFlags flags, int symbolSet, int value)
    {
        StartUnit = start;
        LengthUnits = length;
        Kind = kind;
        Disguise = disguise;
        Flags = flags;
        SymbolSet = symbolSet;
        Value = value;
    }

    /// <summary>Where the token stands, in UTF-16 units of the original text.</summary>
    public TextSpan Span => new(StartUnit, LengthUnits);

    /// <summary>What the token was recognised as.</summary>
    public TokenKind Kind { get; }

    /// <summary>How the token was hidden, <see cref="Disguise.None"/> for plain text.</summary>
    public Disguise Disguise { get; }

    internal int StartUnit { get; }

    internal int LengthUnits { get; }

    internal int EndUnit => StartUnit + LengthUnits;

    internal TokenFlags Flags { get; }

    /// <summary>Which symbols (folded word, lists, affixes, kind) the token is for the phrase automaton: its set in <see cref="TokenBuffer.Sets"/>.</summary>
    internal int SymbolSet { get; }

    /// <summary>Number of digits of a number; index of the declared identifier; otherwise 0.</summary>
    internal int Value { get; }

    /// <summary>The token as it stands in the text that it indexes.</summary>
    internal ReadOnlySpan<char> TextIn(ReadOnlySpan<char> text) => text.Slice(StartUnit, LengthUnits);

    /// <summary>Writes kind and place, never the text, for example <c>Phone [12..26)</c>.</summary>
    /// <returns>The token in words.</returns>
    public override string ToString() => $"{Kind} {Span}";
}
