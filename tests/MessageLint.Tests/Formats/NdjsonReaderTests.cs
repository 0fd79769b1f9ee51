using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

public class NdjsonReaderTests
{
    [Fact]
    public void Every_field_of_a_message_is_read()
    {
        ReadRecord record = Assert.Single(Reading.Ndjson("""
            {"id":"m1","conversation":"c1","marketplace":"amazon.de","region":"US","author":"buyer","visibility":"internal","channel":"api","operation":"confirmOrderDetails","sentAt":"2026-03-14T08:58:45+09:00","language":"en-GB","buyerLanguage":"ja","format":"html","kind":"reply","phase":"postSale","order":"111-5550001-5550002","subject":"Your order","text":"Hello","attachments":[{"name":"a.pdf","size":1000},{"name":"b.png"}],"automatic":true,"noResponseNeeded":true,"other":{"deep":[1,2]}}
            """));

        Message message = Assert.IsType<Message>(record.Message);
        Assert.Equal("c1", record.ConversationId);
        Assert.Equal(("m1", "amazon.de", "US", "en-GB", "ja"), (message.Id, message.Marketplace, message.Region, message.Language, message.BuyerLanguage));
        Assert.Equal((MessageAuthor.Buyer, MessageVisibility.Internal, MessageChannel.Api, "confirmOrderDetails"), (message.Author, message.Visibility, message.Channel, message.Operation));
        Assert.Equal((MessageFormat.Html, MessageKind.Reply, SalePhase.PostSale), (message.Format, message.Kind, message.Phase));
        Assert.Equal(new DateTimeOffset(2026, 3, 14, 8, 58, 45, TimeSpan.FromHours(9)), message.SentAt);
        Assert.Equal(("111-5550001-5550002", "Your order", "Hello"), (message.OrderId, message.Subject, message.Text));
        Assert.Equal([new MessageAttachment("a.pdf", 1000), new MessageAttachment("b.png")], message.Attachments.ToArray());
        Assert.True(message.IsAutomatic && message.NoResponseNeeded);
    }

    [Fact]
    public void A_conversation_is_read_with_its_events()
    {
        ReadRecord record = Assert.Single(Reading.Ndjson("""
            {"conversation":"c1","marketplace":"amazon","status":"closed","asOf":"2026-03-15T06:39:53Z","kind":"unheard of","events":[{"type":"caseOpened","at":"2026-03-14T06:39:53Z"}],"messages":[{"id":1,"author":"buyer","text":"Hi","status":"unheard of"},{"id":"m2","text":"Hello"}]}
            """));

        Conversation thread = Assert.IsType<Conversation>(record.Conversation);
        Assert.Equal(("c1", "amazon", ConversationStatus.Closed), (thread.Id, thread.Marketplace, thread.Status));
        Assert.Equal(["1:Hi", "m2:Hello"], thread.Messages.Select(message => $"{message.Id}:{message.Text}"));
        Assert.Equal(ConversationEventType.CaseOpened, Assert.Single(thread.Events).Type);
        Assert.Equal(new DateTimeOffset(2026, 3, 15, 6, 39, 53, TimeSpan.Zero), thread.AsOf);
    }

