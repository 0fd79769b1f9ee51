namespace MessageLint.Formats;

/// <summary>What the fields of a message say that have one of few values, gathered field by field.</summary>
/// <remarks>Values go through <see cref="MessageDraft"/> once and are then known by their bytes.</remarks>
internal sealed class FlatFacts
{
    private const int Hints = 16;

    /// <summary>Order numbers and subjects return within a thread, not in the whole log.</summary>
    private const int Particulars = 512;

    private readonly ValueMemo[] _memos = new ValueMemo[(int)MessageField.Subject + 1];
    private string? _marketplace;
    private string? _region;
    private string? _language;
    private string? _operation;
    private string? _subject;
    private string? _order;
    private MessageAuthor _author;
    private MessageVisibility _visibility;
    private MessageChannel _channel;
    private MessageKind _kind;
    private SalePhase _phase;
    private MessageFormat _format;

    public FlatFacts()
    {
        for (int i = 0; i < _memos.Length; i++)
            _memos[i] = new ValueMemo((MessageField)i is MessageField.Order or MessageField.Subject ? Particulars : Hints);
    }

    public MessageFacts Facts => new()
    {
        Marketplace = _marketplace,
        Region = _region,
        Language = _language,
        Operation = _operation,
        Subject = _subject,
        OrderId = _order,
        Author = _author,
        Visibility = _visibility,
        Channel = _channel,
        Kind = _kind,
        Phase = _phase,
        Format = _format,
    };

    public void Reset()
    {
        (_marketplace, _region, _language, _operation, _subject, _order) = (null, null, null, null, null, null);
        (_author, _visibility, _channel, _kind, _phase, _format) = (default, default, default, default, default, default);
    }

    /// <summary>Takes the value of a field, or says that it is none for this field.</summary>
    public bool TryTake(MappedField mapped, ReadOnlySpan<byte> value, bool isEscaped)
    {
        if (!_memos[(int)mapped.Field].TryFind(mapped, value, isEscaped, out MessageFacts facts))
            return false;
        Take(mapped.Field, facts);
        return true;
    }

    private void Take(MessageField field, in MessageFacts facts)
    {
        switch (field)
        {
            case MessageField.Marketplace:
                _marketplace = facts.Marketplace;
                break;
            case MessageField.Region:
                _region = facts.Region;
                break;
            case MessageField.Author:
                _author = facts.Author;
                break;
            case MessageField.Visibility:
                _visibility = facts.Visibility;
                break;
            case MessageField.Channel:
                _channel = facts.Channel;
                break;
            case MessageField.Operation:
                _operation = facts.Operation;
                break;
            case MessageField.Language:
                _language = facts.Language;
                break;
            case MessageField.Format:
                _format = facts.Format;
                break;
            case MessageField.Kind:
                _kind = facts.Kind;
                break;
            case MessageField.Phase:
                _phase = facts.Phase;
                break;
            case MessageField.Order:
                _order = facts.OrderId;
                break;
            default:
                _subject = facts.Subject;
                break;
        }
    }
}
