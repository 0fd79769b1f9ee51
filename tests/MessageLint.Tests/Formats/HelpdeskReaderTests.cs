using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>What helpdesks' exports get wrong, and what is made of it: nothing is lost, nothing is silently clean.</summary>
public class HelpdeskReaderTests
{
    [Theory]
    [InlineData("end-user", "true", "buyer public")]
    [InlineData("agent", "true", "seller public")]
    [InlineData("admin", "false", "seller internal")]
    [InlineData("agent", "\"False\"", "seller internal")]
    [InlineData("agent", "0", "seller internal")]
    [InlineData("agent", "null", "seller public")]
    [InlineData("nobody", "true", "seller public")]
    public void A_comment_of_Zendesk_is_told_by_role_and_flag(string role, string isPublic, string expected)
    {
        string line = $$"""{"id":1,"requester_id":7,"comments":[{"id":2,"author_id":8,"public":{{isPublic}},"body":"Hi"}],"assignee":{"id":8,"role":"{{role}}"} }""";

        Assert.Contains($" 2 {expected} ", " " + string.Join(' ', Lines(InputFormat.Zendesk, line)[1..].Select(words => words.Trim())) + " ", StringComparison.Ordinal);
    }

    [Fact]
    public void Without_users_the_requester_is_the_buyer_and_who_writes_notes_is_not()
    {
        const string line = """{"id":1,"requester_id":7,"comments":[{"id":2,"author_id":7,"body":"a"},{"id":3,"author_id":8,"public":false,"body":"b"},{"id":4,"author_id":9,"body":"c"},{"id":5,"author_id":-1,"body":"d"}]}""";
        var notices = new List<string>();

        List<ReadRecord> records = [.. MessageReader.Create(InputFormat.Zendesk, new ReaderOptions { Notice = notices.Add }).Read(new MemoryStream(Encoding.UTF8.GetBytes(line)))];

        Assert.Equal(
            ["Buyer Public False", "Seller Internal False", "Seller Public False", "Seller Public True"],
            Assert.Single(records).Conversation!.Messages.Select(message => $"{message.Author} {message.Visibility} {message.IsAutomatic}"));
        Assert.Equal(["who wrote 1 message is not in the file; taken for the seller's"], notices);
    }

    [Theory]
    [InlineData("any_channel", null, "Marketplace")]
    [InlineData("email", "m@example.com", "Email")]
    [InlineData("email", "9f3k2m8x@members.ebay.de", "Marketplace")]
    [InlineData("voice", null, "Phone")]
    [InlineData("sms", null, "Sms")]
    [InlineData("whatsapp", null, "Chat")]
    [InlineData("native_messaging", null, "Chat")]
    [InlineData("email", null, "Marketplace")]
    public void The_way_of_a_comment_is_told_by_its_channel_and_address(string via, string? to, string expected)
    {
        string address = to is null ? "{}" : $$"""{"address":"{{to}}"}""";
        string line = $$"""{"id":1,"requester_id":7,"comments":[{"id":2,"author_id":8,"body":"a","via":{"channel":"{{via}}","source":{"to":{{address}} } } }]}""";

        Assert.Equal(expected, Read(InputFormat.Zendesk, line)[0].Conversation!.Messages[0].Channel.ToString());
    }

    [Theory]
    [InlineData("solved", ConversationStatus.Closed)]
    [InlineData("closed", ConversationStatus.Closed)]
    [InlineData("hold", ConversationStatus.Open)]
    public void A_ticket_of_Zendesk_is_closed_when_it_is_solved(string status, ConversationStatus expected) =>
        Assert.Equal(expected, Read(InputFormat.Zendesk, $$"""{"id":1,"requester_id":7,"status":"{{status}}","comments":[]}""")[0].Conversation!.Status);

    [Theory]
    [InlineData("2", ConversationStatus.Closed)]
    [InlineData("6", ConversationStatus.Closed)]
    [InlineData("5", ConversationStatus.Open)]
    [InlineData("\"2\"", ConversationStatus.Closed)]
    public void A_conversation_of_Reamaze_has_its_status_by_number(string status, ConversationStatus expected) =>
        Assert.Equal(expected, Read(InputFormat.Reamaze, $$"""{"slug":"s","status":{{status}}}""")[0].Conversation!.Status);

