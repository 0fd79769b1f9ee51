namespace MessageLint.Formats;

/// <summary>One record of a file: a message, a conversation, or the reason why it is neither. Immutable.</summary>
public sealed class ReadRecord
{
    private ReadRecord(int line) => Line = line;

    /// <summary>The physical line on which the record begins; the first is 1.</summary>
    public int Line { get; }

    /// <summary>The message, if the record is one.</summary>
    public Message? Message { get; private init; }

    /// <summary>The id of the thread that <see cref="Message"/> says it belongs to, for example <c>c1</c>; <see langword="null"/> if it says none.</summary>
    public string? ConversationId { get; private init; }

    /// <summary>The conversation, if the record is one. Without messages it tells what is known of a thread (status, marketplace) whose messages are records of their own, before or behind it.</summary>
    public Conversation? Conversation { get; private init; }

    /// <summary>Why the record could not be read; <see langword="null"/> if it could.</summary>
    public RecordProblem? Problem { get; private init; }

    /// <summary>Makes the record of a message.</summary>
    /// <param name="line">The physical line on which it begins; the first is 1.</param>
    /// <param name="message">The message.</param>
    /// <param name="conversationId">The id of its thread, if it says one.</param>
    /// <returns>The record.</returns>
    public static ReadRecord Of(int line, Message message, string? conversationId = null) => new(line) { Message = message, ConversationId = conversationId };

    /// <summary>Makes the record of a conversation.</summary>
    /// <param name="line">The physical line on which it begins; the first is 1.</param>
    /// <param name="conversation">The conversation.</param>
    /// <returns>The record.</returns>
    public static ReadRecord Of(int line, Conversation conversation) => new(line) { Conversation = conversation, ConversationId = conversation?.Id };

    /// <summary>Makes the record of something that could not be read.</summary>
    /// <param name="line">The physical line on which it begins; the first is 1.</param>
    /// <param name="problem">Why not.</param>
    /// <returns>The record.</returns>
    public static ReadRecord Of(int line, RecordProblem problem) => new(line) { Problem = problem };

    /// <summary>Writes line and kind, never a text.</summary>
    /// <returns>For example <c>line 7: Message m1 (120 units)</c>.</returns>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {Line}: {Message ?? Conversation ?? (object?)Problem}");
}
