using System.Text;

namespace MessageLint.Formats;

/// <summary>Reads the message of a line without objects, where its fields are plain.</summary>
/// <remarks>
/// <see cref="JsonRecordParser"/> says what a record means. This reader takes the records that it understands in full, and leaves to the parser whatever
/// is wrong or rare: what it takes, it reads the same.
/// </remarks>
internal sealed class FlatRecordReader
{
    private readonly FieldTable _fields;
    private readonly FlatText _text = new();
    private readonly FlatFacts _facts = new();
    private int _conversationStart;
    private int _conversationLength;

    public FlatRecordReader(JsonRecordParser parser) => _fields = new FieldTable(parser);

    public DateTimeOffset? SentAt { get; private set; }

    public bool HasConversation => _conversationLength >= 0;

    public MessageFacts Facts => _facts.Facts;

    public ReadOnlySpan<byte> Text => _text.Bytes;

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
        int i = FlatJson.SkipBlanks(bytes, start);
        if (!FlatJson.Is(bytes, i, '{'))
            return false;
        Reset();
        i = FlatJson.SkipBlanks(bytes, i + 1);
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
            i = FlatJson.SkipBlanks(bytes, i);
            if (!FlatJson.Is(bytes, i, ','))
                break;
            i = FlatJson.SkipBlanks(bytes, i + 1);
        }

        if (!FlatJson.Is(bytes, i, '}') || !_text.IsRead)
            return false;
        i = FlatJson.SkipBlanks(bytes, i + 1);
        if (i < end && bytes[i] != '\n')
            return false;
        length = i - start;
        next = i + 1;
        return true;
    }

    private void Reset()
    {
        (_conversationLength, SentAt) = (-1, null);
        _text.Reset();
        _facts.Reset();
    }

    private bool TryReadValue(ReadOnlySpan<byte> bytes, ref int i, MappedField? mapped)
    {
        if ((uint)i >= (uint)bytes.Length)
            return false;
        switch (bytes[i])
        {
            case (byte)'"':
                return mapped?.Field == MessageField.Text ? mapped.Values.Count == 0 && _text.TryRead(bytes, ref i) : TryReadString(bytes, ref i, mapped);
            case (byte)'{' or (byte)'[':
                return TrySkipUnmapped(bytes, ref i, mapped);
            case (byte)'t':
                return IsFlagOrUnknown(mapped) && FlatJson.TrySkipWord(bytes, ref i, "true"u8);
            case (byte)'f':
                return IsFlagOrUnknown(mapped) && FlatJson.TrySkipWord(bytes, ref i, "false"u8);
            case (byte)'n':
                return FlatJson.TrySkipWord(bytes, ref i, "null"u8);
            default:
                return TryReadNumber(bytes, ref i, mapped);
        }
    }

    private static bool IsFlagOrUnknown(MappedField? mapped) =>
        mapped is null || (mapped.Values.Count == 0 && mapped.Field is MessageField.Automatic or MessageField.NoResponseNeeded) || IsOfThread(mapped.Field);

    /// <summary>Fields that a message does not have, so that their values are ignored in it.</summary>
    private static bool IsOfThread(MessageField field) => field is MessageField.Events or MessageField.Status or MessageField.AsOf;

    private static bool TrySkipUnmapped(ReadOnlySpan<byte> bytes, ref int i, MappedField? mapped)
    {
        bool isEmptyList = FlatJson.Is(bytes, i, '[') && FlatJson.Is(bytes, i + 1, ']');
        if (mapped is not null && !IsOfThread(mapped.Field) && !(isEmptyList && mapped.Field == MessageField.Attachments))
            return false;
        if (isEmptyList)
        {
            i += 2;
            return true;
        }

        return FlatJson.TrySkipNested(bytes, ref i);
    }

    private bool TryReadNumber(ReadOnlySpan<byte> bytes, ref int i, MappedField? mapped)
    {
        int start = i;
        if (!FlatJson.TrySkipNumber(bytes, ref i))
            return false;
        if (mapped is null || IsOfThread(mapped.Field))
            return true;
        return mapped.Values.Count == 0 && mapped.Field is MessageField.Id or MessageField.Conversation or MessageField.Order && TryTake(mapped, start, bytes[start..i], isEscaped: false);
    }

    private bool TryReadString(ReadOnlySpan<byte> bytes, ref int i, MappedField? mapped)
    {
        int start = i + 1;
        if (!FlatJson.TrySkipString(bytes, ref i, out bool isEscaped))
            return false;
        return mapped is null || IsOfThread(mapped.Field) || TryTake(mapped, start, bytes[start..(i - 1)], isEscaped);
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
                return _facts.TryTake(mapped, value, isEscaped);
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
}
