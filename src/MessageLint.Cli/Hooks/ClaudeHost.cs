using System.Text.Json;

namespace MessageLint.Cli;

/// <summary>Claude Code's PreToolUse hook: the call of a tool in, a permission decision out.</summary>
/// <remarks>
/// Exit code 0 with a decision on standard output, or exit code 2, which blocks the call and shows standard error; every other code lets the call
/// go on, so none is used. A clean message gets no permission either: "allow" would also skip the question that the user may want to be asked.
/// </remarks>
internal sealed class ClaudeHost : HookHost
{
    private const string Event = "PreToolUse";

    public override HookDraft[] Read(byte[] utf8)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8);
            JsonElement root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("hook_event_name", out JsonElement name) || name.ValueKind != JsonValueKind.String || name.GetString() != Event)
                throw new CommandFailure($"the input is no call of the hook {Event}.");
            if (!root.TryGetProperty("tool_input", out JsonElement input) || input.ValueKind != JsonValueKind.Object)
                throw new CommandFailure("the call has no 'tool_input'.");
            List<Message> messages = ToolInput.FindMessages(input);
            if (messages.Count == 0)
                throw new CommandFailure($"'tool_input' has no text under any of {string.Join(", ", ToolInput.TextKeys)}.");
            return [.. messages.Select(HookDraft.Of)];
        }
        catch (JsonException exception)
        {
            throw new CommandFailure("the input is not valid JSON.", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new CommandFailure("a text of the input is not valid Unicode.", exception);
        }
    }

    public override int Answer(HookDecision decision, HookOptions options, CommandConsole console)
    {
        bool couldNotJudge = !decision.IsComplete && !decision.IsForbidden;
        using (var json = new Utf8JsonWriter(console.Output, new JsonWriterOptions { Encoder = SafeJsonEncoder.Instance }))
        {
            json.WriteStartObject();
            json.WriteStartObject("hookSpecificOutput");
            json.WriteString("hookEventName", Event);
            if (!decision.IsAllowed)
            {
                json.WriteString("permissionDecision", "deny");
                json.WriteString("permissionDecisionReason", "MessageLint: " + decision.Reason + Repaired(decision));
            }
            else if (Context(decision, options) is { } context)
            {
                json.WriteString("additionalContext", context);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        console.Output.Write("\n"u8);
        console.Output.Flush();
        if (!couldNotJudge)
            return ExitCodes.Clean;
        console.Log(decision.Reason!);
        return decision.IsAllowed ? ExitCodes.Clean : ExitCodes.Failed;
    }

    private static string Repaired(HookDecision decision) => decision.Repaired is null ? "" : "\nWith what can be repaired without a look: " + decision.Repaired;

    /// <summary>Tells the model of what does not block.</summary>
    private static string? Context(HookDecision decision, HookOptions options)
    {
        if (!decision.IsComplete)
            return "MessageLint: " + decision.Reason;
        IEnumerable<string> warnings = decision.Findings
            .Select(finding => finding.Diagnostic)
            .Where(diagnostic => diagnostic is { IsSuppressed: false, Severity: Severity.Warning })
            .Select(diagnostic => $"{diagnostic.Id} {diagnostic.Descriptor.Name}: {diagnostic.GetDescription(!options.Masks)} Instead: {diagnostic.Descriptor.Instead}");
        string context = string.Join('\n', warnings);
        return context.Length == 0 ? null : "MessageLint warns: " + context;
    }
}
