using System.Text;
using MessageLint.Formats;

namespace MessageLint.Tests.Formats;

/// <summary>What eBay's and Amazon's interfaces send and answer as JSON.</summary>
public class MarketplaceJsonTests
{
    [Theory]
    [InlineData("ebay/conversation.json",
        "8 900001 Seller Public Marketplace ebay 2026-09-10T09:10:00Z thread=5550001 | Sure, pay me via PayPal friends at tom@acme.example",
        "24 900000 Buyer Public Marketplace ebay 2026-09-10T09:00:00Z thread=5550001 | Would you sell outside eBay?")]
    [InlineData("ebay/conversations.json", "3 900001 Seller Public Marketplace ebay 2026-09-10T09:10:00Z thread=5550001 | Sure, pay me via PayPal friends.")]
    [InlineData("ebay/send_message_request.json", "1  Seller Public Api ebay Reply send_message label.pdf thread=5550001 | Thanks, your order ships today.")]
    [InlineData("ebay/send_message_response.json", "1 900002 Seller Public Api ebay 2026-09-10T09:20:00Z send_message thread=buyer_maria | Thanks, your order ships today.")]
    [InlineData("ebay/error.json", "1  ML0002 | ")]
    public void An_answer_of_eBay_is_its_messages(string fixture, params string[] expected) => Assert.Equal(expected, Lines(InputFormat.EbayJson, fixture));

    [Theory]
    [InlineData("amazon/spapi_confirmCustomizationDetails.json", "1  Seller Public Api amazon confirmCustomizationDetails preview.png | Please confirm the engraving \"Anna\" for your order.")]
    [InlineData("amazon/spapi_unexpectedProblem.json", "1  Seller Public Api amazon unexpectedProblem | A problem came up with your order: the blue jug is out of stock. May we ship the black one instead?")]
    [InlineData("amazon/spapi_warranty.json", "1  Seller Public Api amazon warranty warranty.pdf | ")]
    [InlineData("amazon/spapi_actions.json")]
    [InlineData("amazon/spapi_attributes.json")]
    [InlineData("amazon/spapi_error.json")]
    public void A_request_to_Amazon_is_a_message(string fixture, params string[] expected) => Assert.Equal(expected, Lines(InputFormat.AmazonApi, fixture));

    [Theory]
    [InlineData("warranty", "{\"attachments\":[]}", "ML0004")]
    [InlineData("invoice", "{\"attachments\":[{\"fileName\":\"a\"},{\"fileName\":\"a\"},{\"fileName\":\"a\"},{\"fileName\":\"a\"},{\"fileName\":\"a\"},{\"fileName\":\"a\"}]}", "ML0004")]
    [InlineData("confirmOrderDetails", "{\"text\":\"\"}", "ML0004")]
    [InlineData("confirmOrderDetails", "{\"text\":\"Hello\",\"attachments\":[{\"fileName\":\"a\"}]}", "ML0004")]
    [InlineData("confirmOrderDetails", "{\"text\":7}", "ML0002")]
    [InlineData("confirmOrderDetails", "{\"txt\":\"Hello\"}", "ML0002")]
    [InlineData("confirmOrderDetails", "{\"text\":\"Hello\"}", null)]
    public void What_Amazon_would_refuse_is_told(string operation, string body, string? expected)
    {
        var options = new ReaderOptions { FileName = operation + ".json" };

        Assert.Equal(expected, MailReaderTests.Read(InputFormat.AmazonApi, Encoding.UTF8.GetBytes(body), options).Last().Problem?.RuleId);
    }

    [Theory]
    [InlineData("acme_store", "Seller Buyer")]
    [InlineData("maria", "Buyer Seller")]
    [InlineData("nobody", "Seller Seller")]
    public void Own_accounts_tell_the_side_where_no_title_does(string own, string expected)
    {
        const string page = """{"messages":[{"messageBody":"a","senderUsername":"ACME_store","recipientUsername":"maria"},{"messageBody":"b","senderUsername":"maria","recipientUsername":"ACME_store"}]}""";

        Assert.Equal(expected, string.Join(' ', MailReaderTests.Read(InputFormat.EbayJson, Encoding.UTF8.GetBytes(page), new ReaderOptions { OwnAccounts = [own] }).Select(record => record.Message!.Author)));
    }

    [Fact]
    public void What_the_page_says_behind_its_messages_counts()
    {
        const string page = """{"messages":[{"messageBody":"a","senderUsername":"maria","recipientUsername":"acme"}],"conversationTitle":"maria","href":"https://x/conversation/7/?a"}""";

        ReadRecord record = Assert.Single(MailReaderTests.Read(InputFormat.EbayJson, Encoding.UTF8.GetBytes(page)));

        Assert.Equal((MessageAuthor.Buyer, "7"), (record.Message!.Author, record.ConversationId));
    }

    private static IEnumerable<string> Lines(InputFormat format, string fixture) =>
        MailReaderTests.Read(format, File.ReadAllBytes(Reading.Fixture(fixture)), new ReaderOptions { FileName = fixture })
            .Select(record => $"{record.Line} {record.Message?.Id} {MailReaderTests.Facts(record)} | {record.Message?.Text}");
}
