using System.Collections.Immutable;

namespace MessageLint.Formats;

/// <summary>Gathers the fields of one message while its record is read. Every value passes here, whatever the format.</summary>
internal sealed class MessageDraft
{
    private static readonly (string, MessageAuthor)[] Authors = [("seller", MessageAuthor.Seller), ("buyer", MessageAuthor.Buyer), ("system", MessageAuthor.System)];
    private static readonly (string, MessageVisibility)[] Visibilities = [("public", MessageVisibility.Public), ("internal", MessageVisibility.Internal)];
    private static readonly (string, MessageFormat)[] Formats = [("plain", MessageFormat.Plain), ("html", MessageFormat.Html), ("markdown", MessageFormat.Markdown)];
    private static readonly (string, SalePhase)[] Phases = [("preSale", SalePhase.PreSale), ("postSale", SalePhase.PostSale), ("unknown", SalePhase.Unknown)];
    private static readonly (string, bool)[] Flags = [("true", true), ("false", false)];

    private static readonly (string, MessageKind)[] Kinds =
        [("reply", MessageKind.Reply), ("proactive", MessageKind.Proactive), ("template", MessageKind.Template), ("unknown", MessageKind.Unknown)];

    private static readonly (string, MessageChannel)[] Channels =
    [
        ("marketplace", MessageChannel.Marketplace), ("email", MessageChannel.Email), ("phone", MessageChannel.Phone),
        ("sms", MessageChannel.Sms), ("chat", MessageChannel.Chat), ("api", MessageChannel.Api),
    ];

    private string? _text;
    private string? _id;
    private string? _marketplace;
    private string? _region;
    private string? _language;
    private string? _buyerLanguage;
    private string? _operation;
    private string? _subject;
    private string? _order;
    private DateTimeOffset? _sentAt;
    private MessageAuthor _author;
    private MessageVisibility _visibility;
    private MessageChannel _channel;
    private MessageKind _kind;
    private SalePhase _phase;
    private MessageFormat _format;
    private bool _automatic;
    private bool _noResponseNeeded;

    public string? ConversationId { get; private set; }

    public ImmutableArray<MessageAttachment> Attachments { private get; set; } = [];

    public bool HasText => _text is not null;

    /// <summary>Takes a value, or says why it cannot.</summary>
    public RecordProblem? Set(MessageField field, string value)
    {
        switch (field)
        {
            case MessageField.Text:
                if (value.Length > MessageLinter.MaxTextLength)
                    return RecordProblem.TooLong("The text is longer than 1 MB.");
                _text = value;
                return null;
            case MessageField.Id:
                _id = value;
                return null;
            case MessageField.Conversation:
                ConversationId = value;
                return null;
            case MessageField.Marketplace:
                _marketplace = value;
                return null;
            case MessageField.Region:
                // Like the language, the country is a hint: it chooses no rule, and a name that no country has says nothing.
                _region = IsRegion(value) ? value : null;
                return null;
            case MessageField.Operation:
                _operation = value;
                return null;
            case MessageField.Language:
                _language = value;
                return null;
            case MessageField.BuyerLanguage:
                _buyerLanguage = value;
                return null;
            case MessageField.Order:
                _order = value;
                return null;
            case MessageField.Subject:
                _subject = value;
                return null;
            case MessageField.SentAt:
                if (!Iso8601.TryParse(value, out DateTimeOffset sentAt))
                    return NoTime("sentAt");
                _sentAt = sentAt;
                return null;
            case MessageField.Author:
                return Choose(field, value, Authors, ref _author);
            case MessageField.Visibility:
                return Choose(field, value, Visibilities, ref _visibility);
            case MessageField.Channel:
                return Choose(field, value, Channels, ref _channel);
            case MessageField.Kind:
                return Choose(field, value, Kinds, ref _kind);
            case MessageField.Phase:
                return Choose(field, value, Phases, ref _phase);
            case MessageField.Format:
                return Choose(field, value, Formats, ref _format);
            case MessageField.Automatic:
                return Choose(field, value, Flags, ref _automatic);
            case MessageField.NoResponseNeeded:
                return Choose(field, value, Flags, ref _noResponseNeeded);
            default:
                throw new ArgumentOutOfRangeException(nameof(field));
        }
    }

    public void SetKind(MessageKind kind) => _kind = kind;

    public void SetSentAt(DateTimeOffset time) => _sentAt = time;

    public Message ToMessage() => new(_text ?? string.Empty)
    {
        Id = _id,
        Marketplace = _marketplace,
        Region = _region,
        Language = _language,
        BuyerLanguage = _buyerLanguage,
        Operation = _operation,
        Subject = _subject,
        OrderId = _order,
        SentAt = _sentAt,
        Author = _author,
        Visibility = _visibility,
        Channel = _channel,
        Kind = _kind,
        Phase = _phase,
        Format = _format,
        IsAutomatic = _automatic,
        NoResponseNeeded = _noResponseNeeded,
        Attachments = Attachments,
    };

    public static RecordProblem NoTime(string field) => RecordProblem.BadValue($"'{field}' is no ISO 8601 date and time with an offset.");

    public static RecordProblem? Choose<T>(MessageField field, ReadOnlySpan<char> value, (string Name, T Value)[] table, ref T target)
    {
        foreach ((string name, T candidate) in table)
        {
            if (value.SequenceEqual(name))
            {
                target = candidate;
                return null;
            }
        }

        return RecordProblem.BadValue($"'{FieldNames.Of(field)}' is none of {string.Join(", ", table.Select(entry => entry.Name))}.");
    }

    /// <remarks>Three digits are the areas of UN M49, which telephone metadata uses for numbers without a country.</remarks>
    private static bool IsRegion(string value) =>
        (value.Length == 2 && char.IsAsciiLetter(value[0]) && char.IsAsciiLetter(value[1])) || (value.Length == 3 && value.All(char.IsAsciiDigit));
}
