using System.Globalization;

namespace MessageLint.Internals.Matching;

/// <summary>How the letters of a phrase word are compared.</summary>
internal enum WordForm
{
    /// <summary>Folded: case, width, accents and look-alikes do not matter.</summary>
    Folded,

    /// <summary>Written <c>'LINE'</c>: the case matters.</summary>
    ExactCase,

    /// <summary>Written <c>=si</c>: the accents matter.</summary>
    ExactAccent,
}

/// <summary>A piece of a phrase. <see cref="object.ToString"/> writes it in the phrase language.</summary>
internal abstract record PhraseNode
{
    /// <summary>Where it stands in the phrase, the first character is 1.</summary>
    public int Column { get; set; }
}

/// <summary>Words that follow each other, as written between two blanks: <c>don't</c>, <c>bewert*</c>, <c>'LINE'</c>, <c>=si</c>, <c>e-mail</c>.</summary>
internal sealed record WordNode(string Text, WordForm Form, bool OpenStart, bool OpenEnd) : PhraseNode
{
    public override string ToString() => Form switch
    {
        WordForm.ExactCase => $"'{Text}'",
        WordForm.ExactAccent => $"={Text}",
        _ => $"{(OpenStart ? "*" : "")}{Text}{(OpenEnd ? "*" : "")}",
    };
}

/// <summary>Pieces that follow each other.</summary>
internal sealed record SequenceNode(IReadOnlyList<PhraseNode> Items) : PhraseNode
{
    public override string ToString() => string.Join(' ', Items);
}

/// <summary><c>(a|b c)</c>: one of several.</summary>
internal sealed record AlternativesNode(IReadOnlyList<PhraseNode> Branches) : PhraseNode
{
    public override string ToString() => $"({string.Join('|', Branches)})";
}

/// <summary><c>x?</c>: may be missing.</summary>
internal sealed record OptionalNode(PhraseNode Inner) : PhraseNode
{
    public override string ToString() => Inner is SequenceNode ? $"({Inner})?" : $"{Inner}?";
}

/// <summary><c>{a &amp; b}</c>: both in either order, with at most <paramref name="Words"/> words between them.</summary>
internal sealed record BothNode(PhraseNode Left, PhraseNode Right, int Words) : PhraseNode
{
    public override string ToString() => Words == GapNode.DefaultWords
        ? $"{{{Left} & {Right}}}"
        : string.Create(CultureInfo.InvariantCulture, $"{{{Left} &{Words} {Right}}}");
}

/// <summary><c>..</c> or <c>..8</c>: any words may stand here, up to a number.</summary>
internal sealed record GapNode(int Words) : PhraseNode
{
    public const int DefaultWords = 4;

    public const int MaxWords = 12;

    public override string ToString() => Words == DefaultWords ? ".." : string.Create(CultureInfo.InvariantCulture, $"..{Words}");
}

/// <summary><c>//</c>: one sentence end may stand here.</summary>
internal sealed record SentenceEndNode : PhraseNode
{
    public override string ToString() => "//";
}

/// <summary><c>^</c>: the next word starts a sentence.</summary>
internal sealed record SentenceStartNode : PhraseNode
{
    public override string ToString() => "^";
}

/// <summary><c>[ ]</c>: what is underlined.</summary>
internal sealed record UnderlineNode(PhraseNode Inner) : PhraseNode
{
    public override string ToString() => $"[{Inner}]";
}

/// <summary><c>&lt;url&gt;</c>: a token of a kind.</summary>
internal sealed record KindNode(TokenKind Kind) : PhraseNode
{
    public override string ToString() => $"<{TokenKindNames.NameOf(Kind)}>";
}

/// <summary><c>&lt;number:4-5&gt;</c>: a number of so many digits.</summary>
internal sealed record NumberNode(int MinDigits, int MaxDigits) : PhraseNode
{
    public override string ToString() => MinDigits == MaxDigits
        ? string.Create(CultureInfo.InvariantCulture, $"<number:{MinDigits}>")
        : string.Create(CultureInfo.InvariantCulture, $"<number:{MinDigits}-{MaxDigits}>");
}

/// <summary><c>&lt;id:rma&gt;</c>: a declared identifier.</summary>
internal sealed record IdentifierNode(string Name) : PhraseNode
{
    public override string ToString() => $"<id:{Name}>";
}

/// <summary><c>&lt;list:gifts&gt;</c>: an entry of a list.</summary>
internal sealed record ListNode(string Name) : PhraseNode
{
    public override string ToString() => $"<list:{Name}>";
}

/// <summary><c>&lt;part:return-promise&gt;</c>: one of the phrases of a part.</summary>
internal sealed record PartNode(string Name) : PhraseNode
{
    public override string ToString() => $"<part:{Name}>";
}

/// <summary><c>&lt;hit&gt;</c>, in <c>unless</c> only: what the rule has matched; <c>&lt;quoted&gt;</c>: the same where it begins inside quotation marks.</summary>
internal sealed record HitNode(bool IsQuoted) : PhraseNode
{
    public override string ToString() => IsQuoted ? "<quoted>" : "<hit>";
}
