using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>Whose a mail is, where no marketplace says it, and which thread it belongs to.</summary>
public class MailSideTests
{
    private static readonly ReaderOptions Configured = new() { OwnDomains = ["acme.example"], OwnAccounts = ["help@desk.example"] };

    [Theory]
    [InlineData("From: tom@acme.example\nTo: maria@example.org", "Seller Public Email")]
    [InlineData("From: tom@mail.acme.example\nTo: maria@example.org", "Seller Public Email")]
    [InlineData("From: Help@Desk.example\nTo: maria@example.org", "Seller Public Email")]
    [InlineData("From: tom@notacme.example\nTo: maria@example.org", "Buyer Public Email")]
    [InlineData("From: maria@example.org\nTo: tom@acme.example", "Buyer Public Email")]
    [InlineData("From: tom@acme.example\nTo: anna@acme.example", "Seller Internal Email")]
    [InlineData("From: tom@acme.example\nTo: anna@acme.example\nCc: maria@example.org", "Seller Public Email")]
    [InlineData("From: tom@acme.example\nTo: maria@example.org\nAuto-Submitted: auto-replied", "Seller Public Email auto")]
    [InlineData("From: maria@example.org\nTo: tom@acme.example\nAuto-Submitted: no", "Buyer Public Email")]
    [InlineData("From: noreply@acme.example\nTo: maria@example.org", "Seller Public Email auto")]
    [InlineData("From: MAILER-DAEMON@acme.example\nTo: tom@acme.example", "System Public Email auto")]
    [InlineData("From: tom@acme.example\nTo: x1@marketplace.amazon.de", "Seller Public Marketplace amazon.de Proactive")]
    [InlineData("From: tom@acme.example\nTo: bm_1@members.ebay.co.uk\nSubject: Re: Blender", "Seller Public Marketplace ebay.co.uk Reply")]
    [InlineData("From: x1@marketplace.amazon.co.jp\nTo: tom@acme.example", "Buyer Public Marketplace amazon.co.jp")]
    [InlineData("From: seller-performance@amazon.de\nTo: tom@acme.example", "System Public Marketplace amazon auto")]
    [InlineData("From: ebay@ebay.de\nTo: tom@acme.example", "System Public Marketplace ebay auto")]
    [InlineData("To: tom@acme.example", "Buyer Public Email")]
    public void The_side_is_told_by_addresses(string headers, string expected) =>
        Assert.Equal(expected, Sides(Assert.Single(MailReaderTests.Mail(headers + "\n\nHello", Configured))));

    [Theory]
    [InlineData("From: tom@acme.example\nTo: maria@example.org", "Seller Public Email")]
    [InlineData("From: maria@example.org\nTo: tom@acme.example", "Seller Public Email")]
    public void Without_a_word_on_who_the_seller_is_a_mail_is_judged(string headers, string expected) =>
        Assert.Equal(expected, Sides(Assert.Single(MailReaderTests.Mail(headers + "\n\nHello"))));

    [Fact]
    public void Who_has_used_the_relay_is_the_seller()
    {
        var options = new ReaderOptions { Threads = new MailThreads() };
        Assert.Single(MailReaderTests.Mail("From: x1@marketplace.amazon.de\nTo: tom@acme.example\n\nHello", options));

        Assert.Equal("Buyer Public Email", Sides(Assert.Single(MailReaderTests.Mail("From: maria@example.org\nTo: tom@acme.example\n\nHello", options))));
        Assert.Equal("Seller Public Email", Sides(Assert.Single(MailReaderTests.Mail("From: tom@acme.example\nTo: maria@example.org\n\nHello", options))));
    }

    [Fact]
    public void Mails_of_several_files_are_one_thread()
    {
        var options = new ReaderOptions { Threads = new MailThreads() };
        string[] mails =
        [
            "From: x1@marketplace.amazon.de\nTo: tom@acme.example\nMessage-ID: <1@a>\nSubject: Order 302-5550003-5550004\n\nHello",
            "From: tom@acme.example\nTo: x1@marketplace.amazon.de\nMessage-ID: <2@a>\nIn-Reply-To: <1@a>\n\nHello",
            "From: tom@acme.example\nTo: maria@example.org\nMessage-ID: <3@a>\nSubject: Your order 302-5550003-5550004\n\nHello",
            "From: maria@example.org\nTo: tom@acme.example\nMessage-ID: <4@a>\nReferences: <0@x> <3@a>\n\nHello",
            "From: x1@marketplace.amazon.de\nTo: tom@acme.example\nSubject: Other order 302-5550003-5550099\n\nHello",
        ];

        Assert.Equal(
            ["x1/302-5550003-5550004", "x1/302-5550003-5550004", "x1/302-5550003-5550004", "x1/302-5550003-5550004", "x1/302-5550003-5550099"],
            mails.Select(mail => Assert.Single(MailReaderTests.Mail(mail, options)).ConversationId));
    }

    private static string Sides(ReadRecord record) => MailReaderTests.Facts(record).Split(" thread=")[0];
}
