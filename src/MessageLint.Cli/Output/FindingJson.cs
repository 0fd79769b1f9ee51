using System.Text.Json;
using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>The part of a finding's JSON that does not depend on where the record stands.</summary>
internal static class FindingJson
{
    public static void WriteBody(Utf8JsonWriter json, Diagnostic diagnostic, JudgedTexts texts, bool showText)
    {
        OffsetMap offsets = texts.Of(diagnostic.MessageIndex);
        WriteRule(json, diagnostic.Descriptor, diagnostic.Severity);
        WriteSpan(json, diagnostic.Span, offsets);
        if (showText)
            json.WriteString("text", diagnostic.GetMatch(showText: true));
        json.WriteString("description", diagnostic.GetDescription(showText));
        json.WriteStartArray("related");
        foreach (RelatedLocation location in diagnostic.RelatedLocations)
        {
            json.WriteStartObject();
            json.WriteString("message", ShownId.Of(location.MessageId, showText));
            if (texts.PlaceBeside(diagnostic.MessageIndex, location.MessageIndex) is { } place)
            {
                json.WriteString("file", place.File);
                json.WriteNumber("line", place.Line);
            }

            WriteSpan(json, location.Span, texts.Of(location.MessageIndex));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteSuppression(json, diagnostic.Suppression);
        WriteFix(json, diagnostic.Fix, offsets);
    }

    public static void WriteBody(Utf8JsonWriter json, RecordProblem problem, DiagnosticDescriptor rule)
    {
        WriteRule(json, rule, rule.DefaultSeverity);
        json.WriteNumber("start", 0);
        json.WriteNumber("end", 0);
        json.WriteString("description", problem.Description);
        json.WriteStartArray("related");
        json.WriteEndArray();
        json.WriteNull("suppressed");
        json.WriteNull("fix");
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticDescriptor rule, Severity severity)
    {
        json.WriteString("rule", rule.Id);
        json.WriteString("name", rule.Name);
        json.WriteString("family", SeverityNames.Of(rule.Family));
        json.WriteString("severity", SeverityNames.Of(severity));
    }

    private static void WriteSpan(Utf8JsonWriter json, TextSpan span, OffsetMap offsets)
    {
        json.WriteNumber("start", offsets[span.Start]);
        json.WriteNumber("end", offsets[span.End]);
    }

    private static void WriteSuppression(Utf8JsonWriter json, Suppression? suppression)
    {
        if (suppression is null)
        {
            json.WriteNull("suppressed");
            return;
        }

        json.WriteStartObject("suppressed");
        json.WriteString("by", suppression.By);
        json.WriteString("reason", suppression.Reason);
        json.WriteEndObject();
    }

    private static void WriteFix(Utf8JsonWriter json, MessageFix? fix, OffsetMap offsets)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteString("safety", fix.Safety switch { FixSafety.Safe => "safe", FixSafety.Suggested => "suggested", _ => "manual" });
        json.WriteStartArray("edits");
        foreach (TextEdit edit in fix.Edits)
        {
            json.WriteStartObject();
            WriteSpan(json, edit.Span, offsets);
            json.WriteString("insert", edit.NewText);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
