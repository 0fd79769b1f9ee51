using MessageLint.Formats;

namespace MessageLint.Cli;

/// <summary>What grouping asks of records.</summary>
internal static class ReadRecordExtensions
{
    /// <summary>Whether other records speak of the same conversation: a message that names it, or what is known of it besides its messages.</summary>
    public static bool IsPartOfThread(this ReadRecord record) => record.ConversationId is not null && (record.Message is not null || record.Conversation is { Messages.IsEmpty: true });
}
