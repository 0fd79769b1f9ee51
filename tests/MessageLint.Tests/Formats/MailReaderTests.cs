using System.Globalization;
using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>Mail of marketplaces and of anybody: whose it is, and what of it is new.</summary>
public class MailReaderTests
{
    [Theory]
    [InlineData("amazon/buyer_message_en.eml", "Buyer Public Marketplace amazon.com 2026-09-10T14:03:11Z order=111-5550001-5550002 thread=1b2c3d4e-0000-4000-8000-00000000abcd", "Hi, my blender arrived with a cracked jug.\nWhat now? Call me: 555-0100")]
    [InlineData("amazon/buyer_message_de_pre.eml", "Buyer Public Marketplace amazon.de 2026-09-10T14:03:11Z order=302-5550003-5550004 thread=1b2c3d4e-0000-4000-8000-00000000abcd", "Wo ist mein Paket? Größe M 📦\nGrüße & danke")]
    [InlineData("amazon/buyer_message_ja_pre.eml", "Buyer Public Marketplace amazon.co.jp 2026-09-10T14:03:11Z order=503-5550005-5550006 thread=1b2c3d4e-0000-4000-8000-00000000abcd", "電池は付属しますか？")]
    [InlineData("amazon/buyer_message_ptbr.eml", "Buyer Public Marketplace amazon.com.br 2026-09-10T14:03:11Z order=701-5550003-5550004 thread=1b2c3d4e-0000-4000-8000-00000000abcd", "Olá, meu pedido não chegou. Tem código de rastreio?")]
    [InlineData("amazon/seller_confirmation_copy.eml", "Seller Public Marketplace amazon.com 2026-09-10T14:32:00Z thread=1b2c3d4e-0000-4000-8000-00000000abcd", "Hello Maria,\nplease mail tom@acme.example and we refund you if you remove the review.")]
    [InlineData("amazon/restriction_notice.eml", "System Public Marketplace amazon 2026-09-11T08:00:00Z auto order=111-5550001-5550002 thread=0100019a0000006-r@email.amazonses.com", "Your message to the buyer for order 111-5550001-5550002 was not sent as it did not meet the Buyer-Seller Messaging communication guidelines.\n\nThis message was not delivered because your account was temporarily restricted from sending proactive messages.")]
    [InlineData("amazon/bounce_optout.eml", "System Public Marketplace amazon 2026-09-11T08:05:00Z auto order=111-5550001-5550002 thread=0100019a0000007-o@email.amazonses.com", "The buyer opted out from receiving this message for order 111-5550001-5550002.")]
    [InlineData("ebay/notification.eml", "Buyer Public Marketplace ebay.com 2026-09-10T09:00:00Z thread=bm_5550001/110550000001", "When do you ship?")]
    [InlineData("shopify/contact_form.eml", "Buyer Public Email own-shop 2026-09-10T09:00:00Z thread=shopify-1@shopify.com", "Do you ship to Canada?")]
    [InlineData("shopify/agent_reply.eml", "Seller Public Email own-shop 2026-09-10T09:30:00Z Reply thread=shopify-1@shopify.com", "Yes! Use code HELLO10 on https://acme.example. (off-marketplace mail: Amazon/eBay rules do not apply)")]
    public void A_fixture_is_the_message_that_was_written(string fixture, string facts, string text)
    {
        ReadRecord record = Assert.Single(Fixture(fixture));

        Assert.Null(record.Problem);
        Assert.Equal($"{facts}\n{text}", $"{Facts(record)}\n{record.Message!.Text}");
        Assert.Equal((1, MessageFormat.Plain), (record.Line, record.Message.Format));
        Assert.Empty(record.Message.Attachments);
    }

    [Fact]
    public void A_reply_is_judged_without_what_it_quotes_and_with_its_signature()
    {
        ReadRecord record = Assert.Single(Fixture("amazon/seller_reply_with_quote.eml"));

        Assert.Equal("Seller Public Marketplace amazon.com 2026-09-10T14:31:40Z Reply order=111-5550001-5550002 thread=9f3k2m8x4c7q1zt/111-5550001-5550002", Facts(record));
        Assert.Equal("Hello Maria,\n\nthank you for your message. The replacement jug for order 111-5550001-5550002 ships today.\n\nBest regards\nTom\n-- \nAcme GmbH | www.acme.example | tom@acme.example | +49 30 5550100", record.Message!.Text);
    }

    [Fact]
    public void An_html_reply_keeps_its_source_and_loses_its_history()
    {
        ReadRecord record = Assert.Single(Fixture("amazon/seller_reply_outlook_quote.eml"));

        Assert.Equal("Seller Public Marketplace amazon.de 2026-09-10T15:00:00+02:00 Reply order=302-5550003-5550004 thread=9f3k2m8x4c7q1zt/302-5550003-5550004", Facts(record));
        Assert.Equal(MessageFormat.Html, record.Message!.Format);
        Assert.Equal("<html><body><p>Hallo Jürgen,</p><p>Ihr Paket kommt <b>morgen</b>. Besuchen Sie <a href=\"https://acme.example\">unseren Shop</a>!</p><img src=\"https://track.acme.example/o.gif?id=1\" width=\"1\" height=\"1\">", record.Message.Text);
    }

