namespace MessageLint.Internals.Conversations;

/// <summary>What a message says, as far as rules about conversations ask: which parts stand in it.</summary>
[Flags]
internal enum Said
{
    None = 0,

    /// <summary>Why the buyer has to be moved outside, as internal notes put it.</summary>
    NoteReason = 1,

    /// <summary>What was done, or that nothing more is to be done.</summary>
    Action = 2,

    /// <summary>That the buyer should write, or finds the answer, in the marketplace's messages.</summary>
    PlatformRequest = 4,

    /// <summary>That a file should be sent outside.</summary>
    SendOutside = 8,

    /// <summary>A request for a review, however neutral.</summary>
    ReviewRequest = 16,

    /// <summary>That no more messages are wanted.</summary>
    StopRequest = 32,
}
