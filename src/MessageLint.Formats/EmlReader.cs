namespace MessageLint.Formats;

/// <summary>Reads a file that is one mail (.eml).</summary>
/// <inheritdoc cref="MailReader" path="/remarks"/>
public sealed class EmlReader : MailReader
{
    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read.</param>
    public EmlReader(ReaderOptions options)
        : base(options, isMailbox: false)
    {
    }

    internal static bool Knows(FileHead file) => file.Extension switch
    {
        ".eml" => true,
        "" or ".txt" or ".mail" or ".msg" => LooksLikeHeaders(file.Content),
        _ => false,
    };
}
