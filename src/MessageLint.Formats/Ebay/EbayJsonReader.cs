using System.Collections.Frozen;

namespace MessageLint.Formats;

/// <summary>Reads eBay's message interface (commerce/message v1): pages of conversations and of their messages, requests and answers of send_message.</summary>
/// <remarks>
/// <para>Who is the seller: the sender of requests, one of <see cref="ReaderOptions.OwnAccounts"/>, and whoever is not the party that the title of the conversation names. Where nothing says it, every
/// message is taken for the seller's: what is judged too much is seen, what is not judged is not. Conversations with eBay itself are nobody's.</para>
/// <para>Of a page of conversations the last message of each is read, which is all that it holds.</para>
/// </remarks>
internal sealed class EbayJsonReader(ReaderOptions options) : HelpdeskReader(options, Lists, static options => new EbayJsonFile(options))
{
    private static readonly FrozenSet<string> Lists = ["messages", "conversations"];

    internal static bool Knows(FileHead file) =>
        file.HasAnyJson("messages[].senderUsername", "conversations[].latestMessage", "[].senderUsername", "senderUserName", "senderUsername", "otherPartyUsername", "errors[].longMessage")
        || (file.HasJson("messageText") && file.HasJson("conversationId"));
}
