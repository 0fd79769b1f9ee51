namespace MessageLint.Formats;

/// <summary>The file formats that can be read.</summary>
public enum InputFormat
{
    /// <summary>One JSON object a line, a message or a whole conversation. UTF-8.</summary>
    Ndjson,

    /// <summary>Rows with a header, separated by comma, semicolon, tab or bar. UTF-8, UTF-16 with byte order mark, or Windows-1252.</summary>
    Csv,

    /// <summary>Zendesk: tickets with comments as JSON, pages of its interface, macros.</summary>
    Zendesk,

    /// <summary>Gorgias: pages of tickets, messages and macros as JSON, and what its HTTP integration delivers.</summary>
    Gorgias,

    /// <summary>Re:amaze: pages of messages, conversations and response templates as JSON.</summary>
    Reamaze,

    /// <summary>eDesk: messages, tickets, channels and templates as JSON.</summary>
    Edesk,

    /// <summary>Templates of FeedbackWhiz as CSV. No format is published: the columns are assumed.</summary>
    FeedbackWhiz,

    /// <summary>Messages of SellerApp as CSV. No format is published: the columns are assumed.</summary>
    SellerApp,

    /// <summary>A mail a file, RFC 5322 with MIME.</summary>
    Eml,

    /// <summary>Mails one behind the other, each behind a line <c>From …</c>.</summary>
    Mbox,

    /// <summary>Answers and requests of eBay's Trading interface about messages, XML.</summary>
    EbayXml,

    /// <summary>Pages, requests and answers of eBay's message interface (commerce/message), JSON.</summary>
    EbayJson,

    /// <summary>Bodies of requests to Amazon's messaging interface (SP-API), JSON.</summary>
    AmazonApi,
}
