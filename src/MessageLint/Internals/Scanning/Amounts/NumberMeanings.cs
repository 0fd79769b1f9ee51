namespace MessageLint.Internals.Scanning;

/// <summary>What the word behind a number may make of it.</summary>
[Flags]
internal enum NumberMeanings : byte
{
    None = 0,

    /// <summary>A part of a longer number: the word is one for a number, or its letters look like figures.</summary>
    Part = 1,
    Date = 2,
    Time = 4,
    Money = 8,
    Percentage = 16,
    Measure = 32,

    /// <summary>Whatever may be: the scanners have to look for themselves.</summary>
    Any = Part | Date | Time | Money | Percentage | Measure,
}