    [Fact]
    public void Nested_parts_charsets_and_names_of_attachments_are_decoded()
    {
        ReadRecord record = Assert.Single(Fixture("amazon/proactive_with_attachment.eml"));

        Assert.Equal("Seller Public Marketplace amazon.com 2026-09-10T16:00:00Z Proactive order=111-5550001-5550002 thread=9f3k2m8x4c7q1zt/111-5550001-5550002", Facts(record));
        Assert.Equal("<p>Dear customer, grüße! Leave a 5 star review and get a 10% coupon.</p><img src=\"cid:logo@acme\">", record.Message!.Text);
        Assert.Equal("[Important] Your order 111-5550001-5550002 🎁", record.Message.Subject);
        Assert.Equal([new MessageAttachment("logo.png", 8), new MessageAttachment("Garantie Übersicht.pdf", 9)], record.Message.Attachments.AsEnumerable());
    }

    [Fact]
    public void A_mailbox_is_its_mails()
    {
        List<ReadRecord> records = [.. Read(InputFormat.Mbox, File.ReadAllBytes(Reading.Fixture("generic/mailbox.mbox")))];

        Assert.Equal(
        [
            "2 Buyer Public Marketplace amazon.com 2026-09-10T14:03:11Z order=111-5550001-5550002 thread=1b2c3d4e-0000-4000-8000-00000000abcd",
            "71 Seller Public Marketplace amazon.com 2026-09-10T14:31:40Z Reply order=111-5550001-5550002 thread=1b2c3d4e-0000-4000-8000-00000000abcd",
            "107 Seller Public Marketplace amazon.com 2026-09-11T09:00:00Z thread=1b2c3d4e-0000-4000-8000-00000000abcd",
        ],
        records.Select(record => $"{record.Line} {Facts(record)}"));
        Assert.StartsWith("Hello,\n\nFrom our warehouse we shipped your order.", records[2].Message!.Text, StringComparison.Ordinal);
    }

    /// <summary>The words of the marks are translated, their dashes are not; converted mails stand on one line.</summary>
    [Theory]
    [InlineData("------------- Begin message -------------\n\nHi\n\n------------- End message -------------\nfooter", "Hi")]
    [InlineData("------------- Message: -------------\nHi\n------------- End message -------------", "Hi")]
    [InlineData("------------- Mensagem: -------------\nHi\n------------- Encerrar mensagem -------------", "Hi")]
    [InlineData("---------- Message: ----------\nHi - there\n-- me\n---------- Finalizar mensaje ----------", "Hi - there\n-- me")]
    [InlineData("Vous avez reçu un message. ------- Début du message ------- Hi ------- Fin du message ------- SPC-EUAmazon-1", "Hi")]
    [InlineData("------ メッセージここから ------\nHi\n------ メッセージここまで ------", "Hi")]
    [InlineData("------ Begin message ------\nHi\n----- my own line -----\nBye\n------ End message ------", "Hi\n----- my own line -----\nBye")]
    [InlineData("------ Begin message ------\nHi, cut off", "Hi, cut off")]
    [InlineData("No marks at all", "No marks at all")]
    public void What_a_buyer_wrote_stands_between_the_marks(string body, string expected) =>
        Assert.Equal(expected, Assert.Single(Mail($"From: x1@marketplace.amazon.es\nX-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT\nContent-Type: text/plain; charset=utf-8\n\n{body}")).Message!.Text);

    [Fact]
    public void The_marks_of_a_sellers_own_mail_hide_nothing() =>
        Assert.Contains("555-0100", Assert.Single(Mail("From: tom@acme.example\nTo: x1@marketplace.amazon.es\n\nCall 555-0100\n------ Begin message ------\nHi\n------ End message ------")).Message!.Text, StringComparison.Ordinal);

    internal static IEnumerable<ReadRecord> Fixture(string name) => Read(InputFormat.Eml, File.ReadAllBytes(Reading.Fixture(name)));

    internal static IEnumerable<ReadRecord> Mail(string mail, ReaderOptions? options = null) => Read(InputFormat.Eml, Encoding.UTF8.GetBytes(mail), options);

    internal static IEnumerable<ReadRecord> Read(InputFormat format, byte[] bytes, ReaderOptions? options = null) => MessageReader.Create(format, options).Read(new MemoryStream(bytes));

    /// <summary>What a record says besides its text.</summary>
    internal static string Facts(ReadRecord record)
    {
        if (record.Message is not { } message)
            return record.Problem!.RuleId;
        return string.Join(' ', ((string?[])
        [
            message.Author.ToString(), message.Visibility.ToString(), message.Channel.ToString(), message.Marketplace, message.SentAt?.ToString(message.SentAt.Value.Offset == TimeSpan.Zero ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
            message.Kind == MessageKind.Unknown ? null : message.Kind.ToString(), message.Operation, message.Phase == SalePhase.Unknown ? null : message.Phase.ToString(),
            message.IsAutomatic ? "auto" : null, message.Channel != MessageChannel.Api || message.Attachments.IsEmpty ? null : string.Join(',', message.Attachments.Select(file => file.Name)), message.OrderId is null ? null : $"order={message.OrderId}",
            record.ConversationId is null ? null : $"thread={record.ConversationId}",
        ]).Where(word => word is not null));
    }
}
