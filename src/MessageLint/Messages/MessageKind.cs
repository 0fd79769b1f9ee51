namespace MessageLint;

/// <summary>Why a message is written, as far as the sender says.</summary>
public enum MessageKind
{
    /// <summary>Not said: rules about proactive messages stay silent. The default.</summary>
    Unknown,

    /// <summary>Answers the buyer.</summary>
    Reply,

    /// <summary>Started by the seller.</summary>
    Proactive,

    /// <summary>A template or macro, not yet filled in: placeholders are no leftovers.</summary>
    Template,
}
