using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace MessageLint.Formats;

/// <summary>Reads one JSON object as a message or a conversation. Stateless, so that batches can be parsed in parallel.</summary>
internal sealed class JsonRecordParser
{
    private static readonly JsonRecordParser Unmapped = new(FieldMap.Empty);

    private readonly MappedField[] _fields;

    private JsonRecordParser(FieldMap map)
    {
        var fields = new Dictionary<string, MappedField>(StringComparer.Ordinal);
        for (MessageField field = 0; (int)field < FieldNames.Count; field++)
        {
            string name = FieldNames.Of(field);
            if (map.Find(field) is null)
                fields.Add(name, new MappedField(field, name, FrozenDictionary<string, string>.Empty));
        }

        // A field that the map reads as another one is no longer read as itself.
        foreach (MappedField mapped in map.Fields)
        {
            if (mapped.Source.Length > 0)
                fields[mapped.Source] = mapped;
        }

        _fields = [.. fields.Values];
    }

    /// <summary>The parser for a map; most files have none and share theirs, with what was learned of their records.</summary>
    public static JsonRecordParser For(FieldMap map) => ReferenceEquals(map, FieldMap.Empty) ? Unmapped : new JsonRecordParser(map);

    /// <summary>The field that a name stands for; <see langword="null"/> if it is ignored.</summary>
    public MappedField? FindField(ReadOnlySpan<char> name)
    {
        // Two dozen names, most of them of different length: one by one they are told apart fast, and a hook need not make a dictionary.
        foreach (MappedField field in _fields)
        {
            if (name.SequenceEqual(field.Source))
                return field;
        }

        return null;
    }

