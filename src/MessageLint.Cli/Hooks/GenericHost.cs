using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>The project's own contract: a message or conversation with <c>event</c> and <c>draft</c> in, one decision out.</summary>
internal sealed class GenericHost : HookHost
{
    public override HookDraft[] Read(byte[] utf8)
    {
        ReadRecord record = PlainMessageReader.TryRead(utf8, line: 1) ?? ReadDocument(utf8);
        if (record.Problem is not null)
            throw new CommandFailure(record.Problem.Description);
        bool isClosing = ReadRequest(utf8, out string? draft);
        if (record.Message is { } message)
            return [ReadMessage(message, draft, isClosing)];
        Conversation thread = record.Conversation!;
        return [new HookDraft(isClosing ? Closed(thread) : thread, FindDraft(thread, draft, isClosing), IsWholeThread: true, isClosing)];
    }

    public override int Answer(HookDecision decision, HookOptions options, CommandConsole console)
    {
        if (decision is { IsAllowed: true, IsComplete: true, Worst: Severity.Off, Reason: null, Findings.Count: 0, Repaired: null, RulesHash: { } hash })
            WriteClean(console.Output, hash);
        else
            Write(console.Output, decision, options);
        console.Output.Flush();
        if (decision.IsAllowed)
            return ExitCodes.Clean;
        return decision.IsComplete || decision.IsForbidden ? ExitCodes.Findings : ExitCodes.Failed;
    }

    /// <summary>Writes what <see cref="Write(Stream, HookDecision, HookOptions)"/> writes of a clean message, without the platform's JSON, whose loading takes longer than judging.</summary>
    private static void WriteClean(Stream output, string hash)
    {
        string answer = "{\"decision\":\"allow\",\"complete\":true,\"worst\":\"off\",\"reason\":null,\"findings\":[],\"repaired\":null,\"rules\":\"" + hash + "\"}\n";
        byte[] ascii = new byte[answer.Length];
        for (int i = 0; i < ascii.Length; i++)
            ascii[i] = (byte)answer[i];
        output.Write(ascii, 0, ascii.Length);
    }

    private static void Write(Stream output, HookDecision decision, HookOptions options)
    {
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance, SkipValidation = true }))
        {
            json.WriteStartObject();
            json.WriteString("decision", decision.IsAllowed ? "allow" : "block");
            json.WriteBoolean("complete", decision.IsComplete);
            json.WriteString("worst", SeverityNames.Of(decision.Worst));
            json.WriteString("reason", decision.Reason);
            json.WriteStartArray("findings");
            foreach (HookFinding finding in decision.Findings)
                Write(json, finding, !options.Masks);
            json.WriteEndArray();
            json.WriteString("repaired", decision.Repaired);
            json.WriteString("rules", decision.RulesHash);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, HookFinding finding, bool showText)
    {
        json.WriteStartObject();
        json.WriteString("message", ShownId.Of(finding.Diagnostic.MessageId, showText));
        json.WriteString("conversation", ShownId.Of(finding.Conversation, showText));
        FindingJson.WriteBody(json, finding.Diagnostic, finding.Texts, showText);
        json.WriteString("why", finding.Diagnostic.Descriptor.Why);
        json.WriteString("instead", finding.Diagnostic.Descriptor.Instead);
        json.WriteEndObject();
    }

    /// <remarks>Apart, so that the readers of files are not got to know for a plain message.</remarks>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ReadRecord ReadDocument(byte[] utf8) => new NdjsonReader(ReaderOptions.Default).ReadDocument(utf8);

    private static HookDraft ReadMessage(Message message, string? draft, bool isClosing)
    {
        if (draft is not null && draft != message.Id)
            throw new CommandFailure("no message has the id that 'draft' names.");
        if (message.Author != MessageAuthor.Seller)
            throw new CommandFailure("the draft is no message of the seller.");
        return HookDraft.Of(message) with { IsClosing = isClosing };
    }

    private static int FindDraft(Conversation thread, string? draft, bool isClosing)
    {
        int found = -1;
        for (int i = 0; i < thread.Messages.Length; i++)
        {
            Message message = thread.Messages[i];
            if (draft is not null && message.Id == draft && found >= 0)
                throw new CommandFailure("several messages have the id that 'draft' names.");
            if (draft is null ? message.Author == MessageAuthor.Seller : message.Id == draft)
                found = i;
        }

        if (draft is not null && found < 0)
            throw new CommandFailure("no message has the id that 'draft' names.");
        if (draft is not null && thread.Messages[found].Author != MessageAuthor.Seller)
            throw new CommandFailure("the draft is no message of the seller.");

        // A thread can be closed without a word of the seller; nothing can be sent without one.
        return found >= 0 || isClosing ? found : throw new CommandFailure("the conversation has no message of the seller.");
    }

    private static Conversation Closed(Conversation thread) => new(thread.Messages)
    {
        Id = thread.Id,
        Marketplace = thread.Marketplace,
        AsOf = thread.AsOf,
        Events = thread.Events,
        Status = ConversationStatus.Closed,
    };

    /// <summary>Reads the two fields that a hook has beyond a record. The document is known to be a valid object.</summary>
    /// <returns>Whether the thread is about to be closed.</returns>
    private static bool ReadRequest(ReadOnlySpan<byte> utf8, out string? draft)
    {
        draft = null;
        return (MayHold(utf8, "event"u8) || MayHold(utf8, "draft"u8)) && ReadRequestFields(utf8, out draft);
    }

    /// <summary>Whether a name may stand in the document: as it is, or with escapes. Most have neither, and are not read twice.</summary>
    private static bool MayHold(ReadOnlySpan<byte> utf8, ReadOnlySpan<byte> name)
    {
        for (int i = 0; i + 1 < utf8.Length; i++)
        {
            if ((utf8[i] == '"' && utf8[(i + 1)..].StartsWith(name)) || (utf8[i] == '\\' && utf8[i + 1] == 'u'))
                return true;
        }

        return false;
    }

    private static bool ReadRequestFields(ReadOnlySpan<byte> utf8, out string? draft)
    {
        string? request = null;
        draft = null;
        var reader = new Utf8JsonReader(utf8);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isEvent = reader.ValueTextEquals("event"u8);
            bool isDraft = reader.ValueTextEquals("draft"u8);
            reader.Read();
            if (isEvent && reader.TokenType != JsonTokenType.Null)
                request = Take(ref reader, request, "event");
            else if (isDraft && reader.TokenType != JsonTokenType.Null)
                draft = Take(ref reader, draft, "draft");
            else
                reader.Skip();
        }

        if (request is not (null or "send" or "close"))
            throw new CommandFailure("'event' is none of send, close.");
        return request == "close";
    }

    private static string Take(ref Utf8JsonReader reader, string? before, string name)
    {
        if (before is not null)
            throw new CommandFailure(string.Create(CultureInfo.InvariantCulture, $"'{name}' stands there twice."));
        return reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => throw new CommandFailure($"'{name}' has the wrong type."),
        };
    }
}
