namespace MessageLint;

/// <summary>How the text of a message is written.</summary>
public enum MessageFormat
{
    /// <summary>Plain text; the default.</summary>
    Plain,

    /// <summary>HTML: judged on its visible text and link targets, with spans in the source.</summary>
    Html,

    /// <summary>Markdown, read as plain text: link targets are visible in it.</summary>
    Markdown,
}
