using System.Collections.Frozen;

namespace MessageLint.Formats;

/// <summary>Reads pages of Re:amaze's interface: messages, conversations, response templates.</summary>
internal sealed class ReamazeReader(ReaderOptions options) : HelpdeskReader(options, Lists, static options => new ReamazeFile(options))
{
    private static readonly FrozenSet<string> Lists = ["message", "messages", "conversations", "response_template", "response_templates"];

    internal static bool Knows(FileHead file) => file.HasAnyJson(
        "messages[].user.staff?", "messages[].origin_id", "[].user.staff?", "user.staff?", "origin_id", "message.visibility", "message.suppress_notifications",
        "conversations[].slug", "conversation.slug", "slug", "[].slug", "response_templates[].body");
}
