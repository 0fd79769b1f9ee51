using System.Collections.Frozen;

namespace MessageLint.Formats;

/// <summary>Reads what eDesk's interface answers: messages, tickets, channels and templates, one page or record behind another.</summary>
internal sealed class EdeskReader(ReaderOptions options) : HelpdeskReader(options, Lists, static options => new EdeskFile(options))
{
    private static readonly FrozenSet<string> Lists = ["data"];

    internal static bool Knows(FileHead file) => (file.HasJson("data[].currency") && file.HasJson("data[].country")) || file.HasAnyJson(
        "data.from_consumer_id", "data[].from_consumer_id", "from_consumer_id", "[].from_consumer_id", "data[].messages_ids", "data.messages_ids", "messages_ids", "[].messages_ids",
        "data[].template_type", "data.template_type", "template_type", "[].template_type");
}