    public ReadRecord Parse(ReadOnlySpan<byte> json, int line)
    {
        if (!Utf8.IsValid(json))
            return ReadRecord.Of(line, RecordProblem.Unreadable("The record is not valid UTF-8."));
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
                return ReadRecord.Of(line, RecordProblem.Unreadable("The record is no JSON object."));
            ReadRecord record = ReadRecordObject(ref reader, line);
            if (record.Problem is null)
                reader.Read();
            return record;
        }
        catch (JsonException exception)
        {
            long position = exception.BytePositionInLine ?? 0;
            return ReadRecord.Of(line, RecordProblem.Unreadable(string.Create(CultureInfo.InvariantCulture, $"The record is not valid JSON at byte {position + 1} of its line.")));
        }
    }

    private ReadRecord ReadRecordObject(ref Utf8JsonReader reader, int line)
    {
        var draft = new MessageDraft();
        var thread = new ThreadDraft();
        RecordProblem? problem = ReadFields(ref reader, draft, thread);
        if (thread.Messages is null)
        {
            problem ??= draft.HasText ? null : RecordProblem.Unreadable("The record has no text.");
            return problem is null ? ReadRecord.Of(line, draft.ToMessage(), draft.ConversationId) : ReadRecord.Of(line, problem);
        }

        if (draft.HasText)
            return ReadRecord.Of(line, RecordProblem.Unreadable("The record has both 'text' and 'messages'."));
        if (thread.Problem is not null)
            return ReadRecord.Of(line, thread.Problem);
        Message frame = draft.ToMessage();
        return ReadRecord.Of(line, new Conversation(thread.Messages)
        {
            Id = draft.ConversationId,
            Marketplace = frame.Marketplace,
            Status = thread.Status,
            AsOf = thread.AsOf,
            Events = [.. thread.Events],
        });
    }

    /// <summary>Reads the fields of an object. The problem of a message's field is returned, that of a thread's stays in <paramref name="thread"/>:
    /// which of them counts is known only at the end, since a field that the other kind of record has is unknown to this one, and unknown fields are ignored.</summary>
    private RecordProblem? ReadFields(ref Utf8JsonReader reader, MessageDraft draft, ThreadDraft? thread)
    {
        RecordProblem? problem = null;
        uint seen = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            MappedField? mapped = FindField(ref reader);
            reader.Read();
            if (mapped is null)
            {
                reader.Skip();
                continue;
            }

            // Readers disagree about which of two equal fields counts, so nobody could say which text was judged.
            uint bit = 1u << (int)mapped.Field;
            if ((seen & bit) != 0)
                problem ??= RecordProblem.Unreadable($"The record has '{FieldNames.Of(mapped.Field)}' twice.");
            seen |= bit;
            if (reader.TokenType == JsonTokenType.Null)
                continue;
            if (mapped.Field < MessageField.Messages)
                problem = ReadMessageField(ref reader, mapped, draft) is { } found ? problem ?? found : problem;
            else if (thread is null)
                reader.Skip();
            else
                ReadThreadField(ref reader, mapped.Field, thread);
        }

        return problem;
    }

    private MappedField? FindField(ref Utf8JsonReader reader)
    {
        const int longestField = 128;
        if (reader.ValueIsEscaped || reader.ValueSpan.Length > longestField)
            return FindField(JsonText.Read(ref reader));
        Span<char> name = stackalloc char[longestField];
        int length = Encoding.UTF8.GetChars(reader.ValueSpan, name);
        return FindField(name[..length]);
    }

    private static RecordProblem? ReadMessageField(ref Utf8JsonReader reader, MappedField mapped, MessageDraft draft)
    {
        MessageField field = mapped.Field;
        if (field == MessageField.Attachments)
            return JsonAttachments.Read(ref reader, draft);
        string? value = ReadScalar(ref reader, mapped);
        if (value is null)
        {
            reader.Skip();
            return field == MessageField.Text ? RecordProblem.Unreadable("'text' is no string.") : RecordProblem.BadValue($"'{FieldNames.Of(field)}' has the wrong type.");
        }

        return draft.Set(field, mapped.Values.GetValueOrDefault(value, value));
    }

    /// <summary>Reads a value of the type that the field has. A map that says what the values mean may read a flag as an author, or a word as a flag.</summary>
    private static string? ReadScalar(ref Utf8JsonReader reader, MappedField mapped)
    {
        bool isTranslated = mapped.Values.Count > 0;
        bool isFlag = mapped.Field is MessageField.Automatic or MessageField.NoResponseNeeded;
        return reader.TokenType switch
        {
            JsonTokenType.String when !isFlag || isTranslated => JsonText.Read(ref reader),
            JsonTokenType.Number when mapped.Field is MessageField.Id or MessageField.Conversation or MessageField.Order => Encoding.UTF8.GetString(reader.ValueSpan),
            JsonTokenType.True when isFlag || (isTranslated && mapped.Field != MessageField.Text) => "true",
            JsonTokenType.False when isFlag || (isTranslated && mapped.Field != MessageField.Text) => "false",
            _ => null,
        };
    }

    private void ReadThreadField(ref Utf8JsonReader reader, MessageField field, ThreadDraft thread)
    {
        switch (field)
        {
            case MessageField.Messages when reader.TokenType == JsonTokenType.StartArray:
                ReadMessages(ref reader, thread);
                break;
            case MessageField.Events when reader.TokenType == JsonTokenType.StartArray:
                thread.ReadEvents(ref reader);
                break;
            case MessageField.Status when reader.TokenType == JsonTokenType.String:
                thread.ReadStatus(ref reader);
                break;
            case MessageField.AsOf when reader.TokenType == JsonTokenType.String:
                thread.ReadAsOf(ref reader);
                break;
            default:
                reader.Skip();
                if (field != MessageField.Messages)
                    thread.Problem ??= RecordProblem.BadValue($"'{FieldNames.Of(field)}' has the wrong type.");
                break;
        }
    }

    private void ReadMessages(ref Utf8JsonReader reader, ThreadDraft thread)
    {
        thread.Messages = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            int index = thread.Messages.Count;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                thread.Problem ??= InMessage(index, RecordProblem.Unreadable("It is no JSON object."));
                continue;
            }

            var draft = new MessageDraft();
            RecordProblem? problem = ReadFields(ref reader, draft, thread: null) ?? (draft.HasText ? null : RecordProblem.Unreadable("It has no text."));
            if (problem is not null)
                thread.Problem ??= InMessage(index, problem);
            thread.Messages.Add(draft.ToMessage());
        }
    }

    private static RecordProblem InMessage(int index, RecordProblem problem) =>
        problem with { Description = string.Create(CultureInfo.InvariantCulture, $"Message {index + 1} of the conversation: {problem.Description}") };
}
