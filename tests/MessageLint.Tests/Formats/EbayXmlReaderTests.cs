using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>Answers and requests of eBay's Trading interface.</summary>
public class EbayXmlReaderTests
{
    [Theory]
    [InlineData("ebay/GetMyMessages.xml",
        "8 150000000001 Buyer Public Marketplace ebay.com 2026-09-10T09:00:00Z order=01-55500-00001 thread=buyer_maria/110550000001 | Would you sell it outside eBay? & how much\nGrüße",
        "31 150000000002 System Public Marketplace ebay 2026-09-10T08:00:00Z auto thread=150000000002 | <p>system mail</p>",
        "46 150000000003 Seller Public Marketplace ebay 2026-09-10T09:10:00Z Reply thread=buyer_maria/110550000001 | Sure, WhatsApp me: +44 20 7946 0000")]
    [InlineData("ebay/GetMemberMessages.xml",
        "26 2900000001 Buyer Public Marketplace ebay.com 2026-09-10T09:00:00Z thread=buyer_maria/110550000001 | When do you ship?",
        "29 2900000001/1 Seller Public Marketplace ebay.com 2026-09-10T09:30:00Z Reply thread=buyer_maria/110550000001 | Tomorrow. Add me on Facebook!",
        "30 2900000001/2 Seller Public Marketplace ebay.com 2026-09-10T09:30:00Z Reply thread=buyer_maria/110550000001 | It shipped.")]
    [InlineData("ebay/AddMemberMessageAAQToPartner.xml", "2  Seller Public Api ebay AddMemberMessageAAQToPartner PostSale label thread=buyer_maria/110550000001 | Your order is delayed by one day.")]
    [InlineData("ebay/AddMemberMessageRTQ.xml", "2  Seller Public Api ebay Reply AddMemberMessageRTQ thread=buyer_maria/110550000001 | It ships tomorrow.")]
    public void A_fixture_is_its_messages(string fixture, params string[] expected) =>
        Assert.Equal(expected, Read(File.ReadAllBytes(Reading.Fixture(fixture))).Select(record => $"{record.Line} {record.Message?.Id} {MailReaderTests.Facts(record)} | {record.Message?.Text}"));

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><GetMyMessagesResponse><Messages><Message><Content>&b;</Content></Message></Messages></GetMyMessagesResponse>", "ML0002")]
    [InlineData("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><GetMyMessagesResponse/>", "ML0002")]
    [InlineData("<GetMyMessagesResponse><Messages><Message><Sender>x", "ML0002")]
    [InlineData("<GetMyMessagesResponse><Errors><ErrorCode>21916</ErrorCode></Errors></GetMyMessagesResponse>", "ML0002")]
    [InlineData("<GetMyMessagesResponse><Messages><Message><Sender>x</Sender><MessageID>1</MessageID></Message></Messages></GetMyMessagesResponse>", "ML0002")]
    [InlineData("<GetMyMessagesResponse><Messages><Message><Content>a</Content><ReceiveDate>soon</ReceiveDate></Message></Messages></GetMyMessagesResponse>", "ML0004")]
    [InlineData("<nothing/>", "ML0002")]
    [InlineData("", "ML0002")]
    [InlineData("<GetMyMessagesResponse><Ack>Success</Ack></GetMyMessagesResponse>")]
    public void What_is_no_message_is_told(string xml, params string[] expected) => Assert.Equal(expected, Read(Encoding.UTF8.GetBytes(xml)).Select(record => record.Problem?.RuleId));

    [Fact]
    public void Entities_that_grow_are_never_expanded()
    {
        var xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE lolz [<!ENTITY lol \"lol\">");
        for (int i = 1; i < 10; i++)
            xml.Append($"<!ENTITY lol{i} \"").Insert(xml.Length, $"&lol{(i == 1 ? "" : i - 1)};", 10).Append("\">");
        xml.Append("]><GetMyMessagesResponse><Messages><Message><Content>&lol9;</Content></Message></Messages></GetMyMessagesResponse>");

        Assert.Equal(["ML0002"], Read(Encoding.UTF8.GetBytes(xml.ToString())).Select(record => record.Problem?.RuleId));
    }

    [Fact]
    public void What_stands_before_the_break_is_read()
    {
        List<ReadRecord> records = Read(Encoding.UTF8.GetBytes("<GetMyMessagesResponse><Messages>\n<Message><Sender>acme</Sender><Content>Hi</Content></Message>\n<Message><Content>no end"));

        Assert.Equal((2, "Hi"), (records[0].Line, records[0].Message!.Text));
        Assert.Equal((3, "ML0002"), (records[1].Line, records[1].Problem!.RuleId));
    }

    [Theory]
    [InlineData("Gr\u00C3\u00BC\u00C3\u0178e", "Grüße")]
    [InlineData("Grüße", "Grüße")]
    [InlineData("Ã la carte", "Ã la carte")]
    [InlineData("It\u00E2\u20AC\u2122s here", "It’s here")]
    public void Text_that_was_read_in_the_wrong_encoding_is_put_right(string written, string expected) =>
        Assert.Equal(expected, Assert.Single(Read(Encoding.UTF8.GetBytes($"<Message><Content>{written}</Content></Message>"))).Message!.Text);

    [Fact]
    public void Own_accounts_tell_the_side_where_no_folder_does()
    {
        const string xml = "<GetMyMessagesResponse><Messages><Message><Sender>Acme_Store</Sender><RecipientUserID>maria</RecipientUserID><Content>a</Content><MessageType>AskSellerQuestion</MessageType></Message>"
            + "<Message><Sender>maria</Sender><RecipientUserID>acme_store</RecipientUserID><Content>b</Content></Message></Messages></GetMyMessagesResponse>";

        Assert.Equal([MessageAuthor.Seller, MessageAuthor.Buyer], Read(Encoding.UTF8.GetBytes(xml), new ReaderOptions { OwnAccounts = ["acme_store"] }).Select(record => record.Message!.Author));
    }

    [Fact]
    public void An_envelope_around_the_answer_does_not_matter()
    {
        string answer = File.ReadAllText(Reading.Fixture("ebay/GetMemberMessages.xml"));
        string wrapped = "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>" + answer[answer.IndexOf("<Get", StringComparison.Ordinal)..] + "</soap:Body></soap:Envelope>";

        Assert.Equal(Read(Encoding.UTF8.GetBytes(answer)).Select(record => record.Message!.Text), Read(Encoding.UTF8.GetBytes(wrapped)).Select(record => record.Message!.Text));
    }

    [Fact]
    public void Deep_and_endless_markup_is_bounded()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 5000));
        Assert.Equal("ML0003", Assert.Single(Read(Encoding.UTF8.GetBytes("<GetMyMessagesResponse><Messages><Message>" + deep))).Problem!.RuleId);

        using var endless = new EndlessStream("<Message><Content>"u8.ToArray(), (byte)'a', 200_000_000);
        Assert.Equal("ML0003", Assert.Single(MessageReader.Create(InputFormat.EbayXml).Read(endless)).Problem!.RuleId);
        Assert.InRange(endless.BytesRead, 1, 40_000_000);
    }

    internal static List<ReadRecord> Read(byte[] bytes, ReaderOptions? options = null) => [.. MessageReader.Create(InputFormat.EbayXml, options).Read(new MemoryStream(bytes))];
}
