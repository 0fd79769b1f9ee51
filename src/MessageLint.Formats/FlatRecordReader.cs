using System.Text;
using System.Text.Json;

namespace MessageLint.Formats;

/// <summary>Reads the message of a line without objects, where its fields are plain.</summary>
/// <remarks>
/// <see cref="JsonRecordParser"/> says what a record means. This reader takes the records that it understands in full, and leaves to the parser whatever
/// is wrong or rare: what it takes, it reads the same. Values of fields go through <see cref="MessageDraft"/> once and are then known by their bytes.
/// </remarks>
internal sealed class FlatRecordReader
{
    /// <summary>The record itself is the first level of the 64 that the parser allows.</summary>
    private const int DepthBelowRecord = 63;

    private const int Hints = 16;

    /// <summary>Order numbers and subjects return within a thread, not in the whole log.</summary>
    private const int Particulars = 512;

    private const int LongestCharacter = 4;

    private readonly FieldTable _fields;
    private readonly ValueMemo[] _memos = new ValueMemo[(int)MessageField.Subject + 1];
    private byte[] _text = new byte[4096];
    private int _textLength;
    private int _conversationStart;
    private int _conversationLength;
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

    public FlatRecordReader(JsonRecordParser parser)
    {
        _fields = new FieldTable(parser);
        for (int i = 0; i < _memos.Length; i++)
            _memos[i] = new ValueMemo((MessageField)i is MessageField.Order or MessageField.Subject ? Particulars : Hints);
    }

    public DateTimeOffset? SentAt { get; private set; }