    [Theory]
    [InlineData("0", "true", "Seller Public")]
    [InlineData("1", "true", "Seller Internal")]
    [InlineData("2", "true", "Seller Internal")]
    [InlineData("0", "false", "Buyer Public")]
    [InlineData("\"1\"", "\"true\"", "Seller Internal")]
    public void A_message_of_Reamaze_is_told_by_keys_with_question_marks(string visibility, string staff, string expected)
    {
        Message message = Read(InputFormat.Reamaze, $$"""{"messages":[{"body":"a","visibility":{{visibility}},"user":{"staff?":{{staff}}} }]}""")[0].Message!;

        Assert.Equal(expected, $"{message.Author} {message.Visibility}");
    }

    [Theory]
    [InlineData("""{"staff?":false,"bot?":true}""", "Seller True")]
    [InlineData("""{"customer?":true,"bot?":false}""", "Buyer False")]
    [InlineData("""{"customer?":false,"bot?":false}""", "Seller False")]
    [InlineData("""{"staff?":"False"}""", "Buyer False")]
    [InlineData("null", "Seller False")]
    public void A_bot_of_Reamaze_writes_for_the_seller(string user, string expected)
    {
        Message message = Read(InputFormat.Reamaze, $$"""{"messages":[{"body":"a","user":{{user}} }]}""")[0].Message!;

        Assert.Equal(expected, $"{message.Author} {message.IsAutomatic}");
    }

    [Theory]
    [InlineData("Message", "Incoming", "Buyer Public False")]
    [InlineData("Message", "Outgoing", "Seller Public False")]
    [InlineData("Note", "Other", "Seller Internal False")]
    [InlineData("AutoReply", "Outgoing", "Seller Public True")]
    [InlineData("AiAutoReplyHandsFree", "Outgoing", "Seller Public True")]
    [InlineData("AiQuickReply", "Outgoing", "Seller Public False")]
    [InlineData("NegativeFeedback", "Incoming", "Buyer Public False")]
    [InlineData("AmazonBuyerCancellation", "Other", "System Public False")]
    public void A_message_of_eDesk_is_told_by_type_and_direction(string type, string direction, string expected)
    {
        Message message = Read(InputFormat.Edesk, $$"""{"data":{"id":1,"type":"{{type}}","direction":"{{direction}}","body":"a"} }""")[0].Message!;

        Assert.Equal(expected, $"{message.Author} {message.Visibility} {message.IsAutomatic}");
    }

    [Theory]
    [InlineData("\"2025-03-07 08:40:44\"", "2025-03-07T08:40:44+00:00")]
    [InlineData("1741336844", "2025-03-07T08:40:44+00:00")]
    [InlineData("\"1741336844\"", "2025-03-07T08:40:44+00:00")]
    [InlineData("1741336844000", "2025-03-07T08:40:44+00:00")]
    [InlineData("\"2025-03-07T08:40:44.5-07:00\"", "2025-03-07T08:40:44-07:00")]
    [InlineData("null", "-")]
    [InlineData("\"\"", "-")]
    [InlineData("\"soon\"", "ML0004")]
    [InlineData("{}", "ML0004")]
    [InlineData("-5", "ML0004")]
    [InlineData("99999999999999999999", "ML0004")]
    [InlineData("1e400", "ML0004")]
    public void A_time_of_eDesk_is_a_number_or_a_text_without_zone(string time, string expected) =>
        Assert.Contains($" {expected} ", Lines(InputFormat.Edesk, $$"""{"data":{"id":"7","ticket_id":"8","direction":"Outgoing","created_at":{{time}},"body":"a"} }""")[0] + " ", StringComparison.Ordinal);

