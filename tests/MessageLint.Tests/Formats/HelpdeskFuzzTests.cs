using System.Diagnostics;
using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>Samples with pieces changed, cut, moved and repeated: readers give records and problems with their line, never an exception, in little time, and the same however the bytes arrive.</summary>
public class HelpdeskFuzzTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\n", "\\", "\\ud83d", "null", "true", "5", "1e999", "\"\"", "{}", "[[[[", "\"id\":", "\"comments\":[", "\"data\":{", "\"users\":[{", "\"body\":5,", "\"public\":\"maybe\",",
        "\"author_id\":{},", "\0", "\uFEFF", "é", "文", "<blockquote>", "On 1 Jan wrote:\\n", "\"created_at\":\"soon\",", "\"messages\":[{\"body\":\"a\"}],", "\"ticket\":{", "\"\\ud83d\":1,",
    ];

    public static TheoryData<InputFormat, string> Samples => new()
    {
        { InputFormat.Zendesk, "zendesk/tickets_export_leading_line.ndjson" },
        { InputFormat.Zendesk, "zendesk/comments.json" },
        { InputFormat.Zendesk, "zendesk/incremental_ticket_events.json" },
        { InputFormat.Zendesk, "zendesk/incremental_cursor.json" },
        { InputFormat.Zendesk, "zendesk/macros.json" },
        { InputFormat.Zendesk, "zendesk/any_channel_push.json" },
        { InputFormat.Gorgias, "gorgias/messages.json" },
        { InputFormat.Gorgias, "gorgias/tickets.json" },
        { InputFormat.Gorgias, "gorgias/macros.json" },
        { InputFormat.Gorgias, "gorgias/http_integration_delivery.json" },
        { InputFormat.Reamaze, "reamaze/messages.json" },
        { InputFormat.Reamaze, "reamaze/conversations.json" },
        { InputFormat.Reamaze, "reamaze/response_templates.json" },
        { InputFormat.Edesk, "edesk/message_outgoing.json" },
        { InputFormat.Edesk, "edesk/tickets.json" },
        { InputFormat.Edesk, "edesk/templates.json" },
        { InputFormat.Edesk, "edesk/channels.json" },
        { InputFormat.FeedbackWhiz, "assumed/feedbackwhiz_templates.csv" },
        { InputFormat.SellerApp, "assumed/sellerapp_messages.csv" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Nothing_makes_a_reader_throw_or_hang(InputFormat format, string sample)
    {
        byte[] original = File.ReadAllBytes(Reading.Fixture(sample));
        var random = new Random(sample.Length * 4711);
        for (int round = 0; round < 120; round++)
        {
            byte[] bytes = Mutate(original, random);
            var watch = Stopwatch.StartNew();

            List<ReadRecord> whole = Reading.Read(format, new MemoryStream(bytes));
            List<ReadRecord> dribbled = Reading.Read(format, new Reading.DribbleStream(bytes, round));

            Assert.Equal(whole.Select(Reading.Everything), dribbled.Select(Reading.Everything));
            Assert.All(whole, record => Assert.InRange(record.Line, 1, bytes.AsSpan().Count((byte)'\n') + bytes.AsSpan().Count((byte)'\r') + 1));
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"round {round}: {watch.Elapsed}");
        }
    }

    /// <summary>A reader is given files of the others, as a mistyped --input-format does: something is said of each.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_file_of_another_system_is_never_silently_clean(InputFormat format, string sample)
    {
        byte[] bytes = File.ReadAllBytes(Reading.Fixture(sample));
        foreach (InputFormat other in (InputFormat[])[InputFormat.Zendesk, InputFormat.Gorgias, InputFormat.Reamaze, InputFormat.Edesk])
        {
            if (other != format)
                Assert.NotEmpty(Reading.Read(other, new MemoryStream(bytes)));
        }
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = new List<byte>(original);
        for (int change = random.Next(1, 4); change > 0; change--)
        {
            int at = random.Next(bytes.Count);
            int length = Math.Min(random.Next(1, 200), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes.RemoveRange(at, length);
                    break;
                case 2:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 3:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
            }

            if (bytes.Count == 0)
                bytes.Add((byte)'{');
        }

        return [.. bytes];
    }
}
