namespace MessageLint.Formats;

/// <summary>Tables of programs that publish no format. Which column is which is assumed from what their screens show; <c>--map</c> replaces it.</summary>
internal static class AssumedTables
{
    // Both serve sellers on Amazon only, and name the site by its country.
    private const string Sites = "marketplace=Marketplace(US:amazon.com,CA:amazon.ca,MX:amazon.com.mx,BR:amazon.com.br,UK:amazon.co.uk,GB:amazon.co.uk,IE:amazon.ie,DE:amazon.de,FR:amazon.fr,"
        + "IT:amazon.it,ES:amazon.es,NL:amazon.nl,BE:amazon.com.be,SE:amazon.se,PL:amazon.pl,TR:amazon.com.tr,AE:amazon.ae,SA:amazon.sa,IN:amazon.in,JP:amazon.co.jp,AU:amazon.com.au,SG:amazon.sg)";

    private static readonly FieldMap FeedbackWhizMap = FieldMap.Parse("text=Body,id=Template Name,subject=Subject," + Sites);

    private static readonly FieldMap SellerAppMap = FieldMap.Parse("text=Message,order=Order ID,sentAt=Sent At," + Sites);

    public static bool IsFeedbackWhiz(FileHead file) => file.HasColumns("Template Name", "Subject", "Body", "Marketplace", "Trigger");

    public static bool IsSellerApp(FileHead file) => file.HasColumns("Order ID", "ASIN", "Marketplace", "Message", "Sent At");

    public static MessageReader FeedbackWhiz(ReaderOptions options) => new CsvReader(Mapped(options, FeedbackWhizMap) with { Kind = MessageKind.Template });

    public static MessageReader SellerApp(ReaderOptions options) => new CsvReader(Mapped(options, SellerAppMap));

    private static ReaderOptions Mapped(ReaderOptions options, FieldMap assumed) => options.Map.Fields.IsEmpty ? options with { Map = assumed } : options;
}