    [Theory]
    [InlineData("""{"data":{"id":1,"direction":"Outgoing","body":5}}""", "ML0002 'body' is no string.")]
    [InlineData("""{"data":{"id":1,"direction":"Outgoing","body":null}}""", "ML0002 The record has no text.")]
    [InlineData("""{"data":{"id":1,"direction":"Outgoing","body":"a","body":"b"}}""", "ML0002 The record has a field twice, or a name that is no text.")]
    [InlineData("""{"data":[5]}""", "ML0002 The record is nothing that is known of this system.")]
    [InlineData("""{"error":{}}""", "ML0002 The record is nothing that is known of this system.")]
    [InlineData("hello", "ML0002 The file holds no JSON object.")]
    public void What_is_no_record_is_a_problem(string json, string expected) => Assert.Equal("1 " + expected, Assert.Single(Lines(InputFormat.Edesk, json)));

    [Fact]
    public void Half_a_surrogate_pair_does_not_lose_a_message() =>
        Assert.Equal("a\uD83D", Read(InputFormat.Edesk, """{"data":{"id":1,"direction":"Outgoing","body":"a\ud83d"}}""")[0].Message!.Text);

    [Theory]
    [InlineData(InputFormat.Zendesk, """{"id":1,"requester":{"id":7,"role":"end-user","email":"x1y2z3a4@marketplace.amazon.com"},"comments":[{"id":2,"author_id":7,"body":"%"}]}""")]
    [InlineData(InputFormat.Gorgias, """{"id":1,"ticket_id":2,"from_agent":false,"sender":{"email":"x1y2z3a4@marketplace.amazon.com"},"body_text":"%","stripped_text":null}""")]
    [InlineData(InputFormat.Reamaze, """{"messages":[{"body":"%","user":{"staff?":false,"email":"x1y2z3a4@marketplace.amazon.com"}}]}""")]
    public void What_the_marketplaces_mail_says_around_a_buyers_words_is_left_out(InputFormat format, string record)
    {
        const string mail = "You have received a message.\\n\\n------------- Begin message -------------\\n\\nIs it safe?\\n\\n------------- End message -------------\\nSolve this: https://sellercentral.amazon.com/x";

        ReadRecord read = Read(format, record.Replace("%", mail, StringComparison.Ordinal))[0];

        Assert.Equal("Is it safe?", (read.Message ?? read.Conversation!.Messages[0]).Text);
    }

    [Fact]
    public void A_bad_comment_does_not_take_the_ticket_with_it()
    {
        const string line = """{"id":1,"requester_id":7,"comments":[{"id":2,"author_id":7,"body":"a"},{"id":3,"author_id":8,"body":{}},{"id":4,"author_id":8,"created_at":"soon","body":"c"},{"id":5,"author_id":8,"body":"d"}]}""";

        Assert.Equal(["1 ML0002", "1 ML0004", "1 thread 1 a|d"], Read(InputFormat.Zendesk, line).Select(Reading.Summary));
    }

    [Fact]
    public void A_text_that_is_too_long_is_a_limit_and_the_rest_goes_on()
    {
        string line = $$"""{"id":1,"requester_id":7,"comments":[{"id":2,"author_id":8,"body":"{{new string('a', MessageLinter.MaxTextLength + 1)}}"},{"id":3,"author_id":8,"body":"b"}]}""";

        Assert.Equal(["1 ML0003", "1 thread 1 b"], Read(InputFormat.Zendesk, line).Select(Reading.Summary));
    }

    [Fact]
    public void Too_deep_a_nesting_is_a_problem_and_the_next_line_is_read()
    {
        string deep = string.Concat(Enumerable.Repeat("[", 100_000)) + string.Concat(Enumerable.Repeat("]", 100_000));
        string lines = $$"""
            {"id":1,"requester_id":7,"custom_fields":{{deep}},"comments":[{"id":2,"author_id":8,"body":"a"}]}
            {"id":2,"requester_id":7,"comments":[{"id":3,"author_id":8,"body":"b"}]}
            """;

        Assert.Equal(["1 ML0002", "2 thread 2 b"], Read(InputFormat.Zendesk, lines).Select(Reading.Summary));
    }

    [Fact]
    public void A_truncated_line_is_a_problem_and_the_others_are_read()
    {
        string[] tickets = [.. Enumerable.Range(1, 4).Select(id => $$$"""{"id":{{{id}}},"requester_id":7,"comments":[{"id":{{{id}}}0,"author_id":8,"body":"a"}]}""")];
        tickets[1] = tickets[1][..60];
        tickets[3] = tickets[3][..65];

        Assert.Equal(["1 thread 1 a", "2 ML0002", "3 thread 3 a", "4 ML0002"], Read(InputFormat.Zendesk, string.Join('\n', tickets)).Select(Reading.Summary));
    }

