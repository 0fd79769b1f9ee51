using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>What each published sample of a helpdesk's data is read as: who wrote it, who reads it, whether a person did, where it travels, when, in which thread, and which words.</summary>
public class HelpdeskFixtureTests
{
    public static TheoryData<string, string> Samples => new()
    {
        {
            "zendesk/tickets_export.ndjson",
            """
            1 thread 4711 open amazon.com
              30100000001 buyer public person marketplace amazon.com 2026-09-10T14:03:11+00:00 111-5550001-5550002 plain: Hi, my blender arrived with a cracked jug. What now?
              30100000003 seller internal person marketplace amazon.com 2026-09-10T14:20:02+00:00 111-5550001-5550002 plain: Customer looks angry, offer a coupon by e-mail so she does not leave 1 star – call +1 555 0100
              30100000005 seller public person marketplace amazon.com 2026-09-10T14:31:40+00:00 111-5550001-5550002 html: <div class="zd-comment" dir="auto"><p>Hello Maria,</p><p>we are sorry. Write to me at <a href="mailto:tom@acme.example" rel="noreferrer">tom@acme.example</a> and we refund you if you remove the review.</p></div> + return-label.pdf 48213
              30100000007 seller public program marketplace amazon.com 2026-09-11T07:02:00+00:00 111-5550001-5550002 plain: Hello Maria, order 111-5550001-5550002: the replacement jug ships today.
            2 thread 4712 open amazon.com
              30100000101 buyer public person marketplace amazon.de 2026-09-12T06:00:00+00:00 111-5550001-5550002 plain: Wo ist mein Paket? Größe M 📦
            """
        },
        {
            "zendesk/tickets_export_leading_line.ndjson",
            """
            2 thread 4711 open amazon.com
              30100000001 buyer public person marketplace amazon.com 2026-09-10T14:03:11+00:00 111-5550001-5550002 plain: Hi, my blender arrived with a cracked jug. What now?
              30100000003 seller internal person marketplace amazon.com 2026-09-10T14:20:02+00:00 111-5550001-5550002 plain: Customer looks angry, offer a coupon by e-mail so she does not leave 1 star – call +1 555 0100
              30100000005 seller public person marketplace amazon.com 2026-09-10T14:31:40+00:00 111-5550001-5550002 html: <div class="zd-comment" dir="auto"><p>Hello Maria,</p><p>we are sorry. Write to me at <a href="mailto:tom@acme.example" rel="noreferrer">tom@acme.example</a> and we refund you if you remove the review.</p></div> + return-label.pdf 48213
              30100000007 seller public program marketplace amazon.com 2026-09-11T07:02:00+00:00 111-5550001-5550002 plain: Hello Maria, order 111-5550001-5550002: the replacement jug ships today.
            3 thread 4712 open amazon.com
              30100000101 buyer public person marketplace amazon.de 2026-09-12T06:00:00+00:00 111-5550001-5550002 plain: Wo ist mein Paket? Größe M 📦
            """
        },
        {
            "zendesk/comments.json",
            """
            3 thread - open amazon.com
              30100000001 buyer public person marketplace amazon.com 2026-09-10T14:03:11+00:00 - plain: Hi, my blender arrived with a cracked jug. What now?
              30100000003 seller internal person marketplace amazon.com 2026-09-10T14:20:02+00:00 - plain: Customer looks angry, offer a coupon by e-mail so she does not leave 1 star – call +1 555 0100
              30100000005 seller public person marketplace amazon.com 2026-09-10T14:31:40+00:00 - html: <div class="zd-comment" dir="auto"><p>Hello Maria,</p><p>we are sorry. Write to me at <a href="mailto:tom@acme.example" rel="noreferrer">tom@acme.example</a> and we refund you if you remove the review.</p></div> + return-label.pdf 48213
              30100000007 seller public program marketplace amazon.com 2026-09-11T07:02:00+00:00 - plain: Hello Maria, order 111-5550001-5550002: the replacement jug ships today.
            """
        },
        {
            "zendesk/comments_cursor_page.json",
            """
            3 in 4711: 30100000001 buyer public person marketplace amazon.com 2026-09-10T14:03:11+00:00 - plain: Hi, my blender arrived with a cracked jug. What now?
            35 in 4711: 30100000003 seller internal person marketplace amazon.com 2026-09-10T14:20:02+00:00 - plain: Customer looks angry, offer a coupon by e-mail so she does not leave 1 star – call +1 555 0100
            """
        },
        { "zendesk/incremental_cursor.json", "3 thread 4711 open amazon.us" },
        {
            "zendesk/incremental_ticket_events.json",
            """
            3 in 4711: 30100000005 seller public person marketplace - 2026-09-10T14:31:40+00:00 - html: <div class="zd-comment" dir="auto"><p>Hello Maria,</p><p>we are sorry. Write to me at <a href="mailto:tom@acme.example" rel="noreferrer">tom@acme.example</a> and we refund you if you remove the review.</p></div> + return-label.pdf 48213
            3 thread 4711 open -
            """
        },
        {
            "zendesk/macros.json",
            """
            3 in -: 77 template seller public person marketplace amazon - - html: <p>Hello {{ticket.requester.first_name}}, please visit https://acme.example</p>
            30 in -: 78 template seller public person marketplace - - - plain: Thank you for order {{ticket.ticket_field_360012345}}.
            """
        },
        {
            "zendesk/ticket_update_request.json",
            """
            2 thread - open -
              - seller public person marketplace - - - html: <p>Hello Maria, see <a href="https://acme.example/deal">our deal</a></p>
            """
        },
        {
            "zendesk/any_channel_push.json",
            """
            5 in thr-1: 9f3k2m8x-msg-1 buyer public person marketplace amazon.com 2026-09-10T14:03:11+00:00 111-5550001-5550002 plain: Hi, my blender arrived with a cracked jug.
            27 in thr-1: lint-1 seller internal program marketplace - 2026-09-10T14:32:00+00:00 - plain: MessageLint: reply 9003 broke rule AMZ-CONTACT-EMAIL
            """
        },
        {
            "gorgias/messages.json",
            """
            3 in 5501: 9001 buyer public person marketplace amazon.com 2026-09-10T09:00:00+00:00 - plain: Is it dishwasher safe?
            61 in 5501: 9002 seller internal person marketplace - 2026-09-10T09:05:00+00:00 - plain: Offer 10% if she mails us directly
            114 in 5501: 9003 seller public person marketplace amazon.com 2026-09-10T09:10:00+00:00 - html: <div>Yes! See <a href="https://acme.example/care">here</a> and use code SAVE10.</div>
            181 in 5501: 9004 seller public program marketplace amazon.com 2026-09-10T09:00:05+00:00 - plain: Auto: we answer within 24 hours.
            """
        },
        { "gorgias/tickets.json", "3 thread 5501 open amazon.com" },
        { "gorgias/macros.json", "3 in -: 88 template seller public person marketplace amazon - - plain: Hi {{ticket.customer.firstname}}, please leave a 5-star review!" },
        { "gorgias/http_integration_delivery.json", """1 in 5501: 9003 seller public person marketplace amazon - - html: <div>Yes! See <a href="https://acme.example/care">here</a> and use code SAVE10.</div>""" },
        {
            "reamaze/messages.json",
            """
            6 in order-111-5550001-5550002: <1@marketplace.amazon.com> buyer public person marketplace amazon.com 2026-09-10T09:00:00-07:00 - markdown: Is it dishwasher safe?
            43 in order-111-5550001-5550002: order-111-5550001-5550002@2026-09-10T09:02:00.000-07:00 seller internal person marketplace amazon 2026-09-10T09:02:00-07:00 - markdown: offer her a gift card via whatsapp
            73 in order-111-5550001-5550002: order-111-5550001-5550002@2026-09-10T09:05:00.000-07:00 seller public person marketplace amazon.com 2026-09-10T09:05:00-07:00 - markdown: Yes, **dishwasher safe**. Join us on [Instagram](https://instagram.com/acme) + care.png 2048
            """
        },
        { "reamaze/conversations.json", "6 thread order-111-5550001-5550002 open amazon.com" },
        { "reamaze/response_templates.json", "6 in -: 5 template seller public person marketplace amazon - - markdown: Thank you! Visit https://acme.example" },
        { "reamaze/create_message_request.json", "2 in -: - seller public person marketplace - - - markdown: Your order 111-5550001-5550002 ships today." },
        { "edesk/message_incoming.json", "2 in 880001: 991 buyer public person marketplace - 2026-09-10T09:01:00+00:00 - plain: Is it dishwasher safe?" },
        { "edesk/message_note.json", "2 in 880001: Note:992 seller internal person marketplace - 2026-09-10T09:02:00+00:00 - plain: refund her privately by PayPal" },
        { "edesk/message_outgoing.json", "2 in 880001: 993 seller public person marketplace - 2026-09-10T09:03:00+00:00 - html: <p>Yes. Please call us at +1 555 0100.</p>" },
        {
            "edesk/tickets.json",
            """
            3 thread 880001 open -
            60 thread 880002 closed -
            """
        },
        { "edesk/channels.json", "" },
        { "edesk/templates.json", "3 in -: 501 template seller public person marketplace - - - plain: Hello, your order #order_id# is late. Contact us before leaving negative feedback." },
        { "assumed/feedbackwhiz_templates.csv", "2 in -: Review ask template seller public person marketplace amazon.com - - plain: Hi [[buyer-name]], give us 5 stars and get 10% off" },
        { "assumed/sellerapp_messages.csv", "2 in -: - seller public person marketplace amazon.com 2026-09-10T09:00:00+00:00 111-5550001-5550002 plain: Please leave a review" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_sample_is_told_by_its_content_and_read(string sample, string expected)
    {
        byte[] bytes = File.ReadAllBytes(Reading.Fixture(sample));

        InputFormat? format = InputFormats.Guess(sample, bytes, isWhole: true, isNamed: false);

        Assert.Equal(sample switch { "assumed/feedbackwhiz_templates.csv" => "FeedbackWhiz", "assumed/sellerapp_messages.csv" => "SellerApp", _ => sample.Split('/')[0] }, format?.ToString(), ignoreCase: true);
        Assert.Equal(expected.ReplaceLineEndings("\n"), string.Join('\n', Reading.Read(format!.Value, new MemoryStream(bytes)).Select(Reading.Everything)));
    }

    /// <summary>Answers, errors and settings of the interfaces hold no message.</summary>
    [Theory]
    [InlineData("edesk/error.json")]
    [InlineData("gorgias/http_integration_create.json")]
    public void What_is_no_log_is_not_taken_for_one(string sample) =>
        Assert.Null(InputFormats.Guess(sample, File.ReadAllBytes(Reading.Fixture(sample)), isWhole: true, isNamed: false));

    [Fact]
    public void Edesk_messages_take_marketplace_order_and_status_from_channels_and_tickets_before_them()
    {
        string file = string.Concat(((string[])["channels", "tickets", "templates", "message_incoming", "message_outgoing"]).Select(name => File.ReadAllText(Reading.Fixture($"edesk/{name}.json"))));

        List<ReadRecord> records = Reading.Read(InputFormat.Edesk, new MemoryStream(Encoding.UTF8.GetBytes(file)));

        Assert.Equal(["880001 amazon.us Open", "880002 ebay.gb Closed"], records.Where(record => record.Conversation is not null).Select(record => $"{record.ConversationId} {record.Conversation!.Marketplace} {record.Conversation.Status}"));
        Assert.Equal(["501 amazon.us ", "991 amazon.us 111-5550001-5550002", "993 amazon.us 111-5550001-5550002"], records.Select(record => record.Message).OfType<Message>().Select(message => $"{message.Id} {message.Marketplace} {message.OrderId}"));
    }
}
