using System.Collections.Immutable;
using System.Text.Json;

namespace MessageLint.Formats;

/// <summary>Reads the list of files that travel with a message.</summary>
internal static class JsonAttachments
{
    public static RecordProblem? Read(ref Utf8JsonReader reader, MessageDraft draft)
    {
        RecordProblem problem = RecordProblem.BadValue("'attachments' is no list of names and sizes.");
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return problem;
        }

        bool isValid = true;
        var attachments = ImmutableArray.CreateBuilder<MessageAttachment>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadAttachment(ref reader) is { } attachment)
                attachments.Add(attachment);
            else
                isValid = false;
        }

        draft.Attachments = attachments.ToImmutable();
        return isValid ? null : problem;
    }

    private static MessageAttachment? ReadAttachment(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        string? name = null;
        long? size = null;
        bool isValid = true;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string key = JsonText.Read(ref reader);
            reader.Read();
            if (key == "name" && reader.TokenType == JsonTokenType.String)
                name = JsonText.Read(ref reader);
            else if (key == "size" && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out long bytes) && bytes >= 0)
                size = bytes;
            else
                isValid &= key is not ("name" or "size") || reader.TokenType == JsonTokenType.Null;
            reader.Skip();
        }

        return isValid && name is not null ? new MessageAttachment(name, size) : null;
    }
}
