namespace MessageLint.Internals.Text;

/// <summary>What a character is to the tokenizer.</summary>
internal enum CharClass : byte
{
    /// <summary>Punctuation, symbols, controls and unassigned code points.</summary>
    Other,
    Blank,
    LineBreak,
    Digit,
    Latin,
    Greek,
    Cyrillic,

    /// <summary>Letters of the other scripts that are written in runs: Hangul, Thai, Arabic, Hebrew …</summary>
    OtherLetter,

    /// <summary>Han and hiragana: each character is a token of its own.</summary>
    Ideograph,
    Katakana,

    /// <summary>Combining marks: belong to the letter before them.</summary>
    Mark,

    /// <summary>Invisible: zero-width, soft hyphen, variation selectors, bidi controls.</summary>
    Ignorable,
    Surrogate,
}
