namespace MessageLint.Internals.Conversations;

/// <summary>A place where the protocol was not kept.</summary>
/// <param name="Breach">What is lacking.</param>
/// <param name="MessageIndex">The message on which it can be repaired.</param>
/// <param name="LastOutside">The last message outside before it; -1 if there was none.</param>
internal readonly record struct BrokenStep(ProtocolBreach Breach, int MessageIndex, int LastOutside);
