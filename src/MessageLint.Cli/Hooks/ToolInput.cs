using System.Collections.Frozen;
using System.Text.Json;

namespace MessageLint.Cli;

/// <summary>Finds the message in the arguments of a tool that nobody has described: by the names that helpdesks and marketplaces give its parts.</summary>
/// <remarks>
/// A text is a string under one of <see cref="TextKeys"/>, at any depth, also in a list. All of them are judged, since any may be what the buyer reads.
/// Names count without case, hyphens and underscores. What stands on an outer level (marketplace, order, subject) holds for the texts inside.
/// </remarks>
internal static class ToolInput
{
    public static string[] TextKeys { get; } =
        ["text", "body", "message", "content", "comment", "reply", "answer", "messageText", "messageBody", "replyText", "bodyText", "plainBody", "htmlBody", "bodyHtml"];

    private static readonly FrozenSet<string> Texts = TextKeys.Select(Plain).ToFrozenSet(StringComparer.Ordinal);

    public static List<Message> FindMessages(JsonElement input)
    {
        var messages = new List<Message>();
        Collect(input, isText: false, new Message(string.Empty), messages);
        return messages;
    }

    private static void Collect(JsonElement element, bool isText, Message frame, List<Message> messages)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String when isText:
                messages.Add(With(frame, element.GetString()!));
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                    Collect(item, isText, frame, messages);
                break;
            case JsonValueKind.Object:
                Message inner = ReadFrame(element, frame);
                foreach (JsonProperty member in element.EnumerateObject())
                {
                    string key = Plain(member.Name);
                    Message its = key is "htmlbody" or "bodyhtml" ? With(inner, inner.Text, format: MessageFormat.Html) : inner;
                    Collect(member.Value, Texts.Contains(key), its, messages);
                }

                break;
        }
    }

    private static Message ReadFrame(JsonElement element, Message frame)
    {
        foreach (JsonProperty member in element.EnumerateObject())
        {
            JsonElement value = member.Value;
            string? text = value.ValueKind switch
            {
                JsonValueKind.String => value.GetString(),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            };
            frame = (Plain(member.Name), text) switch
            {
                ("platform" or "marketplace", not null) => With(frame, frame.Text, marketplace: text),
                ("order" or "orderid" or "ordernumber", not null) => With(frame, frame.Text, order: text),
                ("subject", not null) => With(frame, frame.Text, subject: text),
                ("region" or "country", { Length: 2 }) => With(frame, frame.Text, region: text),
                ("visibility", "internal" or "private") => With(frame, frame.Text, visibility: MessageVisibility.Internal),
                ("public", null) when value.ValueKind == JsonValueKind.False => With(frame, frame.Text, visibility: MessageVisibility.Internal),
                ("format", "html") => With(frame, frame.Text, format: MessageFormat.Html),
                _ => frame,
            };
        }

        return frame;
    }

    private static Message With(Message frame, string text, string? marketplace = null, string? order = null, string? subject = null, string? region = null,
        MessageVisibility? visibility = null, MessageFormat? format = null) => new(text)
        {
            Marketplace = marketplace ?? frame.Marketplace,
            OrderId = order ?? frame.OrderId,
            Subject = subject ?? frame.Subject,
            Region = region ?? frame.Region,
            Visibility = visibility ?? frame.Visibility,
            Format = format ?? frame.Format,
        };

    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
}
