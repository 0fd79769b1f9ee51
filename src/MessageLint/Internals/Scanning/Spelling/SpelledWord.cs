namespace MessageLint.Internals.Scanning;

/// <summary>What a word means among digits.</summary>
/// <param name="Role">What it does to the digits around it.</param>
/// <param name="Value">Its number, or how often it repeats.</param>
/// <param name="Trust">How sure it is that the word means a digit.</param>
/// <param name="Languages">Languages that have the word.</param>
/// <param name="IsMisspelling">Whether it is a usual misspelling of the word that is meant.</param>
internal readonly record struct SpelledWord(SpelledRole Role, byte Value, SpelledTrust Trust, SpelledLanguages Languages, bool IsMisspelling);

internal enum SpelledRole : byte
{
    None,

    /// <summary>0 to 9.</summary>
    Unit,

    /// <summary>10 to 19.</summary>
    Teen,

    /// <summary>20 to 90 in tens.</summary>
    Tens,

    /// <summary>The beginning of a compound that lost its last vowel, or stands only glued: <c>vent-otto</c>.</summary>
    Stem,
    Hundred,

    /// <summary>Repeats the digit behind it: <c>double</c>.</summary>
    Repeat,

    /// <summary>Makes the digit before it a repetition of the one behind: <c>tre volte zero</c>.</summary>
    Times,

    /// <summary>A digit that stands as often as the one before it says: <c>tre zeri</c>.</summary>
    Plural,

    /// <summary>Stands between digits and means nothing.</summary>
    Link,
}

/// <summary>How sure it is that a word means a digit.</summary>
internal enum SpelledTrust : byte
{
    Sure,

    /// <summary>Also an ordinary word.</summary>
    Weak,

    /// <summary>Another word, or a misspelled one, that counts only among many digits.</summary>
    Sound,
}

[Flags]
internal enum SpelledLanguages : byte
{
    None = 0,
    English = 1,
    German = 2,
    French = 4,
    Spanish = 8,
    Italian = 16,
    Japanese = 32,
    Chinese = 64,

    /// <summary>Notations of Latin letters that are no language of messages: pinyin, Roman numerals.</summary>
    Notation = 128,
}