    [Fact]
    public void A_truncated_page_is_a_problem_and_what_stands_before_is_read()
    {
        string page = File.ReadAllText(Reading.Fixture("gorgias/messages.json"));
        string cut = page[..page.IndexOf("\"rule_id\": 12", StringComparison.Ordinal)];

        Assert.Equal(["Is it dishwasher safe?", "Offer 10% if she mails us directly"], Read(InputFormat.Gorgias, cut).Select(record => record.Message?.Text).OfType<string>().Take(2));
        Assert.Equal("181 ML0002", Read(InputFormat.Gorgias, cut).Select(Reading.Summary).Last());
        Assert.Equal(4, Read(InputFormat.Gorgias, cut.ReplaceLineEndings("")).Count);
    }

    [Fact]
    public void Behind_a_broken_comment_of_a_page_the_next_ones_are_read()
    {
        string page = File.ReadAllText(Reading.Fixture("zendesk/comments.json"));
        string broken = page.Replace("\"id\": 30100000003,", "\"id\": ,", StringComparison.Ordinal);

        List<ReadRecord> records = Read(InputFormat.Zendesk, broken);

        Assert.Equal(["35 ML0002"], records.Where(record => record.Problem is not null).Select(Reading.Summary));
        Assert.Equal(
            ["30100000001 Buyer", "30100000005 Seller", "30100000007 Seller"],
            Assert.Single(records, record => record.Conversation is not null).Conversation!.Messages.Select(message => $"{message.Id} {message.Author}"));
    }

    [Fact]
    public void A_message_that_overlapping_pages_repeat_is_read_once_and_one_that_was_changed_twice()
    {
        const string page = """{"data":[{"id":1,"ticket_id":2,"from_agent":true,"body_text":"a"},{"id":2,"ticket_id":2,"from_agent":true,"body_text":"b"}]}""";
        var notices = new List<string>();
        byte[] file = Encoding.UTF8.GetBytes(page + "\n" + page.Replace("\"b\"", "\"c\"", StringComparison.Ordinal));

        List<ReadRecord> records = [.. MessageReader.Create(InputFormat.Gorgias, new ReaderOptions { Notice = notices.Add }).Read(new MemoryStream(file))];

        Assert.Equal(["a", "b", "c"], records.Select(record => record.Message!.Text));
        Assert.Equal(["1 message stood there again and was read once"], notices);
    }

