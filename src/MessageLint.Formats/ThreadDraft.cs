using System.Text.Json;

namespace MessageLint.Formats;

/// <summary>What an object says beyond the fields of a message.</summary>
internal sealed class ThreadDraft
{
    private ConversationStatus _status;

    public List<Message>? Messages { get; set; }

    public List<ConversationEvent> Events { get; } = [];

    public ConversationStatus Status => _status;

    public DateTimeOffset? AsOf { get; private set; }

    public RecordProblem? Problem { get; set; }

    public void ReadStatus(ref Utf8JsonReader reader) =>
        Problem ??= MessageDraft.Choose(MessageField.Status, JsonText.Read(ref reader), Words.Statuses, ref _status);

    public void ReadAsOf(ref Utf8JsonReader reader) => AsOf = ReadTime(ref reader, "asOf");

    public void ReadEvents(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                Problem ??= RecordProblem.BadValue("An event of the conversation is no JSON object.");
                continue;
            }

            ReadEvent(ref reader);
        }
    }

    private void ReadEvent(ref Utf8JsonReader reader)
    {
        ConversationEventType type = default;
        bool hasType = false;
        DateTimeOffset? at = null;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string key = JsonText.Read(ref reader);
            reader.Read();
            if (key == "type" && reader.TokenType == JsonTokenType.String)
            {
                hasType = true;
                if (MessageDraft.Choose(MessageField.Events, JsonText.Read(ref reader), Words.EventTypes, ref type) is not null)
                    Problem ??= RecordProblem.BadValue("The type of an event is none of caseOpened, claimQuestion, caseAction.");
            }
            else if (key == "at" && reader.TokenType == JsonTokenType.String)
            {
                at = ReadTime(ref reader, "at");
            }

            reader.Skip();
        }

        if (hasType && at is { } time)
            Events.Add(new ConversationEvent(type, time));
        else
            Problem ??= RecordProblem.BadValue("An event of the conversation lacks its type or time.");
    }

    private DateTimeOffset? ReadTime(ref Utf8JsonReader reader, string field)
    {
        if (Iso8601.TryParse(JsonText.Read(ref reader), out DateTimeOffset time))
            return time;
        Problem ??= MessageDraft.NoTime(field);
        return null;
    }

    /// <remarks>A class of its own: who reads a single message does not make its tables.</remarks>
    private static class Words
    {
        public static readonly (string, ConversationStatus)[] Statuses = [("open", ConversationStatus.Open), ("closed", ConversationStatus.Closed)];

        public static readonly (string, ConversationEventType)[] EventTypes =
            [("caseOpened", ConversationEventType.CaseOpened), ("claimQuestion", ConversationEventType.ClaimQuestion), ("caseAction", ConversationEventType.CaseAction)];
    }
}
