namespace MessageLint.Cli;

/// <summary>A message that is about to be sent, perhaps within its thread.</summary>
/// <param name="Thread">The thread; a message alone is a thread of one.</param>
/// <param name="Index">Which message of the thread is the draft; -1 where only the thread is judged.</param>
/// <param name="IsWholeThread">Whether the giver gave a thread, so that rules about conversations can say something.</param>
/// <param name="IsClosing">Whether the thread is about to be closed.</param>
internal sealed record HookDraft(Conversation Thread, int Index, bool IsWholeThread, bool IsClosing)
{
    public static HookDraft Of(Message message) => new(new Conversation(new[] { message }), 0, IsWholeThread: false, IsClosing: false);
}
