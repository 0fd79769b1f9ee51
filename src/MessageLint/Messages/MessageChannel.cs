namespace MessageLint;

/// <summary>Where a message travels.</summary>
public enum MessageChannel
{
    /// <summary>The marketplace's own messages; the default.</summary>
    Marketplace,

    /// <summary>E-mail outside the marketplace.</summary>
    Email,

    /// <summary>A telephone call, or its record.</summary>
    Phone,

    /// <summary>A text message to a telephone.</summary>
    Sms,

    /// <summary>A chat outside the marketplace.</summary>
    Chat,

    /// <summary>An interface of the marketplace, with an operation such as <c>confirmOrderDetails</c>.</summary>
    Api,
}