    [Fact]
    public void Utf16_is_told_and_not_read() =>
        Assert.Equal("1 ML0002", Reading.Summary(Assert.Single(Reading.Read(InputFormat.Zendesk, new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")])))));

    [Fact]
    public void A_record_beyond_the_limit_is_told_and_the_next_one_is_read()
    {
        string lines = $$"""
            {"id":1,"requester_id":7,"description":"{{new string('a', MessageReader.MaxRecordLength)}}","comments":[]}
            {"id":2,"requester_id":7,"comments":[{"id":3,"author_id":8,"body":"b"}]}
            """;

        Assert.Equal(["1 ML0003", "2 thread 2 b"], Read(InputFormat.Zendesk, lines).Select(Reading.Summary));
    }

    [Fact]
    public void A_page_beyond_the_limit_is_read_element_by_element()
    {
        string body = new('a', 1_000_000);
        string comments = string.Join(",\n", Enumerable.Range(1, 20).Select(id => $$"""{"id":{{id}},"author_id":{{id % 2}},"created_at":"2026-09-10T09:00:{{id:00}}Z","body":"{{body}}"}"""));
        string page = $$"""{"count":20,"comments":[{{comments}}],"users":[{"id":0,"role":"end-user"},{"id":1,"role":"agent"}],"links":{"next":"https://x.example/api/v2/tickets/47/comments.json"} }""";

        List<ReadRecord> records = Read(InputFormat.Zendesk, page);

        Assert.Equal(20, records.Count);
        Assert.All(records, record => Assert.Equal((record.Line % 2 == 0 ? MessageAuthor.Buyer : MessageAuthor.Seller, "47"), (record.Message!.Author, record.ConversationId)));
    }

    /// <summary>What was read of the file and not yet handed over never grows beyond a buffer and a batch.</summary>
    [Fact]
    public void A_long_log_is_read_as_it_is_asked_for()
    {
        byte[] ticket = Encoding.UTF8.GetBytes($$"""{"id":1,"requester_id":7,"comments":[{"id":2,"author_id":8,"body":"{{new string('a', 2000)}}"}]}""" + "\n");
        var stream = new RepeatingStream(ticket, 10_000);
        long handedOver = 0;

        foreach (ReadRecord record in MessageReader.Create(InputFormat.Zendesk).Read(stream))
        {
            Assert.NotNull(record.Conversation);
            handedOver += ticket.Length;
            Assert.True(stream.Given - handedOver < 2_000_000, $"{stream.Given - handedOver} bytes wait");
        }

        Assert.Equal(10_000L * ticket.Length, handedOver);
    }

    [Theory]
    [InlineData("x@marketplace.amazon.co.jp", "amazon.co.jp")]
    [InlineData("x+1b2c@m.marketplace.amazon.de", "amazon.de")]
    [InlineData("x@members.ebay.com", "ebay.com")]
    [InlineData("x@marketplace.amazon.de.example.com", null)]
    [InlineData("x@example.com", null)]
    [InlineData("amazon.de", null)]
    [InlineData(null, null)]
    public void A_relay_address_tells_marketplace_and_site(string? address, string? expected) => Assert.Equal(expected, new MarketplaceNames([]).OfAddress(address));

    [Theory]
    [InlineData("amazon_us", "amazon.us")]
    [InlineData("Amazon UK mailbox", "amazon.uk")]
    [InlineData("eBay", "ebay")]
    [InlineData("ChannelReply Amazon", "amazon")]
    [InlineData("Amazon::Late delivery", "amazon")]
    [InlineData("amazon.co.uk", "amazon.co.uk")]
    [InlineData("notamazon", null)]
    [InlineData("Amazon and eBay", null)]
    [InlineData("generic", null)]
    [InlineData("", null)]
    public void A_tag_or_a_name_tells_a_marketplace(string name, string? expected) => Assert.Equal(expected, new MarketplaceNames([]).OfName(name));

    [Fact]
    public void A_heading_before_the_records_is_passed_over_and_told()
    {
        byte[] file = Encoding.UTF8.GetBytes("Tickets of acme\n" + """{"id":1,"requester_id":7,"comments":[{"id":2,"author_id":8,"body":"a"}]}""");
        var notices = new List<string>();

        Assert.Equal(InputFormat.Zendesk, InputFormats.Guess("tickets.json", file, isWhole: true, isNamed: false));
        Assert.Equal("2 thread 1 a", Reading.Summary(Assert.Single(MessageReader.Create(InputFormat.Zendesk, new ReaderOptions { Notice = notices.Add }).Read(new MemoryStream(file)))));
        Assert.Equal("the first line is no record and was passed over", notices[0]);
    }

    [Fact]
    public void A_map_keeps_a_file_from_being_taken_for_a_systems_own()
    {
        byte[] line = Encoding.UTF8.GetBytes("""{"requester_id":1,"from_agent":true,"message":"a"}""");

        Assert.Equal((InputFormat.Zendesk, InputFormat.Ndjson), (InputFormats.Guess("a.ndjson", line, isWhole: true, isNamed: true), InputFormats.Guess("a.ndjson", line, isWhole: true, isNamed: true, isMapped: true)));
    }

    private static List<ReadRecord> Read(InputFormat format, string text) => Reading.Read(format, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    private static string[] Lines(InputFormat format, string text) => [.. Read(format, text).SelectMany(record => Reading.Everything(record).Split('\n'))];

    /// <summary>Gives the same bytes again and again.</summary>
    private sealed class RepeatingStream(byte[] bytes, int times) : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            int count = (int)Math.Min(buffer.Length, ((long)bytes.Length * times) - Given);
            for (int i = 0; i < count; i++)
                buffer[i] = bytes[(int)((Given + i) % bytes.Length)];
            Given += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
    }
}
