using MessageLint.Tests.Cli;
using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

public class ExplainTests
{
    [Theory]
    [InlineData("Order 111-5550001-5550002 is on its way.", "order-id", "no rule forbids it")]
    [InlineData("Track it at https://www.ups.com/track?n=1", "url", "leads to a carrier")]
    [InlineData("See https://www.amazon.de/dp/B0ABCD1234", "url", "leads to the marketplace itself")]
    [InlineData("Write to abc12defg34hi56@marketplace.amazon.com", "email", "belongs to the marketplace itself")]
    [InlineData("> call +1 415 555 0132\nNo, we cannot.", "phone", "stands in a quoted line")]
    [InlineData("Please call +1 (415) 555-0132", "phone", "reported by ML1002 phone-number as error")]
    [InlineData("The manufacturer's statutory warranty line is 1-800-555-0199", "phone", "since law, manufacturer or carrier publish it")]
    [InlineData("The serial 0171 3920123 is on the label.", "reference-id", "by the words before it")]
    [InlineData("EAN 4006381333931", "product-code", "by its shape, its check digit")]
    [InlineData("It has 415555 lumen", "number", "has 6 digits")]
    [InlineData("Firmware 2.4.1.7 is out.", "model", "numbers with points")]
    [InlineData("The door handle @left side is mirrored.", "handle", "no messenger or network")]
    [InlineData("The coupon code was never tied to a review, we do not offer a gift card for a review.", "phrase", "an exception of the rule silences it")]
    public void Each_candidate_says_why_it_was_or_was_not_reported(string text, string takenFor, string verdict) =>
        Assert.Contains(TestRules.BuiltIn.Explain(new Message(text) { Marketplace = "amazon" }), explanation => explanation.TakenFor == takenFor && explanation.Verdict.Contains(verdict, StringComparison.Ordinal));

    [Fact]
    public void A_buyers_message_is_not_judged() =>
        Assert.Equal("message", Assert.Single(TestRules.BuiltIn.Explain(new Message("call +1 415 555 0132") { Author = MessageAuthor.Buyer })).TakenFor);

    [Fact]
    public void The_command_explains_and_masks_when_asked_to()
    {
        CommandRun run = CommandRun.Of("check", "Order 111-5550001-5550002, call +1 (415) 555-0132", "--marketplace", "amazon", "--explain", "--mask");

        Assert.Contains("order-id '•••-•••••••-•••••02': recognised", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("5550002", run.Output, StringComparison.Ordinal);
    }
}
