namespace MessageLint.Formats;

/// <summary>Reads mail. A mail is one message, and its record stands on the line on which the mail begins.</summary>
/// <remarks>
/// <para>The text of a message is what its author wrote. Of an ordinary mail that is the body part that is shown, with transfer encoding and charset undone, lines parted by <c>\n</c> and flowed
/// lines joined; quoted history in it is blanked out unit by unit, so that offsets count in the whole part. HTML remains HTML. Of a mail that a platform wrapped round a message (Amazon's and eBay's
/// notifications, Amazon's copy of what the seller sent, a shop's contact form) it is what stands between the platform's marks, as plain text, and offsets count from there.</para>
/// <para>Of alternatives the last that is text is read: it is what the buyer is shown. Signatures are part of the text, since the buyer gets them.</para>
/// <para>Mail through a marketplace's relay says whose it is. Of other mail, that from <see cref="ReaderOptions.OwnDomains"/> is the seller's, that between them is internal, and the rest is the
/// buyer's; without own domains, mail from an address that has used the relay is the seller's, mail to one is the buyer's, and the rest is taken for the seller's.</para>
/// <para>Not read: the content of attachments, mails inside of mails, text in pictures, encrypted mail (a problem, not a clean message), Outlook's .msg and .pst.</para>
/// </remarks>
public abstract class MailReader : MessageReader
{
    // Mails may be long: a batch ends early rather than hold many megabytes.
    private const int BatchMails = 128;
    private const int BatchUnits = 512 * 1024;

    private static readonly string[] FirstHeaders =
        ["from", "to", "date", "subject", "received", "return-path", "delivered-to", "message-id", "mime-version", "x-", "dkim-signature", "authentication-results", "arc-", "reply-to", "sender", "content-type", "in-reply-to"];

    private readonly MailInterpreter _interpreter;
    private readonly bool _isMailbox;

    private protected MailReader(ReaderOptions options, bool isMailbox)
    {
        ArgumentNullException.ThrowIfNull(options);
        _interpreter = new MailInterpreter(options);
        _isMailbox = isMailbox;
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordBatch> ReadBatches(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var bytes = new ByteLines(stream);
        if (bytes.SkipMark())
        {
            yield return new ParsedBatch([ReadRecord.Of(1, RecordProblem.Unreadable("The file is UTF-16; mail is ASCII with encodings of its own."))]);
            yield break;
        }

        var lines = new MailLines(bytes, _isMailbox);
        var batch = new List<ReadRecord>();
        int units = 0;
        long position = 0;
        bool isEmpty = true;
        while (lines.NextMail())
        {
            isEmpty = false;
            foreach (ReadRecord record in _interpreter.Read(new MimeParser(lines).Read()))
            {
                units += record.Message?.Text.Length ?? 0;
                batch.Add(record);
            }

            if (batch.Count >= BatchMails || units > BatchUnits)
            {
                yield return new ParsedBatch(batch, lines.Position - position);
                (batch, units, position) = ([], 0, lines.Position);
            }
        }

        if (isEmpty && !_isMailbox)
            batch.Add(ReadRecord.Of(1, RecordProblem.Unreadable("The file is empty.")));
        else if (isEmpty && lines.Position > 0)
            batch.Add(ReadRecord.Of(1, RecordProblem.Unreadable("The file is no mailbox: no line 'From …' begins a mail.")));
        if (batch.Count > 0)
            yield return new ParsedBatch(batch, lines.Position - position);
    }

    private protected static bool LooksLikeHeaders(ReadOnlySpan<byte> content)
    {
        const int wantedHeaders = 2;
        int found = 0;
        foreach (Range range in content.Split((byte)'\n'))
        {
            ReadOnlySpan<byte> line = content[range].TrimEnd((byte)'\r');
            if (line.IsEmpty)
                break;
            if (line[0] is (byte)' ' or (byte)'\t')
                continue;
            int colon = line.IndexOf((byte)':');
            if (colon <= 0 || line[..colon].Contains((byte)' '))
                return false;
            string name = System.Text.Encoding.Latin1.GetString(line[..colon]).ToLowerInvariant();
            found += Array.Exists(FirstHeaders, header => header[^1] == '-' ? name.StartsWith(header, StringComparison.Ordinal) : name == header) ? 1 : 0;
            if (found == wantedHeaders)
                return true;
        }

        return false;
    }
}
