namespace MessageLint;

/// <summary>Who can read a message.</summary>
public enum MessageVisibility
{
    /// <summary>The other side reads it; the default.</summary>
    Public,

    /// <summary>A note inside the helpdesk.</summary>
    Internal,
}
