namespace MessageLint.Cli;

/// <summary>A finding that decides, with the texts that it speaks of.</summary>
internal sealed record HookFinding(Diagnostic Diagnostic, string? Conversation, JudgedTexts Texts);
