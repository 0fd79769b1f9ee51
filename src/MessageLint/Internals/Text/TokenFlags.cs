namespace MessageLint.Internals.Text;

/// <summary>What the tokenizer knows of a token besides its kind.</summary>
[Flags]
internal enum TokenFlags : ushort
{
    None = 0,

    /// <summary>First token of a sentence (line breaks do not count): a sentence end, an empty line or a list bullet stands before it.</summary>
    StartsSentence = 1,

    /// <summary>First token of a clause: a sentence start, or a semicolon, colon, dash between blanks, or bracket stands before it.</summary>
    StartsClause = 2,

    /// <summary>First token of a line.</summary>
    StartsLine = 4,

    /// <summary>One Han or hiragana character: counts as a character, not as a word, in a gap.</summary>
    Ideograph = 8,

    /// <summary>A phone that dials by its plan and form alone; without it, the number only might be one.</summary>
    Certain = 16,

    /// <summary>Stands in a line that quotes another message: recognised, never judged.</summary>
    Quoted = 32,

    /// <summary>A word in capitals throughout.</summary>
    UpperCase = 64,

    /// <summary>A url or domain taken from a link of HTML, not from visible text.</summary>
    LinkTarget = 128,

    /// <summary>A phone written with a plus sign or 00 and a country code.</summary>
    International = 256,

    /// <summary>A comma stands between the token and the one before it.</summary>
    AfterComma = 512,

    /// <summary>Stands between quotation marks: a title, an engraving, the words of somebody else.</summary>
    InQuotation = 1024,
}
