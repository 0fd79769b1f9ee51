namespace MessageLint.Formats;

/// <summary>Reads mailboxes (mbox): mails one behind the other, a line <c>From …</c> before each.</summary>
/// <inheritdoc cref="MailReader" path="/remarks"/>
public sealed class MboxReader : MailReader
{
    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read.</param>
    public MboxReader(ReaderOptions options)
        : base(options, isMailbox: true)
    {
    }

    internal static bool Knows(FileHead file)
    {
        if (file.Extension is ".mbox" or ".mbx")
            return true;
        ReadOnlySpan<byte> content = file.Content;
        int newline = content.IndexOf((byte)'\n');
        return content.StartsWith("From "u8) && newline > 0 && LooksLikeHeaders(content[(newline + 1)..]);
    }
}