    public bool HasConversation => _conversationLength >= 0;

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

    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _textLength);

    public ReadOnlySpan<byte> ConversationId(byte[] lines) => HasConversation ? lines.AsSpan(_conversationStart, _conversationLength) : [];

    /// <summary>Reads the line, or says that the parser must.</summary>
    /// <param name="lines">Whole lines, valid UTF-8.</param>
    /// <param name="end">Where the last line ends.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="length">How long it is, without its end.</param>
    /// <param name="next">Where the next line begins.</param>
    public bool TryRead(byte[] lines, int end, int start, out int length, out int next)
    {
        (length, next) = (0, start);
        ReadOnlySpan<byte> bytes = lines.AsSpan(0, end);
        int i = SkipBlanks(bytes, start);
        if (!Is(bytes, i, '{'))
            return false;
        Reset();
        i = SkipBlanks(bytes, i + 1);
        uint seen = 0;
        FieldSlot? slot = _fields.First;
        while (true)
        {
            slot = _fields.Read(bytes, ref i, slot);
            if (slot is null)
                return false;
            if (slot.Mapped is { } mapped)
            {
                uint bit = 1u << (int)mapped.Field;
                if ((seen & bit) != 0)
                    return false;
                seen |= bit;
            }

            if (!TryReadValue(bytes, ref i, slot.Mapped))
                return false;
            i = SkipBlanks(bytes, i);
            if (!Is(bytes, i, ','))
                break;
            i = SkipBlanks(bytes, i + 1);
        }

        if (!Is(bytes, i, '}') || _textLength < 0)
            return false;
        i = SkipBlanks(bytes, i + 1);
        if (i < end && bytes[i] != '\n')
            return false;
        length = i - start;
        next = i + 1;
        return true;
    }

    private static bool Is(ReadOnlySpan<byte> bytes, int index, char c) => (uint)index < (uint)bytes.Length && bytes[index] == c;

    private static int SkipBlanks(ReadOnlySpan<byte> bytes, int i)
    {
        while ((uint)i < (uint)bytes.Length && bytes[i] is (byte)' ' or (byte)'\t' or (byte)'\r')
            i++;
        return i;
    }

    private void Reset()
    {
        (_textLength, _conversationLength, SentAt) = (-1, -1, null);
        (_marketplace, _region, _language, _operation, _subject, _order) = (null, null, null, null, null, null);
        (_author, _visibility, _channel, _kind, _phase, _format) = (default, default, default, default, default, default);
    }

    private bool TryReadValue(ReadOnlySpan<byte> bytes, ref int i, MappedField? mapped)
    {
        if ((uint)i >= (uint)bytes.Length)
            return false;
        switch (bytes[i])
        {
            case (byte)'"':
                return mapped?.Field == MessageField.Text ? mapped.Values.Count == 0 && TryReadText(bytes, ref i) : TryReadString(bytes, ref i, mapped);
            case (byte)'{' or (byte)'[':
                return TrySkipNested(bytes, ref i, mapped);
            case (byte)'t':
                return IsFlagOrUnknown(mapped) && TrySkipWord(bytes, ref i, "true"u8);
            case (byte)'f':
                return IsFlagOrUnknown(mapped) && TrySkipWord(bytes, ref i, "false"u8);
            case (byte)'n':
                return TrySkipWord(bytes, ref i, "null"u8);
            default:
                return TryReadNumber(bytes, ref i, mapped);
        }
    }

    private static bool IsFlagOrUnknown(MappedField? mapped) =>
        mapped is null || (mapped.Values.Count == 0 && mapped.Field is MessageField.Automatic or MessageField.NoResponseNeeded) || IsOfThread(mapped.Field);

    /// <summary>Fields that a message does not have, so that their values are ignored in it.</summary>
    private static bool IsOfThread(MessageField field) => field is MessageField.Events or MessageField.Status or MessageField.AsOf;

    private static bool TrySkipWord(ReadOnlySpan<byte> bytes, ref int i, ReadOnlySpan<byte> word)
    {
        if (!bytes[i..].StartsWith(word))
            return false;
        i += word.Length;
        return true;
    }

    private static bool TrySkipNested(ReadOnlySpan<byte> bytes, ref int i, MappedField? mapped)
    {
        bool isEmptyList = Is(bytes, i, '[') && Is(bytes, i + 1, ']');
        if (mapped is not null && !IsOfThread(mapped.Field) && !(isEmptyList && mapped.Field == MessageField.Attachments))
            return false;
        if (isEmptyList)
        {
            i += 2;
            return true;
        }

        // What follows the value does not concern the reader, but the value must end on its line.
        int newline = bytes[i..].IndexOf((byte)'\n');
        var reader = new Utf8JsonReader(newline < 0 ? bytes[i..] : bytes.Slice(i, newline), new JsonReaderOptions { MaxDepth = DepthBelowRecord });
        try
        {
            if (!reader.Read() || !reader.TrySkip())
                return false;
        }
        catch (JsonException)
        {
            return false;
        }

        i += (int)reader.BytesConsumed;
        return true;
    }

    private bool TryReadNumber(ReadOnlySpan<byte> bytes, ref int i, MappedField? mapped)
    {
        int start = i;
        if (Is(bytes, i, '-'))
            i++;
        int digits = CountDigits(bytes, i);
        if (digits == 0 || (digits > 1 && bytes[i] == '0'))
            return false;
        i += digits;
        if (Is(bytes, i, '.'))
        {
            int decimals = CountDigits(bytes, i + 1);
            if (decimals == 0)
                return false;
            i += 1 + decimals;
        }

        if (Is(bytes, i, 'e') || Is(bytes, i, 'E'))
        {
            i += Is(bytes, i + 1, '+') || Is(bytes, i + 1, '-') ? 2 : 1;
            int exponent = CountDigits(bytes, i);
            if (exponent == 0)
                return false;
            i += exponent;
        }

        if (mapped is null || IsOfThread(mapped.Field))
            return true;
        return mapped.Values.Count == 0 && mapped.Field is MessageField.Id or MessageField.Conversation or MessageField.Order && TryTake(mapped, start, bytes[start..i], isEscaped: false);
    }

    private static int CountDigits(ReadOnlySpan<byte> bytes, int start)
    {
        int i = start;
        while ((uint)i < (uint)bytes.Length && char.IsAsciiDigit((char)bytes[i]))
            i++;
        return i - start;
    }

    private bool TryReadString(ReadOnlySpan<byte> bytes, ref int i, MappedField? mapped)
    {
        int start = ++i;
        bool isEscaped = false;
        while (true)
        {
            i = JsonBytes.IndexOfStop(bytes, i);
            if (i == bytes.Length)
                return false;
            if (bytes[i] == '"')
                break;
            if (bytes[i] != '\\' || !JsonText.TryReadEscape(bytes[i..], out _, out int length))
                return false;
            isEscaped = true;
            i += length;
        }

        i++;
        return mapped is null || IsOfThread(mapped.Field) || TryTake(mapped, start, bytes[start..(i - 1)], isEscaped);
    }

    /// <summary>Copies the text and resolves its escapes in the same pass. Half of a surrogate pair has no UTF-8: the parser reads it.</summary>
    private bool TryReadText(ReadOnlySpan<byte> bytes, ref int i)
    {
        i++;
        int written = 0;
        while (true)
        {
            bool isStopped = JsonBytes.CopyToStop(bytes, i, _text.AsSpan(written), out int stop);
            written += stop - i;
            i = stop;
            if (!isStopped && i == bytes.Length)
                return false;
            if (_text.Length - written < LongestCharacter + (2 * JsonBytes.Overrun))
                Array.Resize(ref _text, _text.Length * 2);
            if (!isStopped)
                continue;
            if (bytes[i] == '"')
                break;
            if (bytes[i] != '\\' || !TryUnescape(bytes, ref i, ref written))
                return false;
        }

        i++;
        _textLength = written;

        // So few bytes are never more units; the parser counts the others.
        return written <= MessageLinter.MaxTextLength;
    }

    private bool TryUnescape(ReadOnlySpan<byte> bytes, ref int i, ref int written)
    {
        if (!JsonText.TryReadEscape(bytes[i..], out char unit, out int length))
            return false;
        i += length;
        if (unit < 0x80)
        {
            _text[written++] = (byte)unit;
            return true;
        }

        int code = unit;
        if (char.IsSurrogate(unit))
        {
            if (!char.IsHighSurrogate(unit) || !Is(bytes, i, '\\') || !JsonText.TryReadEscape(bytes[i..], out char low, out length) || !char.IsLowSurrogate(low))
                return false;
            i += length;
            code = char.ConvertToUtf32(unit, low);
        }

        written += new Rune(code).EncodeToUtf8(_text.AsSpan(written));
        return true;
    }

    /// <summary>Takes the value of a field other than the text, or says that it is none for this field.</summary>
    private bool TryTake(MappedField mapped, int start, ReadOnlySpan<byte> value, bool isEscaped)
    {
        switch (mapped.Field)
        {
            case MessageField.Id or MessageField.BuyerLanguage:
                return mapped.Values.Count == 0;
            case MessageField.Conversation:
                (_conversationStart, _conversationLength) = (start, value.Length);
                return mapped.Values.Count == 0 && !isEscaped;
            case MessageField.SentAt:
                return mapped.Values.Count == 0 && TryTakeTime(value);
            case > MessageField.Subject:
                return false;
            default:
                if (!_memos[(int)mapped.Field].TryFind(mapped, value, isEscaped, out MessageFacts facts))
                    return false;
                Take(mapped.Field, facts);
                return true;
        }
    }

    private bool TryTakeTime(ReadOnlySpan<byte> value)
    {
        const int longestTime = 64;
        if (value.Length > longestTime || !Ascii.IsValid(value))
            return false;
        Span<char> units = stackalloc char[longestTime];
        units = units[..Encoding.ASCII.GetChars(value, units)];
        if (!Iso8601.TryParse(units, out DateTimeOffset time))
            return false;
        SentAt = time;
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
