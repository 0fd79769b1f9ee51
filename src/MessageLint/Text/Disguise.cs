namespace MessageLint;

/// <summary>How a contact detail was hidden. Flags, since one detail may be hidden in several ways.</summary>
[Flags]
public enum Disguise
{
    /// <summary>Nothing is hidden.</summary>
    None = 0,

    /// <summary>Separators or noise stand between the digits or letters, for example <c>4.1.5.5</c>.</summary>
    Spacing = 1,

    /// <summary>"at" and "dot" are written out or bracketed, for example <c>(at)</c>.</summary>
    WrittenSign = 2,

    /// <summary>Digits are written as words, for example <c>four one five</c>.</summary>
    SpelledDigits = 4,

    /// <summary>Letters stand for digits, for example <c>O</c> for zero.</summary>
    LettersForDigits = 8,

    /// <summary>Characters of other forms or scripts look like the usual ones: full-width, circled, Cyrillic.</summary>
    LookAlike = 16,

    /// <summary>Invisible characters stand inside: zero-width, soft hyphen, bidi control.</summary>
    Invisible = 32,

    /// <summary>An entity, percent encoding or base64 hides characters, for example <c>&amp;#64;</c>, or they are written backwards.</summary>
    Encoding = 64,

    /// <summary>A broken scheme or host, for example <c>hxxp://</c>.</summary>
    BrokenLink = 128,

    /// <summary>Another word stands for the name of a service, for example a homophone.</summary>
    Homophone = 256,

    /// <summary>Letters are written as the words of a spelling alphabet, for example <c>Lima Uniform Mike</c>.</summary>
    SpelledLetters = 512,
}
