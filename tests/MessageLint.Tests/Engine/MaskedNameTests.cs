using MessageLint.Tests.Support;

namespace MessageLint.Tests.Engine;

/// <summary>A contact is masked whole, whatever words it is made of: those that rules know say as much about its owner as others.</summary>
public class MaskedNameTests
{
    [Theory]
    [InlineData("Telegram: gold_feedback_star", "gold")]
    [InlineData("Telegram: gift_card_shop", "card")]
    [InlineData("Telegram: gift_goldie", "gift")]
    [InlineData("Write to gift underscore card on Telegram.", "card")]
    [InlineData("WhatsApp: revew", "revew")]
    [InlineData("write to coupon at gmail", "coupon")]
    [InlineData("support (at) review-gift (dot) com", "review")]
    public void A_contact_shows_none_of_its_words(string text, string word)
    {
        LintResult result = TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" });

        Assert.NotEmpty(result.Diagnostics);
        Assert.All(result.Diagnostics, found => Assert.DoesNotContain(word, found.ToString(), StringComparison.OrdinalIgnoreCase));
        Assert.All(TestRules.BuiltIn.Explain(new Message(text) { Marketplace = "amazon" }), explained => Assert.DoesNotContain(word, explained.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("Leave us five stars and get a gift card.", "gift card")]
    [InlineData("Message us on WhatsApp.", "WhatsApp")]
    public void Words_of_the_rules_are_shown_elsewhere(string text, string words) =>
        Assert.Contains(TestRules.BuiltIn.Lint(new Message(text) { Marketplace = "amazon" }).Diagnostics, found => found.Match.Contains(words, StringComparison.Ordinal));
}
