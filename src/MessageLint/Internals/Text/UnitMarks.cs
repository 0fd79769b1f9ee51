namespace MessageLint.Internals.Text;

/// <summary>What <see cref="FoldedText"/> changed at one unit.</summary>
[Flags]
internal enum UnitMarks : byte
{
    None = 0,

    /// <summary>Invisible characters were dropped just before.</summary>
    InvisibleBefore = 1,

    /// <summary>The unit is a plain form of a styled one.</summary>
    Styled = 2,

    /// <summary>The unit was full-width.</summary>
    FullWidth = 4,

    /// <summary>A digit of a keycap emoji.</summary>
    Keycap = 8,

    /// <summary>The unit was written as an entity or percent escape.</summary>
    Encoded = 16,

    /// <summary>The unit stands in text that a bidi override shows in the other direction.</summary>
    Reversed = 32,
}
