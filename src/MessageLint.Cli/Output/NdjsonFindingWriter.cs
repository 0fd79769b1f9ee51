using System.Buffers;
using System.Text.Json;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Writes a JSON object a finding.</summary>
internal sealed class NdjsonFindingWriter(bool showText) : FindingWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, SkipValidation = true };

    private Utf8JsonWriter? _json;

    public override void Write(IBufferWriter<byte> output, in FindingPlace place, Diagnostic diagnostic, JudgedTexts texts)
    {
        Utf8JsonWriter json = To(output);
        json.WriteStartObject();
        WritePlace(json, place, diagnostic.MessageId);
        FindingJson.WriteBody(json, diagnostic, texts, showText);
        End(json, output);
    }

    public override void Write(IBufferWriter<byte> output, in FindingPlace place, RecordProblem problem, DiagnosticDescriptor rule)
    {
        Utf8JsonWriter json = To(output);
        json.WriteStartObject();
        WritePlace(json, place, messageId: null);
        FindingJson.WriteBody(json, problem, rule);
        End(json, output);
    }

    private void WritePlace(Utf8JsonWriter json, in FindingPlace place, string? messageId)
    {
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteString("message", ShownId.Of(messageId, showText));
        json.WriteString("conversation", ShownId.Of(place.Conversation, showText));
    }

    /// <summary>The one writer, set to write there.</summary>
    private Utf8JsonWriter To(IBufferWriter<byte> output)
    {
        _json ??= new Utf8JsonWriter(output, Options);
        _json.Reset(output);
        return _json;
    }

    private static void End(Utf8JsonWriter json, IBufferWriter<byte> output)
    {
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
    }
}
