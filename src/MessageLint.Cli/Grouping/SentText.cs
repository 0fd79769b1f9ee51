using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace MessageLint.Cli;

/// <summary>A message that the seller sent without being asked, as far as it matters who else got its text.</summary>
/// <param name="Text">Stands for the text and its marketplace.</param>
/// <param name="Buyer">Stands for the buyer: the conversation, else the order, else the message itself.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">The message.</param>
internal sealed record SentText(ulong Text, ulong Buyer, FindingPlace Place, Message Message)
{
    /// <summary>Shorter texts are said to many buyers without anybody repeating himself.</summary>
    private const int ShortestText = 40;

    /// <summary>The day on which it was sent, in UTC; 0 if unknown.</summary>
    public int Day => Message.SentAt is { } time ? DateOnly.FromDateTime(time.UtcDateTime).DayNumber : 0;

    /// <summary>Whether a message with such facts can be one of many.</summary>
    public static bool CanBe(in MessageFacts facts, int length) =>
        facts.Kind == MessageKind.Proactive && facts.Author == MessageAuthor.Seller && facts.Visibility == MessageVisibility.Public && length >= ShortestText;

    public static SentText Of(Message message, string marketplace, in FindingPlace place)
    {
        string buyer = place.Conversation ?? message.OrderId ?? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place.FileIndex}:{place.Line}");
        return new SentText(Hash($"{marketplace}\n{message.Text.Trim()}"), Hash(buyer), place, message);
    }

    private static ulong Hash(string text) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
