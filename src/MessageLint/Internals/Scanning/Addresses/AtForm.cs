namespace MessageLint.Internals.Scanning;

/// <summary>How words stand for the at sign.</summary>
internal enum AtForm : byte
{
    None,

    /// <summary>An ordinary word that can mean it.</summary>
    Word,

    /// <summary>Words that describe it.</summary>
    Paraphrased,

    /// <summary>A word that means nothing else.</summary>
    Marked,
}
