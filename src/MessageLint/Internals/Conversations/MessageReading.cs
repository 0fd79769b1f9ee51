using MessageLint.Internals.Detectors;

namespace MessageLint.Internals.Conversations;

/// <summary>What was recognised in one message of a conversation.</summary>
/// <param name="Said">The parts that stand in it.</param>
/// <param name="Notice">What it says of moving the buyer off the marketplace.</param>
/// <param name="MoveSentence">The sentence that moves the buyer, in the message's source; empty without one.</param>
/// <param name="Language">The language of the text by its script or its frequent words; <see langword="null"/> if it cannot be told.</param>
/// <param name="Pieces">What may be pieces of a contact detail, in text order.</param>
/// <param name="ReviewSpan">The first request for a review, in the message's source; empty without one.</param>
/// <param name="PersonalData">Telephone numbers and mail addresses that are none of the marketplace's, in the message's source.</param>
internal sealed record MessageReading(Said Said, MoveNotice Notice, TextSpan MoveSentence, string? Language, ContactPiece[] Pieces, TextSpan ReviewSpan, TextSpan[] PersonalData)
{
    /// <summary>Whether it leads the buyer outside: it names a channel, or asks for one with a reason or a promise.</summary>
    public bool IsMove => Notice.MoveToken >= 0 && (Notice.HasChannel || Notice.VagueChannelToken >= 0 || (Notice.HasReason && Notice.HasPromise));

    public bool Says(Said said) => (Said & said) != 0;
}