    [Theory]
    [InlineData("""{"text":"a"}""", "1  Seller a")]
    [InlineData("""{"text":""}""", "1  Seller ")]
    [InlineData("""{"id":12,"text":"a"}""", "1 12 Seller a")]
    [InlineData("""{"id":null,"author":null,"text":"a"}""", "1  Seller a")]
    [InlineData("""{"t\u0065xt":"\u0061\n\"\\"}""", "1  Seller a\n\"\\")]
    [InlineData("""{"marketplace":"mars","language":"tlh","text":"a"}""", "1  Seller a")]
    [InlineData("""{"text":"a","messages":3}""", "1  Seller a")]
    [InlineData("""{"messages":[]}""", "1 thread  ")]
    [InlineData("not json", "1 ML0002")]
    [InlineData("""{"text":"a"} x""", "1 ML0002")]
    [InlineData("""{"text":"a"}{"text":"b"}""", "1 ML0002")]
    [InlineData("""{"text":"a",}""", "1 ML0002")]
    [InlineData("""{"text":"a" /* c */}""", "1 ML0002")]
    [InlineData("""["text"]""", "1 ML0002")]
    [InlineData("""{"id":"5","broken""", "1 ML0002")]
    [InlineData("""{"id":"m1"}""", "1 ML0002")]
    [InlineData("""{"text":null}""", "1 ML0002")]
    [InlineData("""{"text":5}""", "1 ML0002")]
    [InlineData("""{"id":true,"text":"a"}""", "1 ML0004")]
    [InlineData("""{"conversation":false,"text":"a"}""", "1 ML0004")]
    [InlineData("""{"automatic":"true","text":"a"}""", "1 ML0004")]
    [InlineData("""{"noResponseNeeded":1,"text":"a"}""", "1 ML0004")]
    [InlineData("""{"automatic":false,"text":"a"}""", "1  Seller a")]
    [InlineData("""{"text":{"body":"a"}}""", "1 ML0002")]
    [InlineData("""{"text":"a","text":"b"}""", "1 ML0002")]
    [InlineData("""{"text":"a","messages":[]}""", "1 ML0002")]
    [InlineData("""{"messages":[{"text":"a"},{"id":"m2"}]}""", "1 ML0002")]
    [InlineData("""{"messages":["a"]}""", "1 ML0002")]
    [InlineData("""{"author":"me","text":"a"}""", "1 ML0004")]
    [InlineData("""{"author":"Seller","text":"a"}""", "1 ML0004")]
    [InlineData("""{"author":1,"text":"a"}""", "1 ML0004")]
    [InlineData("""{"channel":"fax","text":"a"}""", "1 ML0004")]
    [InlineData("""{"visibility":"","text":"a"}""", "1 ML0004")]
    [InlineData("""{"kind":"spam","text":"a"}""", "1 ML0004")]
    [InlineData("""{"phase":"x","text":"a"}""", "1 ML0004")]
    [InlineData("""{"format":"pdf","text":"a"}""", "1 ML0004")]
    [InlineData("""{"automatic":"yes","text":"a"}""", "1 ML0004")]
    [InlineData("""{"region":"Germany","text":"a"}""", "1  Seller a")]
    [InlineData("""{"sentAt":"2026-03-14T08:58:45","text":"a"}""", "1 ML0004")]
    [InlineData("""{"attachments":{},"text":"a"}""", "1 ML0004")]
    [InlineData("""{"attachments":[{"size":1}],"text":"a"}""", "1 ML0004")]
    [InlineData("""{"attachments":[{"name":"a","size":-1}],"text":"a"}""", "1 ML0004")]
    [InlineData("""{"status":"pending","messages":[]}""", "1 ML0004")]
    [InlineData("""{"asOf":"yesterday","messages":[]}""", "1 ML0004")]
    [InlineData("""{"events":[{"type":"born","at":"2026-03-14T06:39:53Z"}],"messages":[]}""", "1 ML0004")]
    [InlineData("""{"events":[{"type":"caseOpened"}],"messages":[]}""", "1 ML0004")]
    [InlineData("""{"messages":[{"text":"a","author":"me"}]}""", "1 ML0004")]
    public void A_line_is_a_record_or_a_problem(string line, string expected) => Assert.Equal([expected], Reading.Ndjson(line).Select(Reading.Summary));

    [Fact]
    public void Half_of_a_surrogate_pair_is_read_as_it_stands() =>
        Assert.Equal("😀 \ud83d", Assert.Single(Reading.Ndjson("""{"text":"\ud83d\ude00 \ud83d"}""")).Message!.Text);

