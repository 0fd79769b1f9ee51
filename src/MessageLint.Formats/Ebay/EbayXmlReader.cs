using System.Globalization;
using System.Xml;

namespace MessageLint.Formats;

/// <summary>Reads eBay's Trading interface: answers of GetMyMessages and GetMemberMessages, and requests AddMemberMessageAAQToPartner and AddMemberMessageRTQ. Element by element.</summary>
/// <remarks>
/// <para>The text is <c>Content</c> where eBay gives it, else what the member typed into the HTML of <c>Text</c>, as plain text, with doubly escaped text and UTF-8 read as Latin-1 put right.</para>
/// <para>Of GetMyMessages the sent folder is the seller's, messages of eBay itself are nobody's, and the rest is the buyer's unless it comes from one of <see cref="ReaderOptions.OwnAccounts"/> or from
/// an account that has received into the inbox of the same file. Of GetMemberMessages questions are the buyer's unless the seller of the item asked, and responses are the seller's: eBay tells one
/// time for all of them, the last change.</para>
/// <para>Document types and entities are refused, and nothing is fetched. Not read: contents of media, cases, feedback.</para>
/// </remarks>
public sealed class EbayXmlReader : MessageReader
{
    private const int BatchRecords = 256;

    private readonly ReaderOptions _options;

    /// <summary>Makes a reader.</summary>
    /// <param name="options">How to read.</param>
    public EbayXmlReader(ReaderOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
    }

    internal static bool Knows(FileHead file)
    {
        ReadOnlySpan<byte> content = file.Content;
        return content.StartsWith("<"u8) && (content.IndexOf("urn:ebay:apis:eBLBaseComponents"u8) >= 0 || content.IndexOf("<GetMyMessagesResponse"u8) >= 0
            || content.IndexOf("<GetMemberMessagesResponse"u8) >= 0 || content.IndexOf("<AddMemberMessage"u8) >= 0);
    }

    /// <inheritdoc/>
    public override IEnumerable<RecordBatch> ReadBatches(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var counted = new MarkupRunStream(stream);
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = false };
        var batch = new List<ReadRecord>();
        long position = 0;
        foreach (ReadRecord record in ReadRecords(counted, settings))
        {
            batch.Add(record);
            if (batch.Count < BatchRecords)
                continue;
            yield return new ParsedBatch(batch, counted.BytesRead - position);
            (batch, position) = ([], counted.BytesRead);
        }

        if (batch.Count > 0)
            yield return new ParsedBatch(batch, counted.BytesRead - position);
    }

    private IEnumerable<ReadRecord> ReadRecords(Stream stream, XmlReaderSettings settings)
    {
        var messages = new EbayMessages(_options);
        XmlReader? reader = null;
        bool any = false;
        try
        {
            while (TryNext(ref reader, stream, settings, out XmlFields? element, out ReadRecord? broken))
            {
                if (broken is not null)
                {
                    yield return broken;
                    any = true;
                    break;
                }

                foreach (ReadRecord record in messages.Read(element!))
                {
                    yield return record;
                    any = true;
                }

                if (element!.Problem is { } problem)
                    yield return ReadRecord.Of(element.Line, problem);
            }

            if (!any && !messages.IsEmptyAnswer)
                yield return ReadRecord.Of(1, RecordProblem.Unreadable("The file is no answer or request of eBay's about messages."));
        }
        finally
        {
            reader?.Dispose();
        }
    }

    /// <summary>Reads the next element that is a message, or says why the file cannot be read on.</summary>
    private static bool TryNext(ref XmlReader? reader, Stream stream, XmlReaderSettings settings, out XmlFields? element, out ReadRecord? broken)
    {
        element = null;
        broken = null;
        try
        {
            reader ??= XmlReader.Create(stream, settings);
            while (reader.Read())
            {
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                if (reader.Depth > XmlFields.MaxDepth)
                    throw XmlFields.TooDeep();
                if (reader.LocalName is "GetMyMessagesResponse" or "GetMemberMessagesResponse" or "Messages" or "MemberMessage" or "Envelope" or "Body")
                    continue;
                element = XmlFields.Read(reader);
                return true;
            }

            return false;
        }
        catch (XmlException exception)
        {
            string description = string.Create(CultureInfo.InvariantCulture, $"The XML is not well-formed or has a document type at line {exception.LineNumber}, position {exception.LinePosition}; the rest of the file was not read.");
            broken = ReadRecord.Of(Math.Max(1, exception.LineNumber), RecordProblem.Unreadable(description));
        }
        catch (InputLimitException limit)
        {
            int line = reader is null ? 1 : Math.Max(1, XmlFields.LineOf(reader));
            broken = ReadRecord.Of(line, RecordProblem.TooLong($"{limit.Message} The rest of the file was not read."));
        }

        return true;
    }
}
