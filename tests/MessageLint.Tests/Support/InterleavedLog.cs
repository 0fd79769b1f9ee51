using System.Globalization;
using System.Text;
using System.Text.Json;

namespace MessageLint.Tests.Support;

/// <summary>Conversations made from a seed, as logs in several orders. <c>benchmarks/interleaved_log.py</c> writes large ones.</summary>
internal sealed class InterleavedLog
{
    private static readonly string[] Texts =
    [
        "Hello, the lamp arrived broken. What can you do?", "Your parcel left our warehouse yesterday.", "Bitte senden Sie uns ein Foto.", "Call us on +1 415 555 0132.", "Write to tom@acme.example instead.",
        "Thank you, that is fine.", "Leave us five stars and we send you a gift card.", "😀 ok",
    ];

    private readonly List<(string Id, string Marketplace, List<Entry> Messages)> _conversations = [];

    public InterleavedLog(int conversations, int seed)
    {
        var random = new Random(seed);
        for (int c = 0; c < conversations; c++)
        {
            var messages = new List<Entry>();
            DateTimeOffset at = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(random.Next(20_000));
            int count = random.Next(1, 9);
            for (int m = 0; m < count; m++)
            {
                at = at.AddMinutes(random.Next(1, 2500));
                messages.Add(new Entry($"m{c}-{m}", random.Next(2) == 0 ? "buyer" : "seller", at, Texts[random.Next(Texts.Length)]));
            }

            _conversations.Add(($"c{c}", random.Next(2) == 0 ? "amazon" : "ebay.de", messages));
        }
    }

    /// <summary>A line a message, a conversation after the other.</summary>
    public List<string> Lines() => [.. _conversations.SelectMany(conversation => conversation.Messages.Select(message => Line(conversation.Id, conversation.Marketplace, message)))];

    /// <summary>A line a conversation.</summary>
    public List<string> WholeConversations() => [.. _conversations.Select(conversation => JsonSerializer.Serialize(new
    {
        conversation = conversation.Id,
        marketplace = conversation.Marketplace,
        messages = conversation.Messages.Select(message => new { id = message.Id, author = message.Author, sentAt = Time(message), text = message.Text }),
    }))];

    public static List<string> Shuffle(List<string> lines, int seed)
    {
        string[] shuffled = [.. lines];
        new Random(seed).Shuffle(shuffled);
        return [.. shuffled];
    }

    public static string Text(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        foreach (string line in lines)
            text.Append(line).Append('\n');
        return text.ToString();
    }

    private static string Line(string conversation, string marketplace, Entry message) =>
        JsonSerializer.Serialize(new { id = message.Id, conversation, marketplace, author = message.Author, sentAt = Time(message), text = message.Text });

    private static string Time(Entry message) => message.At.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    private sealed record Entry(string Id, string Author, DateTimeOffset At, string Text);
}
