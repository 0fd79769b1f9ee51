using System.Collections.Immutable;

namespace MessageLint.Formats;

/// <summary>The formats that can be read: what they are called, and how a file says which it is.</summary>
public static class InputFormats
{
    /// <summary>One entry a format. The first that knows a file wins: what is told by its content stands before what is told by little.</summary>
    private static readonly ImmutableArray<FormatEntry> Entries =
    [
        new(InputFormat.Zendesk, "zendesk", "an export of Zendesk", ZendeskReader.Knows, options => new ZendeskReader(options)),
        new(InputFormat.Gorgias, "gorgias", "an export of Gorgias", GorgiasReader.Knows, options => new GorgiasReader(options)),
        new(InputFormat.Reamaze, "reamaze", "an export of Re:amaze", ReamazeReader.Knows, options => new ReamazeReader(options)),
        new(InputFormat.Edesk, "edesk", "an export of eDesk", EdeskReader.Knows, options => new EdeskReader(options)),
        new(InputFormat.FeedbackWhiz, "feedbackwhiz", "templates of FeedbackWhiz, by an assumed map of columns", AssumedTables.IsFeedbackWhiz, AssumedTables.FeedbackWhiz),
        new(InputFormat.SellerApp, "sellerapp", "messages of SellerApp, by an assumed map of columns", AssumedTables.IsSellerApp, AssumedTables.SellerApp),
        new(InputFormat.EbayJson, "ebay-json", "messages of eBay (message interface, JSON)", EbayJsonReader.Knows, options => new EbayJsonReader(options)),
        new(InputFormat.AmazonApi, "amazon-api", "requests to Amazon's messaging interface", AmazonApiReader.Knows, options => new AmazonApiReader(options)),
        new(InputFormat.EbayXml, "ebay-xml", "messages of eBay (Trading interface, XML)", EbayXmlReader.Knows, options => new EbayXmlReader(options)),
        new(InputFormat.Mbox, "mbox", "a mailbox (mbox)", MboxReader.Knows, options => new MboxReader(options)),
        new(InputFormat.Eml, "eml", "a mail (eml)", EmlReader.Knows, options => new EmlReader(options)),
        new(InputFormat.Ndjson, "ndjson", "NDJSON", NdjsonReader.Knows, options => new NdjsonReader(options)),
        new(InputFormat.Csv, "csv", "CSV", CsvReader.Knows, options => new CsvReader(options)),
    ];

    /// <summary>The names of the formats, as the command line has them, for example <c>ndjson</c>.</summary>
    public static ImmutableArray<string> Names { get; } = [.. Entries.Select(entry => entry.Name)];

    /// <summary>Tells the format of a file by its name and first bytes.</summary>
    /// <param name="fileName">The file's name or path; its extension is one hint.</param>
    /// <param name="head">The first bytes of the file; 64 KB are enough.</param>
    /// <param name="isWhole">Whether <paramref name="head"/> is the whole file.</param>
    /// <param name="isNamed">Whether the user named the file: it is then taken for a table where nothing speaks against it.</param>
    /// <param name="isMapped">Whether a map says what its fields mean: then it is no system's own JSON or table.</param>
    /// <returns>The format, or <see langword="null"/> if no reader knows the file.</returns>
    public static InputFormat? Guess(string fileName, ReadOnlyMemory<byte> head, bool isWhole, bool isNamed, bool isMapped = false)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var file = new FileHead(fileName, head, isWhole, isNamed);
        return Entries.FirstOrDefault(entry => (!isMapped || entry.Format is InputFormat.Ndjson or InputFormat.Csv or InputFormat.Mbox or InputFormat.Eml or InputFormat.EbayXml) && entry.Knows(file))?.Format;
    }

    /// <summary>Finds a format by its name.</summary>
    /// <param name="name">For example <c>ndjson</c>.</param>
    /// <param name="format">The format.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string? name, out InputFormat format)
    {
        FormatEntry? entry = Entries.FirstOrDefault(entry => entry.Name == name);
        format = entry?.Format ?? default;
        return entry is not null;
    }

    /// <summary>The name of a format, for example <c>ndjson</c>.</summary>
    /// <param name="format">The format.</param>
    /// <returns>The name that <see cref="TryParse"/> takes.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is no format.</exception>
    public static string NameOf(InputFormat format) => Find(format).Name;

    /// <summary>What people call a format, for example <c>NDJSON</c>.</summary>
    /// <param name="format">The format.</param>
    /// <returns>The title.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="format"/> is no format.</exception>
    public static string TitleOf(InputFormat format) => Find(format).Title;

    internal static MessageReader Create(InputFormat format, ReaderOptions options) => Find(format).Create(options);

    private static FormatEntry Find(InputFormat format) =>
        Entries.FirstOrDefault(entry => entry.Format == format) ?? throw new ArgumentOutOfRangeException(nameof(format));
}
