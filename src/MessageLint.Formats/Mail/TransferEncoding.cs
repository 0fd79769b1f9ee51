namespace MessageLint.Formats;

/// <summary>How the bytes of a part travel.</summary>
internal enum TransferEncoding
{
    /// <summary>As they are.</summary>
    None,
    Base64,
    QuotedPrintable,

    /// <summary>In a way that is not known: the text cannot be read.</summary>
    Unknown,
}
