using System.Collections.Frozen;

namespace MessageLint.Formats;

/// <summary>Reads pages of Gorgias's interface: tickets, messages, macros; and what its HTTP integration delivers.</summary>
internal sealed class GorgiasReader(ReaderOptions options) : HelpdeskReader(options, Lists, static options => new GorgiasFile(options))
{
    private static readonly FrozenSet<string> Lists = ["data"];

    internal static bool Knows(FileHead file) => file.HasAnyJson(
        "data[].from_agent", "data[].stripped_text", "data[].messages_count", "[].from_agent", "from_agent", "messages[].from_agent", "data[].actions[].arguments", "actions[].arguments", "[].actions[].arguments");
}