    [Fact]
    public void A_file_of_many_buffers_is_read_whole()
    {
        string log = string.Concat(Enumerable.Range(0, 30_000).Select(i => $"{{\"id\":{i},\"text\":\"{new string('a', i % 97)}\"}}\n"));

        List<ReadRecord> records = Reading.Ndjson(log);

        Assert.Equal(30_000, records.Count);
        Assert.All(records, record => Assert.Equal((record.Line - 1).ToString(System.Globalization.CultureInfo.InvariantCulture), record.Message!.Id));
    }

    [Fact]
    public void Blank_lines_line_ends_and_a_byte_order_mark_are_no_records() =>
        Assert.Equal(["1  Seller a", "3  Seller b", "6  Seller c"], Reading.Ndjson("\uFEFF{\"text\":\"a\"}\r\n\r\n{\"text\":\"b\"}\n \t\n\n{\"text\":\"c\"}").Select(Reading.Summary));

    [Fact]
    public void Invalid_utf8_anywhere_in_a_record_makes_it_unreadable()
    {
        byte[] bytes = [.. "{\"x\":\""u8, 0xC3, 0x28, .. "\",\"text\":\"a\"}\n{\"text\":\"b\"}"u8];

        Assert.Equal(["1 ML0002", "2  Seller b"], Reading.Ndjson(bytes).Select(Reading.Summary));
    }

    [Fact]
    public void Utf16_is_one_problem()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{\"text\":\"a\"}\n{\"text\":\"b\"}\n")];

        Assert.Equal(["1 ML0002"], Reading.Ndjson(bytes).Select(Reading.Summary));
    }

    [Fact]
    public void Limits_hold_and_the_rest_goes_on()
    {
        string longRecord = "{\"text\":\"" + new string('a', MessageReader.MaxRecordLength) + "\"}";
        string longText = "{\"text\":\"" + new string('a', MessageLinter.MaxTextLength + 1) + "\"}";
        string largeRecord = "{\"text\":\"b\",\"x\":\"" + new string('a', MessageReader.MaxRecordLength - 30) + "\"}";

        List<ReadRecord> records = Reading.Ndjson($"{longRecord}\n{longText}\n{largeRecord}\n{{\"text\":\"c\"}}\n{longRecord}");

        Assert.Equal(["1 ML0003", "2 ML0003", "3  Seller b", "4  Seller c", "5 ML0003"], records.Select(Reading.Summary));
    }

    [Fact]
    public void A_map_renames_fields_and_values()
    {
        byte[] fixture = File.ReadAllBytes(Reading.Fixture("generic/messages.ndjson"));

        List<ReadRecord> records = Reading.Ndjson(fixture, "text=body,author=direction(outgoing:seller,incoming:buyer),marketplace=channel,sentAt=created_at,order=order_id");

        Assert.Equal(["1 1 Seller", "2 2 Seller", "3 3 Seller", "4 4 Buyer", "6 ML0002"], records.Select(record => Reading.Summary(record).Split(' ') is [var line, var id, var author, ..] ? $"{line} {id} {author}" : Reading.Summary(record)));
        Assert.Equal("amazon_us", records[0].Message!.Marketplace);
        Assert.Equal("111-5550001-5550002", records[0].Message!.OrderId);
    }

    [Fact]
    public void Problems_never_quote_the_record()
    {
        const string canary = "canary@secret.example";
        string[] lines =
        [
            canary, $"{{\"{canary}", $"{{\"author\":\"{canary}\",\"text\":\"a\"}}", $"{{\"sentAt\":\"{canary}\",\"text\":\"a\"}}", $"{{\"region\":\"{canary}\",\"text\":\"a\"}}",
            $"{{\"text\":{{\"{canary}\":1}}}}", $"{{\"messages\":[\"{canary}\"]}}", $"{{\"status\":\"{canary}\",\"messages\":[]}}", $"{{\"events\":[{{\"type\":\"{canary}\"}}],\"messages\":[]}}",
        ];

        Assert.All(Reading.Ndjson(string.Join('\n', lines)), record => Assert.DoesNotContain(canary, record.ToString(), StringComparison.Ordinal));
    }
}
