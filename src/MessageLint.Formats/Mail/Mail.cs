using System.Collections.Immutable;

namespace MessageLint.Formats;

/// <summary>A mail as it was sent, decoded.</summary>
/// <param name="Line">The line of the file on which it begins; the first is 1.</param>
/// <param name="Headers">Its headers.</param>
internal sealed record Mail(int Line, MailHeaders Headers)
{
    /// <summary>What the reader is shown: of alternatives the last, of mixed parts all. Empty if the mail has no text.</summary>
    public ImmutableArray<MailBody> Body { get; init; } = [];

    /// <summary>The plain text that stands beside HTML as an alternative; <see langword="null"/> if there is none.</summary>
    public string? PlainAlternative { get; init; }

    public ImmutableArray<MessageAttachment> Attachments { get; init; } = [];

    /// <summary>Why the text cannot be judged.</summary>
    public RecordProblem? TextProblem { get; init; }

    /// <summary>What was not read although the text was.</summary>
    public RecordProblem? RestProblem { get; init; }
}

/// <summary>A part of a mail that is text.</summary>
/// <param name="Text">The text: transfer encoding and charset undone, lines parted by <c>\n</c>, flowed lines joined.</param>
/// <param name="IsHtml">Whether it is HTML.</param>
internal sealed record MailBody(string Text, bool IsHtml);
