using System.Buffers;
using System.Text.Json;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>Writes a JSON object a finding.</summary>
internal sealed class NdjsonFindingWriter(bool showText) : FindingWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = SafeJsonEncoder.Instance, SkipValidation = true };

    private readonly Utf8JsonWriter _json = new(Stream.Null, Options);

    public override void Write(IBufferWriter<byte> output, in FindingPlace place, Diagnostic diagnostic, JudgedTexts texts)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        WritePlace(_json, place, diagnostic.MessageId);
        FindingJson.WriteBody(_json, diagnostic, texts, showText);
        End(output);
    }

    public override void Write(IBufferWriter<byte> output, in FindingPlace place, RecordProblem problem, DiagnosticDescriptor rule)
    {
        _json.Reset(output);
        _json.WriteStartObject();
        WritePlace(_json, place, messageId: null);
        FindingJson.WriteBody(_json, problem, rule);
        End(output);
    }

    private static void WritePlace(Utf8JsonWriter json, in FindingPlace place, string? messageId)
    {
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteString("message", messageId);
        json.WriteString("conversation", place.Conversation);
    }

    private void End(IBufferWriter<byte> output)
    {
        _json.WriteEndObject();
        _json.Flush();
        output.Write("\n"u8);
    }
}
